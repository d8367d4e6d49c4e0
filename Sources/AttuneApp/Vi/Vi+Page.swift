import TerminalUI
import TextEditing

// What depends on how the text falls into rows, and on which of them are in sight.

extension Vi {
  /// Goes to a place; what is selected grows or shrinks with it.
  mutating func go(to place: TextPosition, on editor: inout Editor, _ page: PageShape) {
    guard var selection else { return editor.perform(.moveTo(editor.buffer.rest(place)), on: page) }
    selection.head = place
    show(selection, on: &editor, page)
  }

  /// Where a motion leads; `nil` where it fails.
  mutating func destination(
    of motion: ViMotion, _ count: Int?, on editor: Editor, _ page: PageShape, isOperand: Bool = false
  ) -> TextPosition? {
    let here = selection?.head ?? editor.buffer.cursor
    switch motion {
    case .up where !isOperand: return place(movedByRows: -(count ?? 1), on: editor, page)
    case .down where !isOperand: return place(movedByRows: count ?? 1, on: editor, page)
    case .windowTop, .windowMiddle, .windowBottom: return place(inSight: motion, count ?? 1, on: editor, page)
    case .find(let find): lastFind = find
    case .findAgain(let isReversed):
      return lastFind.flatMap { placeFoundAgain($0, isReversed: isReversed, count, from: here, in: editor.buffer) }
    default: break
    }
    return editor.buffer.place(of: motion, count, from: here, isOperand: isOperand)
  }

  private func placeFoundAgain(
    _ find: ViFind, isReversed: Bool, _ count: Int?, from here: TextPosition, in buffer: TextBuffer
  ) -> TextPosition? {
    var find = find
    if isReversed { find.isForward.toggle() }
    var start = here
    if find.isTill, count ?? 1 == 1 {
      // A till stands before its character already and would find it again.
      let beside = find.isForward ? buffer.after(here) : buffer.before(here)
      if let beside, buffer.character(at: beside) == find.character { start = beside }
    }
    return buffer.place(of: .find(find), count, from: start)
  }

  private mutating func place(movedByRows rows: Int, on editor: Editor, _ page: PageShape) -> TextPosition? {
    let layout = editor.layout(on: page)
    let here = selection?.head ?? editor.buffer.cursor
    let column = goalColumn ?? layout.column(of: here)
    goalColumn = column
    let row = layout.row(of: here)
    let there = layout.row(row, movedBy: rows)
    return there == row ? nil : layout.position(at: there, column: column)
  }

  /// The beginning of a row in sight, counted from the top or from the bottom.
  private func place(inSight motion: ViMotion, _ count: Int, on editor: Editor, _ page: PageShape) -> TextPosition {
    let layout = editor.layout(on: page)
    let bottom = layout.row(editor.top, movedBy: page.height - 1)
    let rows = layout.distance(from: editor.top, to: bottom, limit: page.height)
    let offset =
      switch motion {
      case .windowTop: min(count - 1, rows)
      case .windowMiddle: rows / 2
      default: max(0, rows - count + 1)
      }
    return layout.position(at: layout.row(editor.top, movedBy: offset), column: 0)
  }

  /// A letter with Ctrl, in normal and visual mode.
  mutating func chord(_ letter: Character, _ count: Int?, on editor: inout Editor, _ page: PageShape) -> Outcome {
    let times = count ?? 1
    switch letter {
    case "r": if selection == nil { undo(.redo, times, on: &editor, page) }
    case "d": turn(by: count ?? max(1, page.height / 2), on: &editor, page)
    case "u": turn(by: -(count ?? max(1, page.height / 2)), on: &editor, page)
    case "f": turn(by: times * max(1, page.height - 1), on: &editor, page)
    case "b": turn(by: -times * max(1, page.height - 1), on: &editor, page)
    case "e": scroll(times, on: &editor, page)
    case "y": scroll(-times, on: &editor, page)
    default: return .notMine
    }
    return .done
  }

  /// Moves cursor and page together.
  private mutating func turn(by rows: Int, on editor: inout Editor, _ page: PageShape) {
    let place = place(movedByRows: rows, on: editor, page)
    let goal = goalColumn
    scroll(rows, on: &editor, page)
    goalColumn = goal
    if let place { go(to: place, on: &editor, page) }
  }

  /// Moves the page, and the cursor no further than it must.
  private mutating func scroll(_ rows: Int, on editor: inout Editor, _ page: PageShape) {
    goalColumn = nil
    let before = editor.buffer.cursor
    editor.perform(.scroll(rows), on: page)
    if editor.buffer.cursor != before { go(to: editor.buffer.cursor, on: &editor, page) }
  }

  /// An arrow or one of the keys beside them, as on any page; with Shift it selects.
  mutating func navigate(_ key: Key, on editor: inout Editor, _ page: PageShape) -> Outcome {
    let isShifted = key.modifiers.contains(.shift)
    let plain = Key(key.code, key.modifiers.subtracting(.shift))
    switch key.code {
    case .left, .right, .up, .down, .home, .end, .pageUp, .pageDown: break
    default: return .notMine
    }
    guard let command = Editor.Command(plain), command.isMovement else { return .notMine }
    if isShifted, selection == nil { visual(isLinewise: false, on: &editor, page) }
    switch command {
    case .moveRows(let rows):
      if let place = place(movedByRows: rows, on: editor, page) { go(to: place, on: &editor, page) }
    case .movePages(let pages): turn(by: pages * max(1, page.height - 1), on: &editor, page)
    default: move(command, on: &editor, page)
    }
    return .done
  }

  private mutating func move(_ command: Editor.Command, on editor: inout Editor, _ page: PageShape) {
    goalColumn = nil
    let here = selection?.head ?? editor.buffer.cursor
    editor.perform(.moveTo(here), on: page)
    editor.perform(command, on: page)
    // In normal mode the place behind a line is none to rest at: on to the next line, as on any page.
    if command == .move(.right), selection == nil, editor.buffer.character(at: editor.buffer.cursor) == nil,
      editor.buffer.cursor.line == here.line
    {
      editor.perform(command, on: page)
    }
    go(to: editor.buffer.cursor, on: &editor, page)
  }
}

extension TextBuffer {
  /// Where an undone or redone step begins; `nil` where no change shows.
  func firstChange(since before: TextBuffer) -> TextPosition? {
    let growth = lines.count - before.lines.count
    let shared =
      zip(lines, before.lines).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.count, before.lines.count)
    guard growth != 0 || shared < lines.count else { return nil }
    let isWhole =
      growth > 0
      ? shared == before.lines.count || shared + growth < lines.count && lines[shared + growth] == before.lines[shared]
      : growth < 0 && (shared == lines.count || lines[shared] == before.lines[shared - growth])
    guard !isWhole, shared < lines.count, shared < before.lines.count else {
      return lineText(min(shared, lines.count - 1))
    }
    let (new, old) = (lines[shared].utf8, before.lines[shared].utf8)
    let same = zip(new, old).prefix { $0 == $1 }.count
    // The same letters may stand on both sides of the change: what was put back ends at the cursor.
    let first = nearest(TextPosition(line: shared, byte: same))
    guard cursor.line == shared, growth == 0, new.count > old.count else { return min(first, cursor) }
    return min(first, nearest(TextPosition(line: shared, byte: max(0, cursor.byte - (new.count - old.count)))))
  }
}
