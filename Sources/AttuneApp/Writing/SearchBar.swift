import TerminalUI
import TextEditing

/// Looking for words on the page while they are typed, and putting others in their place.
struct SearchBar: Sendable {
  /// What is looked for.
  var words: String { wanted.text }
  private var wanted = TypedLine()
  /// What is to stand there instead.
  private var replacement = TypedLine()
  /// Whether the writer does more than look.
  private var isReplacing: Bool
  private var isInReplacement = false
  /// Every place where the words stand.
  private var matches: [Range<TextPosition>] = []
  /// Which of them the writer is at.
  private var current: Int?
  /// Where the writer was before.
  private let origin: TextPosition
  private let isBackward: Bool
  private var isOriginKept = true

  /// Begins to look, from where the cursor is, for what is selected if that is on one line.
  init(on editor: inout Editor, page: PageShape, replacing: Bool = false, backward: Bool = false) {
    let selected = editor.selectedText
    isBackward = backward
    origin = editor.selection?.lowerBound ?? editor.buffer.cursor
    isReplacing = replacing
    wanted.text = selected.contains("\n") || selected.count > TypedLine.longest ? "" : selected
    isInReplacement = replacing && !words.isEmpty
    look(on: &editor, page)
  }

  /// Takes in a key.
  ///
  /// - Returns: whether the bar stays open.
  mutating func handle(_ key: Key, on editor: inout Editor, page: PageShape) -> Bool {
    switch key {
    case Key(.escape), .control("c"), .control("g"):
      if isOriginKept { editor.perform(.moveTo(origin), on: page) }
      return false
    case Key(.enter) where !isReplacing: return false
    case Key(.enter) where !isInReplacement: isInReplacement = true
    case Key(.enter): replaceThis(on: &editor, page)
    case .alt("a") where isReplacing: replaceAll(on: &editor, page)
    case Key(.tab), .alt("r"):
      isReplacing = true
      isInReplacement.toggle()
    case Key(.down), .control("r"), .control("n"), Key(.function(4)): step(1, on: &editor, page)
    case Key(.up), .control("p"): step(-1, on: &editor, page)
    default: change(on: &editor, page) { _ = $0.handle(key) }
    }
    return true
  }

  /// Takes in a paste: its first line.
  mutating func paste(_ text: String, on editor: inout Editor, page: PageShape) {
    change(on: &editor, page) { $0.paste(text) }
  }

  private mutating func change(on editor: inout Editor, _ page: PageShape, by edit: (inout TypedLine) -> Void) {
    let before = words
    if isInReplacement { edit(&replacement) } else { edit(&wanted) }
    if words != before { look(on: &editor, page) }
  }

  /// Finds the words anew, and goes to the first place at or behind the origin.
  private mutating func look(on editor: inout Editor, _ page: PageShape) {
    find(in: editor)
    go(to: origin, on: &editor, page)
  }

  private mutating func find(in editor: Editor) { matches = editor.buffer.matches(of: SearchPattern(words)) }

  /// Goes to the first match at or behind a place, or from the beginning again.
  private mutating func go(to place: TextPosition, on editor: inout Editor, _ page: PageShape) {
    guard !matches.isEmpty else {
      current = nil
      return editor.perform(.moveTo(place), on: page)
    }
    let next =
      isBackward
      ? matches.lastIndex { $0.lowerBound < place } ?? matches.count - 1
      : matches.firstIndex { $0.lowerBound >= place } ?? 0
    select(next, on: &editor, page)
  }

  private mutating func step(_ distance: Int, on editor: inout Editor, _ page: PageShape) {
    guard let current else { return }
    select((current + distance + matches.count) % matches.count, on: &editor, page)
  }

  private mutating func select(_ index: Int, on editor: inout Editor, _ page: PageShape) {
    current = index
    editor.perform(.select(from: matches[index].lowerBound, to: matches[index].upperBound), on: page)
  }

  private mutating func replaceThis(on editor: inout Editor, _ page: PageShape) {
    guard let current else { return }
    isOriginKept = false
    editor.perform(.replace(matches[current], replacement.text), on: page)
    let behind = editor.buffer.cursor
    find(in: editor)
    go(to: behind, on: &editor, page)
  }

  private mutating func replaceAll(on editor: inout Editor, _ page: PageShape) {
    guard !matches.isEmpty else { return }
    isOriginKept = false
    editor.perform(.replaceAll(matches, replacement.text), on: page)
    find(in: editor)
    current = nil
  }

  /// Where the words stand on a line, in bytes.
  func matches(onLine line: Int) -> [Range<Int>] {
    let first = matches.partitioningIndex { $0.lowerBound.line >= line }
    return matches[first...].prefix { $0.lowerBound.line == line }.map { $0.lowerBound.byte..<$0.upperBound.byte }
  }

  /// The keys while it is open.
  var hints: [KeyHint] {
    let step = KeyHint("↓ ↑", "next, previous")
    guard isReplacing else {
      return [KeyHint("Enter", "stay here"), step, KeyHint("Tab", "replace"), KeyHint("Esc", "back")]
    }
    return [
      KeyHint("Enter", isInReplacement ? "replace" : "go on"), KeyHint("Alt-a", "all"), step,
      KeyHint("Esc", "done"),
    ]
  }

  /// Where among the matches the writer is.
  private var count: String {
    if words.isEmpty { return "" }
    if matches.isEmpty { return "nowhere here" }
    return current.map { "\($0 + 1) of \(matches.count)" } ?? "\(matches.count) left"
  }

  /// Draws the bar on a row, and the cursor where the next letter goes.
  func draw(in area: Area, of frame: inout Frame) {
    let count = area.columns >= 40 ? count : ""
    let countColumns = DisplayWidth.columns(of: count)
    let room = max(0, area.columns - countColumns - (count.isEmpty ? 0 : 2))
    let place = Point(row: area.row, column: area.column)
    frame.write(String(repeating: " ", count: area.columns), at: place)
    let (label, field) = isInReplacement ? ("Put in its place: ", replacement) : ("Find: ", wanted)
    field.draw(label, at: place, columns: room, in: &frame)
    frame.write(count, at: Point(row: area.row, column: area.column + area.columns - countColumns), style: .quiet)
  }
}
