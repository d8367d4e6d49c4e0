import TextEditing

extension PageShape {
  /// A page that fills an area of the screen.
  package init(_ area: Area) {
    self.init(width: area.columns, height: area.rows, measure: DisplayWidth.measure)
  }
}

extension Frame {
  /// A part of a line, in bytes, and what it is.
  package typealias Mark = (bytes: Range<Int>, style: Style)

  /// Draws the part of a page that is in sight and puts the cursor where the next letter goes.
  ///
  /// - Parameter marks: what is to be marked on a line; later marks lie on top, what is selected above all.
  package mutating func write(editor: Editor, in area: Area, marks: (_ line: Int) -> [Mark] = { _ in [] }) {
    let layout = editor.layout(on: PageShape(area))
    var known: (line: Int, marks: [Mark]) = (-1, [])
    for (offset, row) in layout.texts(from: editor.top, count: area.rows).enumerated() {
      let line = row.row.line
      if known.line != line { known = (line, marks(line)) }
      let point = Point(row: area.row + offset, column: area.column + row.indent)
      let columns = area.columns - row.indent
      write(row.text, at: point, columns: columns)
      let bytes = row.start..<row.start + row.text.utf8.count
      for mark in known.marks where mark.bytes.overlaps(bytes) {
        show(mark.bytes, of: row, as: mark.style, at: point, columns: columns)
      }
      if let selection = editor.selection {
        show(selection, on: row, of: editor.buffer.lines[line], at: point, columns: columns)
      }
    }
    touch(area, .page)
    let position = editor.buffer.cursor
    let row = layout.distance(from: editor.top, to: layout.row(of: position), limit: max(0, area.rows - 1))
    cursor = Point(row: area.row + row, column: area.column + layout.column(of: position))
    isCursorVisible = true
  }

  /// Marks what is selected of a row; a line end in the selection shows as one cell.
  private mutating func show(
    _ selection: Range<TextPosition>, on row: PageLayout.Row, of text: String, at point: Point, columns: Int
  ) {
    let line = row.row.line
    guard selection.lowerBound.line <= line, line <= selection.upperBound.line else { return }
    let first = selection.lowerBound.line < line ? 0 : selection.lowerBound.byte
    let goesOn = selection.upperBound.line > line
    let last = goesOn ? text.utf8.count : selection.upperBound.byte
    let end = show(first..<last, of: row, as: .selection, at: point, columns: columns)
    if goesOn, row.start + row.text.utf8.count == text.utf8.count, end < columns {
      write(" ", at: Point(row: point.row, column: point.column + end), style: .selection)
    }
  }

  /// Shows some bytes of a line in a style, as far as they are on a row.
  ///
  /// - Returns: the column behind them; that behind the row's text when they lie further on.
  @discardableResult
  private mutating func show(
    _ bytes: Range<Int>, of row: PageLayout.Row, as style: Style, at point: Point, columns: Int
  ) -> Int {
    let text = row.text.utf8
    func index(_ byte: Int) -> String.Index {
      text.index(text.startIndex, offsetBy: min(max(byte - row.start, 0), text.count))
    }
    let (start, end) = (index(bytes.lowerBound), index(bytes.upperBound))
    let before = DisplayWidth.columns(of: row.text[..<start])
    guard start < end, before < columns else { return before }
    let place = Point(row: point.row, column: point.column + before)
    return before + write(row.text[start..<end], at: place, style: style, columns: columns - before)
  }
}
