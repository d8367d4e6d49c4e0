/// A page somebody is writing on: the text, what was done to it, and which part of it is in sight.
package struct Editor: Sendable {
  /// Something to do on the page.
  package enum Command: Hashable, Sendable {
    /// Puts text at the cursor: a letter, something pasted.
    case insert(String)
    /// Begins a new line, set in like this one; in a list, a new item, or the end of the list where this one is empty.
    case newLine
    /// Sets the list item under the cursor in further; anywhere else a tab.
    case indent
    /// Sets the line under the cursor in less.
    case outdent
    /// Takes away what lies between the cursor and where a motion leads.
    case delete(Motion)
    /// Puts text in the place of what lies between two places.
    case replace(Range<TextPosition>, String)
    /// Puts text in the place of several stretches, in reading order, as one step.
    case replaceAll([Range<TextPosition>], String)
    case move(Motion)
    /// Moves to a place, or the nearest one there is.
    case moveTo(TextPosition)
    /// Moves by rows of the page, down or, when negative, up.
    case moveRows(Int)
    /// Moves by whole pages.
    case movePages(Int)
    case rowStart
    case rowEnd
    /// Moves what is in sight down the text by rows, or up; the cursor comes along only as far as it must.
    case scroll(Int)
    /// Moves as another command does, and selects what it passes over; what was selected before grows or shrinks.
    indirect case extend(Command)
    /// Selects from one place to another, where the cursor then is.
    case select(from: TextPosition, to: TextPosition)
    case selectAll
    /// Takes away what is selected.
    case deleteSelection
    case undo
    case redo

    /// Whether it only moves the cursor.
    package var isMovement: Bool {
      switch self {
      case .move, .moveTo, .moveRows, .movePages, .rowStart, .rowEnd: true
      default: false
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
  private var wrapped = WrappedLines()
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

  /// How the text falls into rows on a page.
  package func layout(on page: PageShape) -> PageLayout { PageLayout(buffer, page.wrap, known: wrapped.rows) }

  /// Does something on the page.
  ///
  /// What is typed takes the place of what is selected; any movement that does not select lets go of it.
  package mutating func perform(_ command: Command, on page: PageShape) {
    prepareRows(page)
    switch command {
    case .extend(let movement):
      let start = anchor ?? buffer.cursor
      if movement.isMovement { move(movement, on: page) }
      anchor = start
    case .select(let start, let end):
      jump(to: start)
      anchor = buffer.cursor
      jump(to: end)
      goalColumn = nil
    case .selectAll:
      jump(to: buffer.end)
      anchor = .start
      goalColumn = nil
    case .scroll(let rows):
      scroll(rows, on: page)
    default:
      let selected = selection
      anchor = nil
      if command.isMovement, let selected, let edge = Self.edge(of: selected, for: command) {
        jump(to: edge)
        goalColumn = nil
      } else if command.isMovement {
        move(command, on: page)
      } else {
        goalColumn = nil
        change(by: command, instead: selected, page.wrap)
      }
    }
    reveal(on: page)
  }

  /// The end of a selection that an arrow leads to, which lets go of it without moving beyond.
  private static func edge(of selection: Range<TextPosition>, for command: Command) -> TextPosition? {
    switch command {
    case .move(.left): selection.lowerBound
    case .move(.right): selection.upperBound
    default: nil
    }
  }

  private mutating func move(_ command: Command, on page: PageShape) {
    let goal = goalColumn
    goalColumn = nil
    switch command {
    case .move(let motion): jump(to: buffer.destination(of: motion))
    case .moveTo(let place): jump(to: place)
    case .moveRows(let rows): moveRows(rows, goal: goal, layout(on: page))
    case .movePages(let pages): moveRows(pages * max(1, page.height - 1), goal: goal, layout(on: page))
    case .rowStart: jump(toColumn: 0, layout(on: page))
    case .rowEnd: jump(toColumn: .max, layout(on: page))
    default: break
    }
  }

  /// Changes the text; what is selected goes, and is all that a deletion takes.
  private mutating func change(by command: Command, instead selected: Range<TextPosition>?, _ wrap: WordWrap) {
    let here = selected ?? buffer.cursor..<buffer.cursor
    switch command {
    case .insert(let text): replace(here, with: text, wrap)
    case .newLine: beginLine(instead: selected, wrap)
    case .indent: if !setIn(by: Self.indentStep, wrap) { replace(here, with: "\t", wrap) }
    case .outdent: setOut(wrap)
    case .delete(let motion):
      let target = buffer.destination(of: motion)
      replace(selected ?? min(buffer.cursor, target)..<max(buffer.cursor, target), with: "", wrap)
    case .deleteSelection: if let selected { replace(selected, with: "", wrap) }
    case .replace(let range, let text): replace(range.clamped(to: .start..<buffer.end), with: text, wrap)
    case .replaceAll(let ranges, let text):
      replaceAll(ranges.map { $0.clamped(to: .start..<buffer.end) }, with: text, wrap)
    case .undo: history.undo().forEach { apply($0, wrap) }
    case .redo: history.redo().forEach { apply($0, wrap) }
    default: break
    }
  }

  /// Brings the cursor into sight, after the page's size has changed, say.
  package mutating func reveal(on page: PageShape) {
    prepareRows(page)
    let layout = layout(on: page)
    let row = layout.row(of: buffer.cursor)
    top = min(layout.nearest(to: top), row)
    if layout.distance(from: top, to: row, limit: page.height) >= page.height {
      top = layout.row(row, movedBy: 1 - page.height)
      prepareRows(page)
    }
  }

  /// Moves what is in sight, no further than to where the last row stands at the foot.
  private mutating func scroll(_ rows: Int, on page: PageShape) {
    let layout = layout(on: page)
    let last = layout.row(layout.row(of: buffer.end), movedBy: 1 - page.height)
    top = rows < 0 ? layout.row(top, movedBy: rows) : min(layout.row(top, movedBy: rows), max(last, top))
    let foot = layout.row(top, movedBy: page.height - 1)
    let here = layout.row(of: buffer.cursor)
    let column = goalColumn ?? layout.column(of: buffer.cursor)
    guard here < top || here > foot else { return }
    anchor = nil
    jump(to: layout.position(at: here < top ? top : foot, column: column))
    goalColumn = column
  }

  private mutating func prepareRows(_ page: PageShape) {
    wrapped.prepare(from: top, height: page.height, and: buffer.cursor.line, of: buffer, page.wrap)
  }

  private func edit(_ range: Range<TextPosition>, _ text: String) -> Edit {
    Edit(at: range.lowerBound, removing: buffer.text(from: range.lowerBound, to: range.upperBound), inserting: text)
  }

  private mutating func replace(_ range: Range<TextPosition>, with text: String, _ wrap: WordWrap) {
    let edit = edit(range, text)
    guard !edit.isEmpty else { return }
    history.record(edit)
    apply(edit, wrap)
  }

  /// Replaces several stretches as one step, those of one line in one go: it is no longer moved for each of them.
  private mutating func replaceAll(_ ranges: [Range<TextPosition>], with text: String, _ wrap: WordWrap) {
    var edits: [Edit] = []
    var rest = ranges[...]
    while let first = rest.first {
      let group = rest.prefix {
        $0.lowerBound.line == first.lowerBound.line && $0.upperBound.line == first.lowerBound.line
      }
      let ranges = group.isEmpty ? rest.prefix(1) : group
      rest = rest.dropFirst(ranges.count)
      var inserted = ""
      for (index, range) in zip(ranges.indices, ranges) {
        if index > ranges.startIndex {
          inserted += buffer.text(from: ranges[index - 1].upperBound, to: range.lowerBound)
        }
        inserted += text
      }
      let last = ranges.last ?? first
      edits.append(edit(first.lowerBound..<last.upperBound, inserted))
    }
    // From the end, so that the places before keep their meaning.
    let step = Array(edits.reversed().filter { !$0.isEmpty })
    guard let first = ranges.first(where: { !$0.isEmpty || !text.isEmpty }), !step.isEmpty else { return }
    history.record(step: step)
    step.forEach { apply($0, wrap) }
    buffer.move(to: first.lowerBound.advanced(over: text))
  }

  private mutating func apply(_ edit: Edit, _ wrap: WordWrap) {
    buffer.apply(edit)
    wrapped.follow(edit, in: buffer, wrap)
    revision += 1
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

// MARK: - Lists

extension Editor {
  /// What an item is set in by.
  private static let indentStep = "  "

  /// Begins a line as the one before it suggests.
  private mutating func beginLine(instead selected: Range<TextPosition>?, _ wrap: WordWrap) {
    let here = selected ?? buffer.cursor..<buffer.cursor
    let line = buffer.currentLine
    let lead = ListLead(of: line)
    guard selected == nil, lead.length > 0, buffer.cursor.byte >= lead.length else {
      return replace(here, with: "\n", wrap)
    }
    if line.utf8.count > lead.length {
      let indent = line[..<line.index(atByte: lead.indent)]
      replace(here, with: "\n" + indent + lead.nextMarker, wrap)
    } else if lead.isItem, lead.indent > 0 {
      setOut(wrap)
    } else {
      // An item with nothing in it ends the list.
      replace(lineStart..<buffer.cursor, with: lead.isItem ? "" : "\n", wrap)
    }
  }

  private var lineStart: TextPosition { TextPosition(line: buffer.cursor.line, byte: 0) }

  /// Sets a list item in; `false` where there is none.
  private mutating func setIn(by space: String, _ wrap: WordWrap) -> Bool {
    guard ListLead(of: buffer.currentLine).isItem else { return false }
    shiftLine(removing: 0, inserting: space, wrap)
    return true
  }

  private mutating func setOut(_ wrap: WordWrap) {
    let line = buffer.currentLine
    let spaces = line.utf8.prefix(Self.indentStep.utf8.count).prefix { $0 == UInt8(ascii: " ") }.count
    let removed = line.utf8.first == UInt8(ascii: "\t") ? 1 : spaces
    if removed > 0 { shiftLine(removing: removed, inserting: "", wrap) }
  }

  /// Changes what a line begins with, and leaves the cursor at its word.
  private mutating func shiftLine(removing count: Int, inserting space: String, _ wrap: WordWrap) {
    let place = buffer.cursor
    // A step of its own, also behind letters deleted one by one.
    history.close()
    replace(lineStart..<TextPosition(line: place.line, byte: count), with: space, wrap)
    buffer.move(to: TextPosition(line: place.line, byte: max(0, place.byte - count + space.utf8.count)))
    history.close()
  }
}
