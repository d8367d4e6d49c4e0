import Insights
import Journal
import Searching

/// What can be looked at on the insights screen, and what it asks the journal for.
enum Insight: Int, CaseIterable, Hashable, Sendable {
  /// How the writer arrived and left over some time.
  case window
  /// A year's days.
  case year
  /// After which practices the writer stood nearer to steady.
  case practices
  /// Which concepts are on the same entries.
  case concepts

  /// `the window`.
  var title: String {
    switch self {
    case .window: "the window"
    case .year: "a year"
    case .practices: "practices"
    case .concepts: "concepts"
    }
  }
}

extension WindowSeries.Span {
  /// How many days a step back or forth goes.
  var stride: Int {
    switch self {
    case .thirtyDays: 30
    case .season: 91
    case .year: 364
    }
  }

  /// No day is further back from its last; a year begins on a Monday.
  fileprivate var reach: Int { self == .year ? 371 : stride }

  /// `30 days`.
  var words: String {
    switch self {
    case .thirtyDays: "30 days"
    case .season: "a season"
    case .year: "a year"
    }
  }
}

extension CardsRequest {
  /// The readings of some time up to a day.
  static func readings(_ span: WindowSeries.Span, until last: Day, _ days: LogicalDays) -> CardsRequest {
    CardsRequest(
      "insight of the window",
      Query(.all([written(from: last.moved(by: -span.reach), through: last, days), .state(.window)])))
  }

  /// The entries of a year.
  static func year(_ year: Int, _ days: LogicalDays) -> CardsRequest {
    let first = Day(year: year, month: 1, day: 1) ?? .epoch
    let last = Day(year: year, month: 12, day: 31) ?? .epoch
    return CardsRequest("insight of a year", Query(written(from: first, through: last, days)))
  }

  /// The entries of the twelve months up to a day of which something is known.
  static func recent(_ state: Condition.State, until last: Day, _ days: LogicalDays) -> CardsRequest {
    CardsRequest(
      "insight of \(state.rawValue)",
      Query(.all([written(from: last.moved(by: -365), through: last, days), .state(state)])))
  }

  /// What was written from the one day through the other.
  static func written(from first: Day, through last: Day, _ days: LogicalDays) -> Condition {
    .written(WallSpan(from: days.start(of: first), to: days.start(of: last.moved(by: 1))))
  }
}
