import Concepts
import Journal
import Practices
import Searching

/// What there is to say of the journal as a whole: what Today offers, and the counts beside concepts.
package struct Survey: Sendable {
  /// How the entries are spread.
  package let facets: Facets
  /// Where the writer has been.
  package let visits: Visits
  /// The entries of the last two months, newest first.
  package let recent: [EntryCard]
  /// The practice put together for today; `nil` when everything there is was asked within the week.
  package let forToday: Practice?
  /// How many entries touch each concept.
  let conceptCounts: [Concept.ID: Int]

  /// Asks an index.
  package init(
    of index: some EntryIndex, content: Content, now: Moment, days: LogicalDays
  ) throws(IndexProblem) {
    let since = Day(ordinal: days.day(of: now).ordinal - ForToday.daysBack) ?? .epoch
    let span = Condition.written(WallSpan(from: days.start(of: since)))
    recent = try index.find(Query(span), 0..<Self.mostRecent, counting: false).cards
    visits = try index.visits()
    facets = try index.facets(of: Query())
    forToday = ForToday(content, recent: recent, visits: visits, now: now, days: days).practice
    conceptCounts = Dictionary(facets.concepts.map { ($0.name, $0.count) }) { first, _ in first }
  }

  /// More than anybody writes in two months.
  private static let mostRecent = 5000
}
