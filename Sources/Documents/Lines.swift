extension StringProtocol {
  /// The text cut after each line feed; joined again, the pieces are the text, byte for byte.
  ///
  /// It cuts on bytes: to Swift a carriage return and line feed are one `Character`, so cutting on
  /// characters would not see the ends of lines in a file from Windows.
  package var linesWithEnds: [SubSequence] {
    var lines: [SubSequence] = []
    var start = startIndex
    for length in utf8.withContiguousStorageIfAvailable(Self.lengths)
      ?? Array(utf8).withUnsafeBufferPointer(Self.lengths)
    {
      let end = utf8.index(start, offsetBy: length)
      lines.append(self[start..<end])
      start = end
    }
    return lines
  }

  /// How long each line is with its end, in bytes.
  private static func lengths(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var (lengths, start): ([Int], Int) = ([], 0)
    for (place, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lengths.append(place + 1 - start)
      start = place + 1
    }
    return start < bytes.count ? lengths + [bytes.count - start] : lengths
  }

  /// The line without its line feed and carriage return.
  package var withoutLineEnd: SubSequence {
    var end = endIndex
    for mark in ["\n", "\r"] as [Unicode.Scalar] {
      guard end > startIndex else { break }
      let last = unicodeScalars.index(before: end)
      if unicodeScalars[last] == mark { end = last }
    }
    return self[startIndex..<end]
  }

  /// The line without its line feed; a carriage return before it stays.
  package var withoutLineFeed: SubSequence {
    let hasFeed = unicodeScalars.last == "\n"
    return self[startIndex..<(hasFeed ? unicodeScalars.index(before: endIndex) : endIndex)]
  }

  /// How the first line ends: `\r\n` in a text from Windows, `\n` in any other.
  package var lineEnd: String {
    guard let feed = unicodeScalars.firstIndex(of: "\n") else { return "\n" }
    return unicodeScalars[..<feed].last == "\r" ? "\r\n" : "\n"
  }

  /// The text without spaces, tabs and line ends around it.
  package var trimmed: String {
    guard let first = unicodeScalars.firstIndex(where: { !$0.isWhite }),
      let last = unicodeScalars.lastIndex(where: { !$0.isWhite })
    else { return "" }
    return String(self[first..<unicodeScalars.index(after: last)])
  }

  /// Whether the text is nothing but white space.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.isWhite) }
}

extension Unicode.Scalar {
  /// Whether it is white space; of the usual signs that is known without asking Unicode's tables.
  fileprivate var isWhite: Bool {
    value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }
}
