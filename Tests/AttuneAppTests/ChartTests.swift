import Insights
import Journal
import Testing

@testable import AttuneApp
@testable import TerminalUI

@Suite("Charts of a journal")
struct ChartTests {
  private func card(_ time: String, arrived: Int? = nil, left: Int? = nil) -> EntryCard {
    var card = EntryCard(id: "\(time).md", moment: Moment(time) ?? .epoch)
    card.arrived = arrived.flatMap { WindowReading($0) }
    card.left = left.flatMap { WindowReading($0) }
    return card
  }

  private let today = Day("2026-11-21") ?? .epoch
  private var cards: [EntryCard] {
    [
      card("2026-11-21 09:00", arrived: 3, left: -1), card("2026-11-21 21:00", arrived: 2, left: 1),
      card("2026-11-02 21:00", left: -4), card("2026-11-01 12:00"), card("2026-11-21 10:00"),
    ]
  }

  @Test("a month’s window as it is drawn on a small place")
  func window() {
    let series = WindowSeries(of: cards, .thirtyDays, until: today, days: .ofTheCalendar)
    var frame = Frame(size: Size(columns: 45, rows: 4))
    WindowChart(series).draw(in: Area(frame.size), of: &frame)
    #expect(
      frame.picture == """
        flooded   ┊                             ⡄
        steady    ┊                             ⢸
        shut down ┊          ⠠
                      26 Oct 2 Nov  9 Nov  16 Nov
        """)
  }

  @Test("a quarter’s days by entries and by the window, the selected one under the cursor")
  func calendar() throws {
    let calendar = YearCalendar(of: cards, weeks: 5, around: today, days: .ofTheCalendar)
    func picture(_ showing: CalendarGrid.Showing) -> Frame {
      var frame = Frame(size: Size(columns: 20, rows: 8))
      CalendarGrid(calendar, showing: showing, selected: today).draw(in: Area(frame.size), of: &frame)
      return frame
    }
    #expect(
      picture(.entries).picture == """
           Nov     Dec
        Mo ░ · · · ·
        Tu · · · · ·
        We · · · · ·
        Th · · · · ·
        Fr · · · · ·
        Sa · · █ · ·
        Su · · · · ·
        """)
    #expect(picture(.window).picture.contains("Mo ▾ · · · ·"))
    #expect(picture(.window).picture.contains("Sa · · ─ · ·"))
    let cursor = picture(.window).cursor
    let touch = try #require(picture(.entries).touch(at: cursor)?.touch)
    guard case .item(let number) = touch else {
      Issue.record("a day is no item")
      return
    }
    #expect(calendar.day(at: number) == today)
  }
}
