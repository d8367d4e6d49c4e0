import Insights
import Journal
import TerminalUI

extension CalendarGrid {
  /// What a calendar shows of each day.
  enum Showing: Hashable {
    /// How many entries it has.
    case entries
    /// Where its last reading lies.
    case window
  }

  /// A calendar with a day selected; the days' numbers are their places in the calendar.
  init(_ calendar: YearCalendar, showing: Showing, selected: Day?) {
    let days = (0..<calendar.weeks * 7).map { place in
      calendar.day(at: place).map { Self.mark(calendar[$0], showing) }
    }
    self.init(
      days: days, months: calendar.months.map { Month(week: $0.week, name: $0.name) },
      selected: selected.flatMap { calendar.place(of: $0) })
  }

  /// What the signs mean.
  static func legend(_ showing: Showing) -> String {
    switch showing {
    case .entries: "· none  ░ one  ▒ two  █ more"
    case .window: "▴ flooded  ─ steady  ▾ shut down  ░ no reading"
    }
  }

  private static func mark(_ record: YearCalendar.Record, _ showing: Showing) -> Mark {
    switch showing {
    case .entries:
      switch record.shade {
      case .none: Mark("·", .quiet)
      case .one: Mark("░")
      case .two: Mark("▒")
      case .more: Mark("█")
      }
    case .window:
      switch record.leaning {
      case nil: record.entries == 0 ? Mark("·", .quiet) : Mark("░", .quiet)
      case .shutDown: Mark("▾", .strong)
      case .steady: Mark("─")
      case .flooded: Mark("▴", .strong)
      }
    }
  }
}
