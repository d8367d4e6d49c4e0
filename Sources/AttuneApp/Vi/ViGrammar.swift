/// The grammar of vi's keys: a count, then an operator with what it works on, or a command by itself.
struct ViGrammar {
  /// Why keys are no command.
  enum Stop: Error {
    /// They may yet become one.
    case unfinished
    case unknown
  }

  /// The largest count; more would only keep everybody waiting.
  private static let mostCount = 99_999

  private var rest: ArraySlice<Character>

  /// The command that some keys are.
  static func command(_ keys: [Character], isVisual: Bool) throws(Stop) -> ViCommand {
    var grammar = Self(rest: keys[...])
    let count = grammar.count()
    let name = try grammar.name()
    if let motion = try grammar.motion(name) { return ViCommand(count: count, action: .move(motion)) }
    let action = isVisual ? try grammar.visual(name) : nil
    if let action = action ?? both[name] { return ViCommand(count: count, action: action) }
    guard !isVisual else { throw .unknown }
    return try grammar.normal(name, count)
  }

  /// The count that keys begin with.
  static func count(_ keys: [Character]) -> Int? {
    var grammar = Self(rest: keys[...])
    return grammar.count()
  }

  private mutating func next() throws(Stop) -> Character {
    guard let key = rest.popFirst() else { throw .unfinished }
    return key
  }

  /// A key that stands for itself.
  private mutating func literal() throws(Stop) -> Character {
    let key = try next()
    guard key != "\u{8}", key != "\u{7F}" else { throw .unknown }
    return key
  }

  private mutating func count() -> Int? {
    var count: Int?
    // A zero that begins no number is a motion.
    while let key = rest.first, key.isASCII, let digit = key.wholeNumberValue, digit > 0 || count != nil {
      count = min((count ?? 0) * 10 + digit, Self.mostCount)
      rest.removeFirst()
    }
    return count
  }

  /// A command's name: a key, or two where the first is `g` or `Z`.
  private mutating func name() throws(Stop) -> String {
    let key = try next()
    return key == "g" || key == "Z" ? String([key, try next()]) : String(key)
  }

  private mutating func motion(_ name: String) throws(Stop) -> ViMotion? {
    if let motion = Self.motions[name] { return motion }
    guard ["f", "F", "t", "T"].contains(name) else { return nil }
    let isTill = name == "t" || name == "T"
    return .find(ViFind(character: try literal(), isForward: name == "f" || name == "t", isTill: isTill))
  }

  private mutating func normal(_ name: String, _ count: Int?) throws(Stop) -> ViCommand {
    if name == "r" { return ViCommand(count: count, action: .operate(.replace(try literal()), .graphemes)) }
    if let action = Self.shorthands[name] { return ViCommand(count: count, action: action) }
    guard let operation = Self.operators[name] else { throw .unknown }
    // Counts before and behind the operator make one: 2d3w takes six words.
    let inner = self.count()
    let both = inner.map { min($0 * (count ?? 1), Self.mostCount) } ?? count
    return ViCommand(count: both, action: .operate(operation, try target(of: name)))
  }

  private mutating func target(of name: String) throws(Stop) -> ViTarget {
    let key = try next()
    if String(key) == name.suffix(1) { return .lines }
    if key == "i" || key == "a" { return .object(try object(key)) }
    guard key != "g" else {
      let second = try next()
      if "g" + String(second) == name { return .lines }
      guard let motion = Self.motions["g" + String(second)] else { throw .unknown }
      return .motion(motion)
    }
    guard let motion = try motion(String(key)) else { throw .unknown }
    return .motion(motion)
  }

  private mutating func object(_ key: Character) throws(Stop) -> ViTextObject {
    guard let kind = ViTextObject.kinds[try next()] else { throw .unknown }
    return ViTextObject(kind: kind, isAround: key == "a")
  }

  private mutating func visual(_ name: String) throws(Stop) -> ViCommand.Action? {
    switch name {
    case "i": return .select(try object("i"))
    case "a": return .select(try object("a"))
    case "r": return .operate(.replace(try literal()), .selection(isLinewise: false))
    case "o", "O": return .otherEnd
    default:
      if let operation = Self.linewiseOperators[name] { return .operate(operation, .selection(isLinewise: true)) }
      return (Self.visualOperators[name] ?? Self.operators[name]).map { .operate($0, .selection(isLinewise: false)) }
    }
  }
}

// MARK: - The keys

extension ViGrammar {
  private static let motions: [String: ViMotion] = [
    "h": .left, "\u{8}": .left, "l": .right, " ": .right, "j": .down, "gj": .down, "k": .up, "gk": .up,
    "+": .lineDown, "\n": .lineDown, "-": .lineUp, "0": .lineStart, "^": .lineText, "$": .lineEnd,
    "w": .word(isBig: false), "W": .word(isBig: true), "b": .wordBack(isBig: false), "B": .wordBack(isBig: true),
    "e": .wordEnd(isBig: false), "E": .wordEnd(isBig: true), "ge": .wordEndBack(isBig: false),
    "gE": .wordEndBack(isBig: true), "gg": .firstLine, "G": .lastLine, "}": .paragraph, "{": .paragraphBack,
    ")": .sentence, "(": .sentenceBack, ";": .findAgain(isReversed: false), ",": .findAgain(isReversed: true),
    "H": .windowTop, "M": .windowMiddle, "L": .windowBottom,
  ]

  private static let operators: [String: ViOperator] = [
    "d": .delete, "c": .change, "y": .yank, ">": .indent, "<": .outdent, "gu": .lowercase, "gU": .uppercase,
    "g~": .switchCase,
  ]

  private static let visualOperators: [String: ViOperator] = [
    "x": .delete, "\u{7F}": .delete, "s": .change, "u": .lowercase, "U": .uppercase, "~": .switchCase, "p": .put,
    "P": .put,
  ]

  private static let linewiseOperators: [String: ViOperator] = [
    "X": .delete, "D": .delete, "C": .change, "S": .change, "R": .change, "Y": .yank, "J": .join,
  ]

  private static let shorthands: [String: ViCommand.Action] = [
    "x": .operate(.delete, .motion(.right)), "\u{7F}": .operate(.delete, .motion(.right)),
    "X": .operate(.delete, .motion(.left)), "s": .operate(.change, .motion(.right)), "S": .operate(.change, .lines),
    "D": .operate(.delete, .motion(.lineEnd)), "C": .operate(.change, .motion(.lineEnd)), "Y": .operate(.yank, .lines),
    "~": .operate(.switchCase, .graphemes), "J": .operate(.join, .lines), "p": .put(isBehind: true),
    "P": .put(isBehind: false), "u": .undo, ".": .repeatLast, "i": .insert(.here), "a": .insert(.behind),
    "I": .insert(.lineText), "A": .insert(.lineEnd), "o": .insert(.lineBelow), "O": .insert(.lineAbove),
    "gi": .insert(.again), "ZZ": .wish(.finish), "ZQ": .wish(.leave),
  ]

  /// What means the same in normal and visual mode.
  private static let both: [String: ViCommand.Action] = [
    "v": .visual(isLinewise: false), "V": .visual(isLinewise: true), ":": .commandLine, "/": .wish(.find),
    "?": .wish(.findBackward), "n": .wish(.findNext), "N": .wish(.findPrevious),
  ]
}
