import Concepts
import Journal
import Searching
import TerminalUI

/// What the entries found have in common, with counts, to ask for more of it or less.
package struct FacetPanel: Sendable {
  /// Something entries have in common.
  struct Item: Hashable, Sendable {
    let title: String
    let count: Int
    let condition: Condition
    /// What kind of thing it is; alternatives are of one kind.
    let kind: Kind
  }

  /// A kind of thing.
  enum Kind: String, CaseIterable, Sendable {
    case concepts = "Concepts"
    case practices = "Practices"
    case people = "People"
    case years = "Years"
  }

  private(set) var list = ListWindow()
  /// The item selected, wherever it stands.
  private var selected: Condition?
  private var facets: Facets?

  /// Counts what there is to choose for a query.
  ///
  /// An entry is of one practice and one year: of these the others are counted as well, for they may be asked for instead.
  package static func facets(
    of query: Query, from index: some EntryIndex, days: LogicalDays
  ) throws(IndexProblem) -> Facets {
    var facets = try index.facets(of: query, days: days)
    for kind in [Kind.practices, .years] {
      let others = query.condition.parts.filter { $0.facetKind != kind }
      guard others.count < query.condition.parts.count else { continue }
      let wider = try index.facets(of: Query(.all(others)), days: days)
      if kind == .practices { facets.practices = wider.practices } else { facets.years = wider.years }
    }
    return facets
  }

  /// What is counted, as soon as it has been.
  mutating func take(_ facets: Facets, in world: World, height: Int) {
    self.facets = facets
    let items = items(in: world)
    let place = selected.flatMap { selected in items.firstIndex { $0.condition == selected } }
    list.follow(to: place ?? list.selected, count: items.count, height: height)
    selected = items.indices.contains(list.selected) ? items[list.selected].condition : nil
  }

  /// Everything there is to choose.
  func items(in world: World) -> [Item] {
    guard let facets else { return [] }
    let days = world.settings.days
    let all = world.survey?.facets ?? facets
    let concepts = Self.complete(facets.concepts, from: all.concepts).map {
      Item(title: world.concepts.title(of: $0.name), count: $0.count, condition: .concept($0.name), kind: .concepts)
    }
    let practices = Self.complete(facets.practices, from: all.practices).map {
      Item(
        title: world.practices[$0.name]?.title ?? $0.name, count: $0.count, condition: .practice($0.name),
        kind: .practices)
    }
    let people = Self.complete(facets.people, from: all.people).map {
      Item(title: $0.name, count: $0.count, condition: .person(SearchWords.folded($0.name)), kind: .people)
    }
    let years = facets.years.compactMap { year -> Item? in
      let first = Day(year: year.name, month: 1, day: 1).map(days.start)
      let next = Day(year: year.name + 1, month: 1, day: 1).map(days.start)
      let span = Condition.written(WallSpan(from: first, to: next))
      return Item(title: String(year.name), count: year.count, condition: span, kind: .years)
    }
    return concepts + practices + people + years
  }

  /// What none of the entries has that others have stands behind, so that it can be asked for too.
  private static func complete<Name>(
    _ counts: [Facets.Count<Name>], from all: [Facets.Count<Name>]
  ) -> [Facets.Count<Name>] {
    let known = Set(counts.map(\.name))
    return counts + all.filter { !known.contains($0.name) }.map { Facets.Count($0.name, 0) }
  }

  /// Takes in a key.
  ///
  /// - Returns: what is to be asked for instead of a condition; `nil` when that stays as it is.
  mutating func handle(_ key: Key, _ condition: Condition, in world: World, height: Int) -> Condition? {
    let items = items(in: world)
    if let distance = key == .character(" ") ? nil : key.distance(page: height) {
      select(list.selected + distance, in: world, height: height)
      return nil
    }
    guard items.indices.contains(list.selected) else { return nil }
    let item = items[list.selected]
    switch key {
    case .character(" "), Key(.enter):
      let next: [FacetChoice: FacetChoice] = [.none: .and, .and: .not, .not: .none, .or: .not]
      return condition.choosing(next[condition.choice(of: item.condition)] ?? .none, item)
    case .character("+"): return condition.choosing(.and, item)
    case .character("-"), .character("n"): return condition.choosing(.not, item)
    case .character("o"): return condition.choosing(.or, item)
    case Key(.backspace), .character("x"): return condition.choosing(.none, item)
    default: return nil
    }
  }

  /// Selects an item.
  mutating func select(_ index: Int, in world: World, height: Int) {
    let items = items(in: world)
    list.select(index, count: items.count, height: height)
    selected = items.indices.contains(list.selected) ? items[list.selected].condition : nil
  }

  static let hints = [
    KeyHint("Space", "with, without", help: "only entries with this; once more: only those without; then all the same"),
    KeyHint("o", "or", help: "entries with this or with the others of its kind"),
    KeyHint("-", "without", help: "only entries without this"),
    KeyHint("f", "done", help: "back to the list; Esc too"),
    KeyHint("↑ ↓ j k", "choose", footer: false),
  ]

  /// Draws the panel.
  func draw(in area: Area, of frame: inout Frame, _ condition: Condition, world: World) {
    let items = items(in: world)
    guard !items.isEmpty else {
      frame.write(paragraph: facets == nil ? "Counting…" : "Nothing in common.", in: area, style: .quiet)
      return
    }
    for (offset, index) in list.visible(count: items.count, height: area.rows).enumerated() {
      let place = Point(row: area.row + offset, column: area.column)
      let (item, isSelected) = (items[index], index == list.selected)
      frame.touch(from: place, columns: area.columns, .item(index))
      if isSelected { frame.cursor = place }
      let kind = area.columns >= 40 && (offset == 0 || index == 0 || items[index - 1].kind != item.kind)
      let count = String(item.count)
      let mark = condition.choice(of: item.condition).mark
      let room = area.columns - 8 - (area.columns >= 40 ? 11 : 0) - count.count
      let title = DisplayWidth.clipped(item.title, to: max(1, room))
      let gap = String(repeating: " ", count: max(1, room - DisplayWidth.columns(of: title) + 2))
      let head = area.columns >= 40 ? [Span((kind ? item.kind.rawValue : "").padded(to: 11), .quiet)] : []
      let spans =
        [Span(isSelected ? "▸ " : "  ", .selected)] + head + [
          Span(mark.padded(to: 3), .concept), Span(title, isSelected ? .selected : .text), Span(gap + count, .quiet),
        ]
      frame.write(spans: spans, at: place, columns: area.columns)
    }
  }
}

