import TestSupport
import Testing
import TextEditing

@testable import TerminalUI

@Suite("Marks on the page")
struct MarksTests {
  private func styles(_ editor: Editor, _ area: Area, _ marks: [Int: [Frame.Mark]]) -> String {
    var frame = Frame(size: Size(columns: 20, rows: 4))
    var plain = frame
    frame.write(editor: editor, in: area) { marks[$0] ?? [] }
    plain.write(editor: editor, in: area)
    #expect(frame.picture == plain.picture && frame.cursor == plain.cursor, "marks change only how things look")
    return frame.stylePicture
  }

  private let area = Area(row: 0, column: 1, rows: 4, columns: 10)

  @Test("are shown on their words, by columns")
  func words() {
    let editor = Editor("so *very*\n今日 tird")
    #expect(styles(editor, area, [0: [(3..<9, .emphasis)], 1: [(7..<11, .misspelt)]]) == "    iiiiii\n      wwww\n\n")
    #expect(styles(editor, area, [1: [(0..<6, .strong)], 7: [(0..<9, .match)]]) == "\n bbbb\n\n")
  }

  @Test("go on over wrapped rows, and stand under the words of a list item that is set in")
  func wrapped() {
    let editor = Editor("- Ana asked twice")
    #expect(styles(editor, area, [0: [(0..<2, .quiet), (6..<14, .match)]]) == " qq\n   mmmmmm\n   mm\n")
  }

  @Test("that come later lie on top")
  func onTop() {
    let editor = Editor("so tired")
    #expect(styles(editor, area, [0: [(0..<8, .heading), (3..<8, .misspelt), (2..<4, .match)]]) == " hhmmwwww\n\n\n")
  }

  @Test("lie below what is selected, line ends included")
  func belowSelection() {
    var editor = Editor("so *very*\nno")
    let page = PageShape(area)
    editor.perform(.select(from: TextPosition(line: 0, byte: 5), to: TextPosition(line: 1, byte: 1)), on: page)
    #expect(styles(editor, area, [0: [(3..<9, .emphasis)], 1: [(0..<2, .match)]]) == "    iivvvvv\n vm\n\n")
  }

  @Test("may reach beyond what is in sight, or beyond the line, or be empty")
  func beyond() {
    var editor = Editor((0..<9).map { "line \($0)" }.joined(separator: "\n"))
    editor.reveal(on: PageShape(area))
    #expect(
      styles(editor, area, [0: [(0..<6, .match)], 5: [(5..<99, .match)], 6: [(2..<2, .match)]]) == "      m\n\n\n")
    #expect(styles(Editor("so"), area, [0: [(2..<5, .match), (0..<0, .alert)]]) == "\n\n\n")
  }

  @Test("and the selection fall on exactly the cells of their characters", arguments: 0..<300)
  func cells(seed: Int) {
    var random = SplitMix64(seed: seed)
    let pieces = ["so ", "今", "e\u{301}", "👩‍👧", "🇪🇸", "- ", "  ", "twice ", "\t", "\n", "\u{200B}", "न", "—"]
    let area = Area(row: 1, column: 2, rows: 4, columns: Int.random(in: 4...14, using: &random))
    var editor = Editor(random.text(ofAtMost: 16, from: pieces))
    editor.reveal(on: PageShape(area))
    func stop(_ line: Int) -> Int {
      var buffer = editor.buffer
      let length = buffer.lines[line].utf8.count
      buffer.move(to: TextPosition(line: line, byte: Int.random(in: 0...length, using: &random)))
      return buffer.cursor.byte
    }
    if Bool.random(using: &random) {
      let lines = editor.buffer.lines.indices.map { $0 }
      let (first, last) = (lines.pick(&random), lines.pick(&random))
      let (start, end) = (TextPosition(line: first, byte: stop(first)), TextPosition(line: last, byte: stop(last)))
      editor.perform(.select(from: start, to: end), on: PageShape(area))
    }
    let marks: [[Frame.Mark]] = editor.buffer.lines.indices.map { line in
      [Style.strong, .match, .misspelt].map { style in
        let ends = [stop(line), stop(line)].sorted()
        return (ends[0]..<ends[1], style)
      }
    }
    var frame = Frame(size: Size(columns: 20, rows: 6))
    frame.write(editor: editor, in: area) { marks[$0] }
    let rows = editor.layout(on: PageShape(area)).texts(from: editor.top, count: area.rows)
    for (offset, row) in rows.enumerated() {
      var (byte, column) = (row.start, row.indent)
      for character in row.text {
        let columns = DisplayWidth.columns(of: character)
        let place = TextPosition(line: row.row.line, byte: byte)
        let isSelected = editor.selection.map { $0.contains(place) } ?? false
        let mark = marks[row.row.line].last { $0.bytes.contains(byte) }?.style
        for cell in column..<column + columns where column + columns <= area.columns {
          let style = frame[area.row + offset, area.column + cell].style
          #expect(style == (isSelected ? .selection : mark ?? .text), "\(character) at \(place)")
        }
        byte += character.utf8.count
        column += columns
      }
    }
  }
}
