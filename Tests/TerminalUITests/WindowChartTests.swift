import Testing

@testable import TerminalUI

@Suite("The chart of the window")
struct WindowChartTests {
  private typealias Step = WindowChart.Step

  private func frame(_ chart: WindowChart, _ columns: Int, _ rows: Int) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    chart.draw(in: Area(frame.size), of: &frame)
    return frame
  }

  @Test("with room, a row for each level, arrivals and departures side by side")
  func tall() {
    let chart = WindowChart(
      steps: [
        Step(arrived: .init(3), left: .init(1)), Step(), Step(arrived: .init(-2...4, last: 0)),
        Step(left: .init(-5)),
      ], ticks: [(0, "2 Nov"), (1, "no"), (3, "5")])
    let frame = frame(chart, 40, 12)
    #expect(
      frame.picture
        == """
        flooded   ┊
                  ┊    ◦
                  ┊○
                  ┊
                  ┊ ●
        steady    ┊┄┄┄┄○┄┄┄
                  ┊
                  ┊    ◦
                  ┊
                  ┊
        shut down ┊       ●
                   2 Nov 5
        """)
    #expect(frame.stylePicture.split(separator: "\n", omittingEmptySubsequences: false)[4].hasSuffix("q b"))
  }

  @Test("where both are at the same level in one column, one sign says so")
  func narrow() {
    let steps = [Step(arrived: .init(2), left: .init(2)), Step(arrived: .init(-1), left: .init(0...1, last: 1))]
    let frame = frame(WindowChart(steps: steps + Array(repeating: Step(), count: 10)), 21, 12)
    #expect(
      frame.picture == """
        flooded ┊
                ┊
                ┊
                ┊◉
                ┊ ●
        steady  ┊┄•┄┄┄┄┄┄┄┄┄┄
                ┊ ○
                ┊
                ┊
                ┊
        shut    ┊

        """)
  }

  @Test("in three rows, dots: arrivals at the left of a cell, departures at its right")
  func low() {
    let steps = [
      Step(arrived: .init(5)), Step(left: .init(5)), Step(arrived: .init(0), left: .init(-5)),
      Step(), Step(arrived: .init(1...5, last: 2)),
    ]
    let frame = frame(WindowChart(steps: steps + Array(repeating: Step(), count: 15)), 30, 3)
    #expect(
      frame.picture == """
        flooded ┊⠁⠈  ⡇
        steady  ┊  ⠄ ⠁
        shut    ┊  ⢀
        """)
  }

  @Test("every level has a place of its own in twelve rows of dots")
  func levels() {
    let pictures = (-5...5).map { frame(WindowChart(steps: [Step(arrived: .init($0))]), 20, 3).picture }
    #expect(Set(pictures).count == 11)
  }

  @Test("several steps share a column where there are too many, and the last column is full")
  func sharing() {
    var steps = Array(repeating: Step(), count: 25)
    steps[24] = Step(arrived: .init(5))
    steps[0] = Step(left: .init(-5))
    let chart = WindowChart(steps: steps, ticks: [(0, "a"), (24, "z")])
    let picture = frame(chart, 20, 4).picture.split(separator: "\n")
    #expect(picture[0] == "flooded ┊        ⠁")
    #expect(picture[2] == "shut    ┊⢀")
    #expect(picture[3] == "         a       z")
  }

  @Test("a step without a reading is empty")
  func gaps() {
    let empty = frame(WindowChart(steps: Array(repeating: Step(), count: 30)), 80, 3).picture
    #expect(empty == "flooded   ┊\nsteady    ┊\nshut down ┊")
  }

  @Test("nothing is drawn outside the area, at any size")
  func inside() {
    let steps = (0..<53).map { Step(arrived: .init($0 % 11 - 5), left: .init(-5...5, last: 0)) }
    let chart = WindowChart(steps: steps, ticks: (0..<53).map { ($0, "Nov") })
    for columns in 0...90 {
      for rows in 0...14 {
        var frame = Frame(size: Size(columns: columns + 2, rows: rows + 2))
        let area = Area(row: 1, column: 1, rows: rows, columns: columns)
        chart.draw(in: area, of: &frame)
        for row in 0..<rows + 2 {
          for column in 0..<columns + 2 where !area.contains(Point(row: row, column: column)) {
            #expect(frame[row, column] == .blank, "\(columns)×\(rows)")
          }
        }
      }
    }
  }
}
