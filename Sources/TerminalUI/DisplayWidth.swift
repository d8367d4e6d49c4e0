import TextEditing

/// How text is shown: what each character becomes in cells, and how many columns that takes.
///
/// Terminals and curses agree about single scalars, not about the sequences that make one emoji of several. So a
/// family is shown as its first member, a skin tone as the plain sign and a flag as its two letters, each as wide as
/// everybody thinks it is. The text itself is never changed by this.
package enum DisplayWidth {
  /// How wrapping measures text for the screen.
  package static let measure = ColumnMeasure { columns(of: $0) }

  /// The glyphs of a character, none for what cannot be seen.
  ///
  /// A tab is four spaces; control characters are shown as their pictures, never sent.
  package static func glyphs(of character: Character) -> [Glyph] {
    if let byte = character.asciiValue, isPrintable(byte) { return [Glyph(printable: byte)] }
    if character == "\t" { return Array(repeating: .space, count: tabColumns) }
    // In an emoji a joiner adds what is not shown here; scripts use it too, and theirs is read letter by letter.
    let isEmoji = character.unicodeScalars.count > 1 && character.unicodeScalars.first?.properties.isEmoji == true
    var glyphs: [Glyph] = []
    var isJoined = false
    for scalar in character.unicodeScalars {
      switch kind(of: scalar) {
      case .joiner:
        isJoined = true
      case .spacing(let shown, let columns):
        if !(isJoined && isEmoji) { glyphs.append(Glyph(shown, columns: columns)) }
        isJoined = false
      case .mark:
        glyphs.append((glyphs.popLast() ?? Glyph("\u{25CC}", columns: 1)).with(mark: scalar))
      case .unseen:
        continue
      }
    }
    return glyphs
  }

  /// How many columns a character takes up.
  package static func columns(of character: Character) -> Int {
    if let byte = character.asciiValue, isPrintable(byte) { return 1 }
    return glyphs(of: character).reduce(0) { $0 + $1.columns }
  }

  /// The glyph of a letter or sign that is shown as itself in one column, as nearly all are.
  ///
  /// - Returns: `nil` for what asks for more thought.
  static func plainGlyph(of grapheme: Grapheme) -> Glyph? {
    switch grapheme {
    case .ascii(let byte): return isPrintable(byte) ? Glyph(printable: byte) : nil
    case .other(let character):
      let scalars = character.unicodeScalars
      guard let scalar = scalars.first, scalars.count == 1 else { return nil }
      switch scalar.value {
      // Latin letters but for the soft hyphen, and the dashes, quotation marks and dots of General Punctuation.
      case 0xA1...0xAC, 0xAE...0x24F, 0x2010...0x2026: return Glyph(scalar, columns: 1)
      default: return nil
      }
    }
  }

  /// Whether an ASCII character is shown as itself.
  static func isPrintable(_ byte: UInt8) -> Bool { (0x20..<0x7F).contains(byte) }

  /// How many columns a text takes up on one line.
  package static func columns(of text: some StringProtocol) -> Int {
    var sum = 0
    Substring(text).forEachGrapheme { grapheme in
      sum += measure.columns(of: grapheme)
      return true
    }
    return sum
  }

  /// The text cut to at most some columns, with `…` where something is missing.
  package static func clipped(_ text: String, to columns: Int) -> String {
    guard self.columns(of: text) > columns else { return text }
    guard columns > 0 else { return "" }
    var clipped = ""
    var used = 0
    for character in text {
      used += self.columns(of: character)
      if used > columns - 1 { break }
      clipped.append(character)
    }
    return clipped + "…"
  }

  /// The end of a text, as much of it as fits into some columns.
  package static func end(of text: String, columns: Int) -> Substring {
    var used = 0
    let hidden = text.lastIndex { character in
      used += self.columns(of: character)
      return used > columns
    }
    return hidden.map { text[text.index(after: $0)...] } ?? text[...]
  }

  /// How many columns a tab takes up.
  private static let tabColumns = 4

  private enum Kind {
    case spacing(Unicode.Scalar, Int)
    case mark
    case joiner
    case unseen
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0..<0x20: return .spacing(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value)).picture, 1)
    case 0x7F: return .spacing("\u{2421}", 1)
    case 0x80..<0xA0: return .spacing(replacement, 1)
    case _ where RawText.isRawByte(scalar): return .spacing(replacement, 1)
    case 0x200D: return .joiner
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .unseen
    case 0x1F3FB...0x1F3FF: return .unseen
    case 0x1160...0x11FF, 0xD7B0...0xD7C6, 0xD7CB...0xD7FB: return .mark
    // Format characters by category, yet signs to be seen, like the end of an āyah.
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890...0x0891, 0x08E2, 0x110BD, 0x110CD: return .spacing(scalar, 1)
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .format, .lineSeparator, .paragraphSeparator: return .unseen
    case .unassigned, .surrogate, .control: return .spacing(replacement, 1)
    default: return .spacing(scalar, WideRanges.contains(scalar) ? 2 : 1)
    }
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"
}

extension Unicode.Scalar {
  /// The sign from Unicode's block of control pictures: `␀` for NUL.
  fileprivate var picture: Unicode.Scalar { Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
}
