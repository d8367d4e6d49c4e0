import Insights
import TerminalUI

/// Everything the writer has put to rest, the way for it to come up again, and for more to rest.
struct RestingScreen: ScreenModel {
  private var list = ListWindow()

  /// What rests now, what was put to rest last first.
  private func rests(in world: World) -> [Rest] { world.rests.all.filter { $0.holds(on: world.today) }.reversed() }

  mutating func handle(_ event: Event, in world: World) -> Response {
    switch event {
    case .touched(.item(let item)):
      if item == list.selected { return handle(.key(Key(.enter)), in: world) }
      select(item, in: world)
    case .restsRead, .resize: select(list.selected, in: world)
    case .key(Key(.enter)), .key(.character("u")):
      let rests = rests(in: world)
      guard rests.indices.contains(list.selected) else { return .none }
      return Response(
        effects: [.endRest(rests[list.selected].subject)], notice: .note("It may come up again, on a day of its own."))
    case .key(Key(.escape)), .key(.character("q")), .key(.control("c")): return .close
    // A file that is not understood stays as it is.
    case .key(.character("c")) where !world.rests.isFromLater: return Response(next: .open(NewRestScreen.concept()))
    case .key(.character("p")) where !world.rests.isFromLater: return Response(next: .open(NewRestScreen.person()))
    case .key(.character("d")) where !world.rests.isFromLater: return Response(next: .open(NewRestScreen.days()))
    case .key(let key):
      if let distance = key.distance(page: Chrome.content(world.size).rows) {
        select(list.selected + distance, in: world)
      }
    default: break
    }
    return .none
  }

  private mutating func select(_ index: Int, in world: World) {
    list.select(index, count: rests(in: world).count, height: Chrome.content(world.size).rows)
  }

  // MARK: The picture

  func header(in world: World) -> (title: String, status: String) {
    let count = rests(in: world).count
    return ("Resting", count == 0 ? "" : "\(count)")
  }

  func hints(in world: World) -> [KeyHint] {
    let wake = KeyHint("Enter", "allow", help: "it may come up again")
    let more = [
      KeyHint("c", "a concept", help: "let a concept rest"),
      KeyHint("p", "a person", help: "let what names somebody rest"),
      KeyHint("d", "days", help: "let what is from some days rest"),
    ]
    return (rests(in: world).isEmpty ? [] : [wake]) + [KeyHint("?", "help")] + (world.rests.isFromLater ? [] : more) + [
      KeyHint("q", "back"), KeyHint("↑ ↓ j k", "move", footer: false),
    ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    let rests = rests(in: world)
    guard !rests.isEmpty else {
      let words =
        world.rests.isFromLater
        ? "What rests stands in a file that can’t be read here. So nothing of the past comes up, and the file stays as it is."
        : "Nothing rests. Where something of the past comes up, z puts it away; c, p and d let a concept, a person "
          + "or some days rest before they come up."
      frame.write(paragraph: words, in: Chrome.measure(area), style: .quiet)
      return
    }
    for (offset, index) in list.visible(count: rests.count, height: area.rows).enumerated() {
      let place = Point(row: area.row + offset, column: area.column)
      let isSelected = index == list.selected
      frame.touch(from: place, columns: area.columns, .item(index))
      if isSelected { frame.cursor = place }
      let text = (isSelected ? "▸ " : "  ") + rests[index].words(titles: world.concepts.title)
      frame.write(DisplayWidth.clipped(text, to: area.columns), at: place, style: isSelected ? .selected : .text)
    }
  }
}
