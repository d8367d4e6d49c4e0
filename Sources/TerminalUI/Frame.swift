import TextEditing

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
  /// What the writer looks for, wherever it stands.
  case match = "m"
  /// Words the writer has emphasised.
  case emphasis = "i"
  /// Words the writer has emphasised strongly.
  case strong = "b"
  /// A word the dictionary does not have.
  case misspelt = "w"
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
  package static let blank = Cell(glyph: .space, style: .text)
}

/// A picture of the whole screen: a grid of cells, and where the cursor stands.
package struct Frame: Sendable {
  /// How large it is.
  package let size: Size
  /// Where the hardware cursor stands; a screen reader follows it.
  package var cursor: Point
  /// Whether the cursor is to be seen.
  package var isCursorVisible: Bool

  /// What may be clicked, and what that means; what comes later lies on top.
  var touches: [(area: Area, touch: Touch)] = []
  /// The cells, row by row.
  package private(set) var rows: [[Cell]]

  /// An empty frame.
  package init(size: Size) {
    self.size = size
    cursor = Point(row: 0, column: 0)
    isCursorVisible = false
    rows = Array(repeating: Array(repeating: .blank, count: max(0, size.columns)), count: max(0, size.rows))
  }

  /// The cell at a place inside the frame.
  package subscript(row: Int, column: Int) -> Cell { rows[row][column] }

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
    func put(_ glyph: Glyph) -> Bool {
      guard column + glyph.columns <= limit else { return false }
      if column >= 0 { self.put(glyph, style, row: point.row, column: column) }
      column += glyph.columns
      return true
    }
    Substring(text).forEachGrapheme { grapheme in
      switch grapheme {
      case .ascii(let byte) where DisplayWidth.isPrintable(byte): put(Glyph(printable: byte))
      case .ascii(let byte): DisplayWidth.glyphs(of: Character(Unicode.Scalar(byte))).allSatisfy(put)
      case .other(let character): DisplayWidth.glyphs(of: character).allSatisfy(put)
      }
    }
    return column - point.column
  }

  /// Gives all cells of an area a style, leaving what they show.
  package mutating func paint(_ area: Area, _ style: Style) {
    for row in (area.row..<area.endRow).clamped(to: 0..<size.rows) {
      for column in (area.column..<area.column + area.columns).clamped(to: 0..<size.columns) {
        rows[row][column] = Cell(glyph: rows[row][column].glyph, style: style)
      }
    }
  }

  /// Draws a line across an area's first row.
  package mutating func rule(_ area: Area) {
    guard (0..<size.rows).contains(area.row) else { return }
    for column in (area.column..<area.column + area.columns).clamped(to: 0..<size.columns) {
      put(Glyph("─", columns: 1), .quiet, row: area.row, column: column)
    }
  }

  private mutating func put(_ glyph: Glyph, _ style: Style, row: Int, column: Int) {
    let behind = column + glyph.columns
    if rows[row][column].glyph == nil, column > 0 { rows[row][column - 1] = .blank }
    if behind < size.columns, rows[row][behind].glyph == nil { rows[row][behind] = .blank }
    rows[row][column] = Cell(glyph: glyph, style: style)
    if glyph.columns == 2 { rows[row][column + 1] = Cell(glyph: nil, style: style) }
  }
}

extension Frame {
  /// The screen as text, a line a row, without spaces at the ends.
  package var picture: String {
    lines { $0.glyph?.text ?? "" }
  }

  /// The styles as text: one letter a cell, a space for plain text.
  package var stylePicture: String {
    lines { $0.style == .text ? " " : String($0.style.rawValue) }
  }

  private func lines(_ show: (Cell) -> String) -> String {
    rows.map { cells in
      var line = cells.map(show).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    .joined(separator: "\n")
  }
}
