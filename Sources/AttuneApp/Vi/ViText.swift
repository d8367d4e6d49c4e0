import TextEditing

// How vi steps through a text: by graphemes, and in normal mode never behind the last of a line.

extension TextBuffer {
  /// The grapheme at a place; `nil` at the end of a line.
  func character(at place: TextPosition) -> Character? {
    let line = lines[place.line]
    guard place.byte < line.utf8.count else { return nil }
    return line[line.utf8.index(line.startIndex, offsetBy: place.byte)]
  }

  /// Behind the grapheme at a place, in the same line.
  func after(_ place: TextPosition) -> TextPosition? {
    character(at: place).map { TextPosition(line: place.line, byte: place.byte + $0.utf8.count) }
  }

  /// Before the grapheme that ends at a place, in the same line.
  func before(_ place: TextPosition) -> TextPosition? {
    guard place.byte > 0 else { return nil }
    let line = lines[place.line]
    let index = line.index(before: line.utf8.index(line.startIndex, offsetBy: place.byte))
    return TextPosition(line: place.line, byte: line.utf8.distance(from: line.startIndex, to: index))
  }

  /// The next grapheme or empty line, in this line or the one below.
  func next(_ place: TextPosition) -> TextPosition? {
    if let after = after(place), character(at: after) != nil { return after }
    return place.line + 1 < lines.count ? lineStart(place.line + 1) : nil
  }

  /// The grapheme or empty line before, in this line or the one above.
  func previous(_ place: TextPosition) -> TextPosition? {
    before(place) ?? (place.line > 0 ? rest(lineEnd(place.line - 1)) : nil)
  }

  /// The beginning of a line.
  func lineStart(_ line: Int) -> TextPosition { TextPosition(line: line, byte: 0) }

  /// The place behind a line's last grapheme.
  func lineEnd(_ line: Int) -> TextPosition { TextPosition(line: line, byte: lines[line].utf8.count) }

  /// The first grapheme of a line that is not blank, or its last where all are.
  func lineText(_ line: Int) -> TextPosition {
    let text = lines[line]
    let indent = text.prefix(while: \.isWhitespace).utf8.count
    return rest(TextPosition(line: line, byte: indent))
  }

  /// Where the cursor of normal mode rests: on a grapheme, not behind the last one.
  func rest(_ place: TextPosition) -> TextPosition {
    character(at: place) == nil ? before(place) ?? place : place
  }

  /// The nearest place there is, for one kept from before the text may have changed.
  func nearest(_ place: TextPosition) -> TextPosition {
    let line = min(max(place.line, 0), lines.count - 1)
    let text = lines[line]
    guard place.byte < text.utf8.count else { return lineEnd(line) }
    var index = text.utf8.index(text.startIndex, offsetBy: max(0, place.byte))
    while index > text.startIndex, String.Index(index, within: text) == nil { index = text.utf8.index(before: index) }
    return TextPosition(line: line, byte: text.utf8.distance(from: text.startIndex, to: index))
  }

  /// A place some graphemes further in the same line, as far as there are any.
  func place(_ start: TextPosition, movedBy count: Int) -> TextPosition {
    repeating(count, from: start, after) ?? start
  }

  /// Steps some times, or as often as it can unless that must be exact; `nil` where there is not even a first step.
  func repeating(
    _ count: Int, isExact: Bool = false, from start: TextPosition, _ step: (TextPosition) -> TextPosition?
  ) -> TextPosition? {
    guard count > 0, var place = step(start) else { return nil }
    for _ in 1..<count {
      guard let next = step(place) else { return isExact ? nil : place }
      place = next
    }
    return place
  }
}
