import Synchronization

/// A text to be looked through for words, folded when it is first asked and once only.
package final class FoldedText: Sendable {
  private let text: String
  private let folded = Mutex<[UInt8]?>(nil)

  /// A text as it was written.
  package init(_ text: String) { self.text = text }

  /// The folded words in UTF-8, with a space between each two.
  var bytes: [UInt8] {
    folded.withLock { folded in
      if let folded { return folded }
      let bytes = Array(SearchWords.folded(text).utf8)
      folded = bytes
      return bytes
    }
  }
}

/// A term made ready to be looked for in many texts.
struct TermMatcher {
  private enum Needle {
    case word([UInt8], stem: String)
    case prefix([UInt8])
    /// The words with a space between each two, and how many there are.
    case phrase([UInt8], Int)
  }

  private let needle: Needle

  init(_ term: TextTerm) {
    needle =
      switch term {
      case .word(let word): .word(Array(word.utf8), stem: SearchWords.stem(word))
      case .prefix(let start): .prefix(Array(start.utf8))
      case .phrase(let words): .phrase(Array(words.joined(separator: " ").utf8), words.count)
      }
  }

  /// Where it stands in a folded text, by the words’ numbers.
  ///
  /// - Parameter limit: how many places are enough.
  func places(in text: [UInt8], atMost limit: Int = .max) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var number = 0
    var start = 0
    while start < text.count, places.count < limit {
      let end = text[start...].firstIndex(of: UInt8(ascii: " ")) ?? text.count
      let length = length(in: text, start..<end)
      if length > 0 { places.append(number..<number + length) }
      number += 1
      start = end + 1
    }
    return places
  }

  /// How many words it takes up that begin with a word; 0 where it does not stand.
  private func length(in text: [UInt8], _ word: Range<Int>) -> Int {
    switch needle {
    case .word(let form, let stem):
      // The form first: it is quickly compared. Stem and word are the same but for the last two letters of the stem.
      if text[word].elementsEqual(form) { return 1 }
      guard text[word].starts(with: stem.utf8.prefix(max(1, stem.utf8.count - 2))) else { return 0 }
      return EnglishStem.of(String(decoding: text[word], as: UTF8.self)) == stem ? 1 : 0
    case .prefix(let start): return text[word].starts(with: start) ? 1 : 0
    case .phrase(let phrase, let count):
      let end = word.lowerBound + phrase.count
      guard count > 0, end <= text.count, end == text.count || text[end] == UInt8(ascii: " "),
        text[word.lowerBound..<end].elementsEqual(phrase)
      else { return 0 }
      return count
    }
  }
}
