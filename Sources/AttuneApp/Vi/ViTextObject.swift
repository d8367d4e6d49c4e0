import TextEditing

/// Something in a text that an operator can take as a whole, wherever in it the cursor is.
struct ViTextObject: Hashable, Sendable {
  /// What it is.
  enum Kind: Hashable, Sendable {
    case word(isBig: Bool)
    case sentence
    case paragraph
    case quotation(Character)
    case brackets(open: Character, close: Character)
  }

  let kind: Kind
  /// Whether the blanks or signs around it belong to it: `aw`, not `iw`.
  let isAround: Bool

  /// The kinds by the keys that name them.
  static let kinds: [Character: Kind] = [
    "w": .word(isBig: false), "W": .word(isBig: true), "s": .sentence, "p": .paragraph,
    "\"": .quotation("\""), "'": .quotation("'"), "`": .quotation("`"),
    "(": .brackets(open: "(", close: ")"), ")": .brackets(open: "(", close: ")"), "b": .brackets(open: "(", close: ")"),
    "[": .brackets(open: "[", close: "]"), "]": .brackets(open: "[", close: "]"),
    "{": .brackets(open: "{", close: "}"), "}": .brackets(open: "{", close: "}"), "B": .brackets(open: "{", close: "}"),
    "<": .brackets(open: "<", close: ">"), ">": .brackets(open: "<", close: ">"),
  ]
}

/// A stretch of one kind in a row of such: a word, a sentence or a paragraph, or the blanks between two.
struct ViRun: Hashable, Sendable {
  var start: TextPosition
  var end: TextPosition
  let isBlank: Bool
}

extension TextBuffer {
  /// The range of an object around a place; `nil` where there is none.
  func range(of object: ViTextObject, _ count: Int, at place: TextPosition) -> ViRange? {
    switch object.kind {
    case .word(let isBig): range(from: place, count, isAround: object.isAround) { word(around: $0, isBig) }
    case .sentence: range(from: place, count, isAround: object.isAround) { sentence(around: $0) }
    case .paragraph: paragraphs(count, at: place.line, isAround: object.isAround)
    case .quotation(let sign): quotation(sign, at: place, isAround: object.isAround)
    case .brackets(let open, let close): brackets(open, close, count, at: place, isAround: object.isAround)
    }
  }

  /// Some runs from a place on, in its line; around them, each with the blanks behind, or else with those before.
  private func range(
    from place: TextPosition, _ count: Int, isAround: Bool, _ run: (TextPosition) -> ViRun
  ) -> ViRange? {
    // An empty line is an empty word.
    guard character(at: place) != nil else { return isAround ? nil : ViRange(start: place, end: place) }
    let first = run(place)
    var last = first
    for number in 0..<count {
      if number > 0 {
        guard character(at: last.end) != nil else { break }
        last = run(last.end)
      }
      // A blank goes with what follows it, anything else with the blank behind it.
      if isAround, let next = character(at: last.end), last.isBlank || next.isWhitespace { last = run(last.end) }
    }
    var start = first.start
    if isAround, !first.isBlank, !last.isBlank, let before = before(start), character(at: before)?.isWhitespace == true
    {
      let gap = run(before).start
      // What a line is set in by stays.
      if gap.byte > 0 { start = gap }
    }
    return ViRange(start: start, end: last.end)
  }

  private func word(around place: TextPosition, _ isBig: Bool) -> ViRun {
    let kind = kind(at: place, isBig: isBig)
    var run = ViRun(start: place, end: place, isBlank: kind == .blank)
    while let before = before(run.start), self.kind(at: before, isBig: isBig) == kind { run.start = before }
    while let after = after(run.end), self.kind(at: run.end, isBig: isBig) == kind { run.end = after }
    return run
  }

  private func isBlank(_ line: Int) -> Bool { lines[line].allSatisfy(\.isWhitespace) }

  /// The line behind the blank ones, or the written ones, that a line stands among.
  private func endOfRun(_ line: Int) -> Int {
    var end = line
    while end < lines.count, isBlank(end) == isBlank(line) { end += 1 }
    return end
  }

  private func paragraphs(_ count: Int, at line: Int, isAround: Bool) -> ViRange? {
    let startsBlank = isBlank(line)
    var first = line
    while first > 0, isBlank(first - 1) == startsBlank { first -= 1 }
    var end = line
    var hasGap = startsBlank
    for _ in 0..<count {
      guard end < lines.count else { return nil }
      end = endOfRun(end)
      if isAround {
        let behind = endOfRun(end)
        if startsBlank, behind == end { return nil }
        hasGap = hasGap || behind > end
        end = behind
      }
    }
    // The last paragraph goes with the gap before it.
    if isAround, !hasGap { while first > 0, isBlank(first - 1) { first -= 1 } }
    return ViRange(start: lineStart(first), end: lineStart(end - 1), isLinewise: true)
  }

  /// What stands between two of the same sign in a line, the line's first sign opening.
  private func quotation(_ sign: Character, at place: TextPosition, isAround: Bool) -> ViRange? {
    var all: [TextPosition] = []
    var byte = 0
    for character in lines[place.line] {
      if character == sign { all.append(TextPosition(line: place.line, byte: byte)) }
      byte += character.utf8.count
    }
    guard let behind = all.firstIndex(where: { $0 >= place }) ?? (all.isEmpty ? nil : all.endIndex) else { return nil }
    let isOnSign = behind < all.endIndex && all[behind] == place
    let opening = isOnSign ? behind - behind % 2 : max(0, behind - 1)
    guard opening + 1 < all.endIndex, let inner = after(all[opening]) else { return nil }
    let closing = all[opening + 1]
    guard isAround, var end = after(closing) else { return ViRange(start: inner, end: closing) }
    var start = all[opening]
    if isBlank(at: end) {
      while isBlank(at: end), let after = after(end) { end = after }
    } else {
      while let before = before(start), isBlank(at: before) { start = before }
    }
    return ViRange(start: start, end: end)
  }

  private func isBlank(at place: TextPosition) -> Bool { character(at: place)?.isWhitespace == true }

  /// Where the other bracket of a pair stands, from inside it or from the first.
  private func partner(
    of sign: Character, _ other: Character, from place: TextPosition, isForward: Bool
  ) -> TextPosition? {
    var depth = 1
    var place = place
    while let next = isForward ? next(place) : previous(place) {
      place = next
      let character = character(at: place)
      if character == sign { depth += 1 } else if character == other { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }

  /// What stands between two brackets that belong together, the innermost around a place unless counted.
  private func brackets(
    _ open: Character, _ close: Character, _ count: Int, at place: TextPosition, isAround: Bool
  ) -> ViRange? {
    var opening = place
    for number in 0..<count where number > 0 || character(at: place) != open {
      // Where there are none around, the next ones in the line will do.
      let ahead =
        number == 0
        ? self.place(of: .find(ViFind(character: open, isForward: true, isTill: false)), 1, from: place) : nil
      guard let outer = partner(of: close, open, from: opening, isForward: false) ?? ahead else { return nil }
      opening = outer
    }
    guard let closing = partner(of: open, close, from: opening, isForward: true), let inner = after(opening) else {
      return nil
    }
    return isAround ? ViRange(start: opening, end: after(closing) ?? closing) : ViRange(start: inner, end: closing)
  }
}
