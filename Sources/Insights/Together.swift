import Concepts
import Journal

/// Which concepts are found on the same entries.
package struct Together: Hashable, Sendable {
  /// Two concepts, and how many entries have both.
  package struct Pair: Hashable, Sendable {
    /// The one whose name comes first.
    package let one: Concept.ID
    /// The other.
    package let other: Concept.ID
    /// How many entries have both, at least two.
    package let count: Int
  }

  /// The pairs, those on most entries first, by name where these are as many.
  package let pairs: [Pair]

  /// Looks at some entries.
  package init(on cards: some Sequence<EntryCard>) {
    var counts: [[Concept.ID]: Int] = [:]
    for card in cards {
      let concepts = Set(card.concepts).sorted()
      for (index, one) in concepts.enumerated() {
        for other in concepts[(index + 1)...] { counts[[one, other], default: 0] += 1 }
      }
    }
    pairs = counts.filter { $0.value > 1 }.map { Pair(one: $0[0], other: $0[1], count: $1) }
      .sorted { ($1.count, $0.one, $0.other) < ($0.count, $1.one, $1.other) }
  }
}
