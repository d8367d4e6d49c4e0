import TestSupport
import Testing
import TextEditing

@Suite("A page's layout")
struct PageLayoutTests {
  private func layout(_ text: String, _ width: Int) -> PageLayout {
    PageLayout(TextBuffer(text), WordWrap(width: width, measure: Samples.measure))
  }

  private func rows(_ layout: PageLayout) -> [PageLayout.Row] {
    layout.texts(from: RowPosition(line: 0, row: 0), count: .max)
  }

  @Test("numbers the rows within each line")
  func texts() {
    let found = rows(layout("Ana asked twice\n\nbye", 6))
    #expect(found.map(\.text) == ["Ana ", "asked ", "twice", "", "bye"])
    #expect(found.map(\.row.line) == [0, 0, 0, 1, 2])
    #expect(found.map(\.row.row) == [0, 1, 2, 0, 0])
  }

  @Test("gives as many rows as asked for, from where it is asked")
  func window() {
    let layout = layout("Ana asked twice\n\nbye", 6)
    #expect(layout.texts(from: RowPosition(line: 0, row: 1), count: 3).map(\.text) == ["asked ", "twice", ""])
    #expect(layout.texts(from: RowPosition(line: 2, row: 0), count: 9).map(\.text) == ["bye"])
    #expect(layout.texts(from: RowPosition(line: 0, row: 0), count: 0).isEmpty)
  }

  @Test("puts a place where a line wraps on the row below")
  func wrapPlace() {
    let layout = layout("Ana asked", 6)
    #expect(layout.row(of: TextPosition(line: 0, byte: 3)) == RowPosition(line: 0, row: 0))
    #expect(layout.row(of: TextPosition(line: 0, byte: 4)) == RowPosition(line: 0, row: 1))
    #expect(layout.column(of: TextPosition(line: 0, byte: 4)) == 0)
  }

  @Test("keeps the cursor on the page when the row is full or spaces hang over it")
  func lastColumn() {
    #expect(layout("abcdef", 6).column(of: TextPosition(line: 0, byte: 6)) == 5)
    #expect(layout("abcdef   ", 6).column(of: TextPosition(line: 0, byte: 9)) == 5)
    #expect(layout("abcdef   gh", 6).column(of: TextPosition(line: 0, byte: 8)) == 5)
  }

  @Test("counts wide letters as two columns and finds the one under a column")
  func wide() {
    let layout = layout("今日は", 8)
    #expect(layout.column(of: TextPosition(line: 0, byte: 6)) == 4)
    #expect(layout.position(at: RowPosition(line: 0, row: 0), column: 3) == TextPosition(line: 0, byte: 3))
  }

  @Test("stays on a wrapped row when a column beyond its end is asked for")
  func beyondTheEnd() {
    let layout = layout("Ana asked\nno", 6)
    #expect(layout.position(at: RowPosition(line: 0, row: 0), column: 40) == TextPosition(line: 0, byte: 3))
    #expect(layout.position(at: RowPosition(line: 0, row: 1), column: 40) == TextPosition(line: 0, byte: 9))
    #expect(layout.position(at: RowPosition(line: 1, row: 0), column: .max) == TextPosition(line: 1, byte: 2))
  }

  @Test("takes the last row of a line for one the line no longer has")
  func staleRow() {
    let layout = layout("Ana asked\nno", 6)
    #expect(layout.nearest(to: RowPosition(line: 0, row: 7)) == RowPosition(line: 0, row: 1))
    #expect(layout.nearest(to: RowPosition(line: 5, row: 7)) == RowPosition(line: 1, row: 0))
    #expect(layout.nearest(to: RowPosition(line: 0, row: 1)) == RowPosition(line: 0, row: 1))
  }

  @Test("moves from row to row as the rows are listed, and counts them alike", arguments: 0..<100)
  func walk(seed: Int) {
    var random = SplitMix64(seed: seed)
    let text = Samples.text(ofAtMost: 20, from: Samples.pieces + ["\n", "three", "  "], &random)
    let layout = layout(text, Int.random(in: 2...7, using: &random))
    let all = rows(layout).map(\.row)
    for (index, start) in all.enumerated() {
      for distance in -(all.count + 1)...(all.count + 1) {
        let end = min(max(index + distance, 0), all.count - 1)
        #expect(layout.row(start, movedBy: distance) == all[end], "\(text.debugDescription)")
        #expect(layout.distance(from: start, to: all[end], limit: .max) == max(0, end - index))
        #expect(layout.distance(from: start, to: all[end], limit: 2) == min(2, max(0, end - index)))
      }
    }
  }

  @Test("finds every place again by its row and column", arguments: 2...7)
  func placesAgree(width: Int) {
    var wrong: [String] = []
    for text in Samples.texts(ofAtMost: 2).flatMap({ [$0, $0 + "to be " + $0, "今" + $0 + "ab"] }) {
      let layout = layout(text, width)
      for place in Samples.places(in: TextBuffer(text)) {
        let (row, column) = (layout.row(of: place), layout.column(of: place))
        let found = layout.position(at: row, column: column)
        let isOnPage = (0..<width).contains(column)
        // In the last column the places behind a full row and behind hanging spaces come together.
        let isSame = layout.column(of: found) == column || column == width - 1 && layout.column(of: found) < column
        if !isOnPage || !isSame || layout.row(of: found) != row { wrong.append("\(text.debugDescription) \(place)") }
      }
    }
    #expect(wrong.prefix(5) == [])
  }
}
