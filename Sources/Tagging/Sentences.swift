extension String {
  /// The text cut into sentences, in order, without the white space between them.
  ///
  /// A sentence ends at a line's end, and behind `.`, `!`, `?`, `…` or their wide forms, with whatever quotes and
  /// brackets close there, when white space follows; the wide forms need none. A title (`Mrs.`) ends none; other
  /// abbreviations cut too early now and then, and a shorter quotation does no harm.
  package var sentences: [Substring] {
    var sentences: [Substring] = []
    let scalars = unicodeScalars
    var start = startIndex
    var index = startIndex
    func close(at end: Index) {
      let sentence = self[start..<end].trimmingWhitespace
      if sentence.unicodeScalars.contains(where: { $0.isLetterOrNumber }) { sentences.append(sentence) }
      start = end
    }
    while index < endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      switch scalar {
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": close(at: index)
      case "。", "！", "？":
        index = scalars[index...].firstIndex { !$0.closesQuotation } ?? endIndex
        close(at: index)
      case ".", "!", "?", "…":
        index = scalars[index...].firstIndex { !$0.closesQuotation && !$0.endsSentence } ?? endIndex
        let isEnd = index == endIndex || scalars[index].properties.isWhitespace
        if isEnd, !self[start..<index].endsInTitle { close(at: index) }
      default: break
      }
    }
    close(at: endIndex)
    return sentences
  }
}

extension Unicode.Scalar {
  fileprivate var endsSentence: Bool {
    switch self {
    case ".", "!", "?", "…": true
    default: false
    }
  }

  fileprivate var closesQuotation: Bool {
    switch self {
    case "\"", "'", "”", "’", ")", "]", "»", "」", "』": true
    default: false
    }
  }

  fileprivate var isLetterOrNumber: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self) }
    return properties.isAlphabetic || properties.numericType != nil
  }
}

extension Substring {
  /// Whether the last word is one that a name follows.
  fileprivate var endsInTitle: Bool {
    guard hasSuffix(".") else { return false }
    let word = utf8.dropLast().reversed().prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }
    return Self.titles.contains { $0.utf8.elementsEqual(word.reversed()) }
  }

  private static let titles = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Rev", "Revd", "Fr", "Sr", "Capt", "Col", "Lt", "Sgt", "St",
  ]

  /// Without the white space at either end.
  fileprivate var trimmingWhitespace: Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first..<scalars.index(after: last)]
  }
}
