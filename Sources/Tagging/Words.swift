/// A word of a sentence, as the tagger sees it: what it is and what it is a form of, as numbers.
package struct Word: Hashable, Sendable {
  /// The word itself, in lower case.
  package let form: FeatureKey
  /// The word without its ending.
  package let stem: FeatureKey
  /// Whether it carries meaning by itself: not an article, a preposition or an auxiliary, not a number or a mark.
  package let isContent: Bool
  /// Where it stands, in bytes from the sentence's beginning.
  package let range: Range<Int>
}

extension Word {
  /// Cuts a sentence into words.
  ///
  /// A word is a run of letters, apostrophes inside it included. All numbers are one word, and so is each of
  /// `?`, `!` and `…`: how a sentence is said is part of what it says.
  static func words(in sentence: some StringProtocol) -> [Word] {
    var reader = WordReader()
    let read: Void? = sentence.utf8.withContiguousStorageIfAvailable { reader.read($0) }
    if read == nil { Array(sentence.utf8).withUnsafeBufferPointer { reader.read($0) } }
    return reader.words
  }
}

/// Reads words from UTF-8.
private struct WordReader {
  var words: [Word] = []
  /// The letters of the word being read, in lower case.
  private var letters: [UInt8] = []
  private var start = 0

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    words.reserveCapacity(bytes.count / 5)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        add(byte | 0x20, at: index)
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        close(at: index)
        let end = bytes[index...].firstIndex { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? bytes.count
        mark(UInt8(ascii: "#"), index..<end)
        index = end
      case UInt8(ascii: "?"), UInt8(ascii: "!"):
        close(at: index)
        mark(byte, index..<index + 1)
        index += 1
      case UInt8(ascii: "'"):
        apostrophe(at: index, length: 1, in: bytes)
        index += 1
      case UInt8(ascii: "."):
        close(at: index)
        let end = bytes[index...].firstIndex { $0 != UInt8(ascii: ".") } ?? bytes.count
        if end - index >= 3 { mark(UInt8(ascii: "."), index..<end) }
        index = end
      case 0x80...:
        index = readScalar(at: index, in: bytes)
      default:
        close(at: index)
        index += 1
      }
    }
    close(at: bytes.count)
  }

  /// Reads a scalar beyond ASCII; what is not UTF-8 parts words and is passed over.
  private mutating func readScalar(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : 2
    let end = min(index + length, bytes.count)
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    guard let scalar = text.unicodeScalars.first else { return end }
    switch scalar {
    case "’": apostrophe(at: index, length: end - index, in: bytes)
    case "…":
      close(at: index)
      mark(UInt8(ascii: "."), index..<end)
    case _ where scalar.properties.isAlphabetic || (!letters.isEmpty && scalar.properties.isDiacritic):
      if letters.isEmpty { start = index }
      letters.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    default: close(at: index)
    }
    return end
  }

  private mutating func add(_ letter: UInt8, at index: Int) {
    if letters.isEmpty { start = index }
    letters.append(letter)
  }

  /// An apostrophe belongs to a word when a letter follows it.
  private mutating func apostrophe(at index: Int, length: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let next = index + length
    guard !letters.isEmpty, next < bytes.count else { return close(at: index) }
    let rest = String(decoding: bytes[next..<min(next + 4, bytes.count)], as: UTF8.self)
    if rest.unicodeScalars.first?.properties.isAlphabetic == true {
      letters.append(UInt8(ascii: "'"))
    } else {
      close(at: index)
    }
  }

  private mutating func close(at end: Int) {
    guard !letters.isEmpty else { return }
    let form = FeatureKey(letters)
    words.append(
      Word(form: form, stem: FeatureKey(Stem.of(letters)), isContent: !Word.small.contains(form), range: start..<end))
    letters.removeAll(keepingCapacity: true)
  }

  private mutating func mark(_ letter: UInt8, _ range: Range<Int>) {
    let key = FeatureKey(CollectionOfOne(letter))
    words.append(Word(form: key, stem: key, isContent: false, range: range))
  }
}

extension Word {
  /// The small words that say little by themselves; pronouns are not among them, since who did it matters here.
  fileprivate static let small = Set(
    """
    a an the of to in on at for and or but with from by as is was were be been am are it its this that these those \
    there then so than very just had has have do did does
    """.split(separator: " ").map { FeatureKey($0.utf8) })
}
