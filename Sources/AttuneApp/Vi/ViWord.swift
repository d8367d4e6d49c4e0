import TextEditing

/// What a word is made of: neighbours of one kind belong together.
enum ViKind: Hashable, Sendable {
  case blank
  case punctuation
  case word
  case emoji
  case ideograph
  case hiragana
  case katakana

  /// The kind of a grapheme; a line's end is blank, and in big words everything else is of one kind.
  init(_ character: Character?, isBig: Bool) {
    guard let character, !character.isWhitespace, let first = character.unicodeScalars.first else {
      self = .blank
      return
    }
    if isBig {
      self = .word
    } else if first.isASCII, character.utf8.count == 1 {
      self = character.isLetter || character.isNumber || character == "_" ? .word : .punctuation
    } else if first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") {
      self = .emoji
    } else {
      // Scripts that are written without spaces: a word ends where the script changes.
      switch first.value {
      case 0x3041...0x309F: self = .hiragana
      case 0x30A1...0x30FA, 0x30FC...0x30FF: self = .katakana
      default:
        if first.properties.isIdeographic {
          self = .ideograph
        } else {
          self = character.isLetter || character.isNumber ? .word : .punctuation
        }
      }
    }
  }
}

extension TextBuffer {
  /// The kind of word a place is in.
  func kind(at place: TextPosition, isBig: Bool = false) -> ViKind { ViKind(character(at: place), isBig: isBig) }

  /// The beginning of a word some words on.
  func words(_ count: Int, from start: TextPosition, _ isBig: Bool, isOperand: Bool) -> TextPosition? {
    guard isOperand else {
      let last = rest(end)
      return repeating(count, from: start) { $0 == last ? nil : word(from: $0, isBig) ?? last }
    }
    var last = start
    for _ in 1..<max(1, count) {
      guard let next = word(from: last, isBig) else { return end }
      last = next
    }
    // An operator stops with the line of the last word and leaves the line break alone; an empty line is all break.
    let there = word(from: last, isBig) ?? end
    guard there.line > last.line else { return there }
    return character(at: last) == nil ? lineStart(last.line + 1) : lineEnd(last.line)
  }

  private func word(from start: TextPosition, _ isBig: Bool) -> TextPosition? {
    let kind = kind(at: start, isBig: isBig)
    var place = start
    while kind != .blank, place.line == start.line, self.kind(at: place, isBig: isBig) == kind {
      guard let next = next(place) else { return nil }
      place = next
    }
    while self.kind(at: place) == .blank, place == start || !lines[place.line].isEmpty {
      guard let next = next(place) else { return nil }
      place = next
    }
    return place
  }

  /// The beginning of this word or, from there, of the one before; an empty line is a word too.
  func wordBack(from start: TextPosition, _ isBig: Bool) -> TextPosition? {
    guard var place = previous(start) else { return nil }
    while kind(at: place) == .blank, !lines[place.line].isEmpty {
      guard let previous = previous(place) else { return place }
      place = previous
    }
    let kind = kind(at: place, isBig: isBig)
    while let before = before(place), self.kind(at: before, isBig: isBig) == kind { place = before }
    return place
  }

  /// The end of this word or, from there, of the next.
  func wordEnd(from start: TextPosition, _ isBig: Bool) -> TextPosition? {
    // At the text's end an operator still takes the last grapheme.
    guard var place = next(start) else { return start }
    while kind(at: place) == .blank {
      guard let next = next(place) else { return place }
      place = next
    }
    return wordEnd(around: place, isBig)
  }

  /// The last grapheme of the word around a place.
  func wordEnd(around start: TextPosition, _ isBig: Bool) -> TextPosition {
    let kind = kind(at: start, isBig: isBig)
    var place = start
    while let after = after(place), character(at: after) != nil, self.kind(at: after, isBig: isBig) == kind {
      place = after
    }
    return place
  }

  /// The end of the word before.
  func wordEndBack(from start: TextPosition, _ isBig: Bool) -> TextPosition? {
    guard var place = previous(start) else { return nil }
    let kind = kind(at: start, isBig: isBig)
    while kind != .blank, place.line == start.line, self.kind(at: place, isBig: isBig) == kind {
      guard let previous = previous(place) else { return place }
      place = previous
    }
    while self.kind(at: place) == .blank, !lines[place.line].isEmpty {
      guard let previous = previous(place) else { return place }
      place = previous
    }
    return place
  }
}
