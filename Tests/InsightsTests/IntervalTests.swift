import Journal
import Testing

@testable import Insights

@Suite("How long it is")
struct IntervalTests {
  @Test(
    "how long it is, in whole days, weeks, months and years",
    arguments: [
      ("2026-11-20", "2026-11-21", "a day"), ("2026-11-08", "2026-11-21", "13 days"),
      ("2026-11-07", "2026-11-21", "two weeks"), ("2026-09-22", "2026-11-21", "eight weeks"),
      ("2026-09-21", "2026-11-21", "two months"), ("2025-11-22", "2026-11-21", "eleven months"),
      ("2025-11-21", "2026-11-21", "a year"), ("2023-11-22", "2026-11-21", "two years"),
      ("2026-01-31", "2026-06-30", "five months"),
    ])
  func intervals(first: String, last: String, words: String) {
    #expect(Interval(from: day(first), to: day(last)).inWords == words)
  }
}
