import Settings
import TerminalUI
import TextEditing

/// What a writer has at hand on the pages of a sitting: what was copied last, words to look for, a dictionary, and vi's keys
/// for those who want them.
struct Writing: Sendable {
  /// What became of a key.
  enum Outcome {
    /// It did what it does here, and asks for this.
    case done([Effect])
    /// vi asks for something that is not the page's to do.
    case wants(Vi.Wish)
    /// It means nothing here.
    case notMine
  }

  /// What was copied or cut last.
  private(set) var clipboard = ""
  /// The search under way.
  private(set) var search: SearchBar?
  /// What was looked for last.
  private var lastSearch = ""
  /// The dictionary.
  private(set) var spelling: Spelling
  /// vi's keys, for those who want them.
  private(set) var vi: Vi?
  /// Whether the mouse's button went down on this page, so that what follows selects.
  private var isDragging = false
  /// Whether vi looked backward last, so that `n` does too.
  private var looksBackward = false

  /// Sits down to write.
  init(_ settings: Settings) {
    spelling = Spelling(isOn: settings.checksSpelling)
    vi = settings.keys == .vi ? Vi(isInserting: true) : nil
  }

  /// Takes in a key before anything else does: copying, searching, the dictionary, vi.
  ///
  /// - Parameter isOneLine: whether the page is a line, on which Enter goes on.
  mutating func handle(_ key: Key, on editor: inout Editor, page: PageShape, isOneLine: Bool) -> Outcome {
    if search != nil {
      if search?.handle(key, on: &editor, page: page) == false { closeSearch(on: &editor, page) }
      return .done([])
    }
    if vi != nil, !(isOneLine && key == Key(.enter)), let outcome = handleByVi(key, on: &editor, page) {
      return outcome
    }
    // A letter is nothing but itself.
    guard key.typed == nil else { return vi == nil ? write(key, on: &editor, page: page) : .notMine }
    let selected = vi?.selectedText(of: editor) ?? editor.selectedText
    switch key {
    case .control("v"): return perform(.insert(clipboard), on: &editor, page)
    case .control("c") where !selected.isEmpty, .alt("w") where !selected.isEmpty:
      clipboard = selected
      return .done([.copy(selected)])
    case .control("x") where !selected.isEmpty:
      clipboard = selected
      editor.perform(.deleteSelection, on: page)
      return .done([.copy(selected)] + spelling.awaken())
    case .control("r"), Key(.function(4)):
      search = SearchBar(on: &editor, page: page)
    case .alt("r"), Key(.function(5)):
      search = SearchBar(on: &editor, page: page, replacing: true)
    case .alt("s"), Key(.function(7)):
      spelling.isOn.toggle()
      return .done(spelling.awaken())
    default: return .notMine
    }
    return .done([])
  }

  /// Lets vi have a key; `nil` when it is none of its own.
  private mutating func handleByVi(_ key: Key, on editor: inout Editor, _ page: PageShape) -> Outcome? {
    let before = clipboard
    // Whoever has vi in their hands has Ctrl-C there too, as the other Escape.
    // Copy, cut and paste mean there what vi's own keys mean, whose selection takes in the letter under the cursor.
    let key = vi?.isInserting == true ? (key == .control("c") ? Key(.escape) : key) : inVisualMode(key)
    let outcome = vi?.handle(key, on: &editor, page: page, clipboard: &clipboard)
    switch outcome {
    case .done: return .done((clipboard == before ? [] : [.copy(clipboard)]) + spelling.awaken())
    case .wants(.find), .wants(.findBackward):
      looksBackward = outcome == .wants(.findBackward)
      search = SearchBar(on: &editor, page: page, backward: looksBackward)
    case .wants(.findNext): find(looksBackward ? -1 : 1, on: &editor, page)
    case .wants(.findPrevious): find(looksBackward ? 1 : -1, on: &editor, page)
    case .wants(let wish): return .wants(wish)
    // Escape too often is a habit, not a wish to leave.
    case .notMine where key == Key(.escape): break
    case .notMine, nil: return nil
    }
    return .done([])
  }

  private func inVisualMode(_ key: Key) -> Key {
    guard vi?.selection != nil else { return key }
    switch key {
    case .control("c"): return .character("y")
    case .control("x"): return .character("d")
    case .control("v"): return .character("p")
    default: return key
    }
  }

  private mutating func closeSearch(on editor: inout Editor, _ page: PageShape) {
    lastSearch = search?.words ?? lastSearch
    search = nil
    vi?.settle()
    // To vi what was found is a place, not a selection.
    if vi != nil, let found = editor.selection { editor.perform(.moveTo(found.lowerBound), on: page) }
  }

