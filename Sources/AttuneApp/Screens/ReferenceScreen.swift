import Concepts
import TerminalUI

/// Things to read up: the words of the field, and what this program is and is not.
struct ReferenceScreen: ScreenModel {
  /// What is on the shelf.
  enum Shelf {
    case words
    case about
  }

  private var shelf: Shelf
  private var list = ListWindow()
  private var isPageOpen = false
  private var scroll = 0

  /// Opens at a shelf.
  init(_ shelf: Shelf) { self.shelf = shelf }

  /// Something on the shelf.
  private struct Item {
    let title: String
    let detail: String
    let page: [(String, Style)]
  }

  private func items(in world: World) -> [Item] {
    switch shelf {
    case .words: return world.content.glossary.map { item(for: $0, in: world) }
    case .about: return world.content.care.map { item(for: $0, in: world) }
    }
  }

  private func item(for reference: Reference, in world: World) -> Item {
    let concepts = reference.concepts.map(world.concepts.title).joined(separator: " · ")
    let also = reference.aliases.isEmpty ? "" : "also: \(reference.aliases.joined(separator: ", "))"
    let page: [(String, Style)] = [
      (reference.title, .heading), (also, .quiet), (concepts, .concept), (reference.text, .text),
    ]
    return Item(title: reference.title, detail: concepts, page: page.filter { !$0.0.isEmpty })
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    let items = items(in: world)
    let height = Chrome.content(world.size).rows
    if case .touched(.item(let item)) = event {
      if item == list.selected { isPageOpen = true } else { select(item, items.count, height) }
    }
    guard case .key(let key) = event else { return .none }
    switch key {
    case Key(.escape), .character("q"), .control("c"), Key(.left), .character("h"):
      guard isPageOpen else { return key == Key(.left) || key == .character("h") ? .none : .close }
      isPageOpen = false
    case Key(.tab):
      return Response(next: .become(shelf == .words ? ReferenceScreen(.about) : ConceptsScreen()))
    case .character("n"), .character("J"): select(list.selected + 1, items.count, height)
    case .character("p"), .character("K"): select(list.selected - 1, items.count, height)
    default:
      isPageOpen ? scrollPage(key, items, height, world) : moveInList(key, items.count, height)
    }
    return .none
  }

  private mutating func select(_ index: Int, _ count: Int, _ height: Int) {
    list.select(index, count: count, height: height)
    scroll = 0
  }

  private mutating func moveInList(_ key: Key, _ count: Int, _ height: Int) {
    switch key {
    case Key(.up), .character("k"): select(list.selected - 1, count, height)
    case Key(.down), .character("j"): select(list.selected + 1, count, height)
    case Key(.pageUp): select(list.selected - height, count, height)
    case Key(.pageDown), .character(" "): select(list.selected + height, count, height)
    case Key(.home), .character("g"): select(0, count, height)
    case Key(.end), .character("G"): select(count - 1, count, height)
    case Key(.enter), Key(.right), .character("l"): isPageOpen = count > 0
    default: break
    }
  }

  private mutating func scrollPage(_ key: Key, _ items: [Item], _ height: Int, _ world: World) {
    switch key {
    case Key(.up), .character("k"): scroll -= 1
    case Key(.down), .character("j"), Key(.enter): scroll += 1
    case Key(.pageUp): scroll -= height
    case Key(.pageDown), .character(" "): scroll += height
    default: break
    }
    let columns = Chrome.measure(Chrome.content(world.size)).columns
    scroll = max(0, min(scroll, rows(of: items, columns: columns).count - height))
  }

  private func rows(of items: [Item], columns: Int) -> [[Span]] {
    guard items.indices.contains(list.selected) else { return [] }
    let parts = items[list.selected].page.map { text, style in
      Paragraph.rows(text, columns: columns).map { [Span($0, style)] }
    }
    return Array(parts.joined(separator: [[]]))
  }

  func header(in world: World) -> (title: String, status: String) {
    let (title, others) =
      switch shelf {
      case .words: ("Words of the field", "What this is · Concepts")
      case .about: ("What this is", "Concepts · Words of the field")
      }
    return (title, world.size.columns >= 60 ? "Tab  \(others)" : "")
  }

  func hints(in world: World) -> [KeyHint] {
    let open =
      isPageOpen
      ? [KeyHint("Esc", "list"), KeyHint("n p", "next, previous", help: "the next page, the one before")]
      : [KeyHint("Enter", "read")]
    return open + [
      KeyHint("Tab", "more to read", help: "concepts, words of the field, what this is"), KeyHint("?", "help"),
      KeyHint("q", "back"), KeyHint("↑ ↓ j k", "move", footer: false),
    ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    let items = items(in: world)
    if isPageOpen {
      let room = Chrome.measure(area)
      frame.write(rows: rows(of: items, columns: room.columns).dropFirst(scroll), in: room)
      frame.cursor = Point(row: area.row, column: area.column)
      return
    }
    for (offset, index) in list.visible(count: items.count, height: area.rows).enumerated() {
      let place = Point(row: area.row + offset, column: area.column)
      let isSelected = index == list.selected
      frame.touch(from: place, columns: area.columns, .item(index))
      if isSelected { frame.cursor = place }
      let title = DisplayWidth.clipped((isSelected ? "▸ " : "  ") + items[index].title, to: min(area.columns, 34))
      frame.write(title, at: place, style: isSelected ? .selected : .text)
      guard area.columns >= 56 else { continue }
      let detail = DisplayWidth.clipped(items[index].detail, to: area.columns - 36)
      frame.write(detail, at: Point(row: place.row, column: area.column + 36), style: .quiet)
    }
  }
}
