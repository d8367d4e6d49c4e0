import Concepts
import Documents
import Journal

/// A journal in memory that can be asked for entries; it says what an index on disk has to say too.
package struct MemoryIndex: EntryIndex {
  private let entries: [(card: EntryCard, file: EntryFile)]

  /// The entries of a journal.
  package init(_ journal: JournalContents) {
    entries = journal.entries.map { (EntryCard($0), $0) }
  }

  /// See `EntryIndex`.
  package func find(_ query: Query, _ range: Range<Int>, counting: Bool) throws(IndexProblem) -> Found {
    let all = found(query)
    let cards = Array(all[range.clamped(to: all.indices)])
    return counting
      ? Found(cards: cards, total: all.count, reviewed: all.count(where: \.isReviewed)) : Found(cards: cards)
  }

  /// See `EntryIndex`.
  package func facets(of query: Query) throws(IndexProblem) -> Facets {
    let cards = found(query)
    var facets = Facets()
    facets.total = cards.count
    facets.concepts = count(cards) { $0.concepts }
    facets.practices = count(cards) { [$0.practice].compactMap { $0 } }
    facets.people = count(cards) { $0.people }
    facets.years = count(cards) { [$0.moment.day.year] }.sorted { $0.name > $1.name }
    return facets
  }

  /// See `EntryIndex`.
  package func visits() throws(IndexProblem) -> Visits {
    var visits = Visits()
    for (card, _) in entries {
      for concept in card.concepts { visits.concepts[concept] = max(visits.concepts[concept] ?? .epoch, card.moment) }
      for prompt in card.prompts { visits.prompts[prompt, default: 0] += 1 }
    }
    return visits
  }

  /// See `EntryIndex`.
  package func card(named name: String) throws(IndexProblem) -> EntryCard? {
    entries.first { $0.card.id == name || $0.card.name == name }?.card
  }

  /// See `EntryIndex`.
  package func place(of id: EntryFile.ID, in query: Query) throws(IndexProblem) -> Int? {
    found(query).firstIndex { $0.id == id }
  }

  private func found(_ query: Query) -> [EntryCard] {
    let cards = entries.filter { query.condition.holds(for: $0.card, $0.file) }.map(\.card)
    return query.order == .oldestFirst ? cards.reversed() : cards
  }

  private func count<Name: Hashable & Comparable & Sendable>(
    _ cards: [EntryCard], _ names: (EntryCard) -> [Name]
  ) -> [Facets.Count<Name>] {
    var counts: [Name: Int] = [:]
    for card in cards { for name in Set(names(card)) { counts[name, default: 0] += 1 } }
    return counts.map { Facets.Count($0, $1) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}
