import TerminalUI

/// Keys in the sequences that terminals send and terminfo does not name.
///
/// A terminal may be another than `TERM` says, and may speak more than terminfo has words for: xterm's modified keys
/// (`CSI 1;2A`, `CSI 3;5~`, `CSI 27;5;9~`), and kitty's way of saying any key (`CSI 97;5u`).
enum ControlSequence {
  /// The key that the inside of a control sequence stands for: what is between `CSI` and its last letter, and that.
  ///
  /// - Returns: `nil` for a sequence that is no key.
  static func key(parameters: String, final: Character) -> Key? {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { part in
      Int(part.prefix { $0 != ":" }) ?? (part.isEmpty ? 1 : -1)
    }
    guard !numbers.contains(-1) else { return nil }
    let first = numbers.first ?? 1
    guard let modifiers = modifiers(numbers.count > 1 ? numbers[1] : 1) else { return nil }
    switch final {
    case "u": return key(scalar: first, modifiers)
    case "~" where first == 27 && numbers.count == 3: return key(scalar: numbers[2], modifiers)
    case "~": return numbered[first].map { Key($0, modifiers) }
    case "Z": return Key(.tab, .shift)
    default: return first == 1 ? lettered[final].map { Key($0, modifiers) } : nil
    }
  }

  private static let lettered: [Character: Key.Code] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "P": .function(1), "Q": .function(2),
    "R": .function(3), "S": .function(4),
  ]

  /// Whether a key goes by this letter alone, as in the terminal's application mode (`ESC O A`).
  static func isLettered(_ letter: Character) -> Bool { lettered[letter] != nil }

  private static let numbered: [Int: Key.Code] = [
    1: .home, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end, 11: .function(1), 12: .function(2),
    13: .function(3), 14: .function(4), 15: .function(5), 17: .function(6), 18: .function(7), 19: .function(8),
    20: .function(9), 21: .function(10), 23: .function(11), 24: .function(12),
  ]

  /// What is held down, as xterm counts it: one more than a sum of 1 for Shift, 2 for Alt, 4 for Ctrl.
  ///
  /// Locks (64 and 128) are passed over; with anything else held down it is no key of ours.
  private static func modifiers(_ number: Int) -> Key.Modifiers? {
    let bits = max(number, 1) - 1
    guard bits & ~(7 | 64 | 128) == 0 else { return nil }
    var modifiers: Key.Modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    if bits & 2 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
    return modifiers
  }

  /// The keys of the number pad under kitty's numbers for them.
  private static let keypad: [Int: Key.Code] = {
    let signs = zip(57399..., "0123456789./*-+").map { ($0, Key.Code.character($1)) }
    let moves: [Key.Code] = [.left, .right, .up, .down, .pageUp, .pageDown, .home, .end]
    return Dictionary(
      uniqueKeysWithValues: signs + zip(57417..., moves)
        + [(57414, .enter), (57415, .character("=")), (57416, .character(",")), (57426, .delete)])
  }()

  /// A key by the scalar on it.
  private static func key(scalar value: Int, _ modifiers: Key.Modifiers) -> Key? {
    switch value {
    case 9: return Key(.tab, modifiers)
    case 13: return Key(.enter, modifiers.subtracting(.shift))
    case 27: return Key(.escape)
    case 8, 127: return Key(.backspace, modifiers)
    default: break
    }
    if let code = keypad[value] { return Key(code, modifiers) }
    // The private area is where kitty puts keys that have no scalar.
    guard let scalar = UInt32(exactly: value).flatMap(Unicode.Scalar.init), value >= 0x20,
      !(0x7F..<0xA0).contains(value),
      !(0xE000...0xF8FF).contains(value)
    else { return nil }
    guard modifiers.contains(.shift) else { return Key(.character(Character(scalar)), modifiers) }
    let upper = scalar.properties.uppercaseMapping
    return Key(.character(upper.count == 1 ? Character(upper) : Character(scalar)), modifiers.subtracting(.shift))
  }
}
