import Concepts
import Journal

/// What is found on the same cards as a concept: other concepts, people.
package struct Companions: Hashable, Sendable {
  /// The other concepts, those of most cards first, by name where these are as many, and on how many cards.
  package let concepts: [(Concept.ID, Int)]
  /// The people named, likewise.
  package let people: [(String, Int)]

  /// Looks at the cards that touch a concept; others are passed over.
  package init(of concept: Concept.ID, on cards: some Sequence<EntryCard>) {
    var concepts: [Concept.ID: Int] = [:]
    var people: [String: Int] = [:]
    for card in cards where card.concepts.contains(concept) {
      for other in Set(card.concepts) where other != concept { concepts[other, default: 0] += 1 }
      for person in Set(card.people) { people[person, default: 0] += 1 }
    }
    self.concepts = concepts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
    self.people = people.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) }
  }

  /// Whether the same are found as often.
  package static func == (left: Companions, right: Companions) -> Bool {
    left.concepts.elementsEqual(right.concepts, by: ==) && left.people.elementsEqual(right.people, by: ==)
  }

  /// Hashes what is found.
  package func hash(into hasher: inout Hasher) {
    for (id, count) in concepts { hasher.combine(id); hasher.combine(count) }
    for (name, count) in people { hasher.combine(name); hasher.combine(count) }
  }
}
