/// One row of a wrapped line: where it begins and ends, in bytes of the line's UTF-8.
package struct WrappedRow: Hashable, Sendable {
  /// The first byte.
  package let start: Int
  /// The byte behind the last, the spaces that hang over the edge included.
  package let end: Int
}

/// Soft wrapping: how a line of text falls into rows of a given width.
///
/// Nothing is ever lost or added: the rows' bytes, one behind the other, are the line's. Rows break behind spaces,
/// behind hyphens inside words and around wide characters, which need no spaces; a word longer than the row breaks
/// where it must. Spaces at the end of a row hang over the edge, as on paper.
package struct WordWrap: Sendable {
  /// How many columns a row has, at least 2, so that a wide character fits.
  package let width: Int
  private let columns: @Sendable (Character) -> Int

  /// - Parameters:
  ///   - width: the columns of a row.
  ///   - columns: how many columns a character takes up.
  package init(width: Int, columns: @escaping @Sendable (Character) -> Int) {
    self.width = max(2, width)
    self.columns = columns
  }

  /// The rows of a line, at least one.
  package func rows(of line: String) -> [WrappedRow] {
    var rows: [WrappedRow] = []
    var rowStart = 0
    var column = 0
    var byte = 0
    /// Behind the last place where the row could break, and the column there.
    var lastBreak: (byte: Int, column: Int)?
    var isBehindWord = false

    for character in line {
      let size = columns(character)
      let isSpace = character == " " || character == "\t"
      let isWide = size > 1 && isWide(character)
      if isWide, byte > rowStart { lastBreak = (byte, column) }
      while !isSpace, column + size > width, byte > rowStart {
        let cut = lastBreak ?? (byte, column)
        rows.append(WrappedRow(start: rowStart, end: cut.byte))
        rowStart = cut.byte
        column -= cut.column
        lastBreak = nil
      }
      byte += character.utf8.count
      column += size
      let isHyphen = character == "—" || character == "-" && isBehindWord
      if isSpace || isHyphen || isWide { lastBreak = (byte, column) }
      isBehindWord = character.isLetter || character.isNumber
    }
    rows.append(WrappedRow(start: rowStart, end: byte))
    return rows
  }

  /// Whether a character is wide by itself, not by the narrow letters that make it up, as in Devanagari.
  private func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { columns(Character($0)) > 1 } ?? false
  }
}
