import Insights
import Journal
import TerminalUI

// The picture of the insights: what can be looked at, a drawing of it, and the same in words.

extension InsightsScreen {
  func header(in world: World) -> (title: String, status: String) {
    let title = world.size.columns < 30 ? "Insights" : "Insights · \(insight.title)"
    switch insight {
    case .window:
      guard let steps = series?.steps, let first = steps.first?.days.lowerBound, let last = steps.last?.days.upperBound
      else { return (title, "") }
      return (title, world.size.columns < 50 ? last.short : "\(first.long) to \(last.long)")
    case .year: return (title, world.size.columns < 50 ? day.short : "\(day.weekday.rawValue) \(day.long)")
    case .practices, .concepts: return (title, world.size.columns < 50 ? "" : "the last twelve months")
    }
  }

  func hints(in world: World) -> [KeyHint] {
    let isTabbed = hasTabs(in: Chrome.content(world.size))
    return insightHints + [
      KeyHint("#", isNumbered ? "no numbers" : "numbers", help: "show the numbers, or leave them out"),
      KeyHint("Tab", "more", help: "what else there is to look at; 1 to 4 go there", footer: !isTabbed),
      KeyHint("r", "ruptures", help: "the ruptures you kept, and what became of each", footer: !isTabbed),
      KeyHint("?", "help"), KeyHint("q", "back"),
      KeyHint("PgUp PgDn", "scroll", help: "through the words below the picture", footer: false),
    ]
  }

  private var insightHints: [KeyHint] {
    switch insight {
    case .window:
      [
        KeyHint("← →", "back, on", help: "earlier, later"),
        KeyHint("[ ]", "shorter, longer", help: "30 days, a season, a year; - and + too"),
      ]
    case .year:
      [
        KeyHint("Enter", "read", help: "the entries of the day"),
        KeyHint("↑ ↓ ← →", "day", help: "a day up or down, a week left or right"),
        KeyHint("[ ]", "year", help: "the year before, the year after"),
        KeyHint(
          "w", showing == .entries ? "by window" : "by entries", help: "how many entries, or where the window was"),
      ]
    case .practices, .concepts: []
    }
  }

  // MARK: Where things are

  /// The row of what can be looked at, where there is room for it.
  private var tabs: [(key: String, words: String, isShown: Bool)] {
    Insight.allCases.map { ("\($0.rawValue + 1)", $0.title, $0 == insight) } + [("r", "ruptures", false)]
  }

  private func hasTabs(in area: Area) -> Bool {
    area.rows >= 10 && tabs.reduce(0) { $0 + $1.words.count + 6 } <= area.columns
  }

  func body(in area: Area) -> Area { hasTabs(in: area) ? area.inset(top: 2) : area }

  func pictureRows(in body: Area) -> Int {
    switch insight {
    case .window where series?.isEmpty == false: body.rows >= 17 ? 12 : min(6, body.rows)
    // A week is seen whole, or the day selected is in words alone.
    case .year where calendar != nil && body.rows >= CalendarGrid.rows: CalendarGrid.rows
    default: 0
    }
  }

  /// Where there is no room for both, the words take the picture's place when they are scrolled to.
  private func places(in area: Area) -> (picture: Area?, text: Area) {
    let body = body(in: area)
    let rows = pictureRows(in: body)
    guard rows > 0 else { return (nil, body) }
    let text = body.inset(top: rows + 1)
    guard text.rows < 2 else { return (body.inset(bottom: body.rows - rows), text) }
    return scroll == 0 ? (body, body.inset(top: body.rows)) : (nil, body)
  }

  private func takesTurns(in area: Area) -> Bool {
    let body = body(in: area)
    let rows = pictureRows(in: body)
    return rows > 0 && body.rows - rows - 1 < 2
  }

  func textArea(in world: World) -> Area { places(in: Chrome.content(world.size)).text }

  /// How far the words can be scrolled.
  func lastScroll(in world: World) -> Int {
    let area = Chrome.content(world.size)
    let count = text(in: world, columns: area.columns).count
    return takesTurns(in: area) ? max(1, count - body(in: area).rows + 1) : max(0, count - textArea(in: world).rows)
  }

  // MARK: Drawing

  func draw(in area: Area, of frame: inout Frame, world: World) {
    let (picture, text) = places(in: area)
    frame.cursor = Point(row: text.rows > 0 ? text.row : area.row, column: area.column)
    if hasTabs(in: area) { drawTabs(at: Point(row: area.row, column: area.column), in: &frame) }
    if let picture { draw(in: picture, of: &frame) }
    let skipped = takesTurns(in: area) ? max(0, scroll - 1) : scroll
    frame.write(rows: self.text(in: world, columns: area.columns).dropFirst(skipped), in: text)
  }

  private func drawTabs(at place: Point, in frame: inout Frame) {
    var column = place.column
    for tab in tabs {
      let point = Point(row: place.row, column: column)
      let words = [
        Span(tab.isShown ? "▸ " : "  ", .selected), Span("\(tab.key) ", .key),
        Span(tab.words, tab.isShown ? .selected : .text),
      ]
      let used = frame.write(spans: words, at: point, columns: frame.size.columns - column)
      if let key = Key(name: tab.key) { frame.touch(from: point, columns: used, .key(key)) }
      column += used + 2
    }
  }

  private func draw(in area: Area, of frame: inout Frame) {
    switch insight {
    case .window: if let series { WindowChart(series).draw(in: area, of: &frame) }
    case .year:
      if let calendar { CalendarGrid(calendar, showing: showing, selected: day).draw(in: area, of: &frame) }
    case .practices, .concepts: break
    }
  }
}
