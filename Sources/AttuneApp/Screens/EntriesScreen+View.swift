import Documents
import Journal
import TerminalUI

// The picture of the entries: the list, and beside it or on its own the page.

extension EntriesScreen {
  func header(in world: World) -> (title: String, status: String) {
    let names = concepts.map { world.concepts.title(of: $0).lowercased() }
    let title = (["Entries"] + (names.isEmpty ? [] : [names.joined(separator: " and ")])).joined(separator: " · ")
    guard world.isJournalRead else { return (title, "reading…") }
    let all = world.journal.total
    guard !entries.query.isEverything else {
      let unreadable = world.unreadable.count
      return (title, unreadable == 0 || world.size.columns < 40 ? "\(all)" : "\(all) · \(unreadable) unreadable")
    }
    guard let total = entries.total else { return (title, "") }
    let kept = entries.reviewed ?? total
    let standing = kept == total || world.size.columns < 60 ? "" : "\(kept) kept, \(total - kept) suggested · "
    return (title, standing + "\(total) of \(all)")
  }

  func hints(in world: World) -> [KeyHint] {
    guard picker == nil else { return Picker.hints }
    let open =
      isPageOpen
      ? [KeyHint("Esc", "list"), KeyHint("n p", "next, previous", help: "the next entry, the one before")]
      : [KeyHint("Enter", "read", help: "open the entry")]
    return open + [
      KeyHint("c", "concept", help: "only entries that touch some concepts"),
      KeyHint("x", "all", help: "all entries again", footer: !entries.query.isEverything),
      KeyHint("t", "review", help: "look again at what the entry touches, and how you left"),
      KeyHint("d", "delete", help: "move the entry to the trash; u brings it back", footer: false),
      KeyHint("u", "bring back", help: "bring back what was deleted last", footer: false),
      KeyHint("T", "trash", help: "look through what has been deleted", footer: false),
      KeyHint("?", "help"),
      KeyHint("q", "back"),
      KeyHint("↑ ↓ j k", "move", help: "through the list, or the open page", footer: false),
      KeyHint("g G", "ends", help: "to the newest, the oldest; the page’s top and bottom", footer: false),
      KeyHint("PgUp PgDn", "page", help: "a page up, a page down; ^U and ^D too", footer: false),
      KeyHint(
        "word?", "suggested", help: "a concept with a question mark is the model’s guess, not yet your word",
        footer: false),
    ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    if let picker {
      picker.draw(in: area, of: &frame, items: world.concepts.pickerItems(counts: world.conceptCounts))
      return
    }
    guard entries.count > 0 else {
      frame.write(paragraph: emptyWords(in: world), in: Chrome.measure(area), style: .quiet)
      return
    }
    let page = pageArea(in: area)
    if world.size.columns < Self.sideBySideColumns {
      isPageOpen ? drawPage(in: page, of: &frame, world) : drawList(in: area, of: &frame, world)
    } else {
      var left = area
      left.columns = page.column - area.column - 3
      drawList(in: left, of: &frame, world)
      for row in area.row..<area.endRow {
        frame.write("│", at: Point(row: row, column: page.column - 2), style: .quiet)
      }
      drawPage(in: page, of: &frame, world)
    }
  }

  /// Where the page stands: the whole width, or the right-hand part of it.
  func pageArea(in area: Area) -> Area {
    guard area.columns + 6 >= Self.sideBySideColumns else { return Chrome.measure(area) }
    let left = min(area.columns / 2, 90)
    return Chrome.measure(area.inset(left: left))
  }

  func pageRows(in world: World, columns: Int) -> [[Span]] {
    switch entries.selected {
    case .entry(let card):
      if let problem = world.unopened[card.id] { return EntryPage.rows(of: problem, columns: columns) }
      guard let entry = world.opened[card.id] else { return [] }
      return EntryPage.rows(of: entry, card, in: world, columns: columns)
    case .unreadable(let problem): return EntryPage.rows(of: problem, columns: columns)
    case nil: return []
    }
  }

  private func drawPage(in area: Area, of frame: inout Frame, _ world: World) {
    frame.write(rows: pageRows(in: world, columns: area.columns).dropFirst(scroll), in: area)
    if isPageOpen { frame.cursor = Point(row: area.row, column: area.column) }
  }

  private func drawList(in area: Area, of frame: inout Frame, _ world: World) {
    for (offset, line) in entries.inSight.prefix(area.rows).enumerated() {
      let place = Point(row: area.row + offset, column: area.column)
      let isSelected = line.place == entries.window.selected
      frame.touch(from: place, columns: area.columns, .item(line.place))
      if isSelected, !isPageOpen { frame.cursor = place }
      let mark = Span(isSelected ? "▸ " : "  ", .selected)
      let spans = line.item.map { self.spans(of: $0, isSelected: isSelected, columns: area.columns - 2, world) } ?? []
      frame.write(spans: [mark] + spans, at: place, columns: area.columns)
    }
  }

  private func spans(of item: EntryList.Item, isSelected: Bool, columns: Int, _ world: World) -> [Span] {
    let style: Style = isSelected ? .selected : .text
    switch item {
    case .unreadable(let problem):
      return [Span(DisplayWidth.clipped("! \(problem)", to: columns), .alert)]
    case .entry(let card):
      let date = date(of: card.moment, columns: columns, world)
      let tags = card.concepts.map { $0.rawValue + (card.isReviewed ? "" : "?") }.joined(separator: " ")
      let room = columns - DisplayWidth.columns(of: date) - 2
      let tagColumns = columns >= 60 ? min(DisplayWidth.columns(of: tags), room / 2) : 0
      let glimpseColumns = room - tagColumns - (tagColumns == 0 ? 0 : 2)
      let glimpse = DisplayWidth.clipped(card.glimpse, to: glimpseColumns)
      let gap = String(repeating: " ", count: max(0, glimpseColumns - DisplayWidth.columns(of: glimpse)) + 2)
      let tail = tagColumns == 0 ? [] : [Span(gap), Span(DisplayWidth.clipped(tags, to: tagColumns), .concept)]
      return [Span(date + "  ", .quiet), Span(glimpse, style)] + tail
    }
  }

  /// The date as a column: with the weekday this year, with the year before.
  private func date(of moment: Moment, columns: Int, _ world: World) -> String {
    let day = moment.day.day < 10 ? " \(moment.day.short)" : moment.day.short
    let isThisYear = moment.day.year == world.now.day.year
    guard columns >= 40 else { return isThisYear ? day : "  \(moment.day.year)" }
    return
      "\(day) \(isThisYear ? String(moment.day.weekday.rawValue.prefix(3)) + " " : String(moment.day.year)) \(moment.clock)"
  }

  private func emptyWords(in world: World) -> String {
    if !world.isJournalRead || entries.isWaiting { return "Reading your journal…" }
    if entries.query.isEverything { return "No entries yet. Whatever you keep will be here." }
    return "No entry touches that, as far as can be told. Press x to see all of them."
  }
}
