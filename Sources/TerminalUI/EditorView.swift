import TextEditing

extension PageShape {
  /// A page that fills an area of the screen.
  package init(_ area: Area) {
    self.init(width: area.columns, height: area.rows, columns: DisplayWidth.columns)
  }
}

extension Frame {
  /// Draws the part of a page that is in sight and puts the cursor where the next letter goes.
  package mutating func write(editor: Editor, in area: Area) {
    let layout = editor.layout(on: PageShape(area))
    for (offset, row) in layout.texts(from: editor.top, count: area.rows).enumerated() {
      let point = Point(row: area.row + offset, column: area.column + row.indent)
      let columns = area.columns - row.indent
      write(row.text, at: point, columns: columns)
      if let selection = editor.selection {
        let isLast = row.start + row.text.utf8.count == editor.buffer.lines[row.row.line].utf8.count
        show(selection, on: row, endsLine: isLast, at: point, columns: columns)
      }
    }
    let position = editor.buffer.cursor
    let row = layout.distance(from: editor.top, to: layout.row(of: position), limit: max(0, area.rows - 1))
    cursor = Point(row: area.row + row, column: area.column + layout.column(of: position))
    isCursorVisible = true
  }

  /// Marks what is selected of a row; a line end in the selection shows as one cell.
  private mutating func show(
    _ selection: Range<TextPosition>, on row: PageLayout.Row, endsLine: Bool, at point: Point, columns: Int
  ) {
    let line = row.row.line
    guard selection.lowerBound.line <= line, line <= selection.upperBound.line else { return }
    let length = row.text.utf8.count
    let first = selection.lowerBound.line < line ? 0 : selection.lowerBound.byte - row.start
    let goesOn = selection.upperBound.line > line
    let last = goesOn ? length : selection.upperBound.byte - row.start
    let isLineEndSelected = goesOn && endsLine
    guard first <= length, last > 0 || isLineEndSelected, first < last || isLineEndSelected else { return }
    let bytes = row.text.utf8
    func part(_ from: Int, _ to: Int) -> Substring {
      let (from, to) = (min(max(from, 0), length), min(max(to, 0), length))
      return row.text[bytes.index(bytes.startIndex, offsetBy: from)..<bytes.index(bytes.startIndex, offsetBy: to)]
    }
    let before = part(0, first).reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    let selected = part(first, last)
    let width = selected.reduce(0) { $0 + DisplayWidth.columns(of: $1) }
    guard before < columns else { return }
    let marked = Point(row: point.row, column: point.column + before)
    write(selected, at: marked, style: .selection, columns: columns - before)
    if isLineEndSelected, before + width < columns {
      write(" ", at: Point(row: point.row, column: marked.column + width), style: .selection)
    }
  }
}
