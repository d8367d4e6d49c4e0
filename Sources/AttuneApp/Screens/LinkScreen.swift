import Journal
import Searching
import TerminalUI

/// Which rupture an entry returns to: the earlier entries that the writer kept as ruptures, the latest first.
struct LinkScreen: ScreenModel {
  private let entry: EntryCard
  private var ruptures: EntryList

  /// Asks what an entry returns to.
  init(from entry: EntryCard) {
    self.entry = entry
    let isEarlier = Condition.written(WallSpan(to: entry.moment))
    ruptures = EntryList("ruptures", Query(.all([.concept("rupture"), .state(.reviewed), isEarlier])))
  }

  mutating func appear(in world: World) -> Response {
    ruptures.setHeight(height(in: world))
    return Response(effects: ruptures.isWaiting ? ruptures.ask(for: ruptures.query) : [])
  }

  private func height(in world: World) -> Int { Chrome.content(world.size).rows - 2 }

  mutating func handle(_ event: Event, in world: World) -> Response {
    switch event {
    case .found(let page): _ = ruptures.take(page, in: world)
    case .journalRead: return Response(effects: ruptures.askAgain())
    case .resize: ruptures.setHeight(height(in: world))
    case .touched(.item(let item)):
      guard item == ruptures.window.selected else { return Response(effects: ruptures.select(item)) }
      return link()
    case .key(let key):
      switch key {
      case Key(.escape), .character("q"), .control("c"): return .close
      case Key(.enter): return link()
      case .character("x") where entry.repairs != nil:
        return Response(
          effects: [.change([entry.id], .repairs(nil))], next: .close, notice: .note("Linked to nothing."))
      default:
        guard let distance = key.distance(page: height(in: world)) else { return .none }
        return Response(effects: ruptures.move(by: distance))
      }
    default: break
    }
    return .none
  }

  private func link() -> Response {
    guard let rupture = ruptures.card else { return .none }
    return Response(
      effects: [.change([entry.id], .repairs(rupture.name))], next: .close,
      notice: .note("This entry now returns to that of \(rupture.moment.day.long)."))
  }

  func header(in world: World) -> (title: String, status: String) { ("What does it return to?", "") }

  func hints(in world: World) -> [KeyHint] {
    let unlink = entry.repairs == nil ? [] : [KeyHint("x", "nothing", help: "it returns to none of these")]
    return [KeyHint("Enter", "to this", help: "the entry returns to this rupture")] + unlink + [
      KeyHint("Esc", "back"), KeyHint("?", "help"), KeyHint("↑ ↓ j k", "move", footer: false),
    ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    let words = "\(entry.moment.day.long): “\(entry.glimpse)”"
    frame.write(
      DisplayWidth.clipped(words, to: area.columns), at: Point(row: area.row, column: area.column), style: .quiet)
    let list = area.inset(top: min(2, area.rows - 1))
    guard ruptures.count > 0 else {
      let none = ruptures.isWaiting ? "Looking…" : "You have kept no rupture that is older than this entry."
      frame.write(paragraph: none, in: Chrome.measure(list), style: .quiet)
      return
    }
    frame.write(ruptures, in: list, world: world)
  }
}
