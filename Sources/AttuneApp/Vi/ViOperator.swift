import TextEditing

/// What can be done to a part of a text.
enum ViOperator: Hashable, Sendable {
  case delete
  case change
  case yank
  case indent
  case outdent
  case lowercase
  case uppercase
  case switchCase
  /// Puts a character in the place of each.
  case replace(Character)
  case join
  /// Puts what was yanked in its place.
  case put
}

/// A part of a text for an operator.
struct ViRange: Hashable, Sendable {
  var start: TextPosition
  /// Behind the last grapheme; of whole lines, anywhere in the last.
  var end: TextPosition
  /// Whether whole lines are meant.
  var isLinewise = false
}

extension TextBuffer {
  /// What an operator takes between the cursor and where a motion leads.
  func range(from here: TextPosition, to there: TextPosition, _ reach: ViMotion.Reach) -> ViRange {
    var range = ViRange(start: min(here, there), end: max(here, there), isLinewise: reach == .linewise)
    if reach == .inclusive { range.end = after(range.end) ?? range.end }
    if reach == .exclusive, range.end.byte == 0, range.end.line > range.start.line {
      // A motion to the beginning of a line leaves the line break before it alone.
      range.end = lineEnd(range.end.line - 1)
      range.isLinewise = isInIndent(range.start)
    }
    return range
  }

  /// The range as a deletion takes it: whole lines, where nothing would be left of them.
  func deleting(_ range: ViRange) -> ViRange {
    guard range.start.line < range.end.line, isInIndent(range.start) else { return range }
    let rest = lines[range.end.line].utf8.dropFirst(range.end.byte)
    var whole = range
    whole.isLinewise = range.isLinewise || rest.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return whole
  }

  /// The text of a range; whole lines end with a line feed.
  func text(of range: ViRange) -> String {
    guard range.isLinewise else { return text(from: range.start, to: range.end) }
    return text(from: lineStart(range.start.line), to: lineEnd(range.end.line)) + "\n"
  }

  private func isInIndent(_ place: TextPosition) -> Bool {
    lines[place.line].utf8.prefix(place.byte).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }
}

extension Editor {
  /// Does what an operator does to a range, and leaves the cursor where vi does.
  ///
  /// - Parameters:
  ///   - times: how often lines are set in or out.
  ///   - register: what was yanked or deleted last; whatever goes from the text now goes there.
  mutating func apply(
    _ operation: ViOperator, to range: ViRange, times: Int = 1, register: inout String, on page: PageShape
  ) {
    switch operation {
    case .yank:
      register = buffer.text(of: range)
      perform(.moveTo(range.start), on: page)
    case .delete:
      guard !buffer.isEmpty else { return }
      register = buffer.text(of: range)
      delete(range, on: page)
    case .change:
      register = buffer.text(of: range)
      let indent = range.isLinewise ? buffer.lines[range.start.line].prefix(while: \.isWhitespace) : ""
      replace(range, with: String(indent), on: page)
    case .indent: indent(range, by: String(repeating: Self.shift, count: min(times, Self.mostShifts)), on: page)
    case .outdent: outdent(range, by: min(times, Self.mostShifts), on: page)
    case .lowercase: replace(range, on: page) { $0.lowercased() }
    case .uppercase: replace(range, on: page) { $0.uppercased() }
    case .switchCase: replace(range, on: page) { $0.isUppercase ? $0.lowercased() : $0.uppercased() }
    case .replace(let character):
      replace(range, on: page) { String($0.isNewline ? $0 : character) }
      if range.isLinewise { perform(.moveTo(buffer.lineStart(range.start.line)), on: page) }
    case .join: join(range, on: page)
    case .put:
      let put = register
      register = buffer.text(of: range)
      self.put(put, insteadOf: range, on: page)
    }
  }

  /// Does what `r` and `~` do: the cursor goes along, to the last character replaced or beyond the last one switched.
  mutating func applyAlong(_ operation: ViOperator, to range: ViRange, on page: PageShape) {
    // However many characters it takes the place of, it is one line break.
    guard operation != .replace("\n") else { return replace(range, with: "\n", on: page) }
    let rest = buffer.lines[range.end.line].utf8.count - range.end.byte
    var register = ""
    apply(operation, to: range, register: &register, on: page)
    let end = buffer.nearest(TextPosition(line: range.end.line, byte: buffer.lineEnd(range.end.line).byte - rest))
    perform(.moveTo(operation == .switchCase ? end : buffer.before(end) ?? end), on: page)
  }

