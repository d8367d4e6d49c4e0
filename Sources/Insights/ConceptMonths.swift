import Concepts
import Journal

/// How many entries touched each concept, month by month, over twelve months.
package struct ConceptMonths: Hashable, Sendable {
  /// The first days of the months, the earliest first.
  package let months: [Day]
  private let counts: [Concept.ID: [Int]]

  /// The twelve months that end with that of a day.
  package init(of cards: some Sequence<EntryCard>, until day: Day, days: LogicalDays) {
    let last = Day(year: day.year, month: day.month, day: 1) ?? day
    months = (0..<12).map { last.movedByMonths($0 - 11) }
    let first = last.year * 12 + last.month - 11
    var counts: [Concept.ID: [Int]] = [:]
    for card in cards where !card.concepts.isEmpty {
      let day = days.day(of: card.moment)
      let month = day.year * 12 + day.month - first
      guard (0..<12).contains(month) else { continue }
      for concept in Set(card.concepts) { counts[concept, default: Array(repeating: 0, count: 12)][month] += 1 }
    }
    self.counts = counts
  }

  /// The concepts touched, those of most entries first, by name where these are as many.
  package var concepts: [Concept.ID] {
    counts.map { ($0, $1.reduce(0, +)) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  /// A concept's counts, the earliest month's first, twelve of them.
  package subscript(concept: Concept.ID) -> [Int] { counts[concept] ?? Array(repeating: 0, count: 12) }

  /// A concept's counts as twelve bars, with a space for a month without any.
  ///
  /// - Parameter top: the count that makes the highest bar; the concept's own highest, but at least 5, unless told.
  ///   Five is so many that one entry is never drawn as much.
  package func sparkline(of concept: Concept.ID, top: Int? = nil) -> String {
    let counts = self[concept]
    let top = max(1, top ?? max(5, counts.max() ?? 0))
    return String(counts.map { Self.bar(min($0, top), of: top) })
  }

  private static let bars = Array("▁▂▃▅▇")

  private static func bar(_ count: Int, of top: Int) -> Character {
    count <= 0 ? " " : bars[(count * bars.count + top - 1) / top - 1]
  }
}
