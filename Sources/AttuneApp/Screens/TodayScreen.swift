import Journal
import Practices
import TerminalUI

/// The first screen: what one could sit down to, and what is waiting.
struct TodayScreen: ScreenModel {
  private var list = ListWindow()
  /// The item selected: the journal may be read again, and the item then be another in number.
  private var selected: Item.ID?
  /// The draft the writer is being asked about.
  private var draftToDiscard: Draft?

  /// Something to choose.
  private enum Item: Identifiable {
    case practice(Practice)
    /// The place of the practice for today as long as the journal is being read, so that nothing moves when it comes.
    case notYet
    case morePractices
    case draft(Draft)

    /// What it is, whatever its number in the list.
    enum ID: Hashable {
      case practice(Practice.ID)
      case morePractices
      case draft(Draft.ID)
    }

    var id: ID {
      switch self {
      case .practice(let practice): .practice(practice.id)
      case .notYet: .practice(ForToday.practiceID)
      case .morePractices: .morePractices
      case .draft(let draft): .draft(draft.id)
      }
    }
  }

  /// How many of the practices made for the hour are offered here; the others are one key away.
  private static let mostOffered = 3

  var isTyping: Bool { draftToDiscard != nil }

  mutating func appear(in world: World) -> Response {
    keepPlace(in: world)
    // Other programs, and other windows, may have written since.
    return world.isJournalRead ? Response(effects: [.readJournal]) : .none
  }

  private mutating func select(_ index: Int, in world: World) {
    let items = items(in: world)
    list.select(index, count: items.count, height: items.count)
    selected = items.indices.contains(list.selected) ? items[list.selected].id : nil
  }

  /// Stays at the item selected wherever it is in the list now; one that is gone leaves its place to the next.
  private mutating func keepPlace(in world: World) {
    select(items(in: world).firstIndex { $0.id == selected } ?? list.selected, in: world)
  }

  mutating func handle(_ event: Event, in world: World) -> Response {
    if case .draftTaken(let draft) = event {
      return Response(effects: [.warmTagger], next: .open(ReflectScreen(draft, in: world)))
    }
    if case .touched(.item(let item)) = event, draftToDiscard == nil {
      let isSelected = item == list.selected
      select(item, in: world)
      return isSelected ? handle(.key(Key(.enter)), in: world) : .none
    }
    guard case .key(let key) = event else {
      keepPlace(in: world)
      return .none
    }
    if let draft = draftToDiscard {
      draftToDiscard = nil
      return key == .character("y")
        ? Response(effects: [.removeDraft(draft.id)], notice: .note("The draft is gone.")) : .none
    }
    let items = items(in: world)
    switch key {
    case Key(.up), .character("k"): select(list.selected - 1, in: world)
    case Key(.down), .character("j"): select(list.selected + 1, in: world)
    case Key(.home), .character("g"): select(0, in: world)
    case Key(.end), .character("G"): select(items.count - 1, in: world)
    case Key(.enter), .character(" "):
      guard items.indices.contains(list.selected) else { return .none }
      return begin(items[list.selected], in: world)
    case .character("x"), Key(.delete):
      if items.indices.contains(list.selected), case .draft(let draft) = items[list.selected] { draftToDiscard = draft }
    case .character("e"): return Response(next: .open(EntriesScreen()))
    case .character("c"): return Response(next: .open(ConceptsScreen()))
    case .character("w"): return Response(next: .open(ReferenceScreen(.words)))
    case .character("a"): return Response(next: .open(ReferenceScreen(.about)))
    case .character("p"): return Response(next: .open(PracticesScreen()))
    default: break
    }
    return .none
  }

  private func begin(_ item: Item, in world: World) -> Response {
    switch item {
    case .practice(let practice):
      return Response(effects: [.warmTagger], next: .open(ReflectScreen(practice, in: world)))
    case .morePractices:
      return Response(next: .open(PracticesScreen()))
    case .notYet:
      return Response(notice: .note("A moment: your journal is being read."))
    case .draft(let draft):
      return Response(effects: [.takeOverDraft(draft.id, as: world.draftID(for: draft.sitting))])
    }
  }

  private func items(in world: World) -> [Item] {
    let time = Practice.Time(hour: world.now.hour)
    let all = world.practices.offered(at: time)
    let suited = all.filter { !$0.isFreePage && $0.audience == nil && $0.suits(time) }
    let today = world.survey == nil ? [.notYet] : [world.forToday].compactMap { $0 }.map(Item.practice)
    let offered = suited.prefix(Self.mostOffered) + all.filter(\.isFreePage)
    let more = suited.count > Self.mostOffered || suited.count + 1 < all.count ? [Item.morePractices] : []
    return today + offered.map(Item.practice) + more + world.drafts.reversed().map(Item.draft)
  }

  func header(in world: World) -> (title: String, status: String) {
    let day = world.now.day
    let isWide = world.size.columns >= 60
    return ("Attune", isWide ? "\(day.weekday.rawValue) \(day.long)" : day.short)
  }

  func hints(in world: World) -> [KeyHint] {
    guard draftToDiscard == nil else { return [KeyHint("y", "discard"), KeyHint("any other key", "keep")] }
    var hints = [
      KeyHint("Enter", "begin", help: "sit down to the practice, or go on with the draft"),
      KeyHint("e", "entries", help: "read what you have written"),
      KeyHint("c", "concepts", help: "what the concepts are, and which entries touch them"),
      KeyHint("p", "practices", help: "all practices", footer: false),
      KeyHint("w", "words", help: "the words of the field", footer: false),
      KeyHint("a", "about", help: "what this is, and what it is not"),
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
      if case .draft = item, index == items.firstIndex(where: { if case .draft = $0 { true } else { false } }) {
        if isAiry { rows.append(.words("", .text)) }
        rows.append(.words("Waiting for you", .heading))
      }
      rows.append(.item(index, item))
    }
    if !world.content.problems.isEmpty {
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
      return (practice.title, practice.measure)
    case .morePractices: return ("More practices…", "")
    case .notYet: return ("For today", "…")
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
