import TerminalUI
import TextEditing

/// Looking for words on the page while they are typed, and putting others in their place.
struct SearchBar: Sendable {
  /// The most letters that a field takes from a selection or a paste.
  private static let longest = 200

  /// What is looked for.
  private(set) var words: String
  /// What is to stand there instead.
  private(set) var replacement = ""
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
    words = selected.contains("\n") || selected.count > Self.longest ? "" : selected
    origin = editor.selection?.lowerBound ?? editor.buffer.cursor
    isReplacing = replacing
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
    case Key(.backspace), .control("h"): change(on: &editor, page) { _ = $0.popLast() }
    case .control("u"): change(on: &editor, page) { $0 = "" }
    case .control("w"):
      change(on: &editor, page) { $0 = String($0.split(separator: " ").dropLast().joined(separator: " ")) }
    default:
      guard let typed = key.typed else { return true }
      change(on: &editor, page) { $0.append(typed) }
    }
    return true
  }

  /// Takes in a paste: its first line.
  mutating func paste(_ text: String, on editor: inout Editor, page: PageShape) {
    change(on: &editor, page) { $0 += text.prefix(Self.longest).prefix { $0 != "\n" } }
  }

  private mutating func change(on editor: inout Editor, _ page: PageShape, by edit: (inout String) -> Void) {
    if isInReplacement {
      edit(&replacement)
    } else {
      edit(&words)
      look(on: &editor, page)
    }
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
    editor.perform(.replace(matches[current], replacement), on: page)
    let behind = editor.buffer.cursor
    find(in: editor)
    go(to: behind, on: &editor, page)
  }

  private mutating func replaceAll(on editor: inout Editor, _ page: PageShape) {
    guard !matches.isEmpty else { return }
    isOriginKept = false
    editor.perform(.replaceAll(matches, replacement), on: page)
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
    let field = isInReplacement ? "Put in its place: \(replacement)" : "Find: \(words)"
    // The end of a long text is what is being typed.
    let shown = DisplayWidth.end(of: field, columns: max(0, room - 1))
    let used = frame.write(shown, at: place, style: .question)
    frame.cursor = Point(row: area.row, column: area.column + used)
    frame.isCursorVisible = true
    frame.write(count, at: Point(row: area.row, column: area.column + area.columns - countColumns), style: .quiet)
  }
}
