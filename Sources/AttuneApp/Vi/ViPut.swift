import TextEditing

// Putting back what was yanked or deleted; what ends with a line feed are whole lines, and stay that.

extension Editor {
  /// The most that a count makes of a text, in bytes.
  private static let mostPut = 1_000_000

  /// Puts a text behind the cursor or before it, whole lines below or above its line.
  mutating func put(_ text: String, isBehind: Bool, times: Int, on page: PageShape) {
    guard !text.isEmpty else { return }
    let text = String(repeating: text, count: min(times, max(1, Self.mostPut / text.utf8.count)))
    let here = buffer.cursor
    if !text.isWholeLines {
      let place = isBehind ? buffer.after(here) ?? here : here
      insert(text, insteadOf: place..<place, on: page)
    } else if isBehind {
      let place = buffer.lineEnd(here.line)
      perform(.replace(place..<place, "\n" + text.withoutLastByte), on: page)
      moveToText(of: here.line + 1, on: page)
    } else {
      let place = buffer.lineStart(here.line)
      perform(.replace(place..<place, text), on: page)
      moveToText(of: here.line, on: page)
    }
  }

  /// Puts a text in the place of another; whole lines in the midst of a line get lines of their own.
  mutating func put(_ text: String, insteadOf range: ViRange, on page: PageShape) {
    if range.isLinewise {
      let lines = buffer.lineStart(range.start.line)..<buffer.lineEnd(range.end.line)
      perform(.replace(lines, text.isWholeLines ? text.withoutLastByte : text), on: page)
      moveToText(of: range.start.line, on: page)
    } else if text.isWholeLines {
      perform(.replace(range.start..<max(range.start, range.end), "\n" + text), on: page)
      moveToText(of: range.start.line + 1, on: page)
    } else {
      insert(text, insteadOf: range.start..<max(range.start, range.end), on: page)
    }
  }

  /// Leaves the cursor on the last grapheme of what was put, or at its beginning where it has several lines.
  private mutating func insert(_ text: String, insteadOf range: Range<TextPosition>, on page: PageShape) {
    perform(.replace(range, text), on: page)
    let end = buffer.cursor
    let isWithinLine = end.line == range.lowerBound.line && !text.isEmpty
    perform(.moveTo(isWithinLine ? buffer.before(end) ?? end : range.lowerBound), on: page)
  }
}

extension String {
  // By bytes: a carriage return before the feed would otherwise hide it inside one grapheme.
  fileprivate var isWholeLines: Bool { utf8.last == UInt8(ascii: "\n") }
  fileprivate var withoutLastByte: String { String(decoding: utf8.dropLast(), as: UTF8.self) }
}
