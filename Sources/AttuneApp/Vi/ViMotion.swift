import TextEditing

/// A way for the cursor to go in vi.
enum ViMotion: Hashable, Sendable {
  case left
  case right
  /// By rows of the page; by lines for an operator.
  case up
  case down
  /// By lines, to the first word.
  case lineUp
  case lineDown
  case word(isBig: Bool)
  case wordBack(isBig: Bool)
  case wordEnd(isBig: Bool)
  case wordEndBack(isBig: Bool)
  /// The end of this word, or of some on from it: what `cw` changes.
  case wordRest(isBig: Bool)
  case lineStart
  case lineText
  case lineEnd
  /// To a line, the first unless counted.
  case firstLine
  /// To a line, the last unless counted.
  case lastLine
  case sentence
  case sentenceBack
  case paragraph
  case paragraphBack
  case find(ViFind)
  case findAgain(isReversed: Bool)
  case windowTop
  case windowMiddle
  case windowBottom

  /// How much an operator takes of what lies between the cursor and where the motion leads.
  enum Reach: Hashable, Sendable {
    /// All before the later of the two.
    case exclusive
    /// The later grapheme too.
    case inclusive
    /// Whole lines.
    case linewise
  }

  /// What an operator takes.
  var reach: Reach {
    switch self {
    case .up, .down, .lineUp, .lineDown, .firstLine, .lastLine, .windowTop, .windowMiddle, .windowBottom: .linewise
    case .wordEnd, .wordEndBack, .wordRest, .lineEnd: .inclusive
    case .find(let find): find.isForward ? .inclusive : .exclusive
    default: .exclusive
    }
  }
}

/// A search for a character in its line.
struct ViFind: Hashable, Sendable {
  let character: Character
  var isForward: Bool
  /// Whether to stop before reaching it.
  let isTill: Bool
}

extension TextBuffer {
  /// Where a motion leads that needs no page; `nil` where it fails.
  func place(
    of motion: ViMotion, _ count: Int?, from place: TextPosition, isOperand: Bool = false
  ) -> TextPosition? {
    let times = count ?? 1
    switch motion {
    case .left: return repeating(times, from: place, before) ?? place
    case .right: return repeating(times, from: place, after) ?? place
    case .up: return self.place(place, movedByLines: -times)
    case .down: return self.place(place, movedByLines: times)
    case .lineUp: return line(place.line, movedBy: -times).map(lineText)
    case .lineDown: return line(place.line, movedBy: times).map(lineText)
    case .word(let isBig): return words(times, from: place, isBig, isOperand: isOperand)
    case .wordBack(let isBig): return repeating(times, from: place) { wordBack(from: $0, isBig) }
    case .wordEnd(let isBig): return repeating(times, from: place) { wordEnd(from: $0, isBig) }
    case .wordEndBack(let isBig): return repeating(times, from: place) { wordEndBack(from: $0, isBig) }
    case .wordRest(let isBig):
      let end = wordEnd(around: place, isBig)
      return repeating(times - 1, from: end) { wordEnd(from: $0, isBig) } ?? end
    case .lineStart: return lineStart(place.line)
    case .lineText: return lineText(place.line)
    case .lineEnd:
      guard times == 1 || place.line < lines.count - 1 else { return nil }
      return lineEnd(min(place.line + times - 1, lines.count - 1))
    case .firstLine: return lineText(min(max(times, 1), lines.count) - 1)
    case .lastLine: return lineText(min(max(count ?? lines.count, 1), lines.count) - 1)
    case .sentence: return repeating(times, from: place, sentence)
    case .sentenceBack: return repeating(times, from: place, sentenceBack)
    case .paragraph: return repeating(times, isExact: true, from: place, paragraph)
    case .paragraphBack: return repeating(times, isExact: true, from: place, paragraphBack)
    case .find(let find): return found(find, times, from: place)
    case .findAgain, .windowTop, .windowMiddle, .windowBottom: return nil
    }
  }

  /// A line above or below, or the last one there is.
  private func line(_ line: Int, movedBy distance: Int) -> Int? {
    let there = min(max(line + distance, 0), lines.count - 1)
    return there == line ? nil : there
  }

  /// The same distance from the line's beginning in a line above or below.
  private func place(_ place: TextPosition, movedByLines distance: Int) -> TextPosition? {
    guard let line = line(place.line, movedBy: distance) else { return nil }
    let here = lines[place.line]
    let column = here[..<here.utf8.index(here.startIndex, offsetBy: place.byte)].count
    return rest(self.place(lineStart(line), movedBy: column))
  }

  private func paragraph(from start: TextPosition) -> TextPosition? {
    let text = lines[start.line...].firstIndex { !$0.isEmpty } ?? lines.count
    if let gap = lines[text...].firstIndex(where: \.isEmpty) { return lineStart(gap) }
    return start == end && !lines[end.line].isEmpty ? nil : end
  }

  private func paragraphBack(from start: TextPosition) -> TextPosition? {
    let text = lines[...start.line].lastIndex { !$0.isEmpty } ?? 0
    let gap = lineStart(lines[..<text].lastIndex(where: \.isEmpty) ?? 0)
    return start == gap ? nil : gap
  }

  private func found(_ find: ViFind, _ count: Int, from start: TextPosition) -> TextPosition? {
    var place = start
    for _ in 0..<count {
      repeat {
        guard let next = find.isForward ? after(place) : before(place), character(at: next) != nil else { return nil }
        place = next
      } while character(at: place) != find.character
    }
    guard find.isTill else { return place }
    return find.isForward ? before(place) : after(place)
  }
}
