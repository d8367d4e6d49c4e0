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
    return Self.write(Substring(text), style, into: &rows[point.row], from: point.column, to: limit)
  }

  /// Writes a text into a row's cells; what lies left of the row is passed over.
  private static func write(
    _ text: Substring, _ style: Style, into cells: inout [Cell], from start: Int, to limit: Int
  ) -> Int {
    var pen = Pen(column: start, limit: limit, style: style)
    text.forEachGrapheme { grapheme in
      if case .ascii(let byte) = grapheme, DisplayWidth.isPrintable(byte) {
        return pen.put(Glyph(printable: byte), into: &cells)
      }
      for glyph in DisplayWidth.glyphs(of: grapheme.character) {
        guard pen.put(glyph, into: &cells) else { return false }
      }
      return true
    }
    return pen.column - start
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
    var pen = Pen(column: area.column, limit: min(size.columns, area.column + area.columns), style: .quiet)
    while pen.put(Glyph("─", columns: 1), into: &rows[area.row]) {}
  }

  /// Whether a row shows something else than the same row of another frame of this size.
  package func differs(from other: Frame, inRow row: Int) -> Bool {
    let (mine, others) = (rows[row], other.rows[row])
    return mine.indices.contains { mine[$0] != others[$0] }
  }
}

/// Where the next glyph goes in a row.
private struct Pen {
  var column: Int
  let limit: Int
  let style: Style

  // Left of the row nothing is put. Answers `false` where there is no more room.
  mutating func put(_ glyph: Glyph, into cells: inout [Cell]) -> Bool {
    let behind = column + glyph.columns
    guard behind <= limit else { return false }
    if column >= 0 {
      // Half a wide glyph is none.
      if cells[column].glyph == nil, column > 0 { cells[column - 1] = .blank }
      if behind < cells.count, cells[behind].glyph == nil { cells[behind] = .blank }
      cells[column] = Cell(glyph: glyph, style: style)
      if glyph.columns == 2 { cells[column + 1] = Cell(glyph: nil, style: style) }
    }
    column = behind
    return true
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
