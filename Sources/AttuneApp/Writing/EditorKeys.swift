import TerminalUI
import TextEditing

extension Editor.Command {
  /// What a key does on a page; `nil` when it does nothing there.
  ///
  /// Arrows and Ctrl-arrows as in any editor, with the readline keys that hands know beside them.
  init?(_ key: Key) {
    // Nearly every key is a letter.
    if let character = key.typed {
      self = .insert(String(character))
      return
    }
    // Whatever moves the cursor selects with Shift.
    if key.modifiers.contains(.shift), let plain = Self(Key(key.code, key.modifiers.subtracting(.shift))),
      plain.isMovement
    {
      self = .extend(plain)
      return
    }
    switch key {
    case .alt("a"): self = .selectAll
    case Key(.enter): self = .newLine
    case Key(.tab): self = .indent
    case Key(.tab, .shift): self = .outdent
    case Key(.backspace), .control("h"): self = .delete(.left)
    case Key(.delete), .control("d"): self = .delete(.right)
    case Key(.backspace, .alt), .control("w"): self = .delete(.wordLeft)
    case .alt("d"), Key(.delete, .control): self = .delete(.wordRight)
    case .control("u"): self = .delete(.lineStart)
    case .alt("k"): self = .delete(.lineEnd)
    case Key(.left), .control("b"): self = .move(.left)
    case Key(.right), .control("f"): self = .move(.right)
    case Key(.left, .control), Key(.left, .alt), .alt("b"): self = .move(.wordLeft)
    case Key(.right, .control), Key(.right, .alt), .alt("f"): self = .move(.wordRight)
    case Key(.up): self = .moveRows(-1)
    case Key(.down): self = .moveRows(1)
    case Key(.up, .control): self = .move(.paragraphUp)
    case Key(.down, .control): self = .move(.paragraphDown)
    case Key(.pageUp): self = .movePages(-1)
    case Key(.pageDown): self = .movePages(1)
    case Key(.home): self = .rowStart
    case Key(.end): self = .rowEnd
    case .control("a"): self = .move(.lineStart)
    case .control("e"): self = .move(.lineEnd)
    case Key(.home, .control), .alt("<"): self = .move(.start)
    case Key(.end, .control), .alt(">"): self = .move(.end)
    // Ctrl-_ comes as Ctrl with / or - where the terminal tells these apart.
    case .control("z"), .control("_"), .control("/"), .control("-"), .alt("u"): self = .undo
    case .control("y"), Key(.character("Z"), .control), Key(.character("z"), [.control, .shift]): self = .redo
    default: return nil
    }
  }

  /// The keys of the page for the help screen.
  static let hints: [KeyHint] = [
    hint("^Z ^Y", "undo", "take back the last change; make it again"),
    hint("^W Alt-d", "delete word", "delete the word before the cursor; the one behind it"),
    hint("^U Alt-k", "delete line", "delete to the beginning of the line; to its end"),
    hint("^A ^E", "line", "to the beginning, the end of the line; Home and End for the row"),
    hint("Alt-b f", "word", "a word back, a word on; Ctrl with ← and → too"),
    hint("PgUp PgDn", "page", "a page up, a page down; Ctrl with ↑ and ↓ for a paragraph"),
    hint("Shift-← →", "select", "select, with Shift and any key that moves; Alt-a selects all"),
    hint("^C ^X ^V", "copy", "copy or cut what is selected, put it back in; your terminal’s clipboard has it too"),
    hint("Tab", "set in", "in a list, set the item in; Shift-Tab sets it out"),
  ]

  private static func hint(_ key: String, _ label: String, _ help: String) -> KeyHint {
    KeyHint(key, label, help: help, footer: false)
  }
}

extension Writing {
  /// What else can be done with a page, for the help screen.
  static let hints: [KeyHint] = [
    KeyHint("^R F4", "find", help: "find words on the page, as you type them", footer: false),
    KeyHint("Alt-r F5", "replace", help: "put other words in their place", footer: false),
    KeyHint("Alt-s F7", "spelling", help: "underline words the dictionary does not have, or stop that", footer: false),
    KeyHint("Alt-e F8", "own editor", help: "write this page in the editor that VISUAL or EDITOR names", footer: false),
    KeyHint(
      "mouse", "mouse",
      help:
        "click to go there, drag to select, twice for a word, three times for a line; with Shift it is the terminal’s own",
      footer: false),
  ]
  /// What stands in the place of the page's own keys for those who have vi's.
  static let viHints: [KeyHint] = [
    KeyHint("vi", "vi", help: "Esc, i, motions, operators, counts, visual mode and the dot, as in vi", footer: false),
    KeyHint(":w :wq :q", "keep", help: "keep the draft now; finish; leave (you are asked)", footer: false),
    KeyHint("/ n N", "find", help: "find words; the next, the one before", footer: false),
  ]
}
