extension String {
  /// The text cut into sentences, in order, without the white space between them.
  ///
  /// A sentence ends at a line's end, and behind `.`, `!`, `?`, `…` or their wide forms, with whatever quotes and
  /// brackets close there, when white space follows; the wide forms need none. Abbreviations cut too early now
  /// and then; a shorter quotation does no harm.
  package var sentences: [Substring] {
    var sentences: [Substring] = []
    var start = startIndex
    var index = startIndex
    func close(at end: Index) {
      let sentence = self[start..<end].trimmingWhitespace
      if sentence.contains(where: { $0.isLetter || $0.isNumber }) { sentences.append(sentence) }
      start = end
    }
    while index < endIndex {
      let character = self[index]
      index = self.index(after: index)
      if character.isNewline {
        close(at: index)
      } else if Self.wideEnds.contains(character) {
        index = skipping(Self.closers, from: index)
        close(at: index)
      } else if Self.ends.contains(character) {
        index = skipping(Self.ends.union(Self.closers), from: index)
        if index == endIndex || self[index].isWhitespace { close(at: index) }
      }
    }
    close(at: endIndex)
    return sentences
  }

  private func skipping(_ set: Set<Character>, from index: Index) -> Index {
    self[index...].firstIndex { !set.contains($0) } ?? endIndex
  }

  private static let ends: Set<Character> = [".", "!", "?", "…"]
  private static let wideEnds: Set<Character> = ["。", "！", "？"]
  private static let closers: Set<Character> = ["\"", "'", "”", "’", ")", "]", "»", "」", "』"]
}

extension Substring {
  fileprivate var trimmingWhitespace: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
