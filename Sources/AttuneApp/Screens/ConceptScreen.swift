import Concepts
import Insights
import Journal
import Searching
import TerminalUI

/// One concept: what it is, where it is in the writer's entries, what may be asked about it, and what is near it.
struct ConceptScreen: ScreenModel {
  /// Where a row leads.
  enum Link: Hashable {
    case entry(EntryFile.ID)
    case companion(Concept.ID)
    case prompt(Prompt.ID)
    case neighbour(Concept.ID)
  }

  private(set) var id: Concept.ID
  private(set) var traces: ConceptTraces?
  /// Whether the writer has asked how often.
  private(set) var isCounting = false
  private(set) var page = LinkedPage<Link>()
  /// The concepts this one was reached from, each with the place on its page.
  private var trail: [(id: Concept.ID, page: LinkedPage<Link>)] = []

  /// Opens a concept.
  init(_ id: Concept.ID) { self.id = id }

  private var request: CardsRequest { CardsRequest("concept \(id)", Query(.concept(id))) }

  mutating func appear(in world: World) -> Response { Response(effects: [.gather(request)]) }

  mutating func handle(_ event: Event, in world: World) -> Response {
    switch event {
    case .key(let key): return handle(key, in: world)
    case .touched(.item(let row)):
      let before = page.selected
      page.select(row: row, of: rows(in: world), height: height(in: world))
      return page.selected == before ? follow(in: world) : .none
    case .gathered(let gathered, let cards) where gathered == request:
      traces = ConceptTraces(of: id, on: cards, in: world)
      settle(in: world)
    case .journalRead, .kept, .changed, .reviewed, .reviewedElsewhere: return Response(effects: [.gather(request)])
    case .resize, .surveyed: settle(in: world)
    default: break
    }
    return .none
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    switch key {
    case Key(.escape), .character("q"), .control("c"), Key(.left), .character("h"): return goBack(in: world)
    case Key(.enter), Key(.right), .character("l"):
      guard page.selected == nil else { return follow(in: world) }
      page.move(Key(.down), over: rows(in: world), height: height(in: world))
    case Key(.tab): page.goToNextPart(of: rows(in: world), height: height(in: world))
    case .character("#"):
      isCounting.toggle()
      settle(in: world)
    case .character("e"): return Response(next: .open(EntriesScreen(touching: id)))
    case .character("n"), .character("J"): return go(by: 1, in: world)
    case .character("p"), .character("K"): return go(by: -1, in: world)
    default:
      if let number = key.typed?.wholeNumberValue, neighbours(in: world).indices.contains(number - 1) {
        return go(to: neighbours(in: world)[number - 1])
      }
      page.move(key, over: rows(in: world), height: height(in: world))
    }
    return .none
  }

  private func follow(in world: World) -> Response {
    switch page.selected {
    case .entry(let id): return Response(next: .open(EntryPageScreen(id)))
    case .companion(let id), .neighbour(let id): return Response(next: .become(screen(of: id)))
    case .prompt(let id):
      let isAnswered = world.survey?.visits.prompts[id] != nil
      if isAnswered { return Response(next: .open(SameQuestionScreen(id))) }
      return world.content.prompt(id).map { .asking($0, in: world) } ?? .none
    case nil: return .none
    }
  }

  private func screen(of id: Concept.ID) -> ConceptScreen {
    var other = self
    other.trail.append((self.id, page))
    other.show(id)
    return other
  }

  private mutating func go(to id: Concept.ID) -> Response { Response(next: .become(screen(of: id))) }

  /// Goes to the concept that stands some places further on the shelf.
  private mutating func go(by distance: Int, in world: World) -> Response {
    let shelf = ConceptShelf(in: world).concepts
    guard let place = shelf.firstIndex(of: id), shelf.indices.contains(place + distance) else { return .none }
    show(shelf[place + distance])
    return Response(effects: [.gather(request)])
  }

  private mutating func goBack(in world: World) -> Response {
    guard let last = trail.popLast() else { return .close }
    show(last.id)
    page = last.page
    return Response(effects: [.gather(request)])
  }

  private mutating func show(_ id: Concept.ID) { (self.id, traces, page) = (id, nil, LinkedPage()) }

  private mutating func settle(in world: World) { page.settle(among: rows(in: world), height: height(in: world)) }

  private func height(in world: World) -> Int { Chrome.content(world.size).rows }

  /// The concepts near it.
  func neighbours(in world: World) -> [Concept.ID] { world.concepts[id]?.related ?? [] }
}
