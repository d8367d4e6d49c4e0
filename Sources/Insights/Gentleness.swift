import Concepts
import Journal

/// What comes back neither by its date nor by chance: a rupture, old pain, and whatever was left far from steady.
///
/// Such an entry is found by whoever looks for it; the model's guess is enough to be careful. One thing comes up all the
/// same: the latest rupture the writer kept as one and has not returned to, as a `RuptureThread` that waits on Today.
package enum Gentleness {
  /// The concepts that are never brought up unasked.
  package static let concepts: Set<Concept.ID> = ["rupture", "survival-response", "trauma"]

  /// How far from steady a reading may be for its entry to come back.
  package static let farthest = 3

  /// Whether an entry may come back unasked.
  package static func allows(_ card: EntryCard) -> Bool {
    concepts.isDisjoint(with: card.concepts) && abs((card.left ?? card.arrived ?? .steady).level) <= farthest
  }
}
