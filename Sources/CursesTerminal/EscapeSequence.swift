import TerminalUI

/// What an escape and the bytes behind it make up, as ECMA-48 forms sequences and terminals use them.
enum EscapeSequence: Hashable {
  /// The beginning of a sequence; more must come.
  case incomplete
  /// No sequence: an Escape key, or Alt and what follows.
  case none
  /// A whole sequence of so many bytes.
  case whole(Meaning, length: Int)

  /// What a sequence means.
  enum Meaning: Hashable {
    case key(Key)
    case mouse(MouseReport)
    case pasteStart
    case pasteEnd
    case background(isLight: Bool)
    /// Something nobody here knows, which must not be typed on the page.
    case nothing
  }

  /// The longest answer of a terminal that is waited for, in bytes.
  private static let longest = 4096

  /// Reads the bytes behind an escape.
  init(behind bytes: ArraySlice<UInt8>) {
    switch bytes.first {
    case UInt8(ascii: "["): self = Self.control(bytes)
    case UInt8(ascii: "O"): self = Self.single(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"): self = Self.string(bytes)
    case nil: self = .incomplete
    default: self = .none
    }
  }

  /// `ESC [`, parameters, a final byte.
  private static func control(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let rest = bytes.dropFirst()
    guard let last = rest.firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
      return rest.count > longest ? .whole(.nothing, length: bytes.count + 1) : .incomplete
    }
    let final = bytes[last]
    guard (0x40...0x7E).contains(final) else {
      // Broken off by something else: what came of it is not typed.
      return last == rest.startIndex ? .none : .whole(.nothing, length: last - bytes.startIndex + 1)
    }
    let parameters = String(decoding: rest[rest.startIndex..<last], as: UTF8.self)
    let length = last - bytes.startIndex + 2
    // The Linux console's F1 to F5: one letter more.
    if final == UInt8(ascii: "["), parameters.isEmpty {
      guard let letter = bytes.dropFirst(last - bytes.startIndex + 1).first else { return .incomplete }
      let number = Int(letter) - Int(UInt8(ascii: "A")) + 1
      return .whole((1...5).contains(number) ? .key(Key(.function(number))) : .nothing, length: length + 1)
    }
    let letter = Character(Unicode.Scalar(final))
    switch (parameters, letter) {
    // The mouse as old terminals report it: three bytes more.
    case ("", "M"): return bytes.count < length + 2 ? .incomplete : .whole(.nothing, length: length + 3)
    case ("200", "~"): return .whole(.pasteStart, length: length)
    case ("201", "~"): return .whole(.pasteEnd, length: length)
    default: break
    }
    if let report = MouseReport(parameters: parameters, final: letter) { return .whole(.mouse(report), length: length) }
    return .whole(
      ControlSequence.key(parameters: parameters, final: letter).map(Meaning.key) ?? .nothing, length: length)
  }

  /// `ESC O` and a letter: a key in the terminal's application mode.
  private static func single(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    guard let byte = bytes.dropFirst().first else { return .incomplete }
    guard (0x41...0x7A).contains(byte) else { return .none }
    let letter = Character(Unicode.Scalar(byte))
    let onKeypad = keypad[letter].map { Key($0) }
    let key =
      onKeypad ?? (ControlSequence.isLettered(letter) ? ControlSequence.key(parameters: "", final: letter) : nil)
    return .whole(key.map(Meaning.key) ?? .nothing, length: 3)
  }

  /// The keys of the number pad, as a VT100 sends them in application mode.
  private static let keypad: [Character: Key.Code] = {
    let signs = zip("jklmnopqrstuvwxyX", "*+,-./0123456789=").map { ($0, Key.Code.character($1)) }
    return Dictionary(uniqueKeysWithValues: signs + [("M", .enter)])
  }()

  /// A string from the terminal, up to BEL or `ESC \`: its answer to a question.
  private static func string(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let rest = bytes.dropFirst()
    guard let end = rest.firstIndex(where: { $0 == 0x07 || $0 == 0x1B }) else {
      return rest.count > longest ? .whole(.nothing, length: bytes.count + 1) : .incomplete
    }
    let isLong = bytes[end] == 0x1B
    guard !isLong || end + 1 < bytes.endIndex else { return .incomplete }
    let length = end - bytes.startIndex + (isLong ? 3 : 2)
    guard !isLong || bytes[end + 1] == UInt8(ascii: "\\") else { return .none }
    let text = String(decoding: rest[rest.startIndex..<end], as: UTF8.self)
    let isColour = bytes.first == UInt8(ascii: "]") && text.hasPrefix("11;rgb:")
    let isLight = isColour ? Self.isLight(text.dropFirst(7)) : nil
    return .whole(isLight.map { .background(isLight: $0) } ?? .nothing, length: length)
  }

  /// Whether a colour, `ffff/ffff/ffff` or shorter, is nearer to white than to black.
  private static func isLight(_ colour: Substring) -> Bool? {
    let parts = colour.split(separator: "/").map { part in
      (1...4).contains(part.count) ? Int(part, radix: 16).map { Double($0) / Double((1 << (4 * part.count)) - 1) } : nil
    }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else { return nil }
    // The weights of ITU-R BT.709.
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5
  }
}
