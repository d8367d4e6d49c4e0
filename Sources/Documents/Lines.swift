extension StringProtocol {
  /// The text cut after each line feed; joined again, the pieces are the text, byte for byte.
  ///
  /// It cuts on bytes: to Swift a carriage return and line feed are one `Character`, so cutting on
  /// characters would not see the ends of lines in a file from Windows.
  package var linesWithEnds: [SubSequence] {
    var lines: [SubSequence] = []
    var start = startIndex
    while start < endIndex {
      let feed = self[start...].utf8.firstIndex(of: UInt8(ascii: "\n"))
      let end = feed.map { utf8.index(after: $0) } ?? endIndex
      lines.append(self[start..<end])
      start = end
    }
    return lines
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
    let isKept: (Unicode.Scalar) -> Bool = { !$0.properties.isWhitespace }
    guard let first = unicodeScalars.firstIndex(where: isKept),
      let last = unicodeScalars.lastIndex(where: isKept)
    else { return "" }
    return String(self[first..<unicodeScalars.index(after: last)])
  }

  /// Whether the text is nothing but white space.
  package var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
