/// A stretch of text in one style; a row of them is a styled line.
package struct Span: Hashable, Sendable {
  /// The text, on one line.
  package let text: String
  /// What it is.
  package let style: Style

  /// A stretch of text.
  package init(_ text: String, _ style: Style = .text) {
    self.text = text
    self.style = style
  }
}

extension Frame {
  /// Writes rows of styled text from the top of an area, as far as there is room.
  package mutating func write(rows: some Sequence<[Span]>, in area: Area) {
    for (offset, row) in rows.prefix(area.rows).enumerated() {
      write(spans: row, at: Point(row: area.row + offset, column: area.column), columns: area.columns)
    }
  }

  /// Writes styled text on one row, cut off at the right where it does not fit.
  ///
  /// - Returns: how many columns it used.
  @discardableResult
  package mutating func write(spans: [Span], at point: Point, columns: Int) -> Int {
    var used = 0
    for span in spans {
      let place = Point(row: point.row, column: point.column + used)
      let taken = write(span.text, at: place, style: span.style, columns: columns - used)
      used += taken
      // What no longer fits ends the row; a shorter stretch behind it would leave a gap that nobody sees.
      if taken < DisplayWidth.columns(of: span.text) { break }
    }
    return used
  }
}
