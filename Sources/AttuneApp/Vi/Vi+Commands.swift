import TerminalUI
import TextEditing

// What the commands do.

/// A change as `.` makes it again.
struct ViChange: Hashable, Sendable {
  /// The command.
  var command: ViCommand
  /// What was typed in the insert mode it began.
  var typed: [Editor.Command] = []
  /// Whether the cursor has left the place since; what is typed then is a change of its own.
  var isClosed = false
  /// Whether it began a line of its own, that has nothing but what it is set in by.
  var ownsLine = false
}

extension Vi {
  /// Does a command.
  mutating func perform(
    _ command: ViCommand, on editor: inout Editor, _ page: PageShape, _ clipboard: inout String
  ) -> Outcome {
    let goal = goalColumn
    goalColumn = nil
    switch command.action {
    case .move(let motion):
      goalColumn = motion == .lineEnd ? .max : motion == .up || motion == .down ? goal : nil
      if let place = destination(of: motion, command.count, on: editor, page) { go(to: place, on: &editor, page) }
    case .operate(let operation, let target):
      operate(operation, target, command.count, on: &editor, page, &clipboard)
    case .insert(let place):
      begin(command, ownsLine: place == .lineBelow || place == .lineAbove)
      beginInsertion(place, on: &editor, page)
    case .put(let isBehind):
      editor.put(clipboard, isBehind: isBehind, times: command.count ?? 1, on: page)
      lastChange = ViChange(command: command)
    case .undo: undo(.undo, command.count ?? 1, on: &editor, page)
    case .repeatLast: repeatLast(command.count, on: &editor, page, &clipboard)
    case .visual(let isLinewise): visual(isLinewise: isLinewise, on: &editor, page)
    case .otherEnd: otherEnd(on: &editor, page)
    case .select(let object): select(object, command.count ?? 1, on: &editor, page)
    case .commandLine:
      if let selection { leaveVisual(at: selection.head, on: &editor, page) }
      mode = .commandLine("")
    case .wish(let wish): return .wants(wish)
    }
    return .done
  }

  private mutating func operate(
    _ operation: ViOperator, _ target: ViTarget, _ count: Int?, on editor: inout Editor, _ page: PageShape,
    _ clipboard: inout String
  ) {
    let kept = self.kept(target, in: editor.buffer)
    guard var range = range(of: target, for: operation, count, on: editor, page) else { return }
    let isSelected = if case .extent = kept { true } else { false }
    if operation == .delete, !isSelected { range = editor.buffer.deleting(range) }
    if selection != nil { mode = .normal }
    if target == .graphemes {
      editor.applyAlong(operation, to: range, on: page)
    } else if range.isLinewise || range.start < range.end || operation.isLinewise {
      editor.apply(operation, to: range, times: isSelected ? count ?? 1 : 1, register: &clipboard, on: page)
    } else {
      editor.perform(.moveTo(range.start), on: page)
    }
    let command = ViCommand(count: count, action: .operate(operation, kept))
    if operation == .change {
      begin(command, ownsLine: range.isLinewise)
    } else if operation != .yank {
      lastChange = ViChange(command: command)
    }
  }

  /// The target as `.` will find it again: a selection is gone by then, but not how much it was.
  private func kept(_ target: ViTarget, in buffer: TextBuffer) -> ViTarget {
    guard case .selection(let isLinewise) = target, let selection else { return target }
    return .extent(selection.extent(in: buffer, isLinewise: isLinewise))
  }

  private mutating func range(
    of target: ViTarget, for operation: ViOperator, _ count: Int?, on editor: Editor, _ page: PageShape
  ) -> ViRange? {
    let buffer = editor.buffer
    let here = buffer.cursor
    switch target {
    case .motion(let motion):
      return range(of: motion, for: operation, count, on: editor, page)
    case .object(let object): return buffer.range(of: object, count ?? 1, at: here)
    case .lines: return lines(for: operation, count, in: buffer)
    case .graphemes: return graphemes(for: operation, count ?? 1, in: buffer)
    case .selection(let isLinewise):
      guard let selection else { return nil }
      return selection.range(in: buffer, isLinewise: isLinewise, for: operation)
    case .extent(let extent): return extent.range(from: here, in: buffer, for: operation)
    }
  }

  private mutating func range(
    of motion: ViMotion, for operation: ViOperator, _ count: Int?, on editor: Editor, _ page: PageShape
  ) -> ViRange? {
    let here = editor.buffer.cursor
    var motion = motion
    if case .word(let isBig) = motion, operation == .change, editor.buffer.kind(at: here) != .blank {
      // On a word, cw leaves the blanks behind it alone, as ce does.
      motion = .wordRest(isBig: isBig)
    }
    guard let there = destination(of: motion, count, on: editor, page, isOperand: true) else { return nil }
    return editor.buffer.range(from: here, to: there, reach(of: motion))
  }

  private func graphemes(for operation: ViOperator, _ count: Int, in buffer: TextBuffer) -> ViRange? {
    let here = buffer.cursor
    let end = buffer.place(here, movedBy: count)
    if case .replace = operation, buffer.text(from: here, to: end).count < count { return nil }
    return ViRange(start: here, end: end)
  }

  private func lines(for operation: ViOperator, _ count: Int?, in buffer: TextBuffer) -> ViRange? {
    let here = buffer.cursor
    let count = operation == .join ? max(2, count ?? 2) : count ?? 1
    let isLast = here.line == buffer.lines.count - 1
    guard count == 1 || !isLast else { return nil }
    let last = min(here.line + count - 1, buffer.lines.count - 1)
    let start = operation == .yank || last > here.line ? here : min(here, buffer.lineText(here.line))
    return ViRange(start: start, end: buffer.lineStart(last), isLinewise: true)
  }

  private func reach(of motion: ViMotion) -> ViMotion.Reach {
    if case .findAgain(let isReversed) = motion {
      return lastFind?.isForward == isReversed ? .exclusive : .inclusive
    }
    return motion.reach
  }

  /// Takes steps back, or makes them again, and goes to where the text changed.
  mutating func undo(_ step: Editor.Command, _ count: Int, on editor: inout Editor, _ page: PageShape) {
    for _ in 0..<count {
      let before = editor.buffer
      let revision = editor.revision
      editor.perform(step, on: page)
      guard editor.revision != revision else { return }
      if let place = editor.buffer.firstChange(since: before) { editor.perform(.moveTo(place), on: page) }
    }
  }

  private mutating func repeatLast(
    _ count: Int?, on editor: inout Editor, _ page: PageShape, _ clipboard: inout String
  ) {
    guard var change = lastChange else { return }
    change.command.count = count ?? change.command.count
    _ = perform(change.command, on: &editor, page, &clipboard)
    guard isInserting else { return }
    for command in change.typed { type(command, on: &editor, page) }
    leaveInsertMode(on: &editor, page)
  }
}
