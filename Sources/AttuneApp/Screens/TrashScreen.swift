import Journal
import Searching
import TerminalUI

/// What has been deleted: to look through, to bring back, to let go.
struct TrashScreen: ScreenModel {
  private var contents: JournalContents?
  private var list = ListWindow()
  private var scroll = 0
  private var isPageOpen = false
  private var isEmptying = false
  /// The words looked for, and whether they are being typed.
  private var search = TypedLine()
  private var isSearching = false

  var isTyping: Bool { isSearching || isEmptying }

  mutating func appear(in world: World) -> Response { Response(effects: [.readTrash]) }

  /// The entries that hold words that begin so.
  private var found: [EntryFile] { contents?.entries.filter(Condition.words(search.text).holds) ?? [] }

  private var selected: EntryFile? {
    let found = found
    return found.indices.contains(list.selected) ? found[list.selected] : nil
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    switch event {
    case .trashRead(let contents):
      self.contents = contents
      select(list.selected, in: world)
    case .restored(let id, _): return Response(effects: [.readTrash], notice: .note("\(id) is back in your journal."))
    case .resize:
      select(list.selected, in: world)
      scroll(by: 0, in: world)
    case .paste(let text) where isSearching:
      search.paste(text)
      select(0, in: world)
    case .touched(.item(let item)) where !isEmptying:
      if item == list.selected { isPageOpen = true }
      select(item, in: world)
    case .key(let key):
      if isEmptying { return answerEmptying(key) }
      return isSearching ? handleSearch(key, in: world) : handle(key, in: world)
    default: break
    }
    return .none
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    switch key {
    case .character("r"), .character("u"):
      guard let selected else { return .none }
      isPageOpen = false
      return Response(effects: [.restore(selected.id)])
    case .character("/"): isSearching = true
    case .character("E"): isEmptying = contents?.entries.isEmpty == false
    case Key(.escape), .character("q"), .control("c"), Key(.left), .character("h"):
      if isPageOpen {
        isPageOpen = false
      } else if key == Key(.escape), !search.text.isEmpty {
        search = TypedLine()
        select(0, in: world)
      } else if key != Key(.left), key != .character("h") {
        return .close
      }
    case Key(.enter), Key(.right), .character("l"): isPageOpen = selected != nil
    default:
      guard let distance = key.distance(page: listRows(in: world)) else { return .none }
      isPageOpen ? scroll(by: distance, in: world) : select(list.selected + distance, in: world)
    }
    return .none
  }

  private mutating func handleSearch(_ key: Key, in world: World) -> Response {
    switch key {
    case Key(.enter): isSearching = false
    case Key(.escape), .control("c"):
      isSearching = false
      search = TypedLine()
    default: _ = search.handle(key)
    }
    select(0, in: world)
    return .none
  }

  private mutating func answerEmptying(_ key: Key) -> Response {
    isEmptying = false
    return key == .character("y") ? Response(effects: [.emptyTrash]) : .none
  }

  private mutating func select(_ index: Int, in world: World) {
    let before = selected?.id
    list.select(index, count: found.count, height: listRows(in: world))
    if selected?.id != before { scroll = 0 }
    if selected == nil { isPageOpen = false }
  }

  private mutating func scroll(by distance: Int, in world: World) {
    let area = Chrome.measure(Chrome.content(world.size))
    let rows = selected.map { EntryPage.rows(of: $0, in: world, columns: area.columns).count } ?? 0
    scroll = max(0, min(scroll + distance, rows - area.rows))
  }

  /// The list gives a row to the words looked for.
  private func listRows(in world: World) -> Int { Chrome.content(world.size).rows - (hasField ? 1 : 0) }

  private var hasField: Bool { isSearching || !search.text.isEmpty }
}

// MARK: - The picture

extension TrashScreen {
  func header(in world: World) -> (title: String, status: String) {
    guard let contents else { return ("Trash", "reading…") }
    let all = contents.entries.count
    return ("Trash", hasField ? "\(found.count) of \(all)" : "\(all)")
  }

  func hints(in world: World) -> [KeyHint] {
    if isEmptying { return [KeyHint("y", "let them go"), KeyHint("any other key", "keep them")] }
    if isSearching { return [KeyHint("Enter", "done"), KeyHint("Esc", "all again")] }
    return [
      isPageOpen ? KeyHint("Esc", "list") : KeyHint("Enter", "read", help: "open the entry"),
      KeyHint("r", "bring back", help: "put the entry back where it was"),
      KeyHint("/", "find", help: "only entries that hold some words"),
      KeyHint("E", "empty", help: "let everything here go, for good; you are asked first"),
      KeyHint("?", "help"),
      KeyHint("q", "back"),
      KeyHint("↑ ↓ j k", "move", help: "through the list, or the open page", footer: false),
    ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    if isEmptying {
      let count = contents?.entries.count ?? 0
      let what = count == 1 ? "one entry" : "\(count) entries"
      let question = "Let \(what) go for good? There is no way back from this."
      frame.write(paragraph: "\(question)\n\ny lets them go · any other key keeps them", in: Chrome.measure(area))
      return
    }
    if isPageOpen, let selected {
      let page = Chrome.measure(area)
      frame.write(rows: EntryPage.rows(of: selected, in: world, columns: page.columns).dropFirst(scroll), in: page)
      frame.cursor = Point(row: page.row, column: page.column)
      return
    }
    drawList(in: area.inset(top: hasField ? 1 : 0), of: &frame, world)
    if hasField {
      let place = Point(row: area.row, column: area.column)
      if isSearching {
        search.draw("Find: ", at: place, columns: area.columns, in: &frame)
      } else {
        frame.write("Find: \(search.text)", at: place, style: .question, columns: area.columns)
      }
    }
  }

  private func drawList(in area: Area, of frame: inout Frame, _ world: World) {
    let found = found
    guard !found.isEmpty else {
      let words =
        contents == nil
        ? "Looking…"
        : hasField ? "Nothing in the trash holds these words." : "The trash is empty."
      frame.write(paragraph: words, in: Chrome.measure(area), style: .quiet)
      return
    }
    for (offset, index) in list.visible(count: found.count, height: area.rows).enumerated() {
      let place = Point(row: area.row + offset, column: area.column)
      let isSelected = index == list.selected
      frame.touch(from: place, columns: area.columns, .item(index))
      if isSelected, !isSearching { frame.cursor = place }
      let moment = found[index].entry.moment
      let spans = [
        Span(isSelected ? "▸ " : "  ", .selected), Span("\(moment.day) \(moment.clock)  ", .quiet),
        Span(found[index].glimpse, isSelected ? .selected : .text),
      ]
      frame.write(spans: spans, at: place, columns: area.columns)
    }
  }
}
