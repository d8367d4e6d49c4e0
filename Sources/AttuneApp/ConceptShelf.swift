import Concepts
import Insights

/// The concepts in the order they stand in on the screen: by their first corner of the triangle, and then those that
/// only entries know of.
struct ConceptShelf {
  /// Concepts under a heading.
  struct Group {
    let title: String
    let concepts: [Concept.ID]
  }

  /// The groups, each with something in it.
  let groups: [Group]

  /// What there is now.
  init(in world: World) {
    let known = world.concepts.concepts
    let corners = Concept.Corner.allCases.map { corner in
      Group(title: corner.rawValue.capitalised, concepts: known.filter { $0.corners.first == corner }.map(\.id))
    }
    let other = (world.survey?.facets.concepts ?? []).map(\.name).filter { world.concepts[$0] == nil }
    groups = (corners + [Group(title: "Only in your entries", concepts: other.sorted())]).filter {
      !$0.concepts.isEmpty
    }
  }

  /// Every concept, in order.
  var concepts: [Concept.ID] { groups.flatMap(\.concepts) }
}

extension String {
  /// The same with a capital in front.
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
