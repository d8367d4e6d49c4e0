import Journal
import Testing

@Suite("A day that ends after midnight")
struct LogicalDaysTests {
  private func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  @Test("takes in what is written before its end, and the stored time stays what it is")
  func afterMidnight() throws {
    let days = try #require(LogicalDays(endingAt: 4 * 60))
    #expect(days.day(of: try moment("2026-11-21T23:59")).description == "2026-11-21")
    #expect(days.day(of: try moment("2026-11-22T03:59")).description == "2026-11-21")
    #expect(days.day(of: try moment("2026-11-22T04:00")).description == "2026-11-22")
    #expect(days.day(of: try moment("2027-01-01T00:30")).description == "2026-12-31")
    #expect(days.start(of: try #require(Day("2026-11-22"))).description == "2026-11-22T04:00:00")
  }

  @Test("is the calendar’s where nothing else is said, wherever in the world the wall stands")
  func ofTheCalendar() throws {
    for offset in ["+13:00", "-11:00", "Z", ""] {
      #expect(LogicalDays.ofTheCalendar.day(of: try moment("2026-11-22T00:00:00" + offset)).description == "2026-11-22")
    }
  }

  @Test("ends at noon at the latest")
  func range() {
    #expect(LogicalDays(endingAt: 12 * 60) != nil)
    #expect(LogicalDays(endingAt: 12 * 60 + 1) == nil)
    #expect(LogicalDays(endingAt: -1) == nil)
  }
}
