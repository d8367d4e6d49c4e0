import Concepts
import Insights
import Journal
import Searching
import TerminalUI

/// The concepts, by the corners of the triangle: how often, when in the last year, and when last.
struct ConceptsScreen: ScreenModel {
  /// Where a row leads.
  enum Link: Hashable {
    case concept(Concept.ID)
    case questions
  }

  private var page = LinkedPage<Link>()
  /// The last twelve months; `nil` until they have been gathered.
  private var months: ConceptMonths?
  private var asked: CardsRequest?

  private func request(in world: World) -> CardsRequest {
    let months = ConceptMonths(of: [], until: world.today, days: world.settings.days).months
    let start = months.first.map(world.settings.days.start)
    return CardsRequest("concepts", Query(.all([.written(WallSpan(from: start)), .state(.concepts)])))
  }

  mutating func appear(in world: World) -> Response {
    if page.selected == nil { page.selectFirst(of: rows(in: world), height: height(in: world)) }
    return Response(effects: ask(in: world))
  }

  private mutating func ask(in world: World) -> [Effect] {
    let request = request(in: world)
    asked = request
    return [.gather(request)]
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    switch event {
    case .key(let key): return handle(key, in: world)
    case .touched(.item(let row)):
      let before = page.selected
      page.select(row: row, of: rows(in: world), height: height(in: world))
      return page.selected == before ? follow(in: world) : .none
    case .gathered(let request, let cards) where request == asked:
      months = ConceptMonths(of: cards, until: world.today, days: world.settings.days)
    case .journalRead, .reviewed, .kept: return Response(effects: ask(in: world))
    case .surveyed, .resize: page.settle(among: rows(in: world), height: height(in: world))
    default: break
    }
    return .none
  }

  private mutating func handle(_ key: Key, in world: World) -> Response {
    switch key {
    case Key(.escape), .character("q"), .control("c"): return .close
    case Key(.enter), Key(.right), .character("l"): return follow(in: world)
    case Key(.tab): return Response(next: .become(ReferenceScreen(.words)))
    case .character("Q"): return Response(next: .open(AskedAgainScreen()))
    case .character("e"):
      guard case .concept(let id) = page.selected else { return .none }
      return Response(next: .open(EntriesScreen(touching: id)))
    default: page.move(key, over: rows(in: world), height: height(in: world))
    }
    return .none
  }

  private func follow(in world: World) -> Response {
    switch page.selected {
    case .concept(let id): Response(next: .open(ConceptScreen(id)))
    case .questions: Response(next: .open(AskedAgainScreen()))
    case nil: .none
    }
  }

  // MARK: The picture

  private func height(in world: World) -> Int { Chrome.content(world.size).rows }

  private func rows(in world: World) -> [LinkedPage<Link>.Row] {
    let columns = Chrome.content(world.size).columns - 2
    let groups = ConceptShelf(in: world).groups.map { group in
      [LinkedPage<Link>.Row(spans: [Span(group.title, .heading)], isPart: true)]
        + group.concepts.map { .init(spans: spans(of: $0, columns: columns, in: world), link: .concept($0)) }
    }
    let questions: [LinkedPage<Link>.Row] = [
      .init(spans: [Span("Questions", .heading)], isPart: true),
      .init(spans: [Span("Questions answered more than once…")], link: .questions),
    ]
    return Array((groups + [questions]).joined(separator: [.init()]))
  }

  private func spans(of id: Concept.ID, columns: Int, in world: World) -> [Span] {
    let titleColumns = columns >= 36 ? 22 : columns
    let title = world.concepts.title(of: id).padded(to: titleColumns)
    guard titleColumns < columns else { return [Span(title)] }
    let year = Span((months?.sparkline(of: id) ?? "").padded(to: 12), .concept)
    guard columns >= 44 else { return [Span(title), year] }
    let count = world.conceptCounts[id].map { String($0) } ?? ""
    let last = world.survey?.visits.concepts[id].map {
      world.settings.days.day(of: $0).ago(from: world.today)
    }
    let ending = columns >= 60 ? [Span("  " + (last ?? ""), .quiet)] : []
    return [Span(title), Span(count.padded(to: -6) + "  ", .quiet), year] + ending
  }

  func header(in world: World) -> (title: String, status: String) {
    ("Concepts", world.size.columns >= 60 ? "Tab  Words of the field · What this is" : "")
  }

  func hints(in world: World) -> [KeyHint] {
    [
      KeyHint("Enter", "read", help: "what it is, and where it is in your writing"),
      KeyHint("e", "entries", help: "the entries that touch this concept"),
      KeyHint("Q", "questions", help: "the questions you have answered more than once"),
      KeyHint("Tab", "more to read", help: "concepts, words of the field, what this is"),
      KeyHint("?", "help"), KeyHint("q", "back"),
      KeyHint("↑ ↓ j k", "move", footer: false),
      KeyHint("g G", "ends", help: "to the first, to the last", footer: false),
      KeyHint("PgUp PgDn", "page", help: "a page up, a page down; ^U and ^D too", footer: false),
      KeyHint(
        "▁▂▃▅▇", "a year", help: "twelve months, the present one last; a gap is a month without it", footer: false),
    ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    page.draw(rows(in: world), in: area, of: &frame)
  }
}

extension String {
  /// Cut or filled up with spaces to so many columns; in front of it where they are negative.
  func padded(to columns: Int) -> String {
    let clipped = DisplayWidth.clipped(self, to: abs(columns))
    let spaces = String(repeating: " ", count: max(0, abs(columns) - DisplayWidth.columns(of: clipped)))
    return columns < 0 ? spaces + clipped : clipped + spaces
  }
}
