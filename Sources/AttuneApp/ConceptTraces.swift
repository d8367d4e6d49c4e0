import Concepts
import Insights
import Journal

/// What the writer's entries say of one concept.
struct ConceptTraces {
  /// How many touch it.
  let total: Int
  /// In how many of these the writer kept it.
  let kept: Int
  /// The latest of them, newest first.
  let latest: [EntryCard]
  /// When in the last twelve months.
  let months: ConceptMonths
  /// What is found in the same entries.
  let companions: Companions

  /// Looks at the cards that touch a concept, newest first.
  init(of concept: Concept.ID, on cards: [EntryCard], in world: World) {
    total = cards.count
    kept = cards.count(where: \.isReviewed)
    latest = Array(cards.prefix(Self.mostLatest))
    months = ConceptMonths(of: cards, until: world.today, days: world.settings.days)
    companions = Companions(of: concept, on: cards)
  }

  private static let mostLatest = 6
}
