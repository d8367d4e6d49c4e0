import Concepts
import Journal

/// What is never brought back unasked: a rupture, old pain, and whatever was left far from steady.
///
/// Such an entry is found by whoever looks for it. It does not come up by itself, for as long as it is so; the model's
/// guess is enough to be careful.
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
