import Insights
import Journal
import Practices
import TerminalUI

// The picture of Today: what one could sit down to, what waits, and how the last days have been.

extension TodayScreen {
  func header(in world: World) -> (title: String, status: String) {
    let day = world.today
    let isWide = world.size.columns >= 60
    return ("Attune", isWide ? "\(day.weekday.rawValue) \(day.long)" : day.short)
  }

  func hints(in world: World) -> [KeyHint] {
    guard draftToDiscard == nil else { return [KeyHint("y", "discard"), KeyHint("any other key", "keep")] }
    let selected = selectedItem(in: world)
    let isMoment = if case .moment = selected { true } else { false }
    let isDraft = if case .draft = selected { true } else { false }
    return [
      KeyHint("Enter", isMoment ? "read" : "begin", help: "sit down to the practice, or open what waits for you"),
      KeyHint("x", "discard", help: "discard the draft; you are asked first", footer: isDraft),
      KeyHint("z", "not now", help: "put this to rest: it won’t come up, for now or for longer", footer: isMoment),
      KeyHint("e", "entries", help: "read what you have written"),
      KeyHint("c", "concepts", help: "what the concepts are, and which entries touch them"),
      KeyHint("i", "insights", help: "the window over time, a year’s days, what travels together"),
      KeyHint("/", "search", help: "find entries", footer: !isMoment && !isDraft),
      KeyHint("?", "help"),
      KeyHint("q", "quit"),
      KeyHint("p", "practices", help: "all practices", footer: false),
      KeyHint("w", "words", help: "the words of the field", footer: false),
      KeyHint("a", "about", help: "what this is, and what it is not", footer: false),
      KeyHint("R", "resting", help: "what you have put to rest, and how to let it come up again", footer: false),
      KeyHint("↑ ↓ j k", "choose", footer: false),
    ]
  }

  /// A row of the screen: an item, or words between items.
  private enum Row {
    case item(Int, Item)
    case words(String, Style)
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    if let draft = draftToDiscard {
      let text =
        "Discard the draft from \(when(draft.sitting.began, in: world))? It can’t be brought back.\n\ny discard · any other key keeps it"
      frame.write(paragraph: text, in: Chrome.measure(area))
      return
    }
    let items = items(in: world)
    let rows = rows(items, in: world)
    // The selected item stays in sight in a window too low for everything.
    let selectedRow = rows.firstIndex { if case .item(list.selected, _) = $0 { true } else { false } } ?? 0
    let top = max(0, min(rows.count - area.rows, selectedRow - area.rows + 2))
    for (offset, row) in rows.dropFirst(top).prefix(area.rows).enumerated() {
      draw(row, at: Point(row: area.row + offset, column: area.column), columns: area.columns, in: &frame, world)
    }
    var room = area.inset(top: rows.count - top + 1)
    if world.size.rows >= Self.chartFrom, let window = waiting.window, !window.isEmpty,
      room.rows >= Self.chartRows, area.columns >= Self.chartColumns
    {
      draw(window, in: area.inset(top: area.rows - Self.chartRows), of: &frame)
      room.rows -= Self.chartRows + 1
    }
    drawIntro(in: Chrome.measure(room), of: &frame, world)
  }

  /// From this height on there is room for the window of the last days.
  private static let chartFrom = 22
  private static let chartRows = 3
  /// Room for the scale and a column for each of 30 days.
  private static let chartColumns = 41

  private func draw(_ window: WindowSeries, in area: Area, of frame: inout Frame) {
    var chart = area
    chart.columns = Self.chartColumns
    WindowChart(window).draw(in: chart, of: &frame)
    let label = Point(row: area.row + 1, column: area.column + Self.chartColumns + 3)
    frame.write("the last 30 days", at: label, style: .quiet, columns: area.columns - Self.chartColumns - 3)
  }

