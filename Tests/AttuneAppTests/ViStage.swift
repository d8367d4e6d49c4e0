import TerminalUI
import TestSupport
import TextEditing

@testable import AttuneApp

/// A page under vi's keys, without a screen around it.
struct ViStage {
  var editor: Editor
  var vi: Vi
  var clipboard: String
  let page: PageShape
  /// What became of the last key.
  private(set) var outcome = Vi.Outcome.done

  /// A page with `|` where the cursor is; as wide as any of the texts, unless told.
  init(_ marked: String, clipboard: String = "", isInserting: Bool = false, width: Int = 200, height: Int = 20) {
    // By scalars, as a combining mark may follow.
    let parts = marked.unicodeScalars.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    editor = Editor(parts.joined(), cursor: TextBuffer(parts[0]).end)
    vi = Vi(isInserting: isInserting)
    self.clipboard = clipboard
    page = PageShape(width: width, height: height, measure: DisplayWidth.measure)
    editor.reveal(on: page)
  }

  /// The text with `|` where the cursor is.
  var marked: String {
    let buffer = editor.buffer
    return buffer.text(from: .start, to: buffer.cursor) + "|" + buffer.text(from: buffer.cursor, to: buffer.end)
  }

  /// Presses keys: letters as they are, others by name in `<…>`, with `C-`, `A-` or `S-` in front.
  @discardableResult
  mutating func play(_ script: String) -> Self {
    for key in Self.keys(script) { press(key) }
    return self
  }

  /// The page after some keys.
  func playing(_ script: String) -> Self {
    var stage = self
    return stage.play(script)
  }

  /// Presses a key.
  @discardableResult
  mutating func press(_ key: Key) -> Vi.Outcome {
    outcome = vi.handle(key, on: &editor, page: page, clipboard: &clipboard)
    return outcome
  }

  /// The keys of a script.
  static func keys(_ script: String) -> [Key] {
    var keys: [Key] = []
    var rest = script[...]
    while let character = rest.popFirst() {
      guard character == "<", let end = rest.firstIndex(of: ">"), let key = key(named: rest[..<end]) else {
        keys.append(.character(character))
        continue
      }
      keys.append(key)
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  private static func key(named name: Substring) -> Key? {
    let modifiers: [Substring: Key.Modifiers] = ["C-": .control, "A-": .alt, "S-": .shift]
    if name.count > 2, let modifier = modifiers[name.prefix(2)], let key = key(named: name.dropFirst(2)) {
      return Key(key.code, key.modifiers.union(modifier))
    }
    return named[name] ?? (name.count == 1 ? name.first.map(Key.character) : nil)
  }

  private static let named: [Substring: Key] = [
    "Enter": Key(.enter), "Esc": Key(.escape), "Tab": Key(.tab), "BS": Key(.backspace), "Del": Key(.delete),
    "Up": Key(.up), "Down": Key(.down), "Left": Key(.left), "Right": Key(.right), "Home": Key(.home), "End": Key(.end),
    "PgUp": Key(.pageUp), "PgDn": Key(.pageDown), "F1": Key(.function(1)),
  ]
}

/// What a test begins with, the keys it presses, and what there is then.
typealias ViCase = (before: String, keys: String, after: String)
