import TextEditing

extension PageLayout {
  /// Lays a text out for the screen.
  package init(_ buffer: TextBuffer, columns: Int) {
    self.init(buffer, width: columns, columns: DisplayWidth.columns)
  }
}

extension Frame {
  /// Draws the part of a page that is in sight and puts the cursor where the next letter goes.
  package mutating func write(editor: Editor, in area: Area) {
    let layout = PageLayout(editor.buffer, columns: area.columns)
    for (offset, row) in layout.texts(from: editor.top, count: area.rows).enumerated() {
      write(row.text, at: Point(row: area.row + offset, column: area.column), columns: area.columns)
    }
    let position = editor.buffer.cursor
    let row = layout.distance(from: editor.top, to: layout.row(of: position), limit: max(0, area.rows - 1))
    cursor = Point(row: area.row + row, column: area.column + layout.column(of: position))
    isCursorVisible = true
  }
}
