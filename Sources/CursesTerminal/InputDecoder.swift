import TerminalUI

/// One thing read from curses, before it means anything.
package enum RawInput: Hashable, Sendable {
  /// A scalar.
  case scalar(Unicode.Scalar)
  /// A function key's code.
  case key(Int)
  /// Whatever curses passed on that is neither.
  case nothing
}

/// Makes keys and pastes out of what curses reads.
///
/// A paste may come in several bursts; it becomes one input when its end has been read.
package struct InputDecoder: Sendable {
  private let keys: [Int: Key]
  private var paste: String.UnicodeScalarView?

  /// The codes between which pasted text arrives.
  private let pasteStart: Int
  private let pasteEnd: Int

  /// - Parameters:
  ///   - keys: which key each code stands for.
  ///   - pasteStart: the code before a paste.
  ///   - pasteEnd: the code behind it.
  package init(keys: [Int: Key], pasteStart: Int, pasteEnd: Int) {
    self.keys = keys
    self.pasteStart = pasteStart
    self.pasteEnd = pasteEnd
  }

  /// Decodes one burst: everything that could be read at once.
  ///
  /// An escape with something right behind it is Alt and that key; alone at the end it is the Escape key. An escape
  /// sequence that terminfo did not name is a key if `ControlSequence` knows it, and is passed over otherwise, so that it
  /// is not typed on the page. Scalars that make up one character, a flag or a letter and its accent, are one key.
  package mutating func decode(_ burst: [RawInput]) -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    if let text = paste, burst == [Self.interrupt] {
      // The end of the paste was lost on the way; without this no key would ever count again.
      paste = nil
      return [.paste(Self.cleaned(text))]
    }
    var rest = burst[...]
    while let raw = rest.popFirst() {
      if case .key(pasteEnd) = raw, let text = paste {
        inputs.append(.paste(Self.cleaned(text)))
        paste = nil
      } else if paste != nil {
        if case .scalar(let scalar) = raw { paste?.append(scalar) }
      } else if case .key(pasteStart) = raw {
        paste = String.UnicodeScalarView()
      } else if raw == Self.escape {
        if let length = Self.lengthOfSequence(rest) {
          if let key = Self.key(inSequence: rest.prefix(length)) { inputs.append(.key(key)) }
          rest = rest.dropFirst(length)
        } else if let next = rest.first, next != .key(pasteStart), let key = key(for: next) {
          rest.removeFirst()
          inputs.append(.key(Key(key.code, key.modifiers.union(.alt))))
        } else {
          inputs.append(.key(Key(.escape)))
        }
      } else if let key = key(for: raw) {
        if let joined = Self.joined(inputs.last, key) {
          inputs[inputs.count - 1] = joined
        } else {
          inputs.append(.key(key))
        }
      }
    }
    return inputs
  }

  /// A character with what belongs to it; `nil` where a key begins a character of its own.
  private static func joined(_ last: TerminalInput?, _ key: Key) -> TerminalInput? {
    guard case .key(let before) = last, let first = before.typed, let second = key.typed else { return nil }
    let text = String(first) + String(second)
    guard text.count == 1, let character = text.first else { return nil }
    return .key(.character(character))
  }

  /// The key a whole sequence stands for, given without its escape.
  private static func key(inSequence sequence: ArraySlice<RawInput>) -> Key? {
    let text = sequence.map { if case .scalar(let scalar) = $0 { String(scalar) } else { "" } }.joined()
    guard let final = text.last, text.first == "[" || ControlSequence.isLettered(final) else { return nil }
    return ControlSequence.key(parameters: String(text.dropFirst().dropLast()), final: final)
  }

  private static let escape = RawInput.scalar("\u{1B}")
  private static let interrupt = RawInput.scalar("\u{03}")

  /// How many inputs behind an escape make up a control sequence, as ECMA-48 forms them; `nil` when they make none.
  private static func lengthOfSequence(_ rest: ArraySlice<RawInput>) -> Int? {
    let bytes = rest.prefix(32).map { if case .scalar(let scalar) = $0 { scalar.value } else { UInt32.max } }
    guard let first = bytes.first, bytes.count > 1 else { return nil }
    // ESC O and a letter: a function key in the terminal's application mode.
    if first == 0x4F { return (0x41...0x7A).contains(bytes[1]) ? 2 : nil }
    guard first == 0x5B, let last = bytes.dropFirst().firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return nil
    }
    return (0x40...0x7E).contains(bytes[last]) ? last + 1 : nil
  }

  private func key(for raw: RawInput) -> Key? {
    switch raw {
    case .key(let code): keys[code]
    case .scalar(let scalar): Self.key(for: scalar)
    case .nothing: nil
    }
  }

  private static func key(for scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    case 0x00: .control(" ")
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x1C...0x1F: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 0x80..<0xA0: nil
    default: .character(Character(scalar))
    }
  }

  /// Line ends become `\n`; tabs stay, other control characters go, so that no escape sequence enters the page.
  private static func cleaned(_ text: String.UnicodeScalarView) -> String {
    var cleaned = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text {
      switch scalar.value {
      case 0x0D: cleaned.append("\n")
      case 0x0A: if previous != "\r" { cleaned.append("\n") }
      case 0x09: cleaned.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: break
      default: cleaned.append(scalar)
      }
      previous = scalar
    }
    return String(cleaned)
  }
}
