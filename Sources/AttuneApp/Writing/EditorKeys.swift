import TerminalUI
import TextEditing

extension Editor.Command {
  /// What a key does on a page; `nil` when it does nothing there.
  ///
  /// Arrows and Ctrl-arrows as in any editor, with the readline keys that hands know beside them.
  init?(_ key: Key) {
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
    case .control("z"), .control("_"): self = .undo
    case .control("y"): self = .redo
    default:
      guard let character = key.typed else { return nil }
      self = .insert(String(character))
    }
  }

  /// The keys of the page for the help screen.
  static let hints: [KeyHint] = [
    KeyHint("^Z", "undo", help: "take back the last change; ^Y makes it again", footer: false),
    KeyHint("^W", "delete word", help: "delete the word before the cursor; Alt-d the one behind it", footer: false),
    KeyHint("^U", "delete line", help: "delete back to the beginning of the line", footer: false),
    KeyHint("^A ^E", "line", help: "to the beginning, the end of the line; Home and End for the row", footer: false),
    KeyHint("Alt-b f", "word", help: "a word back, a word on; Ctrl with ← and → too", footer: false),
    KeyHint("Shift-← →", "select", help: "select, with Shift and any key that moves; Alt-a selects all", footer: false),
    KeyHint(
      "^C ^X ^V", "copy", help: "copy or cut what is selected, put it back in; your terminal’s clipboard has it too",
      footer: false),
    KeyHint("PgUp PgDn", "page", help: "a page up, a page down", footer: false),
  ]
}