/// What a condition says of something entries have in common.
enum FacetChoice: Hashable {
  case none
  case and
  case or
  case not

  /// A sign for it.
  var mark: String {
    switch self {
    case .none: ""
    case .and: "+"
    case .or: "or"
    case .not: "−"
    }
  }
}

extension Condition {
  /// The kind of thing it asks for, alone or as one of several of that kind.
  fileprivate var facetKind: FacetPanel.Kind? {
    switch self {
    case .concept: .concepts
    case .practice: .practices
    case .person: .people
    case .written: .years
    case .not(let other): other.facetKind
    case .any(let any):
      any.first?.facetKind.flatMap { kind in any.allSatisfy { $0.facetKind == kind } ? kind : nil }
    default: nil
    }
  }

  /// What is said of something, as far as it stands by itself.
  func choice(of other: Condition) -> FacetChoice {
    for part in parts {
      if part == other { return .and }
      if part == .not(other) { return .not }
      if case .any(let any) = part, any.contains(other) { return .or }
    }
    return .none
  }

  /// The condition with something else said of an item.
  ///
  /// Alternatives of one kind stand together.
  func choosing(_ choice: FacetChoice, _ item: FacetPanel.Item) -> Condition {
    var parts: [Condition] = []
    var alternatives: [Condition] = []
    for part in self.parts where part != item.condition && part != .not(item.condition) {
      if case .any(let any) = part, any.allSatisfy({ $0.facetKind == item.kind }) {
        alternatives += any.filter { $0 != item.condition }
      } else if choice == .or, part.facetKind == item.kind {
        alternatives.append(part)
      } else {
        parts.append(part)
      }
    }
    if choice == .or { alternatives.append(item.condition) }
    if alternatives.count > 1 { parts.append(.any(alternatives)) } else { parts += alternatives }
    if choice == .and { parts.append(item.condition) }
    if choice == .not { parts.append(.not(item.condition)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }
}