  private func rows(_ items: [Item], in world: World) -> [Row] {
    var rows: [Row] = []
    let isAiry = world.size.rows >= 16
    if isAiry { rows += [.words(greeting(at: world.now.hour), .text), .words("", .text)] }
    for (index, item) in items.enumerated() {
      if item.isWaiting, index == items.firstIndex(where: \.isWaiting) {
        if isAiry { rows.append(.words("", .text)) }
        rows.append(.words("Waiting for you", .heading))
      }
      rows.append(.item(index, item))
    }
    if world.content.hasOwnProblems {
      rows += [
        .words("", .text), .words("A file of your own prompts can’t be used; “attune prompts check” says why.", .alert),
      ]
    }
    if !world.rescued.isEmpty {
      let columns = Chrome.content(world.size).columns
      let words = "Words your journal could not take are in \(world.rescued.joined(separator: ", "))."
      rows.append(.words("", .text))
      rows += Paragraph.rows("\(words) Move them into it when you like.", columns: columns).map { .words($0, .alert) }
    }
    if let problem = world.settingsProblems.first {
      let columns = Chrome.content(world.size).columns
      rows.append(.words("", .text))
      rows += Paragraph.rows("\(problem)", columns: columns).map { .words($0, .alert) }
    }
    if !world.isJournalRead { rows += [.words("", .text), .words("Reading your journal…", .quiet)] }
    return rows
  }

  private func draw(_ row: Row, at point: Point, columns: Int, in frame: inout Frame, _ world: World) {
    switch row {
    case .words(let words, let style):
      frame.write(words, at: point, style: style, columns: columns)
    case .item(let index, let item):
      let isSelected = index == list.selected
      frame.touch(from: point, columns: columns, .item(index))
      let (title, detail) = words(for: item, in: world)
      let style: Style = isSelected ? .selected : .text
      if isSelected { frame.cursor = point }
      let titleColumns = columns < 56 || detail.isEmpty ? columns : item.isWaiting ? 40 : 32
      let text = DisplayWidth.clipped((isSelected ? "▸ " : "  ") + title, to: min(columns, titleColumns))
      frame.write(text, at: point, style: style)
      guard titleColumns < columns else { return }
      let place = Point(row: point.row, column: point.column + titleColumns)
      frame.write(DisplayWidth.clipped(detail, to: columns - titleColumns), at: place, style: .quiet)
    }
  }

  /// What the selected practice is for, or the selected words in full, where there is room for it.
  private func drawIntro(in room: Area, of frame: inout Frame, _ world: World) {
    let intro: String? =
      switch selectedItem(in: world) {
      case .practice(let practice): practice.intro
      case .moment(let moment): waiting.words(of: moment).map { "“\($0)”" }
      default: nil
      }
    guard let intro, Paragraph.rows(intro, columns: room.columns).count <= room.rows else { return }
    frame.write(paragraph: intro, in: room, style: .quiet)
  }

  private func words(for item: Item, in world: World) -> (title: String, detail: String) {
    switch item {
    case .practice(let practice):
      return (practice.title, practice.measure)
    case .morePractices: return ("More practices…", "")
    case .notYet: return ("For today", "…")
    case .draft(let draft):
      let glimpse = draft.glimpse
      return ("Draft from \(when(draft.sitting.began, in: world))", glimpse.isEmpty ? "" : "“\(glimpse)”")
    case .moment(let moment):
      return (moment.words, waiting.words(of: moment).map { $0.isEmpty ? "" : "“\($0)”" } ?? "")
    }
  }

  /// Beside the clock's time stands the clock's day.
  private func when(_ moment: Moment, in world: World) -> String {
    let isToday = world.settings.days.day(of: moment) == world.today
    return isToday ? moment.clock : "\(moment.day.short), \(moment.clock)"
  }

  private func greeting(at hour: Int) -> String {
    switch Practice.Time(hour: hour) {
    case .morning: "Good morning."
    case .afternoon: "Good afternoon."
    case .evening: "Good evening."
    case .night, .any: "It is late. Good to have you here."
    }
  }
}
