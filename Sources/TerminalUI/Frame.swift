import TextEditing

/// What a cell is, not how it looks; the terminal's edge turns it into colours and weights.
///
/// Every style differs from plain text by more than its colour, so nothing is lost without colour.
package enum Style: Int, CaseIterable, Hashable, Sendable {
  /// Plain text.
  case text
  /// Text that may be passed over: hints, times, counts.
  case quiet
  /// The head of a screen or a group.
  case heading
  /// The question being asked.
  case question
  /// A concept's name.
  case concept
  /// The item the next key acts on.
  case selected
  /// Text the writer has selected.
  case selection
  /// The sentence that earned a concept.
  case evidence
  /// What the writer looks for, wherever it stands.
  case match
  /// Words the writer has emphasised.
  case emphasis
  /// Words the writer has emphasised strongly.
  case strong
  /// A word the dictionary does not have.
  case misspelt
  /// A key in the line of hints.
  case key
  /// Something went wrong.
  case alert

  /// A letter for it in pictures.
  package var letter: Character { Self.letters[rawValue] }

  private static let letters = Array(".qh?csvemibwk!")
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

  /// Writes a text of nothing but printable ASCII, as most is, in one go; `nil` when it is another.
  private static func writePlain(
    _ text: Substring, _ style: Style, into cells: inout [Cell], from start: Int, to limit: Int
  ) -> Int? {
    var text = text
    return text.withUTF8 { bytes -> Int? in
      let count = min(bytes.count, max(0, limit - start))
      guard bytes.allSatisfy(DisplayWidth.isPrintable) else { return nil }
      guard count > 0 else { return 0 }
      let end = start + count
      if cells[start].glyph == nil, start > 0 { cells[start - 1] = .blank }
      if end < cells.count, cells[end].glyph == nil { cells[end] = .blank }
      for offset in 0..<count { cells[start + offset] = Cell(glyph: Glyph(printable: bytes[offset]), style: style) }
      return count
    }
  }

  /// Writes a text into a row's cells; what lies left of the row is passed over.
  private static func write(
    _ text: Substring, _ style: Style, into cells: inout [Cell], from start: Int, to limit: Int
  ) -> Int {
    if start >= 0, let used = writePlain(text, style, into: &cells, from: start, to: limit) { return used }
    var pen = Pen(column: start, limit: limit, style: style)
    text.forEachGrapheme { grapheme in
      if let glyph = DisplayWidth.plainGlyph(of: grapheme) { return pen.put(glyph, into: &cells) }
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

  /// The columns of a row that show something else than in another frame of this size; `nil` when none does.
  ///
  /// Both halves of a wide glyph are among them, or neither.
  package func difference(from other: Frame, inRow row: Int) -> ClosedRange<Int>? {
    let (mine, others) = (rows[row], other.rows[row])
    guard var first = mine.indices.first(where: { mine[$0] != others[$0] }),
      var last = mine.indices.last(where: { mine[$0] != others[$0] })
    else { return nil }
    func isTail(_ column: Int) -> Bool { mine[column].glyph == nil || others[column].glyph == nil }
    while first > 0, isTail(first) { first -= 1 }
    while last + 1 < mine.count, isTail(last + 1) { last += 1 }
    return first...last
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
    lines { $0.style == .text ? " " : String($0.style.letter) }
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
