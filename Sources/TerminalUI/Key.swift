/// One key as it was pressed.
package struct Key: Hashable, Sendable {
  /// What lies under the finger.
  package enum Code: Hashable, Sendable {
    /// Whatever puts a character on the page.
    case character(Character)
    case enter
    case tab
    case escape
    case backspace
    case delete
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    /// F1 to F12.
    case function(Int)
  }

  /// What is held down with it; Shift counts only where it does not already make another character.
  package struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits.
    package let rawValue: UInt8
    /// A set of bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Nothing; said so because an empty literal takes a long way round at run time.
    package static let none = Modifiers(rawValue: 0)
    /// Ctrl.
    package static let control = Modifiers(rawValue: 1)
    /// Alt or Meta.
    package static let alt = Modifiers(rawValue: 2)
    /// Shift.
    package static let shift = Modifiers(rawValue: 4)
  }

  /// The key.
  package let code: Code
  /// What is held down with it.
  package let modifiers: Modifiers

  /// A key.
  package init(_ code: Code, _ modifiers: Modifiers = .none) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A character by itself.
  package static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// A letter with Ctrl, in lower case.
  package static func control(_ letter: Character) -> Key { Key(.character(letter), .control) }
  /// A character with Alt.
  package static func alt(_ letter: Character) -> Key { Key(.character(letter), .alt) }

  /// The character this key types, if it types one.
  package var typed: Character? {
    if case .character(let character) = code, modifiers.rawValue == 0 { character } else { nil }
  }
}

extension Key {
  /// The key under its usual name: `q`, `^N`, `Alt-b`, `Enter`, `F1`.
  package var name: String {
    let base: String =
      switch code {
      case .character(" "): "Space"
      case .character(let character): modifiers.contains(.control) ? character.uppercased() : String(character)
      case .enter: "Enter"
      case .tab: "Tab"
      case .escape: "Esc"
      case .backspace: "Backspace"
      case .delete: "Del"
      case .up: "↑"
      case .down: "↓"
      case .left: "←"
      case .right: "→"
      case .home: "Home"
      case .end: "End"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .function(let number): "F\(number)"
      }
    let control = modifiers.contains(.control) ? (base.count == 1 ? "^" : "Ctrl-") : ""
    let alt = modifiers.contains(.alt) ? "Alt-" : ""
    return (modifiers.contains(.shift) ? "Shift-" : "") + alt + control + base
  }
}

extension Key {
  /// The key that goes by a name, `q`, `^N`, `Alt-b`, `Enter`, `F1`; `nil` for anything else.
  package init?(name: String) {
    if let key = Self.named[name] {
      self = key
    } else if let character = name.first, name.count == 1 {
      self = .character(character)
    } else {
      return nil
    }
  }

  private static let named: [String: Key] = {
    let codes: [Code] =
      [
        .enter, .tab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
        .character(" "),
      ] + (1...12).map(Code.function)
    let letters = "abcdefghijklmnopqrstuvwxyz"
    let keys = codes.map { Key($0) } + letters.map { .control($0) } + letters.map { .alt($0) }
    return Dictionary(keys.map { ($0.name, $0) }) { first, _ in first }
  }()
}
