import Concepts
import Insights
import Journal
import TerminalUI

/// Every answer to one question, the oldest first: side by side where there is room, else one below the other.
struct SameQuestionScreen: ScreenModel {
  private(set) var reel: AnswerReel
  /// How far each answer is scrolled, in rows.
  private(set) var scrolls: [EntryFile.ID: Int] = [:]
  /// Which of the pages side by side is read, from 0.
  private(set) var focus = 0
  /// Whether the pages side by side scroll as one.
  private(set) var areTogether = true

  /// The answers to a question, from the one in some entry on.
  init(_ prompt: Prompt.ID, at entry: EntryFile.ID? = nil) { reel = AnswerReel(prompt, at: entry) }

  mutating func appear(in world: World) -> Response { Response(effects: reel.ask()) }

  mutating func handle(_ event: Event, in world: World) -> Response {
    var response = Response.none
    switch event {
    case .key(let key): response = handle(key, in: world)
    case .touched(.item(let item)):
      if item == reel.place + focus { return handle(Key(.enter), in: world) }
      focus = item - reel.place
    case .journalRead, .kept, .changed: response.effects = reel.ask()
    case .resize: response.effects = go(to: reel.place, in: world)
    case .gathered, .entriesRead:
      guard let effects = reel.take(event) else { return .none }
      response.effects = effects + go(to: reel.place, in: world)
    default: return .none
    }
    focus = max(0, min(focus, pages(in: world) - 1))
    clampScrolls(in: world)
    return response
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    switch key {
    case Key(.escape), .character("q"), .control("c"), Key(.left), .character("h"): return .close
    case Key(.enter), Key(.right), .character("l"):
      return reel[reel.place + focus].map { Response(next: .open(EntryPageScreen($0.id))) } ?? .none
    case .character("n"), .character("J"): return Response(effects: turn(to: reel.place + 1, in: world))
    case .character("p"), .character("K"): return Response(effects: turn(to: reel.place - 1, in: world))
    case .character("g"), Key(.home): return Response(effects: turn(to: 0, in: world))
    case .character("G"), Key(.end): return Response(effects: turn(to: reel.count - 1, in: world))
    case Key(.tab): focus = (focus + 1) % max(1, pages(in: world))
    case .character("="): areTogether.toggle()
    case .character("a"): return prompt(in: world).map { .asking($0, in: world) } ?? .none
    default:
      guard let distance = key.distance(page: pageArea(in: world).rows) else { return .none }
      return Response(effects: scroll(by: distance, in: world))
    }
    return .none
  }

  /// The question as it is worded now; `nil` when it is no longer asked.
  func prompt(in world: World) -> Prompt? { world.content.prompt(reel.prompt) }

  // MARK: Going from answer to answer

  /// Goes to an answer, which begins at its first row.
  private mutating func turn(to index: Int, in world: World) -> [Effect] {
    scrolls = [:]
    return go(to: index, in: world)
  }

  /// Goes to an answer; side by side the last page is never empty.
  private mutating func go(to index: Int, in world: World) -> [Effect] {
    reel.go(to: max(0, min(index, reel.count - pages(in: world))))
  }

  private mutating func scroll(by distance: Int, in world: World) -> [Effect] {
    guard pages(in: world) == 1 else {
      for page in 0..<pages(in: world) where areTogether || page == focus {
        guard let id = reel[reel.place + page]?.id else { continue }
        scrolls[id, default: 0] += distance
      }
      return []
    }
    return scrollReel(by: distance, in: world)
  }

  /// One below the other, scrolling goes on from answer to answer.
  private mutating func scrollReel(by distance: Int, in world: World) -> [Effect] {
    let area = pageArea(in: world)
    var (place, row) = (reel.place, (reel.card.flatMap { scrolls[$0.id] } ?? 0) + distance)
    func length(_ place: Int) -> Int? { reel[place].map { rows(of: $0, columns: area.columns, in: world).count + 1 } }
    while row < 0, place > 0, let before = length(place - 1) { (place, row) = (place - 1, row + before) }
    while let here = length(place), row >= here, place + 1 < reel.count { (place, row) = (place + 1, row - here) }
    scrolls = reel[place].map { [$0.id: max(0, row)] } ?? [:]
    return reel.go(to: place)
  }

  private mutating func clampScrolls(in world: World) {
    let area = pageArea(in: world)
    for page in 0..<max(1, pages(in: world)) {
      guard let card = reel[reel.place + page], let scroll = scrolls[card.id] else { continue }
      // Where the next answer follows below, this one may leave upwards.
      let isFollowed = pages(in: world) == 1 && reel.place + 1 < reel.count
      let rows = rows(of: card, columns: area.columns, in: world).count
      scrolls[card.id] = max(0, min(scroll, isFollowed ? rows : rows - area.rows))
    }
  }
}
