import Concepts
import TerminalUI

/// A list of the concepts, narrowed by typing, from which some are ticked.
struct ConceptPicker: Sendable {
  /// What a key led to.
  enum Outcome {
    case picking
    /// The writer is done; these are ticked.
    case done
    /// The writer went back.
    case cancelled
  }

  /// What is ticked.
  private(set) var chosen: Set<Concept.ID>
  private var typed = ""
  private var list = ListWindow()

  /// A picker with some concepts ticked.
  init(chosen: some Sequence<Concept.ID> = []) { self.chosen = Set(chosen) }

  static let hints = [
    KeyHint("Enter", "choose", help: "choose this concept"),
    KeyHint("Space", "tick", help: "tick it or not, and go on choosing"),
    KeyHint("a–z", "narrow", help: "type a part of its name"),
    KeyHint("Esc", "back"),
  ]

  /// Takes in a key; `height` rows are in sight.
  mutating func handle(_ key: Key, concepts: [Concept], height: Int) -> Outcome {
    let matches = matches(in: concepts)
    switch key {
    case Key(.up), .control("p"): list.move(by: -1, count: matches.count, height: height)
    case Key(.down), .control("n"), Key(.tab): list.move(by: 1, count: matches.count, height: height)
    case .character(" "):
      if matches.indices.contains(list.selected) { toggle(matches[list.selected].id) }
    case Key(.enter):
      // Enter alone takes what is selected; behind ticks it means they are all.
      if chosen.isEmpty || !typed.isEmpty, matches.indices.contains(list.selected) {
        chosen.insert(matches[list.selected].id)
      }
      return .done
    case Key(.escape), .control("c"): return .cancelled
    case Key(.backspace):
      if !typed.isEmpty { typed.removeLast() }
      list = ListWindow()
    default:
      guard let character = key.typed else { return .picking }
      typed.append(character)
      list = ListWindow()
    }
    return .picking
  }

  private mutating func toggle(_ id: Concept.ID) {
    if chosen.remove(id) == nil { chosen.insert(id) }
  }

  /// The concepts with the typed letters in their title, then those with them in an alias.
  private func matches(in concepts: [Concept]) -> [Concept] {
    guard !typed.isEmpty else { return concepts }
    let typed = typed.lowercased()
    func has(_ name: String) -> Bool { name.lowercased().contains(typed) }
    let byTitle = concepts.filter { has($0.title) || has($0.id.rawValue) }
    let byAlias = concepts.filter { concept in !byTitle.contains(concept) && concept.aliases.contains(where: has) }
    return byTitle + byAlias
  }

  /// Draws the list, with a count behind each concept where there is one.
  func draw(in area: Area, of frame: inout Frame, concepts: [Concept], counts: [Concept.ID: Int]) {
    frame.write(
      "Concept: \(typed)▏", at: Point(row: area.row, column: area.column), style: .question, columns: area.columns)
    let room = area.inset(top: area.rows >= 8 ? 2 : 1)
    let matches = matches(in: concepts)
    guard !matches.isEmpty else {
      frame.write(paragraph: "No concept goes by that name.", in: room, style: .quiet)
      return
    }
    for (offset, index) in list.visible(count: matches.count, height: room.rows).enumerated() {
      let concept = matches[index]
      let isSelected = index == list.selected
      let mark = (isSelected ? "▸ " : "  ") + (chosen.contains(concept.id) ? "[x] " : "[ ] ")
      let place = Point(row: room.row + offset, column: room.column)
      let title = DisplayWidth.clipped(mark + concept.title, to: min(room.columns, 32))
      frame.write(title, at: place, style: isSelected ? .selected : .text)
      if isSelected { frame.cursor = place }
      let count = counts[concept.id].map(String.init) ?? ""
      if room.columns >= 40 {
        frame.write(count, at: Point(row: place.row, column: room.column + 34), style: .quiet)
      }
    }
  }
}
