import TextEditing

// Sentences as vi's ( and ) know them, save that a line's end always ends one: here a line is a paragraph.

extension TextBuffer {
  /// The beginning of the next sentence, or the next empty line.
  func sentence(from start: TextPosition) -> TextPosition? {
    let isGap = lines[start.line].isEmpty
    var place = start
    while let next = next(place) {
      place = next
      if isGap ? character(at: place) != nil && beginsSentence(at: place) : beginsSentence(at: place) { return place }
    }
    return start == end ? nil : end
  }

  /// The beginning of this sentence or, from there, of the one before, or the empty line before.
  func sentenceBack(from start: TextPosition) -> TextPosition? {
    let isGap = lines[start.line].isEmpty
    var place = start
    while let previous = previous(place) {
      place = previous
      if isGap ? character(at: place) != nil && beginsSentence(at: place) : beginsSentence(at: place) { return place }
    }
    return place == start ? nil : place
  }

  /// The sentence around a place, or the blanks between two, within its line.
  func sentence(around place: TextPosition) -> ViRun {
    var start = place
    while !beginsSentence(at: start), let before = before(start) { start = before }
    guard beginsSentence(at: start) else {
      // The blanks a line begins with.
      let text = lines[place.line].prefix(while: \.isWhitespace).utf8.count
      return ViRun(start: lineStart(place.line), end: TextPosition(line: place.line, byte: text), isBlank: true)
    }
    var text = start
    var end = start
    while let after = after(end), end == start || !beginsSentence(at: end) {
      if character(at: end)?.isWhitespace == false { text = after }
      end = after
    }
    return place < text || text == end
      ? ViRun(start: start, end: text, isBlank: false) : ViRun(start: text, end: end, isBlank: true)
  }

  /// Whether a sentence begins at a place: at a line's first word, behind the end of another, or on an empty line.
  private func beginsSentence(at place: TextPosition) -> Bool {
    guard let character = character(at: place) else { return place.byte == 0 }
    guard !character.isWhitespace else { return false }
    var gap = place
    while let before = before(gap), self.character(at: before)?.isWhitespace == true { gap = before }
    guard var last = before(gap) else { return true }
    while self.character(at: last)?.closesQuotation == true, let before = before(last) { last = before }
    guard let sign = self.character(at: last) else { return false }
    if gap < place { return sign.endsSentence || sign.endsWideSentence }
    return sign.endsWideSentence && !character.closesQuotation && !character.endsWideSentence
  }
}

extension Character {
  fileprivate var endsSentence: Bool { ".!?…".contains(self) }
  /// Wide signs need no space behind them.
  fileprivate var endsWideSentence: Bool { "。！？".contains(self) }
  fileprivate var closesQuotation: Bool { "\"'”’)]»」』".contains(self) }
}
