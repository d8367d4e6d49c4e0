import Testing

@testable import TerminalUI

@Suite("The window on a list")
struct ListWindowTests {
  @Test("begins at the first item")
  func start() {
    let window = ListWindow()
    #expect(window.selected == 0)
    #expect(window.visible(count: 9, height: 4) == 0..<4)
    #expect(window.visible(count: 2, height: 4) == 0..<2)
    #expect(window.visible(count: 0, height: 4).isEmpty)
    #expect(window.visible(count: 9, height: 0).isEmpty)
  }

  @Test("scrolls by no more than it takes")
  func scroll() {
    var window = ListWindow()
    window.move(by: 3, count: 9, height: 4)
    #expect(window.visible(count: 9, height: 4) == 0..<4)
    window.move(by: 1, count: 9, height: 4)
    #expect(window.visible(count: 9, height: 4) == 1..<5)
    window.move(by: -2, count: 9, height: 4)
    #expect(window.visible(count: 9, height: 4) == 1..<5)
    window.select(8, count: 9, height: 4)
    #expect(window.visible(count: 9, height: 4) == 5..<9)
  }

  @Test("stays within the list however far it is moved")
  func ends() {
    var window = ListWindow()
    window.move(by: -5, count: 3, height: 2)
    #expect(window.selected == 0)
    window.move(by: 50, count: 3, height: 2)
    #expect(window.selected == 2)
  }

  @Test("selects the last item there is when the list has become shorter")
  func shorter() {
    var window = ListWindow()
    window.select(8, count: 9, height: 4)
    window.select(window.selected, count: 5, height: 4)
    #expect(window.selected == 4)
    #expect(window.visible(count: 5, height: 4) == 1..<5)
    window.select(window.selected, count: 0, height: 4)
    #expect(window == ListWindow())
  }

  @Test("has the selection in sight, wastes no row and scrolls only where it must", arguments: 0...6)
  func always(firstCount: Int) {
    var wrong: [String] = []
    for (firstHeight, firstIndex) in pairs(0...5, -1...7) {
      var before = ListWindow()
      before.select(firstIndex, count: firstCount, height: firstHeight)
      for (count, height) in pairs(0...6, 0...5) {
        for index in -1...7 {
          var window = before
          window.select(index, count: count, height: height)
          let rows = max(1, height)
          let sight = window.visible(count: count, height: rows)
          let couldStay = before.top + sight.count <= count && before.top + rows > window.selected
          let isRight =
            window.selected == max(0, min(index, count - 1)) && sight.count == min(count, rows)
            && (count == 0 || sight.contains(window.selected))
            && (window.top == before.top || !couldStay || before.top > window.selected)
          if !isRight { wrong.append("\(before) to \(index) of \(count) in \(height): \(window)") }
        }
      }
    }
    #expect(wrong.prefix(5) == [])
  }

  private func pairs(_ first: ClosedRange<Int>, _ second: ClosedRange<Int>) -> [(Int, Int)] {
    first.flatMap { one in second.map { (one, $0) } }
  }

  @Test("goes with its item and keeps it in its row, but for what comes in at the beginning")
  func follow() {
    var window = ListWindow()
    window.select(2, count: 9, height: 4)
    window.follow(to: 3, count: 10, height: 4)
    #expect(window.selected == 3 && window.visible(count: 10, height: 4) == 0..<4)
    window.select(6, count: 10, height: 4)
    window.follow(to: 8, count: 12, height: 4)
    #expect(window.selected == 8 && window.visible(count: 12, height: 4) == 5..<9)
    window.follow(to: 1, count: 3, height: 4)
    #expect(window.selected == 1 && window.visible(count: 3, height: 4) == 0..<3)
  }
}
