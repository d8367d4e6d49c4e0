import TerminalUI
import TextEditing

/// vi's keys on a page: what is pending of a command, the mode, and what `.`, `;` and `gi` go back to.
///
/// The text and the cursor stay the editor's; everything is done by its commands, so undo and page are what they
/// always are. The clipboard is the one register.
package struct Vi: Sendable {
  /// What became of a key.
  package enum Outcome: Hashable, Sendable {
    /// The key did what it does, if anything.
    case done
    /// The key is not vi's here; the program's own meaning holds.
    case notMine
    /// Something the page does for vi.
    case wants(Wish)
  }

  /// What vi leaves to the page.
  package enum Wish: Hashable, Sendable {
    case find
    case findBackward
    case findNext
    case findPrevious
    case keep
    case finish
    case leave
  }

  /// What letters mean.
  enum Mode: Hashable, Sendable {
    case normal
    case insert
    case visual(ViSelection)
    /// What stands behind the colon.
    case commandLine(String)
  }

  /// What letters mean at present.
  var mode: Mode
  /// What is being typed in insert mode, and the command that began it.
  var insertion = ViChange(command: ViCommand(action: .insert(.here)))
  /// What `.` does again.
  var lastChange: ViChange?
  /// What `;` looks for again.
  var lastFind: ViFind?
  /// Where insert mode ended last.
  var lastInsertion: TextPosition?
  /// The column that `j` and `k` return to where rows are long enough.
  var goalColumn: Int?
  /// The keys of a command that is not finished.
  private var pending: [Character] = []
  private var notice = ""

  /// Begins in normal mode, or in insert mode on a page that is empty, say.
  package init(isInserting: Bool = false) { mode = isInserting ? .insert : .normal }

  /// Whether letters go onto the page.
  var isInserting: Bool { mode == .insert }

  /// The mode with the keys that are pending, or the command line, for the foot of the screen.
  var label: String {
    guard notice.isEmpty else { return notice }
    let keys = pending.isEmpty ? "" : " " + String(pending)
    switch mode {
    case .normal: return "normal" + keys
    case .insert: return "insert"
    case .visual(let selection): return (selection.isLinewise ? "visual line" : "visual") + keys
    case .commandLine(let line): return ":" + line
    }
  }

  /// Takes note that the page was changed, or its cursor moved, by something else: a paste, the mouse.
  package mutating func settle() {
    pending = []
    notice = ""
    goalColumn = nil
    if isInserting { insertion.isClosed = true } else { mode = .normal }
  }

  /// Does what a key means in vi.
  package mutating func handle(
    _ key: Key, on editor: inout Editor, page: PageShape, clipboard: inout String
  ) -> Outcome {
    notice = ""
    switch mode {
    case .insert: return type(key, on: &editor, page)
    case .commandLine(let line): return handle(key, commandLine: line, on: &editor, page)
    case .normal, .visual: break
    }
    takeUpSelection(of: editor)
    if mode == .normal { rest(on: &editor, page) }
    defer { if mode == .normal { rest(on: &editor, page) } }
    return command(key, on: &editor, page, &clipboard)
  }

  /// In normal mode the cursor is on a grapheme, and nothing is selected.
  func rest(on editor: inout Editor, _ page: PageShape) {
    let place = editor.buffer.rest(editor.buffer.cursor)
    if place != editor.buffer.cursor || editor.selection != nil { editor.perform(.moveTo(place), on: page) }
  }

  /// A key of normal or visual mode.
  private mutating func command(
    _ key: Key, on editor: inout Editor, _ page: PageShape, _ clipboard: inout String
  ) -> Outcome {
    if let character = key.viCharacter ?? (pending.isEmpty ? nil : key.viArrow) {
      pending.append(character)
      do {
        let command = try ViGrammar.command(pending, isVisual: selection != nil)
        pending = []
        return perform(command, on: &editor, page, &clipboard)
      } catch {
        if error == .unknown { pending = [] }
        return .done
      }
    }
    let keys = pending
    pending = []
    if key == Key(.escape) {
      guard keys.isEmpty else { return .done }
      guard let selection else { return .notMine }
      leaveVisual(at: selection.head, on: &editor, page)
      return .done
    }
    if key.modifiers == .control, case .character(let letter) = key.code {
      return chord(letter, ViGrammar.count(keys), on: &editor, page)
    }
    return navigate(key, on: &editor, page)
  }

  private mutating func handle(
    _ key: Key, commandLine line: String, on editor: inout Editor, _ page: PageShape
  ) -> Outcome {
    mode = .normal
    switch key {
    case Key(.enter): return run(line, on: &editor, page)
    case Key(.escape): return .done
    case Key(.backspace): if !line.isEmpty { mode = .commandLine(String(line.dropLast())) }
    default:
      guard let character = key.typed else { return .notMine }
      mode = .commandLine(line + String(character))
    }
    return .done
  }

  private mutating func run(_ line: String, on editor: inout Editor, _ page: PageShape) -> Outcome {
    switch line {
    case "": return .done
    case "w": return .wants(.keep)
    case "wq", "x": return .wants(.finish)
    case "q", "q!": return .wants(.leave)
    default:
      if let number = Int(line), number >= 0 {
        editor.moveToText(of: max(0, number - 1), on: page)
      } else {
        notice = "no such command"
      }
      return .done
    }
  }
}

extension Key {
  /// The character vi knows the key by: Enter, Tab, Backspace and Delete have one too.
  fileprivate var viCharacter: Character? {
    guard modifiers.isSubset(of: .shift) else { return nil }
    switch code {
    case .character(let character): return character
    case .enter: return "\n"
    case .tab: return "\t"
    case .backspace: return "\u{8}"
    case .delete: return "\u{7F}"
    default: return nil
    }
  }

  /// The letter an arrow stands for behind a count or an operator.
  fileprivate var viArrow: Character? {
    guard modifiers.isEmpty else { return nil }
    switch code {
    case .left: return "h"
    case .right: return "l"
    case .up: return "k"
    case .down: return "j"
    case .home: return "0"
    case .end: return "$"
    default: return nil
    }
  }
}
