import Concepts
import Insights
import Journal
import TerminalUI

// The picture of the answers to one question.

extension SameQuestionScreen {
  /// From this width on two pages stand side by side.
  private static let twoColumns = 100
  /// From this width on three.
  private static let threeColumns = 150
  /// What parts two pages.
  private static let gap = 5

  /// How many pages stand side by side; 1 where the answers follow each other.
  func pages(in world: World) -> Int {
    let room = world.size.columns >= Self.threeColumns ? 3 : world.size.columns >= Self.twoColumns ? 2 : 1
    return max(1, min(room, reel.count))
  }

  func header(in world: World) -> (title: String, status: String) {
    let title = questionRows(in: world).isEmpty ? wording(in: world) : "The same question"
    guard reel.count > 0 else { return (title, "") }
    let last = reel.place + pages(in: world)
    let places = last > reel.place + 1 ? "\(reel.place + 1)–\(last)" : "\(last)"
    return (title, "\(places) of \(reel.count)")
  }

  func hints(in world: World) -> [KeyHint] {
    let isSideBySide = pages(in: world) > 1
    return [
      KeyHint("n p", "next, previous", help: "the next answer, the one before"),
      KeyHint("Enter", "entry", help: "the whole entry"),
      KeyHint("Tab", "page", help: "the other page", footer: isSideBySide),
      KeyHint(
        "=", areTogether ? "apart" : "together", help: "scroll the pages as one, or each alone", footer: isSideBySide),
    ]
      + (prompt(in: world) == nil ? [] : [KeyHint("a", "answer", help: "answer the question again")]) + [
        KeyHint("Esc", "back"), KeyHint("?", "help"),
        KeyHint("↑ ↓ j k", "scroll", footer: false),
        KeyHint("g G", "ends", help: "the first answer, the last", footer: false),
        KeyHint("PgUp PgDn", "page", help: "a page up, a page down; ^U and ^D too", footer: false),
      ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    frame.cursor = Point(row: area.row, column: area.column)
    guard reel.count > 0 else {
      let words = reel.cards == nil ? "Reading your journal…" : "No entry has an answer to this question now."
      frame.write(paragraph: words, in: Chrome.measure(area), style: .quiet)
      return
    }
    frame.write(rows: questionRows(in: world), in: area)
    pages(in: world) > 1 ? drawPages(in: area, of: &frame, world) : drawReel(of: &frame, world)
  }

  /// The question above the answers, where there is room for it.
  private func questionRows(in world: World) -> [[Span]] {
    let area = Chrome.content(world.size)
    guard area.rows >= 14, reel.count > 0 else { return [] }
    let rows = Paragraph.rows(wording(in: world), columns: min(area.columns, 76), atMost: 3)
    return rows.map { [Span($0, .question)] } + [[]]
  }

  /// The question as it was worded last.
  private func wording(in world: World) -> String {
    reel.question?.wording ?? prompt(in: world)?.question ?? reel.prompt.rawValue
  }

  /// Where a page stands: the first of those side by side, or the only one.
  func pageArea(in world: World) -> Area {
    var area = Chrome.content(world.size).inset(top: questionRows(in: world).count)
    let pages = pages(in: world)
    guard pages > 1 else { return Chrome.measure(area) }
    area.columns = min(76, (area.columns - (pages - 1) * Self.gap) / pages)
    return area
  }

  private func drawPages(in area: Area, of frame: inout Frame, _ world: World) {
    var room = pageArea(in: world)
    for page in 0..<pages(in: world) {
      guard let card = reel[reel.place + page] else { continue }
      if page > 0 {
        for row in room.row..<room.endRow {
          frame.write("│", at: Point(row: row, column: room.column - 3), style: .quiet)
        }
      }
      let rows = rows(of: card, columns: room.columns, in: world, isRead: page == focus)
      frame.write(rows: rows.dropFirst(scrolls[card.id] ?? 0), in: room)
      frame.touch(room, .item(reel.place + page))
      if page == focus { frame.cursor = Point(row: room.row, column: room.column) }
      room.column += room.columns + Self.gap
    }
  }

  private func drawReel(of frame: inout Frame, _ world: World) {
    var room = pageArea(in: world)
    frame.cursor = Point(row: room.row, column: room.column)
    var place = reel.place
    while room.rows > 0, let card = reel[place] {
      let rows = rows(of: card, columns: room.columns, in: world).dropFirst(scrolls[card.id] ?? 0)
      frame.write(rows: rows, in: room)
      var touched = room
      touched.rows = min(room.rows, rows.count)
      frame.touch(touched, .item(place))
      room = room.inset(top: rows.count + 1)
      place += 1
    }
  }

  /// An answer below its date, and how the question was worded then, where that was another way.
  ///
  /// - Parameter isRead: whether it is to be marked as the one of several pages that is read.
  func rows(of card: EntryCard, columns: Int, in world: World, isRead: Bool = false) -> [[Span]] {
    let mark = isRead ? "▸ " : ""
    let star = card.isStarred ? " ★" : ""
    let long = "\(mark)\(card.moment.day.weekday.rawValue) \(card.moment.day.long), \(card.moment.clock)\(star)"
    let fits = DisplayWidth.columns(of: long) <= columns
    let date = [Span(fits ? long : "\(mark)\(card.moment.day.long)\(star)", .heading)]
    guard let answers = reel.answers(in: card) else { return [date, [Span("…", .quiet)]] }
    guard !answers.isEmpty else { return [date, [Span("Nothing was written here.", .quiet)]] }
    let texts = answers.map { answer in
      let wording = answer.otherWording.map {
        Paragraph.rows("Asked then: \($0)", columns: columns).map { [Span($0, .quiet)] }
      }
      return (wording ?? []) + EntryPage.rows(of: answer.text, columns: columns)
    }
    return [date] + Array(texts.joined(separator: [[]]))
  }
}
