import TerminalUI

/// Makes keys, pastes and clicks out of the bytes a terminal sends.
///
/// Bytes may come cut anywhere: an escape sequence over a slow line, a letter in the middle of its UTF-8, a paste in a
/// thousand pieces. What is not whole yet is held; when nothing more comes, `settle` takes it for what it is.
package struct InputDecoder: Sendable {
  /// The keys of this terminal by their bytes, without the escape they begin with.
  private let keys: [[UInt8]: Key]
  private let longestKey: Int
  private var held: [UInt8] = []
  private var paste: PasteText?
  private var clicks = ClickCounter()

  /// - Parameter keys: which key each sequence stands for, where the terminal says so; each begins with an escape.
  package init(keys: [[UInt8]: Key] = [:]) {
    let sequences = keys.filter { $0.key.first == Self.escape && $0.key.count > 1 }
    self.keys = Dictionary(sequences.map { (Array($0.key.dropFirst()), $0.value) }) { first, _ in first }
    longestKey = self.keys.keys.map(\.count).max() ?? 0
  }

  /// How long to wait for the rest of what has begun, in milliseconds; `nil` when nothing has.
  ///
  /// An escape by itself is most likely the Escape key, which is not kept waiting long.
  package var patience: Int? {
    guard paste == nil, !held.isEmpty else { return nil }
    return held == [Self.escape] ? 50 : 400
  }

  /// Decodes what could be read at once.
  ///
  /// An escape with a key right behind it is Alt and that key. A sequence that nobody knows is passed over, so that it is
  /// not typed on the page. Scalars that make up one character, a flag or a letter and its accent, are one key.
  ///
  /// - Parameter time: the moment, in milliseconds, by which clicks are counted.
  package mutating func decode(_ bytes: some Collection<UInt8>, at time: Int = 0) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    if paste != nil, bytes.elementsEqual(Self.interrupt) || bytes.elementsEqual(Self.spelledInterrupt) {
      // The end of the paste was lost on the way; without this no key would ever count again.
      return endPaste()
    }
    var rest = ArraySlice(held + bytes)
    held = []
    while !rest.isEmpty {
      if paste != nil {
        guard let behind = paste?.take(rest) else { return inputs }
        rest = behind
        inputs += endPaste()
      } else if let (input, length) = next(in: rest, at: time) {
        rest = rest.dropFirst(length)
        if let input { Self.append(input, to: &inputs) }
      } else {
        held = Array(rest)
        return inputs
      }
    }
    return inputs
  }

  /// Nothing more has come: what is held is taken as it stands.
  package mutating func settle() -> [TerminalInput] {
    guard paste == nil, let first = held.first else { return [] }
    let rest = held.dropFirst()
    held = []
    guard first == Self.escape else { return [] }
    if let key = keys[Array(rest)] { return [.key(key)] }
    // A cut sequence of three bytes or more is no key anybody pressed.
    guard rest.count == 1, let second = rest.first else { return rest.isEmpty ? [.key(Key(.escape))] : [] }
    guard second != Self.escape else { return [.key(Key(.escape)), .key(Key(.escape))] }
    return Self.key(forASCII: second).map { [.key($0.with(.alt))] } ?? []
  }

  /// Nothing more will ever come: a paste that has begun is taken as far as it came.
  package mutating func finish() -> [TerminalInput] { settle() + endPaste() }

  private mutating func endPaste() -> [TerminalInput] {
    defer { paste = nil }
    return paste.map { [.paste($0.text)] } ?? []
  }

  private static let escape: UInt8 = 0x1B
  private static let interrupt: [UInt8] = [0x03]
  private static let spelledInterrupt = Array("\u{1B}[99;5u".utf8)

  /// The first input in some bytes, if it is any, and how many bytes it takes; `nil` when more must come.
  private mutating func next(in bytes: ArraySlice<UInt8>, at time: Int) -> (input: TerminalInput?, length: Int)? {
    guard let first = bytes.first else { return nil }
    guard first == Self.escape else {
      guard let (key, length) = Self.plainKey(in: bytes) else { return nil }
      return (key.map(TerminalInput.key), length)
    }
    let rest = bytes.dropFirst()
    guard !isBeginningOfKey(rest) else { return nil }
    if let length = (1..<max(1, longestKey + 1)).last(where: { keys[Array(rest.prefix($0))] != nil && rest.count >= $0 }
    ),
      let key = keys[Array(rest.prefix(length))]
    {
      return (.key(key), length + 1)
    }
    switch EscapeSequence(behind: rest) {
    case .incomplete: return nil
    case .whole(let meaning, let length): return (input(for: meaning, at: time), length)
    case .none: return alt(rest)
    }
  }

  /// Whether some bytes may yet become a key that terminfo knows.
  private func isBeginningOfKey(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count < longestKey && keys.keys.contains { $0.count > bytes.count && $0.starts(with: bytes) }
  }

  /// Alt and the key behind the escape.
  private mutating func alt(_ rest: ArraySlice<UInt8>) -> (input: TerminalInput?, length: Int)? {
    if rest.first == Self.escape {
      // Some terminals say Alt so before a whole sequence; otherwise it is Escape, and then whatever follows.
      switch EscapeSequence(behind: rest.dropFirst()) {
      case .incomplete: return nil
      case .whole(.key(let key), let length): return (.key(key.with(.alt)), length + 1)
      case .whole, .none: return (.key(Key(.escape)), 1)
      }
    }
    guard let (key, length) = Self.plainKey(in: rest) else { return nil }
    return (key.map { .key($0.with(.alt)) }, length + 1)
  }

  private mutating func input(for meaning: EscapeSequence.Meaning, at time: Int) -> TerminalInput? {
    switch meaning {
    case .key(let key): return .key(key)
    case .mouse(let report): return clicks.mouse(report, at: time).map(TerminalInput.mouse)
    case .background(let isLight): return .background(isLight: isLight)
    case .pasteStart: paste = PasteText()
    case .pasteEnd, .nothing: break
    }
    return nil
  }

  /// The key that the first scalar types, if any, and its length; `nil` when the scalar is not whole yet.
  private static func plainKey(in bytes: ArraySlice<UInt8>) -> (key: Key?, length: Int)? {
    guard let first = bytes.first else { return nil }
    guard first >= 0x80 else { return (key(forASCII: first), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let scalar = bytes.prefix(length)
    let tail = scalar.dropFirst().prefix { $0 & 0xC0 == 0x80 }
    guard first >= 0xC2, first < 0xF5 else { return (nil, 1) }
    guard tail.count == length - 1 else {
      return scalar.count < length && tail.count == scalar.count - 1 ? nil : (nil, 1)
    }
    guard let character = String(validating: scalar, as: UTF8.self)?.first else { return (nil, 1) }
    let isControl = first == 0xC2 && tail.first.map { $0 < 0xA0 } ?? false
    return (isControl ? nil : .character(character), length)
  }

  private static func key(forASCII byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
    case 0x20..<0x7F: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }

  /// Adds an input; a scalar that belongs to the character before it joins that.
  private static func append(_ input: TerminalInput, to inputs: inout [TerminalInput]) {
    if case .key(let before) = inputs.last, case .key(let key) = input, let first = before.typed,
      let second = key.typed,
      !second.isASCII
    {
      let text = String(first) + String(second)
      if text.count == 1, let character = text.first {
        inputs[inputs.count - 1] = .key(.character(character))
        return
      }
    }
    inputs.append(input)
  }
}

extension Key {
  /// The key with something more held down.
  fileprivate func with(_ modifier: Modifiers) -> Key { Key(code, modifiers.union(modifier)) }
}
