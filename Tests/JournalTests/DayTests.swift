import Testing

@testable import Journal

@Suite("A day")
struct DayTests {
  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  @Test(
    "is read from its ISO form and written the same",
    arguments: ["2026-11-21", "0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"])
  func roundTrip(text: String) throws {
    #expect(try Self.day(text).description == text)
  }

  @Test(
    "is not read from anything else, nor where the calendar has none",
    arguments: [
      "", "2026", "2026-11", "2026-1-21", "26-11-21", "2026/11/21", "2026-11-21 ", " 2026-11-21", "2026-11-21-",
      "-2026-11-21",
      "2026-11-+1", "２０２６-11-21", "2026-13-01", "2026-00-10", "2026-11-00", "2026-11-31", "2026-02-29", "1900-02-29",
      "0000-01-01", "2026-11-2\u{301}1",
    ])
  func bad(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    "knows its weekday",
    arguments: [
      ("2026-11-21", Weekday.saturday), ("2000-02-29", .tuesday), ("1900-03-01", .thursday), ("1970-01-01", .thursday),
      ("2024-12-31", .tuesday), ("0001-01-01", .monday), ("9999-12-31", .friday),
    ])
  func weekday(text: String, weekday: Weekday) throws {
    #expect(try Self.day(text).weekday == weekday)
  }

  @Test("is found again by its number, each day there is, and none before the first or after the last")
  func ordinals() throws {
    let (first, last) = (try Self.day("0001-01-01").ordinal, try Self.day("9999-12-31").ordinal)
    var before: Day?
    for ordinal in first...last {
      let day = try #require(Day(ordinal: ordinal))
      #expect(day.ordinal == ordinal && before.map { $0 < day } != false)
      before = day
    }
    #expect(Day(ordinal: first - 1) == nil && Day(ordinal: last + 1) == nil && Day(ordinal: -1) == nil)
  }

  @Test("follows the day before it, through four hundred years of months, leap years and weeks")
  func before() throws {
    var day = try Self.day("2101-03-01")
    let first = try Self.day("1701-03-01")
    var count = 0
    var wrong: [Day] = []
    while day > first {
      let before = day.before
      let next = Day(year: before.year, month: before.month, day: before.day + 1)
      let isNext = next == day || (next == nil && day.day == 1)
      let isNextWeekday = try (Self.index(before.weekday) + 1) % 7 == Self.index(day.weekday)
      if before >= day || !isNext || !isNextWeekday { wrong.append(day) }
      day = before
      count += 1
    }
    #expect(wrong.isEmpty)
    #expect(count == 146_097)
  }

  @Test("has nothing before the first one there is")
  func beginning() throws {
    let first = try Self.day("0001-01-01")
    #expect(first.before == first)
  }

  @Test("is told in words")
  func words() throws {
    let day = try Self.day("2026-05-03")
    #expect(day.long == "3 May 2026")
    #expect(day.short == "3 May")
    #expect(try Self.day("2026-09-30").short == "30 Sep")
  }

  @Test("comes before the days after it")
  func order() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map(Self.day)
    #expect(days.reversed().sorted() == days)
  }

  private static func index(_ weekday: Weekday) throws -> Int {
    try #require(Weekday.allCases.firstIndex(of: weekday))
  }
}
