import Concepts
import TerminalUI

/// A list narrowed by typing, from which some items are ticked.
struct Picker: Sendable {
  /// Something to tick.
  struct Item: Sendable {
    let id: String
    let title: String
    /// Other names it is found by.
    let names: [String]
    /// What stands behind the title: a count, a meaning.
    let detail: String
  }

  /// What a key led to.
  enum Outcome {
    case picking
    /// The writer is done; these are ticked.
    case done
    /// The writer went back.
    case cancelled
  }

  /// What is ticked, in the order it was.
  private(set) var chosen: [String]
  private let label: String
  private let most: Int
  private var typed = ""
  private var list = ListWindow()
  /// Whether anything has been ticked by Space since the list was opened.
  private var isTicking = false

  /// A picker with some items ticked, of which at most `most` can be.
  init(_ label: String, chosen: [String] = [], most: Int = .max) {
    self.label = label
    self.chosen = chosen
    self.most = most
  }

  static let hints = [
    KeyHint("Enter", "choose", help: "choose this one"),
    KeyHint("Space", "tick", help: "tick it or not, and go on choosing"),
    KeyHint("a–z", "narrow", help: "type a part of its name"),
    KeyHint("Esc", "back"),
  ]

  /// The part of an area below the line with what is typed.
  private static func room(in area: Area) -> Area { area.inset(top: area.rows >= 8 ? 2 : 1) }

  /// Takes in a key; the list is drawn in `area`.
  mutating func handle(_ key: Key, items: [Item], area: Area) -> Outcome {
    let height = Self.room(in: area).rows
    let matches = matches(in: items)
    switch key {
    case Key(.up): list.move(by: -1, count: matches.count, height: height)
    case Key(.down), Key(.tab): list.move(by: 1, count: matches.count, height: height)
    case Key(.pageUp): list.move(by: -height, count: matches.count, height: height)
    case Key(.pageDown): list.move(by: height, count: matches.count, height: height)
    case .character(" "):
      isTicking = true
      if matches.indices.contains(list.selected) { toggle(matches[list.selected].id) }
    case Key(.enter):
      // Enter alone takes what is selected; behind ticks it means they are all.
      if !isTicking, matches.indices.contains(list.selected) {
        tick(matches[list.selected].id)
      }
      return .done
    case Key(.escape), .control("c"): return .cancelled
    case Key(.backspace):
      if !typed.isEmpty { typed.removeLast() }
      list = ListWindow()
    default:
      guard let character = key.typed else { return .picking }
      typed.append(character)
      isTicking = false
      list = ListWindow()
    }
    return .picking
  }

  /// Ticks an item in sight by its place among the matches, or lets it go.
  mutating func touch(_ item: Int, items: [Item]) {
    let matches = matches(in: items)
    guard matches.indices.contains(item) else { return }
    isTicking = true
    list.select(item, count: matches.count, height: matches.count)
    toggle(matches[item].id)
  }

  private mutating func tick(_ id: String) {
    if !chosen.contains(id), chosen.count < most { chosen.append(id) }
  }

  private mutating func toggle(_ id: String) {
    if let place = chosen.firstIndex(of: id) { chosen.remove(at: place) } else { tick(id) }
  }

  /// The items with the typed letters in their title, then those with them in another name.
  private func matches(in items: [Item]) -> [Item] {
    guard !typed.isEmpty else { return items }
    let typed = typed.lowercased()
    func has(_ name: String) -> Bool { name.lowercased().contains(typed) }
    let byTitle = items.filter { has($0.title) || has($0.id) }
    let byName = items.filter { !has($0.title) && !has($0.id) && $0.names.contains(where: has) }
    return byTitle + byName
  }

  /// Draws the list.
  func draw(in area: Area, of frame: inout Frame, items: [Item]) {
    let ticked = most == .max || chosen.isEmpty ? "" : "   " + chosen.joined(separator: ", ")
    let head = Point(row: area.row, column: area.column)
    frame.write("\(label): \(typed)▏\(ticked)", at: head, style: .question, columns: area.columns)
    let room = Self.room(in: area)
    let matches = matches(in: items)
    guard !matches.isEmpty else {
      frame.write(paragraph: "Nothing goes by that name.", in: room, style: .quiet)
      return
    }
    let titleColumns = min(room.columns, 32)
    for (offset, index) in list.visible(count: matches.count, height: room.rows).enumerated() {
      let item = matches[index]
      let isSelected = index == list.selected
      let mark = (isSelected ? "▸ " : "  ") + (chosen.contains(item.id) ? "[x] " : "[ ] ")
      let place = Point(row: room.row + offset, column: room.column)
      frame.touch(from: place, columns: room.columns, .item(index))
      let title = DisplayWidth.clipped(mark + item.title, to: titleColumns)
      frame.write(title, at: place, style: isSelected ? .selected : .text)
      if isSelected { frame.cursor = place }
      guard room.columns >= 40 else { continue }
      let detail = Point(row: place.row, column: room.column + titleColumns + 2)
      frame.write(DisplayWidth.clipped(item.detail, to: room.columns - titleColumns - 2), at: detail, style: .quiet)
    }
  }
}

extension Picker {
  /// A picker of concepts.
  static func concepts(chosen: some Sequence<Concept.ID> = []) -> Picker {
    Picker("Concept", chosen: chosen.map(\.rawValue))
  }

  /// The concepts ticked, in the library's order.
  func concepts(of library: ConceptLibrary) -> [Concept.ID] {
    library.concepts.map(\.id).filter { chosen.contains($0.rawValue) }
  }
}

extension ConceptLibrary {
  /// The concepts to pick from, each with how many entries touch it.
  func pickerItems(counts: [Concept.ID: Int] = [:]) -> [Picker.Item] {
    concepts.map { concept in
      Picker.Item(
        id: concept.id.rawValue, title: concept.title, names: concept.aliases,
        detail: counts[concept.id].map(String.init) ?? "")
    }
  }
}
