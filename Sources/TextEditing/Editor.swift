/// A page somebody is writing on: the text, what was done to it, and which part of it is in sight.
package struct Editor: Sendable {
  /// Something to do on the page.
  package enum Command: Hashable, Sendable {
    /// Puts text at the cursor: a letter, a line end, something pasted.
    case insert(String)
    /// Takes away what lies between the cursor and where a motion leads.
    case delete(Motion)
    case move(Motion)
    /// Moves by rows of the page, down or, when negative, up.
    case moveRows(Int)
    /// Moves by whole pages.
    case movePages(Int)
    case rowStart
    case rowEnd
    /// Moves as another command does, and selects what it passes over; what was selected before grows or shrinks.
    indirect case extend(Command)
    case selectAll
    /// Takes away what is selected.
    case deleteSelection
    case undo
    case redo

    /// Whether it only moves the cursor.
    package var isMovement: Bool {
      switch self {
      case .move, .moveRows, .movePages, .rowStart, .rowEnd: true
      case .insert, .delete, .extend, .selectAll, .deleteSelection, .undo, .redo: false
      }
    }
  }

  /// The text and the cursor.
  package private(set) var buffer: TextBuffer
  /// How often the text has been changed, so that a change is seen without comparing texts.
  package private(set) var revision = 0
  /// The topmost row in sight.
  package private(set) var top = RowPosition(line: 0, row: 0)

  /// Where the selection began; the cursor stands at its other end.
  private var anchor: TextPosition?
  private var history = UndoHistory()
  /// The column that moving up and down returns to where rows are long enough.
  private var goalColumn: Int?

  /// A page with a text, the cursor at a place in it, at the end unless told.
  package init(_ text: String = "", cursor: TextPosition? = nil) {
    buffer = TextBuffer(text)
    if let cursor { buffer.move(to: cursor) }
  }

  /// The whole text.
  package var text: String { buffer.text }

  /// What is selected, from its first letter to behind its last; `nil` when nothing is.
  package var selection: Range<TextPosition>? {
    guard let anchor, anchor != buffer.cursor else { return nil }
    return min(anchor, buffer.cursor)..<max(anchor, buffer.cursor)
  }

  /// The selected text; empty when nothing is selected.
  package var selectedText: String {
    selection.map { buffer.text(from: $0.lowerBound, to: $0.upperBound) } ?? ""
  }

  /// Does something on the page.
  ///
  /// What is typed takes the place of what is selected; any movement that does not select lets go of it.
  ///
  /// - Parameters:
  ///   - command: what to do.
  ///   - layout: makes the page's layout for the text as it is then.
  ///   - height: how many rows are in sight.
  package mutating func perform(_ command: Command, height: Int, layout: (TextBuffer) -> PageLayout) {
    if case .extend(let movement) = command {
      let start = anchor ?? buffer.cursor
      if movement.isMovement { move(movement, height: height, layout) }
      anchor = start
    } else if command == .selectAll {
      jump(to: buffer.end)
      anchor = .start
      goalColumn = nil
    } else {
      let selected = selection
      anchor = nil
      if command.isMovement, let selected, let edge = Self.edge(of: selected, for: command) {
        jump(to: edge)
        goalColumn = nil
      } else if command.isMovement {
        move(command, height: height, layout)
      } else {
        goalColumn = nil
        change(by: command, instead: selected)
      }
    }
    reveal(height: height, layout(buffer))
  }

  /// The end of a selection that an arrow leads to, which lets go of it without moving beyond.
  private static func edge(of selection: Range<TextPosition>, for command: Command) -> TextPosition? {
    switch command {
    case .move(.left): selection.lowerBound
    case .move(.right): selection.upperBound
    default: nil
    }
  }

  private mutating func move(_ command: Command, height: Int, _ layout: (TextBuffer) -> PageLayout) {
    let goal = goalColumn
    goalColumn = nil
    switch command {
    case .move(let motion): jump(to: buffer.destination(of: motion))
    case .moveRows(let rows): moveRows(rows, goal: goal, layout(buffer))
    case .movePages(let pages): moveRows(pages * max(1, height - 1), goal: goal, layout(buffer))
    case .rowStart: jump(toColumn: 0, layout(buffer))
    case .rowEnd: jump(toColumn: .max, layout(buffer))
    default: break
    }
  }

  /// Changes the text; what is selected goes, and is all that a deletion takes.
  private mutating func change(by command: Command, instead selected: Range<TextPosition>?) {
    switch command {
    case .insert(let text): replace(selected ?? buffer.cursor..<buffer.cursor, with: text)
    case .delete(let motion):
      if let selected { replace(selected, with: "") } else { delete(motion) }
    case .deleteSelection:
      if let selected { replace(selected, with: "") }
    case .undo: history.undo().forEach { apply($0) }
    case .redo: history.redo().forEach { apply($0) }
    default: break
    }
  }

  /// Brings the cursor into sight, after the page's size has changed, say.
  package mutating func reveal(height: Int, _ layout: PageLayout) {
    let row = layout.row(of: buffer.cursor)
    top = min(layout.nearest(to: top), row)
    let height = max(1, height)
    if layout.distance(from: top, to: row, limit: height) >= height {
      top = layout.row(row, movedBy: 1 - height)
    }
  }

  private mutating func change(_ edit: Edit) {
    guard !edit.removed.isEmpty || !edit.inserted.isEmpty else { return }
    history.record(edit)
    apply(edit)
  }

  private mutating func apply(_ edit: Edit) {
    buffer.apply(edit)
    revision += 1
  }

  private mutating func delete(_ motion: Motion) {
    let target = buffer.destination(of: motion)
    replace(min(buffer.cursor, target)..<max(buffer.cursor, target), with: "")
  }

  private mutating func replace(_ range: Range<TextPosition>, with text: String) {
    let removed = buffer.text(from: range.lowerBound, to: range.upperBound)
    change(Edit(at: range.lowerBound, removing: removed, inserting: text))
  }

  private mutating func jump(to position: TextPosition) {
    history.close()
    buffer.move(to: position)
  }

  private mutating func jump(toColumn column: Int, _ layout: PageLayout) {
    jump(to: layout.position(at: layout.row(of: buffer.cursor), column: column))
  }

  private mutating func moveRows(_ rows: Int, goal: Int?, _ layout: PageLayout) {
    let column = goal ?? layout.column(of: buffer.cursor)
    let here = layout.row(of: buffer.cursor)
    let there = layout.row(here, movedBy: rows)
    // Beyond the first or last row there is only the text's own beginning or end.
    if there == here { return jump(to: rows < 0 ? .start : buffer.end) }
    jump(to: layout.position(at: there, column: column))
    goalColumn = column
  }
}
