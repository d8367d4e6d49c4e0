import TextEditing

/// What is selected in visual mode: all from one grapheme to another, both of them included.
struct ViSelection: Hashable, Sendable {
  /// The grapheme it began at.
  var anchor: TextPosition
  /// The grapheme the cursor is on.
  var head: TextPosition
  /// Whether whole lines are meant.
  var isLinewise: Bool

  /// What an operator takes.
  func range(in buffer: TextBuffer, isLinewise: Bool, for operation: ViOperator) -> ViRange {
    let (first, last) = (min(anchor, head), max(anchor, head))
    if isLinewise || self.isLinewise || operation.isLinewise {
      let start = head.line < anchor.line ? head : buffer.lineStart(anchor.line)
      return ViRange(start: start, end: last, isLinewise: true).lines(for: operation, in: buffer)
    }
    return ViRange(start: first, end: buffer.behind(last))
  }

  /// How much that is.
  func extent(in buffer: TextBuffer, isLinewise: Bool) -> ViExtent {
    let (first, last) = (min(anchor, head), max(anchor, head))
    let end = buffer.behind(last)
    let start = end.line == first.line ? first : buffer.lineStart(end.line)
    let isLinewise = isLinewise || self.isLinewise
    return ViExtent(
      lines: isLinewise ? last.line - first.line : end.line - first.line,
      graphemes: buffer.text(from: start, to: end).count, isLinewise: isLinewise)
  }
}

extension ViExtent {
  /// As much from a place on, as far as there is text.
  func range(from place: TextPosition, in buffer: TextBuffer, for operation: ViOperator) -> ViRange {
    let last = min(place.line + lines, buffer.lines.count - 1)
    if isLinewise || operation.isLinewise {
      return ViRange(start: place, end: buffer.lineStart(last), isLinewise: true).lines(for: operation, in: buffer)
    }
    let start = last == place.line ? place : buffer.lineStart(last)
    return ViRange(start: place, end: buffer.place(start, movedBy: graphemes))
  }
}

extension ViOperator {
  /// Whether it takes whole lines even where letters are selected.
  var isLinewise: Bool { self == .indent || self == .outdent || self == .join }
}

extension ViRange {
  /// The lines for an operator; to join takes two.
  fileprivate func lines(for operation: ViOperator, in buffer: TextBuffer) -> ViRange {
    var range = self
    if operation == .join, start.line == end.line {
      range.end = buffer.lineStart(min(end.line + 1, buffer.lines.count - 1))
    }
    return range
  }
}

extension TextBuffer {
  /// Behind the grapheme at a place, or behind the line break there.
  fileprivate func behind(_ place: TextPosition) -> TextPosition {
    after(place) ?? (place.line + 1 < lines.count ? lineStart(place.line + 1) : place)
  }
}

extension Vi {
  /// What is selected in visual mode.
  var selection: ViSelection? { if case .visual(let selection) = mode { selection } else { nil } }

  /// The text selected in visual mode, the grapheme under the cursor included, which the editor does not count in.
  func selectedText(of editor: Editor) -> String {
    selection.map { editor.buffer.text(of: $0.range(in: editor.buffer, isLinewise: false, for: .yank)) } ?? ""
  }

  /// Begins visual mode, makes it the other kind, or ends it.
  mutating func visual(isLinewise: Bool, on editor: inout Editor, _ page: PageShape) {
    guard var selection else {
      let here = editor.buffer.cursor
      return show(ViSelection(anchor: here, head: here, isLinewise: isLinewise), on: &editor, page)
    }
    guard selection.isLinewise != isLinewise else { return leaveVisual(at: selection.head, on: &editor, page) }
    selection.isLinewise = isLinewise
    show(selection, on: &editor, page)
  }

  /// Back to normal mode.
  mutating func leaveVisual(at place: TextPosition, on editor: inout Editor, _ page: PageShape) {
    mode = .normal
    editor.perform(.moveTo(editor.buffer.rest(editor.buffer.nearest(place))), on: page)
  }

  /// Selects something, and shows it: the cursor covers the grapheme it is on, which the page need not mark.
  mutating func show(_ selection: ViSelection, on editor: inout Editor, _ page: PageShape) {
    mode = .visual(selection)
    let buffer = editor.buffer
    let (anchor, head) = (selection.anchor, selection.head)
    let isBackward = selection.isLinewise ? head.line < anchor.line : head < anchor
    switch (selection.isLinewise, isBackward) {
    case (true, false):
      editor.perform(.select(from: buffer.lineStart(anchor.line), to: buffer.lineEnd(head.line)), on: page)
    case (true, true):
      editor.perform(.select(from: buffer.lineEnd(anchor.line), to: buffer.lineStart(head.line)), on: page)
    case (false, false): editor.perform(.select(from: anchor, to: head), on: page)
    case (false, true): editor.perform(.select(from: buffer.after(anchor) ?? anchor, to: head), on: page)
    }
  }

  /// Goes to the other end of what is selected.
  mutating func otherEnd(on editor: inout Editor, _ page: PageShape) {
    guard var selection else { return }
    swap(&selection.anchor, &selection.head)
    show(selection, on: &editor, page)
  }

  /// Selects an object, or takes in the next one, on the cursor's side of what is selected already.
  mutating func select(_ object: ViTextObject, _ count: Int, on editor: inout Editor, _ page: PageShape) {
    guard var selection else { return }
    let buffer = editor.buffer
    let isFresh = selection.anchor == selection.head
    let isBackward = selection.head < selection.anchor
    let next = isBackward ? buffer.previous(selection.head) : buffer.next(selection.head)
    let place = isFresh ? selection.head : next ?? selection.head
    guard let range = buffer.range(of: object, count, at: place), range.isLinewise || range.start < range.end else {
      return
    }
    if isFresh { selection.anchor = range.start }
    let last = range.isLinewise ? range.end : buffer.previous(range.end) ?? range.end
    selection.head = isBackward ? range.start : last
    selection.isLinewise = range.isLinewise
    show(selection, on: &editor, page)
  }

  /// What something else has selected becomes what vi has selected: the mouse, say.
  mutating func takeUpSelection(of editor: Editor) {
    let buffer = editor.buffer
    if var selection {
      selection.anchor = buffer.nearest(selection.anchor)
      selection.head = buffer.nearest(selection.head)
      mode = .visual(selection)
    } else if let selected = editor.selection {
      let last = buffer.previous(selected.upperBound) ?? selected.lowerBound
      let isForward = buffer.cursor == selected.upperBound
      mode = .visual(
        ViSelection(
          anchor: isForward ? selected.lowerBound : last, head: isForward ? last : selected.lowerBound,
          isLinewise: false))
    }
  }
}
