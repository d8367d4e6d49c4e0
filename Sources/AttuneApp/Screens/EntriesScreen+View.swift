import Searching
import TerminalUI

// The picture of the entries: the list, and beside it or on its own the page.

extension EntriesScreen {
  func header(in world: World) -> (title: String, status: String) {
    if export != nil { return ("Write into a file", "") }
    let understood = asking.isEmpty ? "" : asking.reading.understood
    let title = (["Entries"] + (understood.isEmpty ? [] : [understood])).joined(separator: " · ")
    guard world.isJournalRead else { return (title, "reading…") }
    if let progress = world.journal.progress {
      return (title, "reading \(progress.done.grouped) of \(progress.all.grouped)…")
    }
    if !chosen.isEmpty { return (title, "\(chosen.count.grouped) chosen") }
    let all = world.journal.total
    guard !query.isEverything else {
      let unreadable = world.unreadable.count
      return (
        title, unreadable == 0 || world.size.columns < 40 ? all.grouped : "\(all.grouped) · \(unreadable) unreadable"
      )
    }
    guard let total = entries.total else { return (title, "") }
    let kept = entries.reviewed ?? total
    let standing =
      kept == total || world.size.columns < 60 ? "" : "\(kept.grouped) kept, \((total - kept).grouped) suggested · "
    return (title, standing + "\(total.grouped) of \(all.grouped)")
  }

  func hints(in world: World) -> [KeyHint] {
    if export != nil { return [KeyHint("Enter", "write"), KeyHint("Esc", "leave it")] }
    if picker != nil { return Picker.hints }
    if asking.isOpen {
      return [
        KeyHint("Enter", "done"), KeyHint("Tab", "complete", help: "complete the word, or take the next it may become"),
        KeyHint("Esc", "all again"), KeyHint("↑ ↓", "choose"),
      ]
    }
    if panel != nil { return FacetPanel.hints }
    let open =
      isPageOpen
      ? [
        KeyHint("Esc", "list"),
        KeyHint("n N", "next mark", help: "the next mark on the page, the one before; behind the last, the next entry"),
        KeyHint("J K", "next entry", help: "the next entry, the one before", footer: false),
      ] : [KeyHint("Enter", "read", help: "open the entry")]
    return open + Self.otherHints + (asking.isEmpty ? [] : [KeyHint("x", "all", help: "all entries again")])
  }

  var helpLines: [HelpLine] {
    [HelpLine(words: "Behind / you can type", meaning: "words as they come, and any of these, together:")]
      + QueryHelp.lines.map { HelpLine(words: $0.syntax, meaning: "\($0.meaning); for instance \($0.example)") }
  }

  private static let otherHints = [
    KeyHint("/", "search", help: "type what to look for; the list follows"),
    KeyHint("f", "filter", help: "what these entries have in common, to ask for more of it or less"),
    KeyHint("c", "concept", help: "only entries that touch some concepts"),
    KeyHint("t", "review", help: "look again at what the entry touches, and how you left"),
    KeyHint("?", "help"),
    KeyHint("q", "back"),
    KeyHint(
      "o", "order", help: "newest first, oldest first; where words are looked for, the best first", footer: false),
    KeyHint("Space", "choose", help: "choose the entry for the next act; once more: not", footer: false),
    KeyHint("A", "choose all", help: "choose all entries of the list; Esc chooses none", footer: false),
    KeyHint("s", "star", help: "mark the entry, or those chosen; once more: not", footer: false),
    KeyHint("e", "edit", help: "in your own editor, $VISUAL or $EDITOR", footer: false),
    KeyHint("L", "link", help: "say which rupture the entry returns to", footer: false),
    KeyHint("w", "write", help: "write the entry, or those chosen, into a file", footer: false),
    KeyHint("d", "delete", help: "move the entry, or those chosen, to the trash; u brings them back", footer: false),
    KeyHint("u", "bring back", help: "bring back what was deleted last", footer: false),
    KeyHint("T", "trash", help: "look through what has been deleted", footer: false),
    KeyHint("↑ ↓ j k", "move", help: "through the list, or the open page", footer: false),
    KeyHint("g G", "ends", help: "to the newest, the oldest; the page’s top and bottom", footer: false),
    KeyHint("PgUp PgDn", "page", help: "a page up, a page down; ^U and ^D too", footer: false),
    KeyHint(
      "word?", "suggested", help: "a concept with a question mark is the model’s guess, not yet your word",
      footer: false),
  ]

