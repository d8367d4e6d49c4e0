import Insights
import Journal
import Testing

@Suite("The window over time")
struct WindowSeriesTests {
  private func series(_ span: WindowSeries.Span, until today: String) -> WindowSeries {
    WindowSeries(of: SampleYear.cards, span, until: day(today), days: SampleYear.days)
  }

  @Test("a month has a step for each day, and a day without a reading is a gap")
  func month() {
    let series = series(.thirtyDays, until: "2026-02-03")
    #expect(series.steps.count == 30)
    #expect(series.steps.first?.days == day("2026-01-05")...day("2026-01-05"))
    #expect(series.steps.last?.days == day("2026-02-03")...day("2026-02-03"))
    let read = series.steps.indices.filter { series.steps[$0].arrived != nil || series.steps[$0].left != nil }
    #expect(read == [0, 3])
  }

  @Test("a day with several readings has its lowest, its highest and its last")
  func severalReadings() {
    let first = series(.thirtyDays, until: "2026-02-03").steps.first
    #expect(first?.arrived?.lowest.level == -2)
    #expect(first?.arrived?.highest.level == 3)
    #expect(first?.arrived?.last.level == 3)
    #expect(first?.arrived?.count == 2)
    #expect(first?.left?.lowest.level == 0)
    #expect(first?.left?.last.level == 1)
  }

  @Test("the last is the latest on the wall, in whatever order the entries come")
  func anyOrder() {
    let forwards = series(.season, until: "2026-03-31")
    let backwards = WindowSeries(
      of: SampleYear.cards.reversed(), .season, until: day("2026-03-31"), days: SampleYear.days)
    #expect(forwards == backwards)
    #expect(forwards.steps.count == 91)
  }

  @Test("what is written after midnight belongs to the evening before")
  func logicalDays() {
    let series = series(.thirtyDays, until: "2026-02-13")
    #expect(series.steps.last?.left?.last.level == 2)
    let calendar = WindowSeries(
      of: SampleYear.cards, .thirtyDays, until: day("2026-02-13"), days: .ofTheCalendar)
    #expect(calendar.steps.last?.left == nil)
  }

  @Test("a year has a step for each week, from Monday to Sunday, the last one up to today")
  func year() {
    let series = series(.year, until: "2026-11-21")
    #expect(series.steps.count == 53)
    #expect(series.steps.first?.days == day("2025-11-17")...day("2025-11-23"))
    #expect(series.steps.last?.days == day("2026-11-16")...day("2026-11-21"))
    #expect(series.count == 17)
    #expect(series.steps[7].days.contains(day("2026-01-08")))
    #expect(series.steps[7].arrived?.count == 3)
    #expect(series.steps[7].arrived?.last.level == 2)
  }

  @Test("Mondays stand below a month, months below a longer time")
  func ticks() {
    #expect(
      series(.thirtyDays, until: "2026-11-21").ticks.map(\.label) == ["26 Oct", "2 Nov", "9 Nov", "16 Nov"])
    #expect(series(.thirtyDays, until: "2026-11-21").ticks.map(\.step) == [3, 10, 17, 24])
    #expect(series(.season, until: "2026-11-21").ticks.map(\.label) == ["Sep", "Oct", "Nov"])
    let year = series(.year, until: "2026-11-21").ticks
    #expect(year.map(\.label).joined(separator: " ") == "Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov")
    #expect(year.first?.step == 2)
  }

  @Test("the summary says the same in a sentence")
  func summary() {
    #expect(
      WindowSeries(
        of: SampleYear.cards, from: day("2026-01-01"), through: day("2026-12-31"), daysAStep: 7,
        days: SampleYear.days
      ).summary
        == "Between 1 January and 31 December you arrived between −4 and +5, and left between −3 and +3; 17 readings.")
    #expect(
      series(.thirtyDays, until: "2026-11-21").summary
        == "Between 23 October and 21 November you arrived at −1; 1 reading.")
    #expect(
      series(.thirtyDays, until: "2026-05-20").summary == "Between 21 April and 20 May there are no readings.")
    #expect(
      series(.thirtyDays, until: "2026-01-05").summary
        == "Between 7 December 2025 and 5 January 2026 you arrived between −2 and +3, and left between 0 and +1; "
        + "4 readings.")
  }
}
