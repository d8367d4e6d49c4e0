import Journal
import Testing

@Suite("Steps through the calendar")
struct DayStepsTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test("days are counted one by one, forth and back, leap days and ends of centuries included")
  func ordinals() throws {
    var day = try day("0001-01-01")
    for ordinal in day.ordinal..<day.ordinal + 1_000_000 {
      let next = try #require(day.moved(days: 1))
      guard Day(ordinal: ordinal) == day, next.before == day, next.moved(by: -1) == day else {
        Issue.record("\(day)")
        return
      }
      day = next
    }
    for text in ["0001-01-01", "1900-02-28", "1900-03-01", "2000-02-29", "2400-02-29", "9999-12-31"] {
      #expect(try self.day(text).moved(by: 0).description == text)
    }
  }

  @Test("the calendar's ends are not left")
  func ends() throws {
    let (first, last) = try (day("0001-01-01"), day("9999-12-31"))
    #expect(first.moved(days: -1) == nil && first.moved(by: -1) == first && first.moved(by: -1_000_000) == first)
    #expect(last.moved(days: 1) == nil && last.moved(by: 1) == last && last.moved(by: 10_000_000) == last)
    #expect(first.moved(months: -1) == nil && last.moved(months: 1) == nil)
    #expect(try day("2026-01-15").moved(months: -100_000) == nil)
  }

  @Test("a month later is the same day, or the month's last")
  func months() throws {
    #expect(try day("2026-01-31").moved(months: 1) == day("2026-02-28"))
    #expect(try day("2024-02-29").moved(months: 12) == day("2025-02-28"))
    #expect(try day("2026-03-31").moved(months: -1) == day("2026-02-28"))
    #expect(try day("2026-01-15").moved(months: -1) == day("2025-12-15"))
    #expect(try day("2026-01-15").moved(months: -13) == day("2024-12-15"))
  }

  @Test("a week begins on Monday")
  func monday() throws {
    #expect(try day("2026-11-21").monday == day("2026-11-16"))
    #expect(try day("2026-11-16").monday == day("2026-11-16"))
    #expect(Weekday.allCases.map(\.number) == Array(0...6))
  }
}
