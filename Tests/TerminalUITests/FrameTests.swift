import Testing

@testable import TerminalUI

@Suite("A frame")
struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int = 1) -> Frame { Frame(size: Size(columns: columns, rows: rows)) }

  @Test("is empty at first, without a cursor")
  func empty() {
    let frame = frame(3, 2)
    #expect(frame.picture == "\n")
    #expect(frame.stylePicture == "\n")
    #expect(!frame.isCursorVisible)
    #expect(frame[1, 2] == .blank)
  }

  @Test("shows what is written, where it is written, and says how many columns that took")
  func write() {
    var frame = frame(12, 2)
    #expect(frame.write("Sunday", at: Point(row: 1, column: 3)) == 6)
    #expect(frame.write("今日", at: Point(row: 0, column: 0)) == 4)
    #expect(frame.picture == "今日\n   Sunday")
  }

  @Test("cuts a text off at its right edge, or where it is told")
  func clipRight() {
    var frame = frame(8, 2)
    #expect(frame.write("afternoon", at: Point(row: 0, column: 3)) == 5)
    #expect(frame.write("afternoon", at: Point(row: 1, column: 3), columns: 2) == 2)
    #expect(frame.write("x", at: Point(row: 1, column: 0), columns: 0) == 0)
    #expect(frame.write("x", at: Point(row: 1, column: 0), columns: -4) == 0)
    #expect(frame.picture == "   after\n   af")
  }

  @Test("passes over what lies left of it and fills up to its right edge")
  func clipLeft() {
    var frame = frame(8)
    frame.write("good afternoon", at: Point(row: 0, column: -5))
    #expect(frame.picture == "afternoo")
  }

  @Test("passes over rows that it has not", arguments: [-1, 2, 100])
  func noSuchRow(row: Int) {
    var frame = frame(4, 2)
    frame.write("gone", at: Point(row: row, column: 0))
    #expect(frame.rows == self.frame(4, 2).rows)
  }

  @Test("never lets a wide glyph straddle an edge")
  func wideAtEdges() {
    var frame = frame(4, 2)
    #expect(frame.write("a今日", at: Point(row: 0, column: 0)) == 3)
    frame.write("今b", at: Point(row: 1, column: -1))
    #expect(frame.picture == "a今\n b")
  }

  @Test("blanks the other half when one half of a wide glyph is overwritten")
  func halves() {
    var frame = frame(6, 3)
    for row in 0..<3 { frame.write("今日今", at: Point(row: row, column: 0)) }
    frame.write("x", at: Point(row: 0, column: 2))
    frame.write("x", at: Point(row: 1, column: 3))
    frame.write("日", at: Point(row: 2, column: 1))
    #expect(frame.picture == "今x 今\n今 x今\n 日 今")
  }

  @Test("gives the cells of an area a style and leaves what they show")
  func paint() {
    var frame = frame(5, 3)
    for row in 0..<3 { frame.write("abcde", at: Point(row: row, column: 0)) }
    frame.paint(Area(row: 1, column: 1, rows: 1, columns: 3), .selected)
    #expect(frame.picture == "abcde\nabcde\nabcde")
    #expect(frame.stylePicture == "\n sss\n")
  }

  @Test(
    "paints only the part of an area that it has",
    arguments: [
      (Area(row: -1, column: -1, rows: 2, columns: 2), "s\n"), (Area(row: 1, column: 2, rows: 9, columns: 9), "\n  s"),
      (Area(row: 2, column: 0, rows: 1, columns: 3), "\n"), (Area(row: 9, column: 9, rows: 1, columns: 1), "\n"),
      (Area(row: -9, column: -9, rows: 1, columns: 1), "\n"), (Area(row: 0, column: 0, rows: 0, columns: 3), "\n"),
    ])
  func paintClipped(area: Area, styles: String) {
    var frame = frame(3, 2)
    frame.paint(area, .selected)
    #expect(frame.stylePicture == styles)
  }

  @Test("draws a rule across an area")
  func rule() {
    var frame = frame(6, 2)
    frame.rule(Area(row: 1, column: 1, rows: 1, columns: 4))
    #expect(frame.picture == "\n ────")
    #expect(frame.stylePicture == "\n qqqq")
  }

  @Test("writes stretches of text one behind the other, each in its style")
  func spans() {
    var frame = frame(12, 2)
    let spans = [Span("I froze", .evidence), Span("; then"), Span("!", .alert)]
    #expect(frame.write(spans: spans, at: Point(row: 0, column: 1), columns: 9) == 9)
    #expect(frame.write(spans: [Span("今", .concept), Span("日")], at: Point(row: 1, column: 0), columns: 4) == 4)
    #expect(frame.picture == " I froze;\n今日")
    #expect(frame.stylePicture == " eeeeeee\ncc")
  }

  @Test("leaves out everything behind the first stretch that does not fit")
  func spansCut() {
    var frame = frame(6)
    #expect(frame.write(spans: [Span("今"), Span("日"), Span("!")], at: Point(row: 0, column: 0), columns: 3) == 2)
    #expect(frame.picture == "今")
  }

  @Test("keeps its cells whole under any two writes", arguments: ["今", "a今b", "今日今", "ab", "e\u{301}🇪🇸", "👩‍👧"])
  func wholeCells(second: String) {
    var wrong: [String] = []
    for first in ["今日今", "a今日", "abcde", ""] {
      for column in -3...6 {
        for limit in [nil, 0, 1, 2, 3, 5] {
          var frame = frame(5)
          frame.write(first, at: Point(row: 0, column: 0))
          frame.write(second, at: Point(row: 0, column: column), columns: limit)
          if !isWhole(frame) || !shows(second, from: column, limit: limit, frame) {
            wrong.append("\(second) over \(first) at \(column), limit \(limit ?? 99)")
          }
        }
      }
    }
    #expect(wrong.prefix(5) == [])
  }

  /// Whether every wide glyph has its second cell and every second cell its glyph.
  private func isWhole(_ frame: Frame) -> Bool {
    let widths = (0..<frame.size.columns).map { frame[0, $0].glyph?.columns ?? 0 }
    return widths.indices.allSatisfy { index in
      let isFollowed = index + 1 < widths.count && widths[index + 1] == 0
      return widths[index] == 0 ? index > 0 && widths[index - 1] == 2 : isFollowed == (widths[index] == 2)
    }
  }

  /// Whether every glyph that lies in the frame and under the limit is where it belongs.
  private func shows(_ text: String, from start: Int, limit: Int?, _ frame: Frame) -> Bool {
    var column = start
    for glyph in text.flatMap(DisplayWidth.glyphs) {
      let end = column + glyph.columns
      guard end <= frame.size.columns, end <= limit.map({ start + $0 }) ?? .max else { break }
      if column >= 0, frame[0, column].glyph != glyph { return false }
      column = end
    }
    return true
  }
}

@Suite("An area of cells")
struct AreaTests {
  @Test("is never less than empty")
  func negative() {
    #expect(Area(row: 2, column: 3, rows: -1, columns: -5) == Area(row: 2, column: 3, rows: 0, columns: 0))
    #expect(
      Area(Size(columns: 3, rows: 2)).inset(top: 1, left: 2, bottom: 4, right: 4)
        == Area(row: 1, column: 2, rows: 0, columns: 0))
  }

  @Test("loses what is taken off at its edges")
  func inset() {
    let area = Area(Size(columns: 80, rows: 24)).inset(top: 2, left: 3, bottom: 1, right: 4)
    #expect(area == Area(row: 2, column: 3, rows: 21, columns: 73))
    #expect(area.endRow == 23)
  }

  @Test("a size reads as people write it")
  func size() { #expect(Size(columns: 80, rows: 24).description == "80×24") }
}
