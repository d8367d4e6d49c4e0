/// The window of tolerance over time: where somebody arrived and where they left, step by step.
///
/// With room for a row for each level, an arrival is `○` and a departure `●`, `◉` both at once; `◦` and `•` mark how
/// far the others of the same step reached. In less room each step is one cell of braille dots, arrivals at its left
/// and departures at its right. A step without a reading stays empty.
package struct WindowChart: Sendable {
  /// The readings of one kind in a step, from −5 to +5.
  package struct Stretch: Hashable, Sendable {
    /// The lowest and the highest.
    package var reach: ClosedRange<Int>
    /// The last.
    package var last: Int

    /// The readings of a step.
    package init(_ reach: ClosedRange<Int>, last: Int) { (self.reach, self.last) = (reach, last) }

    /// A single reading.
    package init(_ level: Int) { self.init(level...level, last: level) }
  }

  /// A day or a week.
  package struct Step: Hashable, Sendable {
    /// The readings on arrival, if any.
    package var arrived: Stretch?
    /// The readings on leaving, if any.
    package var left: Stretch?

    /// A step.
    package init(arrived: Stretch? = nil, left: Stretch? = nil) { (self.arrived, self.left) = (arrived, left) }
  }

  /// The steps, the earliest first.
  package let steps: [Step]
  /// Words for the row below, and the steps they stand for, from 0.
  package let ticks: [(step: Int, label: String)]

  /// A chart.
  package init(steps: [Step], ticks: [(step: Int, label: String)] = []) { (self.steps, self.ticks) = (steps, ticks) }

  /// What the marks mean at some size.
  package static func legend(in area: Area) -> String {
    isTall(area) ? "○ arriving  ● leaving  ◉ both" : "left dots arriving, right dots leaving"
  }

  /// Draws the chart, its labels at the left, and below it the ticks where there is a row for them.
  ///
  /// Twelve rows and more have a row for each level; fewer have as many rows of dots as leave one for the ticks.
  package func draw(in area: Area, of frame: inout Frame) {
    guard area.rows > 0, !steps.isEmpty else { return }
    let rows = Self.isTall(area) ? Self.levels.count : area.rows == 3 ? 3 : max(1, (area.rows - 2) | 1)
    let left = label(rows: rows, in: area, of: &frame)
    let plot = area.inset(left: left)
    guard plot.columns > 0 else { return }
    let columns = Columns(steps: steps.count, columns: plot.columns)
    for (column, group) in columns.groups(of: steps).enumerated() {
      let place = Point(row: area.row, column: plot.column + column * columns.width)
      if Self.isTall(area) {
        drawSigns(of: group, at: place, width: columns.width, in: &frame)
      } else {
        drawDots(of: group, at: place, rows: rows, in: &frame)
      }
    }
    if area.rows > rows { drawTicks(at: Point(row: area.row + rows, column: plot.column), columns, plot, in: &frame) }
  }

  private static let levels = -5...5
  private static func isTall(_ area: Area) -> Bool { area.rows > levels.count }

  // MARK: The scale

  /// Writes the scale at the left; answers how many columns it used.
  private func label(rows: Int, in area: Area, of frame: inout Frame) -> Int {
    let names = area.columns < 40 ? ["flooded", "steady", "shut"] : ["flooded", "steady", "shut down"]
    let width = names.map(\.count).max() ?? 0
    for row in 0..<min(rows, area.rows) {
      let name =
        rows < 3 ? names[1] : row == 0 ? names[0] : row == rows / 2 ? names[1] : row == rows - 1 ? names[2] : ""
      let line = name + String(repeating: " ", count: width - name.count) + " ┊"
      frame.write(line, at: Point(row: area.row + row, column: area.column), style: .quiet, columns: area.columns)
    }
    return width + 2
  }

  private func drawTicks(at place: Point, _ columns: Columns, _ plot: Area, in frame: inout Frame) {
    var free = 0
    for (step, label) in ticks where steps.indices.contains(step) {
      let column = columns.column(of: step)
      guard column >= free, column + label.count <= plot.columns else { continue }
      frame.write(label, at: Point(row: place.row, column: place.column + column), style: .quiet)
      free = column + label.count + 1
    }
  }

  // MARK: A row for each level

  private func drawSigns(of step: Step, at place: Point, width: Int, in frame: inout Frame) {
    let leaving = min(1, width - 1)
    for level in Self.levels {
      let arrived = Self.mark(step.arrived, level, "○", "◦")
      let left = Self.mark(step.left, level, "●", "•")
      let row = place.row + Self.levels.upperBound - level
      if level == 0 {
        let line = String(repeating: "┄", count: width)
        frame.write(line, at: Point(row: row, column: place.column), style: .quiet)
      }
      if leaving > 0 {
        arrived.map { _ = frame.write($0, at: Point(row: row, column: place.column)) }
        left.map { _ = frame.write($0, at: Point(row: row, column: place.column + leaving), style: .strong) }
      } else if let sign = arrived == "○" && left == "●"
        ? "◉" : arrived == "○" && left == "•" ? arrived : left ?? arrived
      {
        frame.write(sign, at: Point(row: row, column: place.column), style: left == nil ? .text : .strong)
      }
    }
  }

  private static func mark(_ stretch: Stretch?, _ level: Int, _ last: String, _ other: String) -> String? {
    guard let stretch else { return nil }
    return stretch.last == level ? last : stretch.reach.contains(level) && stretch.isEnd(level) ? other : nil
  }

  // MARK: Dots

  private func drawDots(of step: Step, at place: Point, rows: Int, in frame: inout Frame) {
    let dots = rows * 4
    func dot(_ level: Int) -> Int { ((Self.levels.upperBound - level) * (dots - 1) + 5) / 10 }
    func rowsOfDots(_ stretch: Stretch?) -> ClosedRange<Int>? {
      stretch.map { dot(min($0.reach.upperBound, 5))...dot(max($0.reach.lowerBound, -5)) }
    }
    let (arrived, left) = (rowsOfDots(step.arrived), rowsOfDots(step.left))
    for row in 0..<rows {
      var bits: UInt32 = 0
      for line in 0..<4 {
        if arrived?.contains(row * 4 + line) == true { bits |= Self.leftDots[line] }
        if left?.contains(row * 4 + line) == true { bits |= Self.rightDots[line] }
      }
      guard bits != 0, let sign = Unicode.Scalar(0x2800 + bits) else { continue }
      frame.write(String(Character(sign)), at: Point(row: place.row + row, column: place.column))
    }
  }

  private static let leftDots: [UInt32] = [0x01, 0x02, 0x04, 0x40]
  private static let rightDots: [UInt32] = [0x08, 0x10, 0x20, 0x80]
}