  /// Goes to where the words looked for last stand next, or stood before.
  private mutating func find(_ direction: Int, on editor: inout Editor, _ page: PageShape) {
    let matches = editor.buffer.matches(of: SearchPattern(lastSearch))
    let here = editor.buffer.cursor
    let next =
      direction > 0
      ? matches.first { $0.lowerBound > here } ?? matches.first
      : matches.last { $0.lowerBound < here } ?? matches.last
    if let next { editor.perform(.moveTo(next.lowerBound), on: page) }
  }

  /// The page is another now, or was changed by something else.
  mutating func settle() {
    vi?.settle()
    isDragging = false
  }

  /// Has the words in sight looked up, where they are.
  mutating func awaken() -> [Effect] { spelling.awaken() }

  /// The pause before the dictionary is asked is over, wherever the writer is by now.
  mutating func endPause() { spelling.endPause() }

  /// Takes in a key that nothing else wanted.
  mutating func write(_ key: Key, on editor: inout Editor, page: PageShape) -> Outcome {
    guard vi == nil, let command = Editor.Command(key) else { return .notMine }
    return perform(command, on: &editor, page)
  }

  /// Takes in a paste.
  mutating func paste(_ text: String, on editor: inout Editor, page: PageShape) -> [Effect] {
    guard search == nil else {
      search?.paste(text, on: &editor, page: page)
      return []
    }
    vi?.settle()
    editor.perform(.insert(text), on: page)
    return spelling.awaken()
  }

  /// Takes in what the mouse does on the page.
  ///
  /// - Parameter row: the row on the page, from 0; above it when negative.
  mutating func handle(_ mouse: Mouse, row: Int, column: Int, on editor: inout Editor, page: PageShape) -> [Effect] {
    if case .press = mouse.act { isDragging = true }
    guard mouse.act != .drag || isDragging else { return [] }
    if mouse.act == .release { isDragging = false } else { vi?.settle() }
    let layout = editor.layout(on: page)
    let place = layout.position(at: layout.row(editor.top, movedBy: min(row, page.height)), column: max(0, column))
    switch mouse.act {
    case .press(clicks: 2):
      let word = editor.buffer.word(at: place)
      editor.perform(.select(from: word.lowerBound, to: word.upperBound), on: page)
    case .press(clicks: 3):
      let line = editor.buffer.line(at: place)
      editor.perform(.select(from: line.lowerBound, to: line.upperBound), on: page)
    case .press:
      editor.perform(mouse.modifiers.contains(.shift) ? .extend(.moveTo(place)) : .moveTo(place), on: page)
    case .drag: editor.perform(.extend(.moveTo(place)), on: page)
    case .wheel(let notches): editor.perform(.scroll(notches * Self.rowsPerNotch), on: page)
    case .release: break
    }
    return spelling.awaken()
  }

  private static let rowsPerNotch = 3

  private mutating func perform(_ command: Editor.Command, on editor: inout Editor, _ page: PageShape) -> Outcome {
    editor.perform(command, on: page)
    return .done(spelling.awaken())
  }

  /// The pause after a change is over: asks about the words in sight.
  mutating func lookUp(_ editor: Editor, page: PageShape) -> [Effect] {
    spelling.ask(about: editor.buffer.lines[editor.top.line...].prefix(page.height))
  }

  /// There is no dictionary: nothing is looked up any more.
  mutating func closeDictionary() { spelling = Spelling(isOn: false) }

  /// What is to be marked on a line of the page: Markdown's signs, words not in the dictionary, what is looked for.
  func marks(on line: Int, of editor: Editor, misspelt: Set<String>) -> [Frame.Mark] {
    let text = editor.buffer.lines[line]
    let cursor = editor.buffer.cursor
    let signs = Markdown.marks(in: text).map { ($0.bytes, $0.markdown.style) }
    let unknown = spelling.marks(on: text, cursor: cursor.line == line ? cursor.byte : nil, misspelt: misspelt)
    let found = search?.matches(onLine: line) ?? []
    return signs + unknown.map { ($0, .misspelt) } + found.map { ($0, .match) }
  }

  /// What vi is at, for the foot of the screen.
  var label: String { vi?.label ?? "" }

  /// The keys while the page has something else under way than typing; `nil` while it has not.
  var hints: [KeyHint]? { search?.hints }
}

extension Markdown {
  fileprivate var style: Style {
    switch self {
    case .heading: .heading
    case .emphasis: .emphasis
    case .strong: .strong
    case .marker: .quiet
    }
  }
}
