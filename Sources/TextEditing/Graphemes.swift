/// What a reader would call one character, told apart cheaply: nearly all of most texts is ASCII.
package enum Grapheme: Hashable, Sendable {
  /// An ASCII character that nothing combines with.
  case ascii(UInt8)
  /// Any other.
  case other(Character)

  /// The character.
  package var character: Character {
    switch self {
    case .ascii(let byte): Character(Unicode.Scalar(byte))
    case .other(let character): character
    }
  }

  /// How many bytes it takes in UTF-8.
  package var length: Int {
    switch self {
    case .ascii: 1
    case .other(let character): character.utf8.count
    }
  }
}

extension Substring {
  /// Passes on the graphemes, one after the other, until `body` has seen enough and answers `false`.
  ///
  /// Swift's own way through a string asks Unicode's tables about every character; this one does so only where it has to.
  package func forEachGrapheme(_ body: (Grapheme) -> Bool) {
    var text = self
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // A mark, or the feed of a line end, belongs to what is before it.
        if byte < 0x80, index + 1 == bytes.count || bytes[index + 1] < 0x80 && bytes[index + 1] != 0x0A {
          index += 1
          guard body(.ascii(byte)) else { return }
        } else {
          guard let character = self[utf8.index(startIndex, offsetBy: index)...].first else { return }
          let length = character.utf8.count
          index += length
          guard body(length == 1 ? .ascii(byte) : .other(character)) else { return }
        }
      }
    }
  }
}

/// How many columns characters take up, with the answers for ASCII at hand.
package struct ColumnMeasure: Sendable {
  private let columns: @Sendable (Character) -> Int
  private let ascii: [Int]

  /// A measure by a function that answers for any character.
  package init(_ columns: @escaping @Sendable (Character) -> Int) {
    self.columns = columns
    ascii = (0..<0x80).map { columns(Character(Unicode.Scalar($0))) }
  }

  /// How many columns a grapheme takes up.
  package func columns(of grapheme: Grapheme) -> Int {
    switch grapheme {
    case .ascii(let byte): ascii[Int(byte)]
    case .other(let character): columns(character)
    }
  }
}
