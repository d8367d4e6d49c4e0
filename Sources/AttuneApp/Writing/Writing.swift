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
    /// It means nothing here.
    case notMine
  }

  /// What was copied or cut last.
  private(set) var clipboard = ""
  /// The search under way.
  private(set) var search: SearchBar?
  /// The dictionary.
  private(set) var spelling: Spelling

  /// Sits down to write.
  init(_ settings: Settings) {
    spelling = Spelling(isOn: settings.checksSpelling)
  }

  /// Takes in a key before anything else does: copying, searching, the dictionary.
  mutating func handle(_ key: Key, on editor: inout Editor, page: PageShape) -> Outcome {
    if search != nil {
      if search?.handle(key, on: &editor, page: page) == false { search = nil }
      return .done([])
    }
    let selected = editor.selectedText
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

  /// Takes in a key that nothing else wanted.
  mutating func write(_ key: Key, on editor: inout Editor, page: PageShape) -> Outcome {
    guard let command = Editor.Command(key) else { return .notMine }
    return perform(command, on: &editor, page)
  }

  /// Takes in a paste.
  mutating func paste(_ text: String, on editor: inout Editor, page: PageShape) -> [Effect] {
    guard search == nil else {
      search?.paste(text, on: &editor, page: page)
      return []
    }
    editor.perform(.insert(text), on: page)
    return spelling.awaken()
  }

  /// Takes in what the mouse does on the page.
  ///
  /// - Parameter row: the row on the page, from 0; above it when negative.
  mutating func handle(_ mouse: Mouse, row: Int, column: Int, on editor: inout Editor, page: PageShape) -> [Effect] {
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
  mutating func closeDictionary() { spelling.isOn = false }

  /// What is to be marked on a line of the page: Markdown's signs, words not in the dictionary, what is looked for.
  func marks(on line: Int, of editor: Editor, misspelt: Set<String>) -> [Frame.Mark] {
    let text = editor.buffer.lines[line]
    let cursor = editor.buffer.cursor
    let signs = Markdown.marks(in: text).map { ($0.bytes, $0.markdown.style) }
    let unknown = spelling.marks(on: text, cursor: cursor.line == line ? cursor.byte : nil, misspelt: misspelt)
    let found = search?.matches(onLine: line) ?? []
    return signs + unknown.map { ($0, .misspelt) } + found.map { ($0, .match) }
  }

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
