/// The rows of very long lines near the cursor, kept so that a key on such a line costs what it costs on any other.
///
/// Most lines are short, and are wrapped anew whenever somebody asks. A letter pasted as one line of a megabyte is not:
/// its rows are worked out once and then only near each change.
struct LongLines: Sendable {
  /// From this many bytes on a line is long.
  private static let least = 4096
  private var width = 0
  /// The rows of long lines, by line.
  private(set) var rows: [Int: [WrappedRow]] = [:]

  /// Whether a line is long.
  static func isLong(_ line: String) -> Bool { line.utf8.count >= least }

  /// Sees to it that the long lines among these have their rows, and forgets all others.
  mutating func prepare(_ wanted: some Sequence<Int>, of buffer: TextBuffer, _ wrap: WordWrap) {
    var kept: [Int: [WrappedRow]] = [:]
    for line in wanted where buffer.lines.indices.contains(line) && Self.isLong(buffer.lines[line]) {
      let known = wrap.width == width ? rows[line] : nil
      kept[line] = known ?? wrap.rows(of: buffer.lines[line])
    }
    width = wrap.width
    rows = kept
  }

  /// Follows a change that has been made to a text.
  mutating func follow(_ edit: Edit, in buffer: TextBuffer, _ wrap: WordWrap) {
    guard !rows.isEmpty else { return }
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
