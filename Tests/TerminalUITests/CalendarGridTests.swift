import Testing

@testable import TerminalUI

@Suite("The calendar on the wall")
struct CalendarGridTests {
  /// Four weeks: the first begins on a Wednesday.
  private func grid(selected: Int? = nil) -> CalendarGrid {
    let days = (0..<28).map { number in
      number < 2 ? nil : CalendarGrid.Mark(number % 7 == 6 ? "█" : "·", number == 5 ? .quiet : .text)
    }
    return CalendarGrid(
      days: days, months: [.init(week: 0, name: "Nov"), .init(week: 2, name: "Dec")], selected: selected)
  }

  private func frame(_ grid: CalendarGrid, _ columns: Int, _ rows: Int = 8) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    grid.draw(in: Area(frame.size), of: &frame)
    return frame
  }

  @Test("a column for each week, the months above; two columns where there is room")
  func whole() {
    #expect(
      frame(grid(), 10).picture == """
           Nov Dec
        Mo   · · ·
        Tu   · · ·
        We · · · ·
        Th · · · ·
        Fr · · · ·
        Sa · · · ·
        Su █ █ █ █
        """)
    #expect(frame(grid(), 9).picture.hasPrefix("     Dec\nMo  ···\n"))
  }

  @Test("a click on a day is that item, and the cursor stands on the selected one")
  func places() {
    let grid = grid(selected: 11)
    let frame = frame(grid, 7)
    let point = Point(row: 5, column: 4)
    #expect(grid.point(of: 11, in: Area(frame.size)) == point)
    #expect(frame.cursor == point)
    #expect(frame[5, 4].style == .selection)
    #expect(frame.touch(at: point)?.touch == .item(11))
    #expect(frame.touch(at: Point(row: 1, column: 3)) == nil)
  }

  @Test("where there is no room for all weeks, those around the selected day are shown")
  func around() {
    let days = Array(repeating: CalendarGrid.Mark("·"), count: 53 * 7)
    for selected in days.indices {
      let grid = CalendarGrid(days: days, months: [], selected: selected)
      for columns in [4, 20, 40, 56, 80, 109, 120] {
        let area = Area(row: 0, column: 0, rows: 8, columns: columns)
        let point = grid.point(of: selected, in: area)
        #expect(point != nil && area.contains(point ?? Point(row: -1, column: 0)), "\(selected) in \(columns)")
      }
    }
  }

  @Test("a year fits into 80 columns, a column a week, and into 109, two")
  func year() {
    let grid = CalendarGrid(
      days: Array(repeating: CalendarGrid.Mark("x"), count: 53 * 7), months: [.init(week: 52, name: "Dec")])
    func width(_ columns: Int) -> Int? { frame(grid, columns).picture.split(separator: "\n").last?.count }
    #expect(width(80) == 56)
    #expect(width(108) == 3 + 105)
    #expect(width(56) == 56)
    #expect(width(40) == 40)
  }

  @Test("nothing is drawn outside the area, at any size")
  func inside() {
    for columns in 0...14 {
      for rows in 0...9 {
        var frame = Frame(size: Size(columns: columns + 2, rows: rows + 2))
        let area = Area(row: 1, column: 1, rows: rows, columns: columns)
        grid(selected: 20).draw(in: area, of: &frame)
        for row in 0..<rows + 2 {
          for column in 0..<columns + 2 where !area.contains(Point(row: row, column: column)) {
            #expect(frame[row, column] == .blank, "\(columns)×\(rows)")
            #expect(frame.touch(at: Point(row: row, column: column)) == nil)
          }
        }
      }
    }
  }
}
