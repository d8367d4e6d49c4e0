import Concepts
import Insights
import Journal
import Testing

@Suite("What a concept travels with")
struct CompanionsTests {
  private func card(_ id: String, _ concepts: [Concept.ID], _ people: [String] = []) -> EntryCard {
    var card = EntryCard(id: id, moment: .epoch)
    card.concepts = concepts
    card.people = people
    return card
  }

  @Test("the most frequent first, each card counted once")
  func mostFrequentFirst() {
    let cards = [
      card("1", ["rupture", "repair"], ["Ana", "Ana"]), card("2", ["rupture", "repair", "empathy"], ["Ben"]),
      card("3", ["empathy"], ["Cy"]), card("4", ["rupture"], ["Ana"]),
    ]
    let companions = Companions(of: "rupture", on: cards)
    #expect(companions.concepts.map(\.0) == ["repair", "empathy"])
    #expect(companions.concepts.map(\.1) == [2, 1])
    #expect(companions.people.map(\.0) == ["Ana", "Ben"])
  }
}
