import Concepts
import TerminalUI

/// Things to read up: the concepts, the words of the field, and what this program is and is not.
struct ReferenceScreen: ScreenModel {
  /// What is on the shelf.
  enum Shelf: CaseIterable {
    case concepts
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
    let concept: Concept.ID?
    let page: [(String, Style)]
  }

  private func items(in world: World) -> [Item] {
    switch shelf {
    case .concepts:
      let counts = world.conceptCounts
      return world.concepts.concepts.map { concept in
        let count = counts[concept.id].map { $0 == 1 ? "1 entry" : "\($0) entries" } ?? ""
        let corners = concept.corners.map(\.rawValue).joined(separator: " · ")
        return Item(
          title: concept.title, detail: [corners, count].filter { !$0.isEmpty }.joined(separator: "   "),
          concept: concept.id, page: page(of: concept, in: world))
      }
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
    return Item(title: reference.title, detail: concepts, concept: nil, page: page.filter { !$0.0.isEmpty })
  }

  private func page(of concept: Concept, in world: World) -> [(String, Style)] {
    let related = concept.related.map(world.concepts.title).joined(separator: " · ")
    let parts: [(String, Style)] = [
      (concept.title, .heading),
      (concept.aliases.isEmpty ? "" : "also: \(concept.aliases.joined(separator: ", "))", .quiet),
      (concept.essence, .text), (concept.fromInside.isEmpty ? "" : "From inside", .heading),
      (concept.fromInside, .text),
      (concept.prompts.isEmpty ? "" : "Questions", .heading),
      (concept.prompts.map(\.question).joined(separator: "\n"), .question),
      (related.isEmpty ? "" : "Near it: \(related)", .concept),
      (concept.sources.joined(separator: "\n"), .quiet),
    ]
    return parts.filter { !$0.0.isEmpty }
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
      let all = Shelf.allCases
      self = ReferenceScreen(all[((all.firstIndex(of: shelf) ?? 0) + 1) % all.count])
    case .character("e"):
      guard items.indices.contains(list.selected), let concept = items[list.selected].concept else { return .none }
      return Response(next: .open(EntriesScreen(touching: concept)))
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
    let names: [Shelf: String] = [.concepts: "Concepts", .words: "Words of the field", .about: "What this is"]
    let others = Shelf.allCases.filter { $0 != shelf }.compactMap { names[$0] }.joined(separator: " · ")
    return (names[shelf] ?? "", world.size.columns >= 60 ? "Tab  \(others)" : "")
  }

  func hints(in world: World) -> [KeyHint] {
    let open =
      isPageOpen
      ? [KeyHint("Esc", "list"), KeyHint("n p", "next, previous", help: "the next page, the one before")]
      : [KeyHint("Enter", "read")]
    let entries = shelf == .concepts ? [KeyHint("e", "entries", help: "the entries that touch this concept")] : []
    return open + entries + [
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
