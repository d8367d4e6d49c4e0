import Concepts
import Documents
import Journal
import TestSupport

@testable import Searching

/// A reader for tests: the concepts that come with the program, two practices, Saturday 21 November 2026.
enum QuerySamples {
  static let names = QueryNames(
    concepts: .shipped, practices: [("evening", "Evening reflection"), ("check-in", "A short check-in")])
  static let today = Day("2026-11-21") ?? .epoch

  static func reader(_ days: LogicalDays = .ofTheCalendar) -> QueryReader {
    QueryReader(names: names, today: today, days: days)
  }

  static func read(_ text: String, isTyping: Bool = false) -> QueryReading { reader().read(text, isTyping: isTyping) }

  /// A stretch of whole days, `2026-03-01` to `2026-03-31` inclusive; `…` where it is open.
  static func written(_ first: String, _ last: String) -> Condition {
    .written(
      WallSpan(
        from: Day(first).flatMap { Moment(day: $0) },
        to: Day(last).flatMap { $0.moved(days: 1) }.flatMap { Moment(day: $0) }))
  }

  /// Any condition that a query can ask for.
  static func condition(_ random: inout SplitMix64, _ days: LogicalDays, depth: Int = 4) -> Condition {
    func parts() -> [Condition] {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in condition(&random, days, depth: depth - 1) }
    }
    switch Int.random(in: depth > 0 ? 0..<18 : 3..<18, using: &random) {
    case 0: return .all(parts())
    case 1: return .any(parts())
    case 2: return .not(condition(&random, days, depth: depth - 1))
    case 3, 4: return .text(.word(words.pick(&random)))
    case 5: return .text(.prefix(words.pick(&random)))
    case 6: return .text(.phrase((0..<Int.random(in: 0...3, using: &random)).map { _ in words.pick(&random) }))
    case 7: return .concept(Concept.ID(rawValue: (["rupture", "repair"] + odd).pick(&random)))
    case 8: return .practice((["evening", "check-in"] + odd).pick(&random))
    case 9: return .prompt((["evening.break", "evening"] + odd).pick(&random))
    case 10: return .person(["ana", "ana maria", "今 日", "or"].pick(&random))
    case 11: return .feeling(["tender", "in awe", "not"].pick(&random))
    case 12:
      return .window(
        Condition.Side.allCases.pick(&random), Condition.Comparison.allCases.pick(&random),
        .random(in: -5...5, using: &random))
    case 13, 14: return .written(WallSpan(from: moment(&random, days), to: moment(&random, days)))
    case 15: return .weekday(Weekday.allCases.pick(&random), days)
    case 16: return .repairs((["2026-11-18-2104", "2026/11/2026-11-18.md"] + odd).pick(&random))
    default: return .state(Condition.State.allCases.pick(&random))
    }
  }

  private static let words = [
    "door", "or", "and", "not", "2025", "ago", "march", "dont", "今", "елка", "2nd", "concept", "week", "x", "한국",
  ]
  private static let odd = ["of my own", "say \"no\"", "back\\slash", "(so)", "naïve", "a:b", "-", "“so”", "#1", "or"]

  private static func moment(_ random: inout SplitMix64, _ days: LogicalDays) -> Moment? {
    let year = Int.random(in: 2020...2026, using: &random)
    let month = [1, 1, 3, 12].pick(&random)
    guard let day = Day(year: year, month: month, day: [1, 1, 2, 31].pick(&random)) else { return nil }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return nil
    case 1:
      return Moment(day: day, hour: .random(in: 0...23, using: &random), minute: .random(in: 0...59, using: &random))
    default: return days.start(of: day)
    }
  }
}
