/// A place in a text: a line, and a byte in that line's UTF-8.
///
/// Bytes make every edit reversible to the last combining mark, and cost nothing to find again in a Swift string.
/// The cursor only ever rests where a grapheme begins; see `TextBuffer`.
package struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, from 0.
  package var line: Int
  /// The byte in the line, from 0 to its length.
  package var byte: Int

  /// A place.
  package init(line: Int, byte: Int) {
    self.line = line
    self.byte = byte
  }

  /// The beginning of a text.
  package static let start = TextPosition(line: 0, byte: 0)

  /// In reading order.
  package static func < (left: Self, right: Self) -> Bool { (left.line, left.byte) < (right.line, right.byte) }
}

/// A change to a text, complete enough to be undone: what stood at a place, and what stands there instead.
package struct Edit: Hashable, Sendable {
  /// Where it happens.
  package let position: TextPosition
  /// The text taken away there.
  package let removed: String
  /// The text put in its place.
  package let inserted: String

  /// A change.
  package init(at position: TextPosition, removing removed: String = "", inserting inserted: String = "") {
    self.position = position
    self.removed = removed
    self.inserted = inserted
  }

  /// Whether it changes nothing.
  package var isEmpty: Bool { removed.isEmpty && inserted.isEmpty }
  /// The change that takes this one back.
  package var inverse: Edit { Edit(at: position, removing: inserted, inserting: removed) }

  /// Where the inserted text ends.
  package var endOfInserted: TextPosition { position.advanced(over: inserted) }
  /// Where the removed text ended.
  package var endOfRemoved: TextPosition { position.advanced(over: removed) }
}

extension TextPosition {
  /// The place behind a text that begins here.
  func advanced(over text: String) -> TextPosition {
    let feeds = text.utf8.count { $0 == UInt8(ascii: "\n") }
    guard feeds > 0 else { return TextPosition(line: line, byte: byte + text.utf8.count) }
    let tail = text.utf8.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    return TextPosition(line: line + feeds, byte: tail)
  }
}