  func draw(in area: Area, of frame: inout Frame, world: World) {
    if let picker {
      picker.draw(in: area, of: &frame, items: world.concepts.pickerItems(counts: world.conceptCounts))
      return
    }
    if let export { return drawExport(export, in: area, of: &frame) }
    asking.draw(in: area, of: &frame)
    let list = area.inset(top: min(asking.rows, area.rows))
    guard entries.count > 0 || panel != nil else {
      frame.write(paragraph: emptyWords(in: world), in: Chrome.measure(list), style: .quiet)
      return
    }
    guard world.size.columns >= Self.sideBySideColumns else {
      if isPageOpen { return drawPage(in: pageArea(in: area), of: &frame, world) }
      return drawList(in: list, of: &frame, world)
    }
    let page = pageArea(in: area)
    drawList(in: listArea(in: list, world), of: &frame, world)
    for row in list.row..<list.endRow {
      frame.write("│", at: Point(row: row, column: page.column - 2), style: .quiet)
    }
    drawPage(in: page.inset(top: min(asking.rows, page.rows)), of: &frame, world)
  }

  private func drawList(in area: Area, of frame: inout Frame, _ world: World) {
    if let panel { return panel.draw(in: area, of: &frame, query.condition, world: world) }
    let isCursorHere = !isPageOpen && !asking.isOpen
    frame.write(entries, in: area, world: world, chosen: chosen, snippets: snippets, isCursorHere: isCursorHere)
  }

  private func drawExport(_ export: TypedLine, in area: Area, of frame: inout Frame) {
    export.draw("File: ", at: Point(row: area.row, column: area.column), columns: area.columns, in: &frame)
    let words =
      "Your words go into this file as they are, and stay in your journal too. A file that is there already is left alone."
    let cursor = frame.cursor
    frame.write(paragraph: words, in: Chrome.measure(area.inset(top: min(2, area.rows))), style: .quiet)
    frame.cursor = cursor
  }

  /// Where the list stands: the whole width, or the left-hand part of it.
  func listArea(in area: Area, _ world: World) -> Area {
    guard world.size.columns >= Self.sideBySideColumns else { return area }
    var left = area
    left.columns = pageArea(in: area).column - area.column - 3
    return left
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
      return EntryPage.rows(of: entry, card, query: query, in: world, columns: columns)
    case .unreadable(let problem): return EntryPage.rows(of: problem, columns: columns)
    case nil: return []
    }
  }

  private func drawPage(in area: Area, of frame: inout Frame, _ world: World) {
    frame.write(rows: pageRows(in: world, columns: area.columns).dropFirst(scroll), in: area)
    if isPageOpen { frame.cursor = Point(row: area.row, column: area.column) }
  }

  private func emptyWords(in world: World) -> String {
    if !world.isJournalRead || entries.isWaiting || world.journal.progress != nil { return "Reading your journal…" }
    if entries.query.isEverything { return "No entries yet. Whatever you keep will be here." }
    return "Nothing here is that. Press x to see all of them."
  }
}

extension Int {
  /// With a comma between thousands: `1,204`.
  var grouped: String {
    let digits = String(self)
    let first = digits.count % 3
    let groups = stride(from: first, to: digits.count, by: 3).map { digits.dropFirst($0).prefix(3) }
    return ((first > 0 ? [digits.prefix(first)] : []) + groups).joined(separator: ",")
  }
}
