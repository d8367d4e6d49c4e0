import Journal
import Practices
import TerminalUI

/// The first screen: what one could sit down to, and what is waiting.
struct TodayScreen: ScreenModel {
  private var list = ListWindow()
  /// The draft the writer is being asked about.
  private var draftToDiscard: Draft?

  /// Something to choose.
  private enum Item {
    case practice(Practice)
    case draft(Draft)
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    guard case .key(let key) = event else { return .none }
    if let draft = draftToDiscard {
      draftToDiscard = nil
      return key == .character("y")
        ? Response(effects: [.removeDraft(draft.id)], notice: .note("The draft is gone.")) : .none
    }
    let items = items(in: world)
    switch key {
    case Key(.up), .character("k"): list.move(by: -1, count: items.count, height: items.count)
    case Key(.down), .character("j"): list.move(by: 1, count: items.count, height: items.count)
    case Key(.home), .character("g"): list.select(0, count: items.count, height: items.count)
    case Key(.end), .character("G"): list.select(items.count - 1, count: items.count, height: items.count)
    case Key(.enter), .character(" "):
      guard items.indices.contains(list.selected) else { return .none }
      return begin(items[list.selected], in: world)
    case .character("x"), Key(.delete):
      if items.indices.contains(list.selected), case .draft(let draft) = items[list.selected] { draftToDiscard = draft }
    case .character("e"): return Response(next: .open(EntriesScreen()))
    case .character("c"): return Response(next: .open(EntriesScreen(choosingConceptIn: world)))
    default: break
    }
    return .none
  }

  private func begin(_ item: Item, in world: World) -> Response {
    switch item {
    case .practice(let practice):
      let sitting = Sitting(practice, at: world.now)
      return Response(
        effects: [.warmTagger], next: .open(ReflectScreen(sitting, draftID: world.draftID(for: sitting))))
    case .draft(let draft):
      return Response(effects: [.warmTagger], next: .open(ReflectScreen(draft)))
    }
  }

  private func items(in world: World) -> [Item] {
    world.practices.offered(at: .init(hour: world.now.hour)).map(Item.practice)
      + world.drafts.reversed().map(Item.draft)
  }

  func header(in world: World) -> (title: String, status: String) {
    let day = world.now.day
    let isWide = world.size.columns >= 60
    return ("Attune", isWide ? "\(day.weekday.rawValue) \(day.long)" : day.short)
  }

  func hints(in world: World) -> [KeyHint] {
    var hints = [
      KeyHint("Enter", "begin", help: "sit down to the practice, or go on with the draft"),
      KeyHint("e", "entries", help: "read what you have written"),
      KeyHint("c", "concepts", help: "find entries by concept"),
      KeyHint("?", "help"),
      KeyHint("q", "quit"),
      KeyHint("↑ ↓ j k", "choose", footer: false),
    ]
    if !world.drafts.isEmpty {
      hints.insert(KeyHint("x", "discard", help: "discard the draft; you are asked first"), at: 3)
    }
    return hints
  }
}

// MARK: - The picture

extension TodayScreen {
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
    drawIntro(items, below: rows.count - top, in: area, of: &frame)
  }

  private func rows(_ items: [Item], in world: World) -> [Row] {
    var rows: [Row] = []
    let isAiry = world.size.rows >= 16
    if isAiry { rows += [.words(greeting(at: world.now.hour), .text), .words("", .text)] }
    for (index, item) in items.enumerated() {
      if case .draft = item, index > 0, case .practice = items[index - 1] {
        if isAiry { rows.append(.words("", .text)) }
        rows.append(.words("Waiting for you", .heading))
      }
      rows.append(.item(index, item))
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
      let (title, detail) = words(for: item, in: world)
      let style: Style = isSelected ? .selected : .text
      if isSelected { frame.cursor = point }
      let titleColumns = columns >= 56 ? 32 : columns
      let text = DisplayWidth.clipped((isSelected ? "▸ " : "  ") + title, to: min(columns, titleColumns))
      frame.write(text, at: point, style: style)
      guard titleColumns < columns else { return }
      let place = Point(row: point.row, column: point.column + titleColumns)
      frame.write(DisplayWidth.clipped(detail, to: columns - titleColumns), at: place, style: .quiet)
    }
  }

  /// What the selected practice is for, where there is room for it.
  private func drawIntro(_ items: [Item], below row: Int, in area: Area, of frame: inout Frame) {
    guard items.indices.contains(list.selected), case .practice(let practice) = items[list.selected] else { return }
    let room = Chrome.measure(area.inset(top: row + 1))
    let needed = Paragraph.rows(practice.intro, columns: room.columns).count
    if needed <= room.rows { frame.write(paragraph: practice.intro, in: room, style: .quiet) }
  }

  private func words(for item: Item, in world: World) -> (title: String, detail: String) {
    switch item {
    case .practice(let practice):
      if practice.isFreePage { return (practice.title, "") }
      let prompts = practice.steps.count == 1 ? "1 prompt" : "\(practice.steps.count) prompts"
      return (practice.title, "\(prompts) · about \(practice.minutes) minutes")
    case .draft(let draft):
      let glimpse = draft.glimpse
      return ("Draft from \(when(draft.sitting.began, in: world))", glimpse.isEmpty ? "" : "“\(glimpse)”")
    }
  }

  private func when(_ moment: Moment, in world: World) -> String {
    moment.day == world.now.day ? moment.clock : "\(moment.day.short), \(moment.clock)"
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
