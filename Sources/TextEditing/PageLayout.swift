/// A row of the page: a line of the text, and which of its wrapped rows.
package struct RowPosition: Hashable, Comparable, Sendable {
  /// The line, from 0.
  package var line: Int
  /// The row within the line, from 0.
  package var row: Int

  /// A row.
  package init(line: Int, row: Int) {
    self.line = line
    self.row = row
  }

  /// From top to bottom.
  package static func < (left: Self, right: Self) -> Bool { (left.line, left.row) < (right.line, right.row) }
}

/// How a text falls into rows on the page, and the way between places in the text and places on the page.
///
/// Each question looks only at the lines it concerns, so it costs the same on the first page as on the thousandth.
package struct PageLayout {
  private let lines: [String]
  private let wrap: WordWrap
  private let known: [Int: [WrappedRow]]

  /// Lays a text out.
  ///
  /// - Parameters:
  ///   - buffer: the text.
  ///   - wrap: how its lines fall into rows.
  package init(_ buffer: TextBuffer, _ wrap: WordWrap) { self.init(buffer, wrap, known: [:]) }

  /// Lays a text out, with the rows of some lines known already.
  init(_ buffer: TextBuffer, _ wrap: WordWrap, known: [Int: [WrappedRow]]) {
    lines = buffer.lines
    self.wrap = wrap
    self.known = known
  }

  private func rows(_ line: Int) -> [WrappedRow] { known[line] ?? wrap.rows(of: lines[line]) }

  /// The row a place in the text is on.
  ///
  /// Where a line wraps, the place belongs to the row below.
  package func row(of position: TextPosition) -> RowPosition {
    RowPosition(line: position.line, row: Self.row(at: position.byte, among: rows(position.line)))
  }

  private static func row(at byte: Int, among rows: [WrappedRow]) -> Int {
    max(0, rows.partitioningIndex { $0.start > byte } - 1)
  }

  /// The column a place in the text is at, from 0, never beyond the row's last.
  package func column(of position: TextPosition) -> Int {
    let line = lines[position.line]
    let rows = rows(position.line)
    let row = rows[Self.row(at: position.byte, among: rows)]
    let text = line[line.range(ofBytes: row.start..<position.byte)]
    return min(row.indent + wrap.columns(of: text), wrap.width - 1)
  }

  /// The place in the text nearest to a column of a row.
  package func position(at row: RowPosition, column: Int) -> TextPosition {
    let line = lines[row.line]
    let rows = rows(row.line)
    let wrapped = rows[min(row.row, rows.count - 1)]
    // The end of a wrapped row is the beginning of the next; the last place on this row is one letter before.
    let isLast = row.row >= rows.count - 1
    var byte = wrapped.start
    var used = wrapped.indent
    line[line.range(ofBytes: wrapped.start..<wrapped.end)].forEachGrapheme { grapheme in
      let size = wrap.columns(of: grapheme)
      let next = byte + grapheme.length
      if used + size > column || (!isLast && next >= wrapped.end) { return false }
      used += size
      byte = next
      return true
    }
    return TextPosition(line: row.line, byte: byte)
  }

  /// The row itself, or the nearest one there is when the text or the width has changed since.
  package func nearest(to row: RowPosition) -> RowPosition {
    let line = min(row.line, lines.count - 1)
    return RowPosition(line: line, row: min(row.row, rows(line).count - 1))
  }

  /// The row some rows further down, or up when negative, as far as there are any.
  package func row(_ start: RowPosition, movedBy distance: Int) -> RowPosition {
    var row = start
    var left = distance
    while left > 0 {
      let last = rows(row.line).count - 1
      let step = min(left, last - row.row)
      row.row += step
      left -= step
      guard left > 0 else { break }
      guard row.line < lines.count - 1 else { break }
      row = RowPosition(line: row.line + 1, row: 0)
      left -= 1
    }
    while left < 0 {
      let step = min(-left, row.row)
      row.row -= step
      left += step
      guard left < 0 else { break }
      guard row.line > 0 else { break }
      row = RowPosition(line: row.line - 1, row: rows(row.line - 1).count - 1)
      left += 1
    }
    return row
  }

  /// How many rows lie from one row down to another, counting no further than `limit`.
  package func distance(from start: RowPosition, to end: RowPosition, limit: Int) -> Int {
    guard start < end else { return 0 }
    var count = -start.row
    for line in start.line..<end.line {
      count += rows(line).count
      guard count < limit else { return limit }
    }
    return min(limit, count + min(end.row, rows(end.line).count - 1))
  }

  /// A row as it is shown: its place, its text, the byte of its line that the text begins at, and the columns it is set in by.
  package typealias Row = (row: RowPosition, text: Substring, start: Int, indent: Int)

  /// At most `count` rows from a row on.
  package func texts(from top: RowPosition, count: Int) -> [Row] {
    var texts: [Row] = []
    var first = top.row
    for index in top.line..<lines.count {
      let line = lines[index]
      let rows = rows(index)
      for number in min(first, rows.count)..<rows.count {
        guard texts.count < count else { return texts }
        let row = rows[number]
        let text = line[line.range(ofBytes: row.start..<row.end)]
        texts.append((RowPosition(line: index, row: number), text, row.start, row.indent))
      }
      first = 0
    }
    return texts
  }
}
