/// A text as it is being written: lines, and a cursor that always rests between two graphemes.
///
/// Nothing here knows of a screen. Lines are parted by line feeds alone; every other byte of the text is kept.
package struct TextBuffer: Hashable, Sendable {
  /// The lines, without line feeds; at least one.
  package private(set) var lines: [String]
  /// Where the next letter goes.
  package private(set) var cursor: TextPosition

  /// Takes a text, the cursor at its end.
  package init(_ text: String = "") {
    lines = Self.split(text)
    cursor = .start
    cursor = end
  }

  /// The whole text.
  package var text: String {
    var text = ""
    text.reserveCapacity(lines.reduce(0) { $0 + $1.utf8.count + 1 })
    for (index, line) in lines.enumerated() {
      if index > 0 { text.append("\n") }
      text.append(line)
    }
    return text
  }
  /// Whether there is no text at all.
  package var isEmpty: Bool { lines == [""] }
  /// Whether there is nothing but white space.
  package var isBlank: Bool { lines.allSatisfy { $0.unicodeScalars.allSatisfy(\.properties.isWhitespace) } }
  /// The place behind the last letter.
  package var end: TextPosition {
    TextPosition(line: lines.count - 1, byte: lines[lines.count - 1].utf8.count)
  }
  /// The line the cursor is in.
  package var currentLine: String { lines[cursor.line] }

  /// Moves the cursor to a place, or to the nearest one there is: the line within the text, the byte forward to
  /// where the next grapheme begins.
  package mutating func move(to position: TextPosition) {
    let line = min(max(position.line, 0), lines.count - 1)
    cursor = TextPosition(line: line, byte: Self.boundary(atOrAfter: position.byte, in: lines[line]))
  }

  /// The text between two places.
  package func text(from start: TextPosition, to end: TextPosition) -> String {
    guard start < end else { return "" }
    guard start.line != end.line else { return Self.slice(lines[start.line], start.byte, end.byte) }
    let first = Self.slice(lines[start.line], start.byte, lines[start.line].utf8.count)
    let last = Self.slice(lines[end.line], 0, end.byte)
    return ([first] + lines[(start.line + 1)..<end.line] + [last]).joined(separator: "\n")
  }

  /// Makes a change and puts the cursor behind it.
  ///
  /// - Precondition: the removed text stands at the edit's place; edits come from this buffer's own text.
  package mutating func apply(_ edit: Edit) {
    let start = edit.position
    let end = edit.endOfRemoved
    if start.line == end.line, !edit.inserted.utf8.contains(UInt8(ascii: "\n")) {
      // In place: a key on a long line moves what is behind it, and copies nothing.
      let range = lines[start.line].range(ofBytes: start.byte..<end.byte)
      lines[start.line].replaceSubrange(range, with: edit.inserted)
      return move(to: edit.endOfInserted)
    }
    let before = Self.slice(lines[start.line], 0, start.byte)
    let after = Self.slice(lines[end.line], end.byte, lines[end.line].utf8.count)
    lines.replaceSubrange(start.line...end.line, with: Self.split(before + edit.inserted + after))
    move(to: edit.endOfInserted)
  }

  private static func split(_ text: String) -> [String] {
    // On bytes: a carriage return before the feed would otherwise hide it inside one grapheme.
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  private static func slice(_ line: String, _ start: Int, _ end: Int) -> String {
    String(line[line.range(ofBytes: start..<end)])
  }

  private static func boundary(atOrAfter byte: Int, in line: String) -> Int {
    guard byte > 0 else { return 0 }
    guard byte < line.utf8.count else { return line.utf8.count }
    var index = line.index(atByte: byte)
    while index < line.endIndex, String.Index(index, within: line) == nil { index = line.utf8.index(after: index) }
    return line.byte(of: index)
  }
}

extension String {
  /// The index of a byte.
  func index(atByte byte: Int) -> Index { utf8.index(startIndex, offsetBy: byte) }
  /// The indices of some bytes.
  func range(ofBytes bytes: Range<Int>) -> Range<Index> {
    index(atByte: bytes.lowerBound)..<index(atByte: bytes.upperBound)
  }
  /// The byte an index stands at.
  func byte(of index: Index) -> Int { utf8.distance(from: startIndex, to: index) }
}
