import Concepts
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

extension Day {
  /// The day so many days later, or earlier; itself where the calendar has none.
  func moved(by days: Int) -> Day { Day(ordinal: ordinal + days) ?? self }
}

/// Which concepts were on the same entries, in words: not all of them, and no measure of anything.
struct Travelling: Hashable, Sendable {
  /// A concept, how many entries touch it, and what else these touch most.
  struct Line: Hashable, Sendable {
    let concept: Concept.ID
    let count: Int
    let companions: [(Concept.ID, Int)]

    static func == (left: Line, right: Line) -> Bool {
      left.concept == right.concept && left.count == right.count
        && left.companions.elementsEqual(right.companions, by: ==)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(concept) }
  }

  /// A line for each of the concepts touched most.
  let lines: [Line]

  /// Looks at the entries of the twelve months up to a day.
  init(of cards: [EntryCard], until day: Day, days: LogicalDays) {
    lines = ConceptMonths(of: cards, until: day, days: days).concepts.prefix(Self.most).compactMap { concept in
      let companions = Companions(of: concept, on: cards).concepts.prefix(Self.mostCompanions)
      let count = cards.count { $0.concepts.contains(concept) }
      return companions.isEmpty ? nil : Line(concept: concept, count: count, companions: Array(companions))
    }
  }

  private static let most = 8
  private static let mostCompanions = 2
}
