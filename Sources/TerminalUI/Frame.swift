/// What a cell is, not how it looks; the terminal's edge turns it into colours and weights.
///
/// Every style differs from plain text by more than its colour, so nothing is lost without colour.
package enum Style: Character, CaseIterable, Hashable, Sendable {
  /// Plain text.
  case text = "."
  /// Text that may be passed over: hints, times, counts.
  case quiet = "q"
  /// The head of a screen or a group.
  case heading = "h"
  /// The question being asked.
  case question = "?"
  /// A concept's name.
  case concept = "c"
  /// The item the next key acts on.
  case selected = "s"
  /// Text the writer has selected.
  case selection = "v"
  /// The sentence that earned a concept.
  case evidence = "e"
  /// A key in the line of hints.
  case key = "k"
  /// Something went wrong.
  case alert = "!"
}

/// One cell of a frame.
package struct Cell: Hashable, Sendable {
  /// What it shows; the second cell of a wide glyph shows nothing of its own.
  package let glyph: Glyph?
  /// What it is.
  package let style: Style

  /// An empty cell.
  package static let blank = Cell(glyph: Glyph(" ", columns: 1), style: .text)
}

/// A picture of the whole screen: a grid of cells, and where the cursor stands.
package struct Frame: Hashable, Sendable {
  /// How large it is.
  package let size: Size
  /// Where the hardware cursor stands; a screen reader follows it.
  package var cursor: Point
  /// Whether the cursor is to be seen.
  package var isCursorVisible: Bool

  private var cells: [Cell]

  /// An empty frame.
  package init(size: Size) {
    self.size = size
    cursor = Point(row: 0, column: 0)
    isCursorVisible = false
    cells = Array(repeating: .blank, count: max(0, size.rows * size.columns))
  }

  /// The cell at a place inside the frame.
  package subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// Writes a text on one row, cut off at the right where it does not fit.
  ///
  /// Places outside the frame are passed over; a wide glyph never straddles the edge.
  ///
  /// - Parameter columns: how many columns it may use; to the frame's edge unless told.
  /// - Returns: how many columns it used.
  @discardableResult
  package mutating func write(
    _ text: some StringProtocol, at point: Point, style: Style = .text, columns: Int? = nil
  ) -> Int {
    let limit = min(size.columns, columns.map { point.column + $0 } ?? size.columns)
    guard (0..<size.rows).contains(point.row) else { return 0 }
    var column = point.column
    for character in text {
      for glyph in DisplayWidth.glyphs(of: character) {
        guard column + glyph.columns <= limit else { return column - point.column }
        if column >= 0 { put(glyph, style, row: point.row, column: column) }
        column += glyph.columns
      }
    }
    return column - point.column
  }

  /// Gives all cells of an area a style, leaving what they show.
  package mutating func paint(_ area: Area, _ style: Style) {
    for row in (area.row..<area.endRow).clamped(to: 0..<size.rows) {
      for column in (area.column..<area.column + area.columns).clamped(to: 0..<size.columns) {
        let index = row * size.columns + column
        cells[index] = Cell(glyph: cells[index].glyph, style: style)
      }
    }
  }

  /// Draws a line across an area's first row.
  package mutating func rule(_ area: Area) {
    write(String(repeating: "─", count: area.columns), at: Point(row: area.row, column: area.column), style: .quiet)
  }

  private mutating func put(_ glyph: Glyph, _ style: Style, row: Int, column: Int) {
    let index = row * size.columns + column
    if cells[index].glyph == nil, column > 0 { cells[index - 1] = .blank }
    let last = index + glyph.columns - 1
    if column + glyph.columns < size.columns, cells[last + 1].glyph == nil { cells[last + 1] = .blank }
    cells[index] = Cell(glyph: glyph, style: style)
    if glyph.columns == 2 { cells[index + 1] = Cell(glyph: nil, style: style) }
  }
}

extension Frame {
  /// The screen as text, a line a row, without spaces at the ends.
  package var picture: String {
    rows { $0.glyph?.text ?? "" }
  }

  /// The styles as text: one letter a cell, a space for plain text.
  package var stylePicture: String {
    rows { $0.style == .text ? " " : String($0.style.rawValue) }
  }

  private func rows(_ show: (Cell) -> String) -> String {
    (0..<size.rows).map { row in
      var line = (0..<size.columns).map { show(self[row, $0]) }.joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    .joined(separator: "\n")
  }
}
