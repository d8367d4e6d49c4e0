import Concepts
import Documents
import Journal

/// A journal in memory that can be asked for entries; it says what an index on disk has to say too.
package struct MemoryIndex: EntryIndex {
  private let entries: [(card: EntryCard, text: FoldedText)]

  /// The entries of a journal.
  package init(_ journal: JournalContents) {
    entries = journal.entries.map { (EntryCard($0), FoldedText($0.entry.text)) }
  }

  /// See `EntryIndex`.
  package func find(_ query: Query, _ range: Range<Int>, counting: Bool) throws(IndexProblem) -> Found {
    let all = found(query)
    let cards = Array(all[range.clamped(to: all.indices)])
    return counting
      ? Found(cards: cards, total: all.count, reviewed: all.count(where: \.isReviewed)) : Found(cards: cards)
  }

  /// See `EntryIndex`.
  package func facets(of query: Query, days: LogicalDays) throws(IndexProblem) -> Facets {
    let cards = found(Query(query.condition))
    var facets = Facets()
    facets.total = cards.count
    facets.concepts = count(cards) { $0.concepts }
    facets.practices = count(cards) { [$0.practice].compactMap { $0 } }
    facets.people = count(cards) { $0.people }
    facets.years = count(cards) { [days.day(of: $0.moment).year] }.sorted { $0.name > $1.name }
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
    let found = entries.indices.filter { query.condition.holds(for: entries[$0].card, entries[$0].text) }
    let cards = found.map { entries[$0].card }
    switch query.order {
    case .newestFirst: return cards
    case .oldestFirst: return cards.reversed()
    case .bestFirst:
      let terms = query.terms
      guard !terms.isEmpty else { return cards }
      let scores = Relevance(terms, in: entries.map(\.text)).scores
      return found.sorted { (scores[$1], $0) < (scores[$0], $1) }.map { entries[$0].card }
    }
  }

  private func count<Name: Hashable & Comparable & Sendable>(
    _ cards: [EntryCard], _ names: (EntryCard) -> [Name]
  ) -> [Facets.Count<Name>] {
    var counts: [Name: Int] = [:]
    for card in cards { for name in Set(names(card)) { counts[name, default: 0] += 1 } }
    return counts.map { Facets.Count($0, $1) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}

/// How much each of some texts says of what is looked for: Robertson and Spärck Jones’s BM25, with its usual 1.2 and 0.75.
private struct Relevance {
  /// A number for each text; the higher, the more.
  let scores: [Double]

  init(_ terms: [TextTerm], in texts: [FoldedText]) {
    let lengths = texts.map { Double($0.bytes.count) }
    let usual = max(1, lengths.reduce(0, +) / Double(max(1, lengths.count)))
    var scores = Array(repeating: 0.0, count: texts.count)
    for matcher in terms.map(TermMatcher.init) {
      let counts = texts.map { Double(matcher.places(in: $0.bytes).count) }
      let rarity = Self.logarithm(1 + Double(texts.count) / Double(max(1, counts.count { $0 > 0 })))
      for place in texts.indices where counts[place] > 0 {
        let length = 1.2 * (0.25 + 0.75 * lengths[place] / usual)
        scores[place] += rarity * counts[place] * 2.2 / (counts[place] + length)
      }
    }
    self.scores = scores
  }

  /// The logarithm to base 2, straight between the powers of two: no more is needed to weigh a rare word.
  private static func logarithm(_ number: Double) -> Double { Double(number.exponent) + number.significand - 1 }
}
