/// Cuts texts into words as they are looked for: without capitals and accents, and parted where words part.
///
/// - A word is a run of letters and digits. Letters lose their case and their accents, composed or not (`Café` is
///   `cafe`, `Straße` is `strasse`, `Ёлка` is `елка`); digits of any script are those of ASCII. Emoji are no words.
/// - An apostrophe between two letters is passed over, so that `don’t`, `don't` and `dont` are one, and an `’s` at the
///   end is left out: `Ana’s` is `ana`. Everything else, hyphens included, parts words.
/// - In writing without spaces (ideographs, kana, Thai, Lao, Burmese, Khmer) each sign is a word, so that a phrase of
///   signs is found wherever it stands. Korean is looked for as it is written, by its syllables put together.
///
/// The index, the memory, the query and the marks on a page all go by these, so that they never disagree. Folding what
/// is folded changes nothing.
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
    var text = text
    return text.withUTF8 { bytes in
      var words: [Word] = []
      words.reserveCapacity(bytes.count / 5)
      var scanner = WordScanner(bytes)
      while let range = scanner.next() {
        words.append(Word(folded: String(decoding: scanner.word, as: UTF8.self), range: range))
        scanner.word.removeAll(keepingCapacity: true)
      }
      return words
    }
  }

  /// The words of a text with a space between each two: what a full text index is given.
  package static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      scanner.word.reserveCapacity(bytes.count + bytes.count / 8)
      while scanner.next() != nil { scanner.word.append(UInt8(ascii: " ")) }
      return String(decoding: scanner.word.dropLast(), as: UTF8.self)
    }
  }

  /// Whether a folded word is a sign of writing without spaces.
  static func isSign(_ word: String) -> Bool {
    word.unicodeScalars.first.map { !$0.isASCII && LetterFolding.of($0).kind == .sign } ?? false
  }

  /// What all forms of an English word share: a folded word without its ending.
  package static func stem(_ word: String) -> String { EnglishStem.of(word) }
}

/// Reads words from UTF-8, one after the other.
struct WordScanner {
  /// What was read; each word is added behind what stands there.
  var word: [UInt8] = []
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The letter that an ASCII byte is looked for as; 0 for all that are neither letters nor digits.
  static let letters: [UInt8] = (0..<0x80).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: 0
    }
  }

  /// Reads the next word.
  ///
  /// - Returns: where it stands, its accents and what follows an apostrophe included; `nil` when there is none.
  mutating func next() -> Range<Int>? {
    let first = word.count
    var start = index
    var end = index
    // Where the last apostrophe stood among the letters.
    var apostrophe = -1
    Self.letters.withUnsafeBufferPointer { table in
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          let letter = table[Int(byte)]
          if letter != 0 {
            if word.count == first { start = index }
            word.append(letter)
            index += 1
            end = index
            continue
          }
          if byte == UInt8(ascii: "'"), word.count > first, isLetter(at: index + 1) {
            apostrophe = word.count
          } else if word.count > first {
            return
          }
          index += 1
          continue
        }
        let (scalar, length) = scalar(at: index)
        let folding = LetterFolding.of(scalar)
        switch folding.kind {
        case .letter:
          if word.count == first { start = index }
          folding.append(to: &word)
          end = index + length
        case .joins: if word.count > first { end = index + length }
        case .apostrophe where word.count > first && isLetter(at: index + length): apostrophe = word.count
        case .apostrophe, .parts: if word.count > first { return }
        case .sign:
          if word.count > first { return }
          start = index
          folding.append(to: &word)
          index += length
          skipMarks()
          end = index
          return
        }
        index += length
      }
    }
    guard word.count > first else { return nil }
    if apostrophe == word.count - 1, word[apostrophe] == UInt8(ascii: "s") { word.removeLast() }
    return start..<end
  }

  private mutating func skipMarks() {
    while index < bytes.count, bytes[index] >= 0x80 {
      let (scalar, length) = scalar(at: index)
      guard LetterFolding.of(scalar).kind == .joins else { return }
      index += length
    }
  }

  private func isLetter(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    guard bytes[index] >= 0x80 else { return Self.letters[Int(bytes[index])] != 0 }
    return LetterFolding.of(scalar(at: index).scalar).kind == .letter
  }

  /// The scalar at a place, which begins there, and how many bytes it has.
  private func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    func rest(_ place: Int) -> UInt32 { index + place < bytes.count ? UInt32(bytes[index + place] & 0x3F) : 0 }
    let first = UInt32(bytes[index])
    let (value, length): (UInt32, Int) =
      switch first {
      case 0xF0...: ((first & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
      case 0xE0...: ((first & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
      default: ((first & 0x1F) << 6 | rest(1), 2)
      }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