extension WindowChart.Stretch {
  fileprivate func isEnd(_ level: Int) -> Bool { level == reach.lowerBound || level == reach.upperBound }
}

/// How steps come to stand in columns: several in one where there are too many, two columns for each where there is room.
private struct Columns {
  /// How many columns each place is wide.
  let width: Int
  /// How many steps share a place.
  private let share: Int
  /// How many steps the first place is short of.
  private let missing: Int

  init(steps: Int, columns: Int) {
    width = steps * 2 <= columns ? 2 : 1
    share = (steps + columns - 1) / columns
    // The last place is always full: it has today in it.
    missing = (share - steps % share) % share
  }

  func column(of step: Int) -> Int { (step + missing) / share * width }

  func groups(of steps: [WindowChart.Step]) -> [WindowChart.Step] {
    var groups: [WindowChart.Step] = []
    for (index, step) in steps.enumerated() {
      if index == 0 || (index + missing) % share == 0 {
        groups.append(step)
      } else if let last = groups.popLast() {
        groups.append(last.joined(with: step))
      }
    }
    return groups
  }
}

extension WindowChart.Step {
  fileprivate func joined(with later: Self) -> Self {
    Self(arrived: Self.joined(arrived, later.arrived), left: Self.joined(left, later.left))
  }

  private static func joined(_ one: WindowChart.Stretch?, _ other: WindowChart.Stretch?) -> WindowChart.Stretch? {
    guard let one, let other else { return other ?? one }
    let lowest = min(one.reach.lowerBound, other.reach.lowerBound)
    let highest = max(one.reach.upperBound, other.reach.upperBound)
    return WindowChart.Stretch(lowest...highest, last: other.last)
  }
}
