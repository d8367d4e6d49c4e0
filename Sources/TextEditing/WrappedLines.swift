/// The rows of the lines in sight, kept from key to key.
///
/// A key changes one line, and of that only the rows near it; nothing else on the page has to be wrapped anew. So a letter
/// on a line of a megabyte costs what it costs on any other.
struct WrappedLines: Sendable {
  private var width = 0
  /// The rows known, by line.
  private(set) var rows: [Int: [WrappedRow]] = [:]
  /// More lines than any page has rows; beyond that those out of sight are forgotten.
  private static let most = 512

  /// Sees to it that the lines in sight have their rows, and one line more.
  mutating func prepare(from top: RowPosition, height: Int, and other: Int, of buffer: TextBuffer, _ wrap: WordWrap) {
    if width != wrap.width || rows.count > Self.most {
      rows = [:]
      width = wrap.width
    }
    var line = top.line
    var needed = top.row + height
    while needed > 0, line < buffer.lines.count {
      needed -= prepare(line, of: buffer, wrap)
      line += 1
    }
    _ = prepare(other, of: buffer, wrap)
  }

  /// Sees to it that a line has its rows, and says how many.
  private mutating func prepare(_ line: Int, of buffer: TextBuffer, _ wrap: WordWrap) -> Int {
    if let known = rows[line] { return known.count }
    let found = wrap.rows(of: buffer.lines[line])
    rows[line] = found
    return found.count
  }

  /// Follows a change that has been made to a text.
  mutating func follow(_ edit: Edit, in buffer: TextBuffer, _ wrap: WordWrap) {
    let (start, end) = (edit.position, edit.endOfRemoved)
    let isWithinLine = start.line == end.line && edit.endOfInserted.line == start.line
    guard isWithinLine, wrap.width == width else {
      // The lines behind the change have other numbers now; finding their rows again costs little beside it.
      rows = rows.filter { $0.key < start.line }
      return
    }
    guard let before = rows[start.line] else { return }
    rows[start.line] = wrap.rows(
      of: buffer.lines[start.line], before: before, changed: start.byte..<end.byte, inserted: edit.inserted.utf8.count)
  }
}
