import AttuneApp
import CursesTerminal
import TerminalUI
import TextEditing

/// A page keeps its text, its cursor and its rows in order under any commands and any of vi's keys.
enum EditorCheck {
  /// How long a text may become, in bytes; vi's counts make much of little.
  private static let most = 10_000

  static func run(_ bytes: [UInt8]) throws(Broken) {
    let parts = bytes.split(separator: 0xFF, maxSplits: 2, omittingEmptySubsequences: false)
    let text = RawText.text(of: parts[0])
    try hold(RawText.bytes(of: text) == Array(parts[0]), "The bytes of a text are not those it was made of.")
    var script = ByteScript(parts.count > 1 ? parts[1] : [])
    let page = PageShape(
      width: abs(script.number()), height: abs(script.number()) % 30, measure: DisplayWidth.measure)

    var editor = Editor(text)
    try hold(editor.text.bytes == text.bytes, "A page holds another text than it was given.")
    editor.reveal(on: page)
    try check(editor, page)
    while editor.buffer.lines.count < most, let command = script.command(on: editor.buffer) {
      editor.perform(command, on: page)
      try check(editor, page)
    }
    try play(parts.count > 2 ? parts[2] : [], on: &editor, page)
    try checkRows(editor, page)
    try checkHistory(editor, from: text, page)
  }

  /// Types what a terminal sends on a page under vi's keys.
  private static func play(
    _ bytes: some Collection<UInt8>, on editor: inout Editor, _ page: PageShape
  ) throws(Broken) {
    var decoder = InputDecoder()
    var vi = Vi()
    var clipboard = "so\n"
    for input in decoder.decode(bytes) + decoder.settle() {
      switch input {
      case .key(let key): _ = vi.handle(key, on: &editor, page: page, clipboard: &clipboard)
      case .paste(let text):
        vi.settle()
        editor.perform(.insert(text), on: page)
      default: break
      }
      try check(editor, page)
      if editor.text.utf8.count > most { return }
    }
  }

  /// What holds after every step; it looks at no more than is in sight.
  private static func check(_ editor: Editor, _ page: PageShape) throws(Broken) {
    let buffer = editor.buffer
    try check(buffer.cursor, in: buffer)
    if let selection = editor.selection {
      try check(selection.lowerBound, in: buffer)
      try check(selection.upperBound, in: buffer)
    }
    let fresh = PageLayout(buffer, page.wrap)
    let kept = editor.layout(on: page).texts(from: editor.top, count: page.height)
    let sight = fresh.texts(from: editor.top, count: page.height)
    try hold(kept.elementsEqual(sight, by: ==), "The rows kept from key to key are not those of the text.")
    let row = fresh.row(of: buffer.cursor)
    try hold(sight.first?.row == editor.top, "The topmost row is none there is.")
    try hold(sight.contains { $0.row == row }, "The cursor is not in sight.")
    let place = fresh.position(at: row, column: fresh.column(of: buffer.cursor))
    try check(place, in: buffer)
    try hold(fresh.row(of: place) == row, "A place on a row is on another row.")
  }

  private static func check(_ place: TextPosition, in buffer: TextBuffer) throws(Broken) {
    try hold(buffer.lines.indices.contains(place.line), "A place is in a line that is not there.")
    var byte = 0
    for character in buffer.lines[place.line] where byte < place.byte { byte += character.utf8.count }
    try hold(byte == place.byte, "A place is within a grapheme, or behind its line.")
  }

  /// The rows of a page put together are its lines, and none is wider than the page.
  private static func checkRows(_ editor: Editor, _ page: PageShape) throws(Broken) {
    let lines = editor.buffer.lines
    try hold(lines.joined(separator: "\n").bytes == editor.text.bytes, "The lines are not the text.")
    let rows = editor.layout(on: page).texts(from: RowPosition(line: 0, row: 0), count: .max)
    for (number, rows) in Dictionary(grouping: rows, by: \.row.line) {
      let text = rows.map(\.text).joined()
      try hold(text.bytes == lines[number].bytes, "The rows of a line put together are not the line.")
      for row in rows {
        // Spaces at the end of a row hang over the edge.
        let end = row.text.lastIndex { $0 != " " && $0 != "\t" }
        let words = end.map { row.text[...$0] } ?? ""
        try hold(
          row.indent + page.wrap.columns(of: words) <= page.wrap.width || words.count <= 1,
          "A row is wider than the page.")
      }
    }
    try hold(Set(rows.map(\.row.line)).count == lines.count, "A line has no row.")
  }

  /// Everything can be taken back, and made again.
  private static func checkHistory(_ editor: Editor, from text: String, _ page: PageShape) throws(Broken) {
    // What was taken back in the script is gone over again first.
    var editor = editor
    exhaust(.redo, on: &editor, page)
    let last = editor.text.bytes
    exhaust(.undo, on: &editor, page)
    try hold(editor.text.bytes == text.bytes, "Everything taken back is not the text of the beginning.")
    try check(editor, page)
    exhaust(.redo, on: &editor, page)
    try hold(editor.text.bytes == last, "Everything made again is not the text of the end.")
    try check(editor, page)
  }

  private static func exhaust(_ command: Editor.Command, on editor: inout Editor, _ page: PageShape) {
    var revision: Int
    repeat {
      revision = editor.revision
      editor.perform(command, on: page)
    } while editor.revision > revision
  }
}
