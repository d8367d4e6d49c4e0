import Concepts
import Searching
import TerminalUI

// Narrowing the list: by typing, by what the entries have in common, by concept; and going from match to match.

extension EntriesScreen {
  mutating func handleAsking(_ key: Key, in world: World) -> Response {
    switch asking.handle(key, in: world) {
    case .changed: return Response(effects: askAnew(in: world))
    case .typing, .done: return .none
    case .other:
      guard let distance = key.distance(page: listRows(in: world)) else { return .none }
      return Response(effects: select(entries.window.selected + distance))
    }
  }

  mutating func handlePanel(_ key: Key, in world: World) -> Response {
    switch key {
    case Key(.escape), .character("f"), .character("q"), .control("c"):
      panel = nil
      return .none
    case .character("/"):
      panel = nil
      asking.open()
      return .none
    default:
      let (condition, height) = (query.condition, listRows(in: world))
      guard let condition = panel?.handle(key, condition, in: world, height: height) else { return .none }
      return narrow(to: condition, in: world)
    }
  }

  /// The concepts asked for by themselves.
  var conceptsAsked: [Concept.ID] {
    query.condition.parts.compactMap { if case .concept(let id) = $0 { id } else { nil } }
  }

  mutating func handlePicker(_ key: Key, in world: World) -> Response {
    switch picker?.handle(key, items: world.concepts.pickerItems(), area: Chrome.content(world.size)) {
    case .done:
      let picked = picker?.concepts(of: world.concepts) ?? []
      picker = nil
      isPageOpen = false
      let others = query.condition.parts.filter { if case .concept = $0 { false } else { true } }
      return narrow(to: .all(others + picked.map(Condition.concept)), in: world)
    case .cancelled: picker = nil
    default: break
    }
    return .none
  }

  private mutating func narrow(to condition: Condition, in world: World) -> Response {
    asking.set(Query(condition, order: query.order), in: world)
    return Response(effects: askAnew(in: world))
  }

  /// The other way round; where words are looked for, those first that say most of them.
  mutating func turn(in world: World) -> Response {
    let orders: [Query.Order] = query.terms.isEmpty ? [.newestFirst, .oldestFirst] : Query.Order.allCases
    let place = orders.firstIndex(of: query.order) ?? 0
    asking.set(Query(query.condition, order: orders[(place + 1) % orders.count]), in: world)
    return Response(effects: askAnew(in: world))
  }

  /// Goes to the next or the last row of the page with a mark in it; where there is none, to the next entry or the last.
  mutating func goToMark(_ step: Int, in world: World) -> Response {
    let columns = pageArea(in: Chrome.content(world.size)).columns
    let rows = EntryPage.markedRows(in: pageRows(in: world, columns: columns), isLookingForWords: !query.terms.isEmpty)
    let here = markedRow ?? (step > 0 ? -1 : .max)
    let isPageInSight = isPageOpen || world.size.columns >= Self.sideBySideColumns
    let next = step > 0 ? rows.first { $0 > here } : rows.last { $0 < here }
    guard isPageInSight, let next else { return Response(effects: select(entries.window.selected + step)) }
    markedRow = next
    // A few rows above it stay in sight.
    scroll = max(0, next - 3)
    return .none
  }
}

extension Condition {
  /// What must all hold.
  var parts: [Condition] { if case .all(let all) = self { all } else { [self] } }
}
