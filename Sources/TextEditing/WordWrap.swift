/// One row of a wrapped line: where it begins and ends, in bytes of the line's UTF-8.
package struct WrappedRow: Hashable, Sendable {
  /// The first byte.
  package let start: Int
  /// The byte behind the last, the spaces that hang over the edge included.
  package let end: Int
  /// The columns it is set in by, under the words of the list item it goes on with.
  package let indent: Int
}

/// Soft wrapping: how a line of text falls into rows of a given width.
///
/// Nothing is ever lost or added: the rows' bytes, one behind the other, are the line's. Rows break behind spaces,
/// behind hyphens inside words and around wide characters, which need no spaces; a word longer than the row breaks
/// where it must. Spaces at the end of a row hang over the edge, as on paper. The rows of a list item hang below its
/// first word. Each row depends on its own text and the first word behind it alone, so that a change is felt nearby only.
package struct WordWrap: Sendable {
  /// How many columns a row has, at least 2, so that a wide character fits.
  package let width: Int
  private let measure: ColumnMeasure

  /// - Parameters:
  ///   - width: the columns of a row.
  ///   - measure: how many columns a character takes up.
  package init(width: Int, measure: ColumnMeasure) {
    self.width = max(2, width)
    self.measure = measure
  }

  /// How many columns a grapheme takes up.
  package func columns(of grapheme: Grapheme) -> Int { measure.columns(of: grapheme) }

  /// How many columns a text takes up.
  package func columns(of text: Substring) -> Int {
    var sum = 0
    text.forEachGrapheme { grapheme in
      sum += columns(of: grapheme)
      return true
    }
    return sum
  }

  /// The rows of a line, at least one.
  package func rows(of line: String) -> [WrappedRow] {
    var rows = [row(of: line, from: 0, indent: 0)]
    let indent = hangingIndent(of: line)
    while let last = rows.last, last.end < line.utf8.count {
      rows.append(row(of: line, from: last.end, indent: indent))
    }
    return rows
  }

  /// The rows of a line after a change in it, made from those it had before; only those near the change are worked out.
  ///
  /// - Parameters:
  ///   - line: the line as it is now.
  ///   - before: the rows it had.
  ///   - change: the bytes taken away.
  ///   - inserted: how many bytes stand there instead.
  func rows(of line: String, before: [WrappedRow], changed change: Range<Int>, inserted: Int) -> [WrappedRow] {
    let indent = hangingIndent(of: line)
    let touched = before.partitioningIndex { $0.end >= change.lowerBound }
    // A row may end elsewhere when the first word behind it changes, and that word may take two rows.
    let kept = max(0, touched - 2)
    guard before.count > 1, before[1].indent == indent else { return rows(of: line) }
    let shift = inserted - change.count
    var rows = kept > 0 ? Array(before[..<kept]) : [row(of: line, from: 0, indent: 0)]
    var old = before.partitioningIndex { $0.start > change.upperBound }
    while let last = rows.last, last.end < line.utf8.count {
      while old < before.count, before[old].start + shift < last.end { old += 1 }
      if old < before.count, before[old].start + shift == last.end {
        // From here on everything falls as it did.
        rows += before[old...].lazy.map {
          WrappedRow(start: $0.start + shift, end: $0.end + shift, indent: $0.indent)
        }
        break
      }
      rows.append(row(of: line, from: last.end, indent: indent))
    }
    return rows
  }

  /// The row that begins at a byte.
  private func row(of line: String, from start: Int, indent: Int) -> WrappedRow {
    let width = width - indent
    var column = 0
    var byte = start
    /// Behind the last place where the row could break.
    var lastBreak: Int?
    var isBehindWord = false
    var end: Int?
    line[line.index(atByte: start)...].forEachGrapheme { grapheme in
      let size = columns(of: grapheme)
      let isSpace = grapheme == .ascii(UInt8(ascii: " ")) || grapheme == .ascii(UInt8(ascii: "\t"))
      let isWide = size > 1 && isWide(grapheme)
      if isWide, byte > start { lastBreak = byte }
      if !isSpace, column + size > width, byte > start {
        end = lastBreak ?? byte
        return false
      }
      byte += grapheme.length
      column += size
      if isSpace || isWide || grapheme.isDash(isBehindWord: isBehindWord) { lastBreak = byte }
      isBehindWord = grapheme.isWordPart
      return true
    }
    return WrappedRow(start: start, end: end ?? byte, indent: indent)
  }

  /// How far the rows below the first are set in; never beyond the middle of the page.
  private func hangingIndent(of line: String) -> Int {
    let lead = ListLead(of: line)
    guard lead.length > 0 else { return 0 }
    let indent = columns(of: line[..<line.index(atByte: lead.length)])
    return indent <= width / 2 ? indent : 0
  }

  /// Whether a character is wide by itself, not by the narrow letters that make it up, as in Devanagari.
  private func isWide(_ grapheme: Grapheme) -> Bool {
    guard case .other(let character) = grapheme else { return false }
    return character.unicodeScalars.first.map { columns(of: .other(Character($0))) > 1 } ?? false
  }
}

extension Grapheme {
  /// Whether a row may end behind it: a dash, or a hyphen inside a word.
  fileprivate func isDash(isBehindWord: Bool) -> Bool {
    switch self {
    case .ascii(let byte): byte == UInt8(ascii: "-") && isBehindWord
    case .other(let character): character == "—"
    }
  }

  fileprivate var isWordPart: Bool {
    switch self {
    case .ascii(let byte): (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    case .other(let character): character.isLetter || character.isNumber
    }
  }
}
