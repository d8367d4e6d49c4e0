/// A sentence of a text, or a part of a sentence too long to point to, with its words.
package struct Stretch: Sendable {
  /// As the writer wrote it.
  package let text: Substring
  /// Its words, at least one.
  package let words: [Word]

  /// Some of its words as the writer wrote them.
  package func text(of range: Range<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.offset(words[range.lowerBound].range.lowerBound)
    let end = bytes.offset(words[range.upperBound - 1].range.upperBound)
    return String(text[start..<end])
  }
}

extension Stretch {
  /// The most words that are pointed to as one piece.
  private static let mostWords = 40
  /// The fewest words a piece of a long sentence has, where a comma or the like allows it.
  private static let fewestWords = 8

  /// A text's stretches, in order.
  package static func stretches(of text: String) -> [Stretch] {
    text.sentences.flatMap { sentence -> [Stretch] in
      let words = Word.words(in: sentence)
      guard !words.isEmpty else { return [] }
      guard words.count > mostWords else { return [Stretch(text: sentence, words: words)] }
      return pieces(of: sentence, words).map { Stretch(text: $0, words: Word.words(in: $0)) }
    }
  }

  /// Cuts a long sentence where a reader would breathe, and somewhere where a writer never does.
  private static func pieces(of sentence: Substring, _ words: [Word]) -> [Substring] {
    var pieces: [Substring] = []
    let bytes = sentence.utf8
    var start = 0
    var first = 0
    for index in words.indices.dropFirst() {
      let gap = words[index - 1].range.upperBound..<words[index].range.lowerBound
      let isPause = sentence.unicodeScalars[bytes.offset(gap.lowerBound)..<bytes.offset(gap.upperBound)].contains {
        ",;:—–-(".unicodeScalars.contains($0)
      }
      let length = index - first
      let left = words.count - index
      guard length >= mostWords || (isPause && length >= fewestWords && left >= fewestWords) else { continue }
      pieces.append(sentence[bytes.offset(start)..<bytes.offset(words[index].range.lowerBound)])
      start = words[index].range.lowerBound
      first = index
    }
    pieces.append(sentence[bytes.offset(start)...])
    return pieces
  }
}

extension Substring.UTF8View {
  fileprivate func offset(_ bytes: Int) -> Index { index(startIndex, offsetBy: bytes) }
}
