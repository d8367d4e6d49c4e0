/// A way for the cursor to go that needs no screen.
package enum Motion: Hashable, Sendable {
  case left
  case right
  case wordLeft
  case wordRight
  case lineStart
  case lineEnd
  case paragraphUp
  case paragraphDown
  case start
  case end
}

extension TextBuffer {
  /// Where a motion leads from the cursor.
  package func destination(of motion: Motion) -> TextPosition {
    let line = currentLine
    let index = line.index(atByte: cursor.byte)
    switch motion {
    case .left:
      if index > line.startIndex { return here(line.index(before: index)) }
      return cursor.line > 0 ? endOfLine(cursor.line - 1) : cursor
    case .right:
      if index < line.endIndex { return here(line.index(after: index)) }
      return cursor.line < lines.count - 1 ? TextPosition(line: cursor.line + 1, byte: 0) : cursor
    case .wordLeft:
      guard index > line.startIndex else { return destination(of: .left) }
      let head = line[..<index]
      let inWord = head.lastIndex(where: \.isWordPart).map { head[...$0] } ?? head[..<head.startIndex]
      let gap = inWord.lastIndex { !$0.isWordPart }
      return here(gap.map(line.index(after:)) ?? line.startIndex)
    case .wordRight:
      guard index < line.endIndex else { return destination(of: .right) }
      let word = line[index...].firstIndex(where: \.isWordPart) ?? line.endIndex
      return here(line[word...].firstIndex { !$0.isWordPart } ?? line.endIndex)
    case .lineStart: return TextPosition(line: cursor.line, byte: 0)
    case .lineEnd: return endOfLine(cursor.line)
    case .paragraphUp:
      let text = lines[...cursor.line].lastIndex { !$0.isEmpty } ?? 0
      let gap = lines[..<text].lastIndex(where: \.isEmpty)
      return TextPosition(line: gap ?? 0, byte: 0)
    case .paragraphDown:
      let text = lines[cursor.line...].firstIndex { !$0.isEmpty } ?? lines.endIndex
      guard let gap = lines[text...].firstIndex(where: \.isEmpty) else { return end }
      return TextPosition(line: gap, byte: 0)
    case .start: return .start
    case .end: return end
    }
  }

  /// The word around a place, or the single sign there; empty at the end of a line.
  package func word(at position: TextPosition) -> Range<TextPosition> {
    let line = lines[position.line]
    let index = line.index(atByte: position.byte)
    func place(_ index: String.Index) -> TextPosition { TextPosition(line: position.line, byte: line.byte(of: index)) }
    guard index < line.endIndex else { return place(index)..<place(index) }
    guard line[index].isWordPart else { return place(index)..<place(line.index(after: index)) }
    let start = line[..<index].lastIndex { !$0.isWordPart }.map(line.index(after:)) ?? line.startIndex
    return place(start)..<place(line[index...].firstIndex { !$0.isWordPart } ?? line.endIndex)
  }

  /// The whole line around a place, without its end.
  package func line(at position: TextPosition) -> Range<TextPosition> {
    TextPosition(line: position.line, byte: 0)..<endOfLine(position.line)
  }

  private func here(_ index: String.Index) -> TextPosition {
    TextPosition(line: cursor.line, byte: currentLine.byte(of: index))
  }

  private func endOfLine(_ line: Int) -> TextPosition {
    TextPosition(line: line, byte: lines[line].utf8.count)
  }
}

extension Character {
  /// Whether word motions pass over this without stopping.
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "'" || self == "’" || self == "_" }
}
