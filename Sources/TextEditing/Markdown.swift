/// The signs of Markdown that a page shows gently: nothing is hidden or moved, only weighed.
package enum Markdown: Hashable, Sendable {
  /// A whole line behind `#` signs.
  case heading
  /// Words between `*` or `_`, the signs included.
  case emphasis
  /// Words between `**` or `__`.
  case strong
  /// What a list item or a quotation begins with.
  case marker

  /// A part of a line, in bytes, and what it is.
  package typealias Mark = (bytes: Range<Int>, markdown: Markdown)

  /// The longest line that is looked at, in bytes; nobody sets words off in a longer one by hand.
  private static let longest = 4096

  /// What is marked in a line.
  package static func marks(in line: String) -> [Mark] {
    guard line.utf8.count <= longest, mayHaveSigns(line) else { return [] }
    let bytes = Array(line.utf8)
    let hashes = bytes.prefix { $0 == UInt8(ascii: "#") }.count
    if (1...6).contains(hashes), hashes < bytes.count, bytes[hashes] == UInt8(ascii: " ") {
      return [(0..<bytes.count, .heading)]
    }
    let lead = ListLead(of: line)
    let isMarked = lead.isItem && line.isBetweenCharacters(lead.length)
    let marker: [Mark] = isMarked ? [(lead.indent..<lead.length, .marker)] : []
    return marker + emphasised(line, bytes, from: lead.length)
  }

  /// Whether there is anything in a line worth a closer look; in most there is not.
  private static func mayHaveSigns(_ line: String) -> Bool {
    guard let first = line.utf8.first else { return false }
    let isLetter = (0x41...0x5A).contains(first & 0xDF)
    guard isLetter else { return true }
    let (star, bar) = (UInt8(ascii: "*"), UInt8(ascii: "_"))
    // Without a way out of the loop, many bytes are looked at in one step.
    let count = line.utf8.withContiguousStorageIfAvailable { $0.reduce(0) { $0 &+ ($1 == star || $1 == bar ? 1 : 0) } }
    return count.map { $0 > 0 } ?? line.utf8.contains { $0 == star || $0 == bar }
  }

  /// Finds each run of `*` or `_` that opens something and the next one of its kind that closes it.
  ///
  /// A sign that a mark or a keycap has made another character of is passed over.
  private static func emphasised(_ line: String, _ bytes: [UInt8], from start: Int) -> [Mark] {
    var marks: [Mark] = []
    var opening: (sign: UInt8, length: Int, start: Int)?
    var index = start
    while index < bytes.count {
      let sign = bytes[index]
      if sign == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") else {
        index += 1
        continue
      }
      let length = bytes[index...].prefix { $0 == sign }.count
      let end = index + length
      guard line.isBetweenCharacters(index), line.isBetweenCharacters(end) else {
        index = end
        continue
      }
      let before = index > start ? bytes[index - 1] : UInt8(ascii: " ")
      let behind = end < bytes.count ? bytes[end] : UInt8(ascii: " ")
      let isWord = sign == UInt8(ascii: "_")
      if let open = opening, open.sign == sign, open.length == length, !isSpace(before), !(isWord && isLetter(behind)) {
        marks.append((open.start..<end, length == 1 ? .emphasis : .strong))
        opening = nil
      } else if length <= 3, !isSpace(behind), !(isWord && isLetter(before)) {
        opening = (sign, length, index)
      }
      index = end
    }
    return marks
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// Whether a byte is part of a letter or a number; every byte outside ASCII counts as one.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Unicode.Scalar(byte).properties.isAlphabetic
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension String {
  /// Whether one character ends and another begins at a byte, or the text does.
  fileprivate func isBetweenCharacters(_ byte: Int) -> Bool { Index(index(atByte: byte), within: self) != nil }
}
