import Concepts
import Insights
import Journal

/// Which concepts were on the same entries, in words: not all of them, and no measure of anything.
struct Travelling: Sendable {
  /// A concept, how many entries touch it, and what else these touch most.
  struct Line: Sendable {
    let concept: Concept.ID
    let count: Int
    let companions: [(Concept.ID, Int)]
  }

  /// A line for each of the concepts touched most.
  let lines: [Line]

  /// Looks at some entries.
  init(of cards: [EntryCard]) {
    var counts: [Concept.ID: Int] = [:]
    for card in cards { for concept in Set(card.concepts) { counts[concept, default: 0] += 1 } }
    lines = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most).compactMap { concept, count in
      let companions = Companions(of: concept, on: cards).concepts.prefix(Self.mostCompanions)
      return companions.isEmpty ? nil : Line(concept: concept, count: count, companions: Array(companions))
    }
  }

  private static let most = 8
  private static let mostCompanions = 2
}
