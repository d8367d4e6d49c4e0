import Concepts
import Insights
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
  /// What of the past may come up today, that of this day first.
  package let moments: [PastMoment]
  /// The practice put together for today; `nil` when everything there is was asked within the week.
  package let forToday: Practice?
  /// How many entries touch each concept.
  let conceptCounts: [Concept.ID: Int]

  /// Asks an index.
  package init(
    of index: some EntryIndex, content: Content, rests: Rests, now: Moment, days: LogicalDays
  ) throws(IndexProblem) {
    let today = days.day(of: now)
    let since = Day(ordinal: today.ordinal - ForToday.daysBack) ?? .epoch
    let span = Condition.written(WallSpan(from: days.start(of: since)))
    recent = try index.find(Query(span), 0..<Self.most, counting: false).cards
    visits = try index.visits()
    facets = try index.facets(of: Query(), days: days)
    let known = content.concepts.concepts.filter { !$0.prompts.isEmpty }.map { ($0.id, $0.title) }
    // Of an entry that nobody has looked at yet, not even the model, nothing is known: it may be one to be gentle with.
    moments = Resurfacing(today: today, days: days, rests: rests).candidates(
      from: try Self.past(index, total: facets.total, today: today, days: days), visits: visits, known: known
    ).filter { $0.entry.map { $0.isReviewed || !$0.concepts.isEmpty } ?? true }
    // What rests is not brought up in another way either.
    let ruptures = RuptureThreads(of: recent, days: days).open.map { $0.moment(on: today) }
    let resting = Set(ruptures.filter { !rests.allow($0, on: today) }.compactMap(\.entry?.id))
    forToday =
      ForToday(content, recent: recent, visits: visits, now: now, days: days, resting: resting).practice
    conceptCounts = Dictionary(facets.concepts.map { ($0.name, $0.count) }) { first, _ in first }
  }

  /// The cards that may come up: those of this day of earlier years and of some months ago, and a few by chance of the day.
  private static func past(
    _ index: some EntryIndex, total: Int, today: Day, days: LogicalDays
  ) throws(IndexProblem) -> [EntryCard] {
    var cards: [EntryCard] = []
    for span in Resurfacing.spans(before: today, days: days) {
      cards += try index.find(Query(.written(span)), 0..<mostADay, counting: false).cards
    }
    let place = DaySeed(today).number(below: total)
    for card in try index.find(Query(), place..<place + 12, counting: false).cards where !cards.contains(card) {
      cards.append(card)
    }
    // The first of all tells how old the journal is.
    for card in try index.find(Query(order: .oldestFirst), 0..<1, counting: false).cards where !cards.contains(card) {
      cards.append(card)
    }
    return cards
  }

  /// More than anybody writes in two months.
  private static let most = 5000
  /// More than anybody writes in a day.
  private static let mostADay = 50
}
