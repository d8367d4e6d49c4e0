import Journal
import Testing

@testable import Insights

@Suite("Steps through the calendar")
struct DayStepsTests {
  @Test("days are counted one by one, leap days and ends of centuries included")
  func ordinals() {
    var day = day("1999-12-28")
    for _ in 0..<3000 {
      let next = day.moved(by: 1)
      #expect(next.before == day)
      #expect(next.moved(by: -1) == day)
      day = next
    }
    for text in ["0001-01-01", "1900-02-28", "1900-03-01", "2000-02-29", "2400-02-29", "9999-12-31"] {
      let known = Day(text) ?? .epoch
      #expect(known.moved(by: 0).description == text)
    }
  }

  @Test("the calendar's ends are not left")
  func ends() {
    #expect(day("0001-01-01").moved(by: -1) == day("0001-01-01"))
    #expect(day("9999-12-31").moved(by: 1) == day("9999-12-31"))
  }

  @Test("a month later is the same day, or the month's last")
  func months() {
    #expect(day("2026-01-31").movedByMonths(1) == day("2026-02-28"))
    #expect(day("2024-02-29").movedByMonths(12) == day("2025-02-28"))
    #expect(day("2026-03-31").movedByMonths(-1) == day("2026-02-28"))
    #expect(day("2026-01-15").movedByMonths(-1) == day("2025-12-15"))
  }

  @Test("a week begins on Monday")
  func monday() {
    #expect(day("2026-11-21").monday == day("2026-11-16"))
    #expect(day("2026-11-16").monday == day("2026-11-16"))
  }

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
