/// What a scalar beyond ASCII is to a word: some letters, or what stands in, beside or between words.
struct LetterFolding: Hashable {
  /// What it does to the word it stands in.
  enum Kind: UInt8 {
    /// It ends a word.
    case parts
    /// It is passed over: an accent, a hyphen that is not shown.
    case joins
    /// It is passed over where letters stand on both sides, and ends a word elsewhere.
    case apostrophe
    /// It is a letter or a digit.
    case letter
    /// It is a word of its own, in writing without spaces.
    case sign
  }

  /// From the lowest byte on: the kind and how many letters, then the letters’ UTF-8.
  private let bits: UInt64

  /// What it does to the word it stands in.
  var kind: Kind { Kind(rawValue: UInt8(truncatingIfNeeded: bits & 0xF)) ?? .parts }
  /// How many bytes it is looked for as.
  var count: Int { Int(bits >> 4 & 0xF) }

  /// Adds what it is looked for as to a word.
  func append(to letters: inout [UInt8]) {
    var rest = bits >> 8
    for _ in 0..<count {
      letters.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  private init(_ kind: Kind, _ letters: [UInt8] = []) {
    var bits = UInt64(kind.rawValue) | UInt64(letters.count) << 4
    for (place, letter) in letters.enumerated() { bits |= UInt64(letter) << (8 * (place + 1)) }
    self.bits = bits
  }

  /// What a scalar is; those in use are looked up, the others worked out.
  static func of(_ scalar: Unicode.Scalar) -> LetterFolding {
    let place = Int(scalar.value) - tableStart
    return table.indices.contains(place) ? table[place] : LetterFolding(scalar)
  }

  private static let tableStart = 0x80
  private static let table: [LetterFolding] = (tableStart..<0x3100).map { value in
    Unicode.Scalar(UInt32(value)).map(LetterFolding.init) ?? LetterFolding(.parts)
  }

  private static let folded: [Unicode.Scalar: [UInt8]] = {
    var folded: [Unicode.Scalar: [UInt8]] = [:]
    for family in families {
      let parts = family.unicodeScalars.split(separator: " ")
      for letter in parts[1] { folded[letter] = Array(String(parts[0]).utf8) }
    }
    return folded
  }()

  private init(_ scalar: Unicode.Scalar) {
    let properties = scalar.properties
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC, 0xFF07: self.init(.apostrophe)
    // The space of no width, which shows where words part in writing without spaces.
    case 0x200B: self.init(.parts)
    // Latin letters and digits as wide as ideographs.
    case 0xFF01...0xFF5E:
      let narrow = UInt8(truncatingIfNeeded: scalar.value - 0xFEE0)
      let letter = WordScanner.letters[Int(narrow)]
      self = letter == 0 ? Self(.parts) : Self(.letter, [letter])
    case _ where properties.isDefaultIgnorableCodePoint: self.init(.joins)
    default:
      switch properties.generalCategory {
      case .decimalNumber: self.init(.letter, Array("\(Int(properties.numericValue ?? 0))".utf8))
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber,
        .otherNumber:
        self.init(scalar.isUnspaced ? .sign : .letter, Self.letters(of: scalar))
      case .nonspacingMark, .spacingMark, .enclosingMark:
        // Vowels that are written as marks tell words apart, accents do not.
        let isVowel = properties.canonicalCombiningClass == .notReordered && properties.isAlphabetic
        self = isVowel ? Self(scalar.isUnspaced ? .sign : .letter, Self.letters(of: scalar)) : Self(.joins)
      default: self.init(.parts)
      }
    }
  }

  /// The letters without capitals and marks.
  private static func letters(of scalar: Unicode.Scalar) -> [UInt8] {
    let small = scalar.properties.lowercaseMapping.unicodeScalars
    return small.filter { small.count == 1 || !$0.properties.isDiacritic && $0.value != 0x307 }
      .flatMap { folded[$0] ?? Array(String($0).utf8) }
  }
}

extension Unicode.Scalar {
  /// Whether its script has no spaces between words: ideographs, kana, Thai, Lao, Burmese, Khmer.
  fileprivate var isUnspaced: Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3021...0x3035, 0x3041...0x30FF,
      0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1AFF0...0x1B16F,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
