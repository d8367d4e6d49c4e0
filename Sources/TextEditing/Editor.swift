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
    case undo
    case redo
  }

  /// The text and the cursor.
  package private(set) var buffer: TextBuffer
  /// The topmost row in sight.
  package private(set) var top = RowPosition(line: 0, row: 0)

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

  /// Does something on the page.
  ///
  /// - Parameters:
  ///   - command: what to do.
  ///   - layout: makes the page's layout for the text as it is then.
  ///   - height: how many rows are in sight.
  package mutating func perform(_ command: Command, height: Int, layout: (TextBuffer) -> PageLayout) {
    let goal = goalColumn
    goalColumn = nil
    switch command {
    case .insert(let text): change(Edit(at: buffer.cursor, inserting: text))
    case .delete(let motion): delete(motion)
    case .move(let motion): jump(to: buffer.destination(of: motion))
    case .moveRows(let rows): moveRows(rows, goal: goal, layout(buffer))
    case .movePages(let pages): moveRows(pages * max(1, height - 1), goal: goal, layout(buffer))
    case .rowStart: jump(toColumn: 0, layout(buffer))
    case .rowEnd: jump(toColumn: .max, layout(buffer))
    case .undo: history.undo().forEach { buffer.apply($0) }
    case .redo: history.redo().forEach { buffer.apply($0) }
    }
    reveal(height: height, layout(buffer))
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
    buffer.apply(edit)
  }

  private mutating func delete(_ motion: Motion) {
    let target = buffer.destination(of: motion)
    let (start, end) = (min(buffer.cursor, target), max(buffer.cursor, target))
    change(Edit(at: start, removing: buffer.text(from: start, to: end)))
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
