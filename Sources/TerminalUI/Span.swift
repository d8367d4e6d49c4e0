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
  /// Writes styled text on one row.
  ///
  /// - Returns: how many columns it used.
  @discardableResult
  package mutating func write(spans: [Span], at point: Point, columns: Int) -> Int {
    var used = 0
    for span in spans {
      let place = Point(row: point.row, column: point.column + used)
      used += write(span.text, at: place, style: span.style, columns: columns - used)
    }
    return used
  }
}
