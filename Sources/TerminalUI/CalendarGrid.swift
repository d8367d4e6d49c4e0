/// A calendar as on a wall: a column for each week, Monday at the top, the months' names above.
///
/// Where there is not room for all weeks, those around the selected day are shown.
package struct CalendarGrid: Hashable, Sendable {
  /// What a day shows, one column wide.
  package struct Mark: Hashable, Sendable {
    /// The sign.
    package var sign: Character
    /// What it is.
    package var style: Style

    /// A sign.
    package init(_ sign: Character, _ style: Style = .text) { (self.sign, self.style) = (sign, style) }
  }

  /// A month's name, and the week it begins in.
  package struct Month: Hashable, Sendable {
    /// The week, from 0.
    package var week: Int
    /// The name, short.
    package var name: String

    /// A month.
    package init(week: Int, name: String) { (self.week, self.name) = (week, name) }
  }

  /// The days, seven for each week; `nil` where a week has days of another calendar.
  package var days: [Mark?]
  /// The months, the earliest first.
  package var months: [Month]
  /// The day the next key acts on, by its number in `days`.
  package var selected: Int?

  /// A calendar.
  package init(days: [Mark?], months: [Month], selected: Int? = nil) {
    (self.days, self.months, self.selected) = (days, months, selected)
  }

  /// How many rows it needs.
  package static let rows = 8

  /// Draws it, has a click on a day mean that item, and puts the cursor on the selected day.
  package func draw(in area: Area, of frame: inout Frame) {
    for (weekday, name) in Self.weekdays.enumerated() where weekday + 1 < area.rows {
      let place = Point(row: area.row + 1 + weekday, column: area.column)
      frame.write(name, at: place, style: .quiet, columns: area.columns)
    }
    let layout = layout(in: area)
    drawMonths(layout, in: area, of: &frame)
    for week in layout.weeks {
      for number in week * 7..<min(week * 7 + 7, days.count) {
        guard let mark = days[number], let point = point(of: number, in: area) else { continue }
        let isSelected = number == selected
        frame.write(String(mark.sign), at: point, style: isSelected ? .selection : mark.style, columns: 1)
        frame.touch(from: point, columns: min(layout.width, area.column + area.columns - point.column), .item(number))
        if isSelected { frame.cursor = point }
      }
    }
  }

  /// The last days of a month leave no room for its name: the next one's comes first.
  private func drawMonths(_ layout: Layout, in area: Area, of frame: inout Frame) {
    let inSight = area.rows > 0 ? months.filter { layout.weeks.contains($0.week) } : []
    for (index, month) in inSight.enumerated() {
      let column = Self.labelColumns + (month.week - layout.weeks.lowerBound) * layout.width
      let next = index + 1 < inSight.count ? (inSight[index + 1].week - month.week) * layout.width - 1 : .max
      guard month.name.count <= min(next, area.columns - column) else { continue }
      frame.write(month.name, at: Point(row: area.row, column: area.column + column), style: .quiet)
    }
  }

  /// Where a day stands; `nil` where it is not in sight.
  package func point(of number: Int, in area: Area) -> Point? {
    let layout = layout(in: area)
    let (week, weekday) = number.quotientAndRemainder(dividingBy: 7)
    guard number >= 0, layout.weeks.contains(week), weekday + 1 < area.rows else { return nil }
    let column = Self.labelColumns + (week - layout.weeks.lowerBound) * layout.width
    return Point(row: area.row + 1 + weekday, column: area.column + column)
  }

  private static let weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
  private static let labelColumns = 3

  /// The weeks in sight, and how many columns each takes up.
  private typealias Layout = (weeks: Range<Int>, width: Int)

  private func layout(in area: Area) -> Layout {
    let all = (days.count + 6) / 7
    let columns = max(0, area.columns - Self.labelColumns)
    let width = all * 2 <= columns + 1 ? 2 : 1
    let count = min(all, (columns + width - 1) / width)
    let middle = selected.map { $0 / 7 } ?? all
    let first = max(0, min(middle - count / 2, all - count))
    return (first..<first + count, width)
  }
}
