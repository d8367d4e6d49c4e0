import TestSupport
import TextEditing

/// Texts that are hard on a cursor, and what a test needs to judge them without asking the code under test.
enum Samples {
  /// Scalars that join with their neighbours, or part from them, in every way Unicode knows.
  static let pieces = [
    "a", " ", "\n", "\r", "\u{301}", "🇪", "👩", "\u{200D}", "\u{1F3FD}", "ᄀ", "ᅡ", "क", "\u{94D}",
  ]

  /// Every text of at most some pieces.
  static func texts(ofAtMost count: Int) -> [String] {
    guard count > 0 else { return [""] }
    let shorter = texts(ofAtMost: count - 1)
    let longest = shorter.filter { $0.unicodeScalars.count == count - 1 }
    return shorter + longest.flatMap { text in pieces.map { text + $0 } }
  }

  /// A text of random pieces.
  static func text(ofAtMost count: Int, from pieces: [String] = pieces, _ random: inout SplitMix64) -> String {
    random.text(ofAtMost: count, from: pieces)
  }

  /// The bytes at which a cursor may stand in a line: before each grapheme, and behind the last.
  static func stops(in line: String) -> [Int] {
    line.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
  }

  /// Every place at which a cursor may stand, in reading order.
  static func places(in buffer: TextBuffer) -> [TextPosition] {
    buffer.lines.enumerated().flatMap { index, line in stops(in: line).map { TextPosition(line: index, byte: $0) } }
  }

  /// How a plain terminal measures: ideographs, jamo and emoji two columns, lone marks none.
  @Sendable static func columns(_ character: Character) -> Int {
    if character == "\t" { return 4 }
    let scalars = character.unicodeScalars
    if scalars.allSatisfy({ $0.properties.generalCategory == .nonspacingMark || $0.value == 0x200D }) { return 0 }
    return scalars.contains { (0x1100...0x115F).contains($0.value) || $0.value >= 0x2E80 } ? 2 : 1
  }
}

extension Samples {
  /// The same, as wrapping wants it.
  static let measure = ColumnMeasure(columns)
}

extension String {
  /// The bytes: Swift calls two spellings of `é` equal, a file does not.
  var bytes: [UInt8] { Array(utf8) }
}

extension TextBuffer {
  /// A text with `|` where the cursor stands.
  init(marked text: String) {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    self.init(parts.joined())
    move(to: TextBuffer(parts[0]).end)
  }

  /// The text with `|` where the cursor stands.
  var marked: String { text(from: .start, to: cursor) + "|" + text(from: cursor, to: end) }
}