  /// What lines are set in by.
  private static let shift = "  "
  /// How often lines are set in at once at most.
  private static let mostShifts = 20

  /// A range in places; whole lines without their last line feed.
  private func places(of range: ViRange) -> Range<TextPosition> {
    range.isLinewise
      ? buffer.lineStart(range.start.line)..<buffer.lineEnd(range.end.line)
      : range.start..<max(range.start, range.end)
  }

  private mutating func replace(_ range: ViRange, with text: String, on page: PageShape) {
    perform(.replace(places(of: range), text), on: page)
  }

  /// Changes each character of a range; the cursor goes to where it begins.
  private mutating func replace(_ range: ViRange, on page: PageShape, _ change: (Character) -> String) {
    let places = places(of: range)
    let before = buffer.text(from: places.lowerBound, to: places.upperBound)
    let after = before.map(change).joined()
    // What changes nothing is no step to be undone.
    if !after.utf8.elementsEqual(before.utf8) { perform(.replace(places, after), on: page) }
    perform(.moveTo(range.start), on: page)
  }

  private mutating func delete(_ range: ViRange, on page: PageShape) {
    guard range.isLinewise else {
      replace(range, with: "", on: page)
      return perform(.moveTo(range.start), on: page)
    }
    let (first, last) = (range.start.line, range.end.line)
    if last + 1 < buffer.lines.count {
      perform(.replace(buffer.lineStart(first)..<buffer.lineStart(last + 1), ""), on: page)
    } else {
      let start = first > 0 ? buffer.lineEnd(first - 1) : .start
      perform(.replace(start..<buffer.lineEnd(last), ""), on: page)
    }
    moveToText(of: first, on: page)
  }

  private mutating func indent(_ range: ViRange, by space: String, on page: PageShape) {
    let starts = (range.start.line...range.end.line).filter { !buffer.lines[$0].isEmpty }.map(buffer.lineStart)
    perform(.replaceAll(starts.map { $0..<$0 }, space), on: page)
    moveToText(of: range.start.line, on: page)
  }

  private mutating func outdent(_ range: ViRange, by times: Int, on page: PageShape) {
    let taken = (range.start.line...range.end.line).compactMap { line -> Range<TextPosition>? in
      var rest = buffer.lines[line][...]
      for _ in 0..<times { rest = rest.dropFirst(rest.first == "\t" ? 1 : rest.prefix(2).prefix { $0 == " " }.count) }
      let length = buffer.lines[line].utf8.count - rest.utf8.count
      return length == 0 ? nil : buffer.lineStart(line)..<TextPosition(line: line, byte: length)
    }
    perform(.replaceAll(taken, ""), on: page)
    moveToText(of: range.start.line, on: page)
  }

  private mutating func join(_ range: ViRange, on page: PageShape) {
    let lines = range.start.line...range.end.line
    guard lines.count > 1 else { return perform(.moveTo(range.start), on: page) }
    var joined = buffer.lines[lines.lowerBound]
    let start = buffer.lineEnd(lines.lowerBound)
    var seam = start
    for line in lines.dropFirst() {
      let next = buffer.lines[line].drop { $0 == " " || $0 == "\t" }
      seam.byte = joined.utf8.count
      let isParted = joined.isEmpty || joined.utf8.last == UInt8(ascii: " ") || joined.utf8.last == UInt8(ascii: "\t")
      if !isParted, let first = next.first, first != ")" { joined += " " }
      joined += next
    }
    perform(
      .replace(
        start..<buffer.lineEnd(lines.upperBound), String(decoding: joined.utf8.dropFirst(start.byte), as: UTF8.self)),
      on: page)
    perform(.moveTo(seam), on: page)
  }

  /// The cursor on the first word of a line, or of the last one there is.
  mutating func moveToText(of line: Int, on page: PageShape) {
    perform(.moveTo(buffer.lineText(min(line, buffer.lines.count - 1))), on: page)
  }
}
