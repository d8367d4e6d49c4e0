import Testing
import TextEditing

@testable import TerminalUI

@Suite("The page on the screen")
struct EditorViewTests {
  private func frame(_ editor: Editor, _ area: Area) -> Frame {
    var frame = Frame(size: Size(columns: 20, rows: 6))
    frame.write(editor: editor, in: area)
    return frame
  }

  @Test("shows the rows in sight and the cursor where the next letter goes")
  func shows() {
    let frame = frame(Editor("Ana asked twice\nabout 今日"), Area(row: 1, column: 3, rows: 4, columns: 12))
    #expect(frame.picture == "\n   Ana asked\n   twice\n   about 今日\n\n")
    #expect(frame.cursor == Point(row: 3, column: 13))
    #expect(frame.isCursorVisible)
  }

  @Test("marks what is selected, by columns, line ends included, over wrapped rows")
  func selection() {
    var editor = Editor("Ana 今日 asked\nno", cursor: TextPosition(line: 0, byte: 4))
    func select(_ movement: Editor.Command) {
      editor.perform(.extend(movement), on: PageShape(Area(row: 0, column: 1, rows: 5, columns: 9)))
    }
    let area = Area(row: 0, column: 1, rows: 5, columns: 9)
    select(.move(.right))
    #expect(frame(editor, area).stylePicture == "     vv\n\n\n\n\n")
    select(.move(.lineEnd))
    #expect(frame(editor, area).stylePicture == "     vvvvv\n vvvvv\n\n\n\n")
    select(.move(.end))
    #expect(frame(editor, area).stylePicture == "     vvvvv\n vvvvvv\n vv\n\n\n")
    #expect(frame(editor, area).picture == frame(Editor("Ana 今日 asked\nno"), area).picture)
  }

  @Test("an empty page has its cursor at the top")
  func empty() {
    let frame = frame(Editor(), Area(row: 2, column: 1, rows: 3, columns: 9))
    #expect(frame.cursor == Point(row: 2, column: 1))
  }

  @Test("shows the end of a long page when the cursor is there")
  func scrolled() {
    var editor = Editor((1...9).map { "line \($0)" }.joined(separator: "\n"))
    editor.reveal(on: PageShape(Area(row: 0, column: 0, rows: 3, columns: 12)))
    let frame = frame(editor, Area(row: 0, column: 0, rows: 3, columns: 12))
    #expect(frame.picture == "line 7\nline 8\nline 9\n\n\n")
    #expect(frame.cursor == Point(row: 2, column: 6))
  }

  @Test("has the letter behind the cursor under it, wherever the cursor is", arguments: 4...12)
  func underTheCursor(columns: Int) {
    let text = "Ana asked 今日 twice—cafe\u{301} 👩‍👧!\nand न so\u{1B} I"
    let area = Area(row: 1, column: 2, rows: 4, columns: columns)
    for (line, content) in text.split(separator: "\n").enumerated() {
      var byte = 0
      for character in content {
        var editor = Editor(text, cursor: TextPosition(line: line, byte: byte))
        editor.reveal(on: PageShape(area))
        let frame = frame(editor, area)
        // A space may hang over the edge; then the cursor waits in the last column.
        if character != " " {
          let under = frame[frame.cursor.row, frame.cursor.column].glyph
          #expect(under == DisplayWidth.glyphs(of: character).first, "\(character) at \(line):\(byte)")
        }
        byte += character.utf8.count
      }
    }
  }
}
