import Insights
import Journal
import Searching
import TerminalUI

/// What a journal shows when it is looked at as a whole: the window over time, a year's days, what came with what.
///
/// It says what was. There are no numbers but those the writer asks for.
struct InsightsScreen: ScreenModel {
  private(set) var insight = Insight.window
  /// Whether the numbers are shown.
  private(set) var isNumbered = false
  /// How far the words below the picture are scrolled, in rows.
  private(set) var scroll = 0

  /// How far back the window is looked at, and up to which day.
  private(set) var span = WindowSeries.Span.thirtyDays
  private var until: Day
  /// The day selected in the year.
  private(set) var day: Day
  /// What is shown of a year's days.
  private(set) var showing = CalendarGrid.Showing.entries

  /// What is known so far: while something else is looked up it is what was looked at before.
  private(set) var series: WindowSeries?
  private(set) var calendar: YearCalendar?
  private(set) var returns: Returns?
  private(set) var travelling: Travelling?

  /// Opens at the window up to today.
  init(in world: World) { (until, day) = (world.today, world.today) }

  // MARK: Asking

  private func request(in world: World) -> CardsRequest {
    let days = world.settings.days
    switch insight {
    case .window: return .readings(span, until: until, days)
    case .year: return .year(day.year, days)
    case .practices: return .recent(.window, until: world.today, days)
    case .concepts: return .recent(.concepts, until: world.today, days)
    }
  }

  private func ask(in world: World) -> Response { Response(effects: [.gather(request(in: world))]) }

  mutating func appear(in world: World) -> Response { ask(in: world) }

  mutating func handle(_ event: Event, in world: World) -> Response {
    switch event {
    case .key(let key): return handle(key, in: world)
    case .gathered(let request, let cards) where request == self.request(in: world): take(cards, in: world)
    case .journalRead, .changed, .kept, .reviewed, .reviewedElsewhere, .trashed: return ask(in: world)
    case .touched(.item(let item)) where insight == .year:
      guard let touched = calendar?.day(at: item) else { break }
      if touched == day { return openDay(in: world) }
      day = touched
    case .resize: scroll(by: 0, in: world)
    default: break
    }
    return .none
  }

  private mutating func take(_ cards: [EntryCard], in world: World) {
    let days = world.settings.days
    switch insight {
    case .window: series = WindowSeries(of: cards, span, until: until, days: days)
    case .year: calendar = YearCalendar(of: cards, year: day.year, days: days)
    case .practices: returns = Returns(of: cards)
    case .concepts: travelling = Travelling(of: cards)
    }
    scroll(by: 0, in: world)
  }

  // MARK: Keys

  private mutating func handle(_ key: Key, in world: World) -> Response {
    switch key {
    case Key(.escape), .character("q"), .control("c"): return .close
    case Key(.tab): return show(Insight(rawValue: insight.rawValue + 1) ?? .window, in: world)
    case .character("1"): return show(.window, in: world)
    case .character("2"): return show(.year, in: world)
    case .character("3"): return show(.practices, in: world)
    case .character("4"): return show(.concepts, in: world)
    case .character("r"): return Response(next: .open(RupturesScreen()))
    case .character("#"):
      isNumbered.toggle()
      scroll = 0
    default:
      switch insight {
      case .window: if let response = handleInWindow(key, in: world) { return response }
      case .year: if let response = handleInYear(key, in: world) { return response }
      case .practices, .concepts: break
      }
      scroll(by: key.distance(page: textArea(in: world).rows) ?? 0, in: world)
    }
    return .none
  }

  private mutating func show(_ insight: Insight, in world: World) -> Response {
    (self.insight, scroll) = (insight, 0)
    return ask(in: world)
  }

  private mutating func handleInWindow(_ key: Key, in world: World) -> Response? {
    let spans = WindowSeries.Span.allCases
    let place = spans.firstIndex(of: span) ?? 0
    switch key {
    case .character("["), .character("-"): span = spans[max(0, place - 1)]
    case .character("]"), .character("+"): span = spans[min(spans.count - 1, place + 1)]
    case Key(.left), .character("h"):
      // Not further back than there are entries.
      let earlier = until.moved(by: -span.stride)
      guard earlier.year >= firstYear(in: world) else { return Response.none }
      until = earlier
    case Key(.right), .character("l"): until = min(until.moved(by: span.stride), world.today)
    default: return nil
    }
    scroll = 0
    return ask(in: world)
  }

  private mutating func handleInYear(_ key: Key, in world: World) -> Response? {
    switch key {
    case Key(.enter): return openDay(in: world)
    case .character("w"): showing = showing == .entries ? .window : .entries
    case Key(.left), .character("h"): move(by: -7)
    case Key(.right), .character("l"): move(by: 7)
    case Key(.up), .character("k"): move(by: -1)
    case Key(.down), .character("j"): move(by: 1)
    case Key(.home), .character("g"): move(by: -366)
    case Key(.end), .character("G"): move(by: 366)
    case .character("["), .character("-"): return turn(to: day.year - 1, in: world)
    case .character("]"), .character("+"): return turn(to: day.year + 1, in: world)
    default: return nil
    }
    return Response.none
  }

  private mutating func move(by days: Int) { if let calendar { day = calendar.day(day, movedBy: days) } }

  private mutating func turn(to year: Int, in world: World) -> Response {
    guard (firstYear(in: world)...world.today.year).contains(year) else { return .none }
    // The 29th of February is the 28th in other years.
    day = Day(year: year, month: day.month, day: day.day) ?? Day(year: year, month: day.month, day: day.day - 1) ?? day
    return ask(in: world)
  }

  private func firstYear(in world: World) -> Int {
    min(world.survey?.facets.years.last?.name ?? world.today.year, world.today.year)
  }

  private func openDay(in world: World) -> Response {
    guard calendar?[day].entries ?? 0 > 0 else { return Response(notice: .note("Nothing is from that day.")) }
    let query = Query(CardsRequest.written(from: day, through: day, world.settings.days))
    return Response(next: .open(EntriesScreen(query)))
  }

  private mutating func scroll(by distance: Int, in world: World) {
    scroll = max(0, min(scroll + distance, lastScroll(in: world)))
  }
}
