import Practices
import TerminalUI

/// Every practice there is, what suits the hour first.
struct PracticesScreen: ScreenModel {
  private var list = ListWindow()

  private func practices(in world: World) -> [Practice] {
    world.practices.offered(at: .init(hour: world.now.hour))
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    let practices = practices(in: world)
    let height = listRows(in: Chrome.content(world.size))
    if case .touched(.item(let item)) = event {
      if item == list.selected { return handle(.key(Key(.enter)), in: world) }
      list.select(item, count: practices.count, height: height)
    }
    guard case .key(let key) = event else { return .none }
    func move(_ distance: Int) { list.move(by: distance, count: practices.count, height: height) }
    switch key {
    case Key(.up), .character("k"): move(-1)
    case Key(.down), .character("j"): move(1)
    case Key(.pageUp): move(-height)
    case Key(.pageDown), .character(" "): move(height)
    case Key(.home), .character("g"): move(-practices.count)
    case Key(.end), .character("G"): move(practices.count)
    case Key(.enter):
      guard practices.indices.contains(list.selected) else { return .none }
      return Response(effects: [.warmTagger], next: .become(ReflectScreen(practices[list.selected], in: world)))
    case Key(.escape), .character("q"), .control("c"): return .close
    default: break
    }
    return .none
  }

  func header(in world: World) -> (title: String, status: String) {
    ("Practices", "\(world.practices.practices.count)")
  }

  func hints(in world: World) -> [KeyHint] {
    [
      KeyHint("Enter", "begin"), KeyHint("↑ ↓ j k", "choose"), KeyHint("?", "help"), KeyHint("q", "back"),
    ]
  }

  /// The list leaves room for what the selected practice is for, where there is any.
  private func listRows(in area: Area) -> Int { area.rows >= 14 ? area.rows - 6 : area.rows }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    let practices = practices(in: world)
    let rows = listRows(in: area)
    for (offset, index) in list.visible(count: practices.count, height: rows).enumerated() {
      let practice = practices[index]
      let place = Point(row: area.row + offset, column: area.column)
      let isSelected = index == list.selected
      frame.touch(from: place, columns: area.columns, .item(index))
      if isSelected { frame.cursor = place }
      let title = DisplayWidth.clipped((isSelected ? "▸ " : "  ") + practice.title, to: min(area.columns, 40))
      frame.write(title, at: place, style: isSelected ? .selected : .text)
      guard area.columns >= 60 else { continue }
      frame.write(practice.measure, at: Point(row: place.row, column: area.column + 42), style: .quiet)
    }
    guard rows < area.rows, practices.indices.contains(list.selected) else { return }
    let room = Chrome.measure(area.inset(top: rows + 1))
    frame.write(paragraph: practices[list.selected].introAndTime, in: room, style: .quiet)
  }
}

extension Practice {
  /// What it is for, whom it is for, and when it suits.
  var introAndTime: String {
    let people = audience.map { " For \($0)." } ?? ""
    let times = suits.contains(.any) ? "" : " For the \(suits.map(\.rawValue).joined(separator: " or the "))."
    return intro + people + times
  }

  /// How much it is: `5 prompts · about 8 minutes`; nothing for a free page.
  var measure: String {
    if isFreePage { return "" }
    return "\(steps.count == 1 ? "1 prompt" : "\(steps.count) prompts") · about \(minutes) minutes"
  }
}
