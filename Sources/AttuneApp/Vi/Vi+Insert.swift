import TerminalUI
import TextEditing

// Insert mode: the ordinary keys of the page, noted so that they can be made again.

extension Vi {
  /// How often a counted insertion is made at most.
  private static let mostRepeats = 1000

  /// Begins insert mode, and notes what began it.
  mutating func begin(_ command: ViCommand, ownsLine: Bool) {
    mode = .insert
    insertion = ViChange(command: command, ownsLine: ownsLine)
  }

  /// Goes to where an insertion begins, on a line of its own if need be.
  mutating func beginInsertion(_ place: ViCommand.Insertion, on editor: inout Editor, _ page: PageShape) {
    let buffer = editor.buffer
    let here = buffer.cursor
    switch place {
    case .here: break
    case .behind: if let after = buffer.after(here) { editor.perform(.moveTo(after), on: page) }
    case .lineText:
      let indent = buffer.lines[here.line].prefix(while: \.isWhitespace).utf8.count
      editor.perform(.moveTo(TextPosition(line: here.line, byte: indent)), on: page)
    case .lineEnd: editor.perform(.moveTo(buffer.lineEnd(here.line)), on: page)
    case .lineBelow:
      editor.perform(.moveTo(buffer.lineEnd(here.line)), on: page)
      let line = buffer.lines[here.line]
      // A new line behind an empty item would end its list.
      let isEmptyItem = ListLead(of: line).length == line.utf8.count
      let indent = String(line.prefix(while: \.isWhitespace))
      editor.perform(isEmptyItem ? .insert("\n" + indent) : .newLine, on: page)
    case .lineAbove:
      let indent = String(buffer.lines[here.line].prefix(while: \.isWhitespace))
      let start = buffer.lineStart(here.line)
      editor.perform(.replace(start..<start, indent + "\n"), on: page)
      editor.perform(.moveTo(TextPosition(line: here.line, byte: indent.utf8.count)), on: page)
    case .again:
      if let lastInsertion { editor.perform(.moveTo(lastInsertion), on: page) }
      // Made again, it is made where the cursor is.
      insertion.command.action = .insert(.here)
    }
  }

  /// A key of insert mode.
  mutating func type(_ key: Key, on editor: inout Editor, _ page: PageShape) -> Outcome {
    if key == Key(.escape) {
      leaveInsertMode(on: &editor, page)
    } else if let command = Editor.Command(key) {
      type(command, on: &editor, page)
    } else {
      return .notMine
    }
    return .done
  }

  /// Does what a key of the page means, and notes it.
  mutating func type(_ command: Editor.Command, on editor: inout Editor, _ page: PageShape) {
    editor.perform(command, on: page)
    switch command {
    case .insert, .newLine, .indent, .outdent, .delete:
      if insertion.isClosed { insertion = ViChange(command: ViCommand(action: .insert(.here))) }
      if case .insert(let text) = command, case .insert(let before) = insertion.typed.last {
        insertion.typed[insertion.typed.count - 1] = .insert(before + text)
      } else {
        insertion.typed.append(command)
      }
    default: insertion.isClosed = true
    }
  }

  /// Back to normal mode, one grapheme to the left.
  mutating func leaveInsertMode(on editor: inout Editor, _ page: PageShape) {
    if case .insert = insertion.command.action, let count = insertion.command.count, !insertion.isClosed {
      for _ in 1..<max(2, min(count, Self.mostRepeats)) where count > 1 {
        if insertion.ownsLine {
          clearOwnLine(on: &editor, page)
          beginInsertion(.lineBelow, on: &editor, page)
        }
        for command in insertion.typed { editor.perform(command, on: page) }
      }
    }
    clearOwnLine(on: &editor, page)
    let here = editor.buffer.cursor
    lastChange = insertion
    lastInsertion = here
    mode = .normal
    editor.perform(.moveTo(editor.buffer.before(here) ?? here), on: page)
  }
  /// A line nobody wrote on keeps nothing of what it was set in by.
  private func clearOwnLine(on editor: inout Editor, _ page: PageShape) {
    guard insertion.ownsLine, insertion.typed.isEmpty, !insertion.isClosed else { return }
    let line = editor.buffer.cursor.line
    editor.perform(.replace(editor.buffer.lineStart(line)..<editor.buffer.lineEnd(line), ""), on: page)
  }
}
