import Insights
import Journal
import Testing

@Suite("A year's calendar")
struct YearCalendarTests {
  private let calendar = YearCalendar(of: SampleYear.cards, year: 2026, days: SampleYear.days)

  @Test("counts the entries of each day, and shows three as more")
  func shades() {
    let counts = ["2026-01-05": 2, "2026-02-13": 1, "2026-02-14": 0, "2026-06-10": 3, "2026-11-15": 1]
    for (text, count) in counts { #expect(calendar[day(text)].entries == count, "\(text)") }
    #expect(calendar[day("2026-06-10")].shade == .more)
    #expect(calendar[day("2026-01-05")].shade == .two)
    #expect(calendar[day("2026-01-08")].shade == .one)
    #expect(calendar[day("2026-01-09")].shade == .none)
  }

  @Test("a day leans where its last reading does, on leaving before on arrival")
  func leanings() {
    #expect(calendar[day("2026-01-05")].leaning == .steady)
    #expect(calendar[day("2026-02-13")].leaning == .flooded)
    #expect(calendar[day("2026-03-03")].leaning == .shutDown)
    #expect(calendar[day("2026-11-21")].reading?.level == -1)
    #expect(calendar[day("2026-11-15")].leaning == nil)
    let backwards = YearCalendar(of: SampleYear.cards.reversed(), year: 2026, days: SampleYear.days)
    #expect(backwards == calendar)
  }

  @Test("a reading from −1 to +1 is near steady", arguments: -5...5)
  func leaning(level: Int) {
    let leaning = YearCalendar.Leaning(WindowReading(clamping: level))
    #expect(leaning == (level < -1 ? .shutDown : level > 1 ? .flooded : .steady))
  }

  @Test("the days stand in weeks, Monday first")
  func weeks() {
    // 1 January 2026 is a Thursday.
    #expect(calendar.weeks == 53)
    #expect(calendar.day(week: 0, weekday: 2) == nil)
    #expect(calendar.day(week: 0, weekday: 3) == day("2026-01-01"))
    #expect(calendar.day(week: 52, weekday: 3) == day("2026-12-31"))
    #expect(calendar.day(week: 52, weekday: 4) == nil)
    #expect(calendar.day(week: 53, weekday: 0) == nil)
    #expect(calendar.day(at: -1) == nil)
    // A leap year that begins on a Sunday touches 54 weeks.
    #expect(YearCalendar(of: [], year: 2012, days: .ofTheCalendar).weeks == 54)
  }

  @Test("every day of a year has one place, and is found there again", arguments: [2012, 2024, 2026])
  func places(year: Int) {
    let calendar = YearCalendar(of: [], year: year, days: .ofTheCalendar)
    let days = (0..<calendar.weeks * 7).compactMap { calendar.day(at: $0) }
    #expect(days.count == (year % 4 == 0 ? 366 : 365))
    #expect(days == days.sorted())
    for day in days { #expect(calendar.place(of: day).flatMap { calendar.day(at: $0) } == day) }
    #expect(calendar.place(of: Day(year: year + 1, month: 1, day: 1) ?? .epoch) == nil)
  }

  @Test("a month's name stands above the week it begins in")
  func months() {
    #expect(calendar.months.map(\.name).joined() == "JanFebMarAprMayJunJulAugSepOctNovDec")
    #expect(calendar.months.map(\.week).prefix(4) == [0, 4, 8, 13])
    let quarter = YearCalendar(of: [], weeks: 13, around: day("2026-11-21"), days: .ofTheCalendar)
    #expect(quarter.weeks == 13)
    #expect(quarter.days == day("2026-10-05")...day("2027-01-03"))
    #expect(quarter.months.map(\.name) == ["Oct", "Nov", "Dec", "Jan"])
    #expect(quarter.months.map(\.week) == [0, 3, 8, 12])
  }

  @Test("moving stays among the days")
  func moving() {
    #expect(calendar.day(day("2026-11-21"), movedBy: 7) == day("2026-11-28"))
    #expect(calendar.day(day("2026-12-30"), movedBy: 7) == day("2026-12-31"))
    #expect(calendar.day(day("2026-01-02"), movedBy: -7) == day("2026-01-01"))
  }

  @Test("the summary says the same in words")
  func summary() {
    #expect(
      calendar.summary == "Between 1 January and 31 December 2026 there are 12 entries, on 9 days. The last reading "
        + "of a day was toward shut down on 1 day, near steady on 5 days, toward flooded on 2 days.")
    #expect(calendar.summary(of: day("2026-01-05")) == "Monday 5 January 2026: 2 entries, last reading +1.")
    #expect(calendar.summary(of: day("2026-01-06")) == "Tuesday 6 January 2026: no entries.")
  }
}
