import Documents
import Journal
import Searching
import TerminalUI

// The picture of a list of entries, the same wherever there is one.

extension Frame {
  /// Draws the lines of a list that are in sight.
  ///
  /// - Parameters:
  ///   - chosen: the entries chosen for the next act.
  ///   - snippets: what stands instead of an entry's first words.
  ///   - isCursorHere: whether the cursor stands at the line selected.
  mutating func write(
    _ list: EntryList, in area: Area, world: World, chosen: Set<EntryFile.ID> = [],
    snippets: [EntryFile.ID: Snippet] = [:], isCursorHere: Bool = true
  ) {
    for (offset, line) in list.inSight.prefix(area.rows).enumerated() {
      let place = Point(row: area.row + offset, column: area.column)
      let isSelected = line.place == list.window.selected
      touch(from: place, columns: area.columns, .item(line.place))
      if isSelected, isCursorHere { cursor = place }
      let isChosen = line.item.map { chosen.contains($0.path) } ?? false
      let mark = Span((isSelected ? "▸" : " ") + (isChosen ? "•" : " "), .selected)
      let lines = EntryLine(world: world, columns: area.columns - 2, isSelected: isSelected)
      let spans = line.item.map { lines.spans(of: $0, snippets[$0.path]) } ?? []
      write(spans: [mark] + spans, at: place, columns: area.columns)
    }
  }
}

extension EntryList {
  /// How many columns a stretch of text may take in a list so wide.
  static func snippetColumns(in columns: Int) -> Int {
    let room = columns - 4 - (columns >= 42 ? 20 : 8)
    return columns >= 62 ? room - room / 3 - 2 : room
  }
}

/// A line of a list of entries.
private struct EntryLine {
  let world: World
  let columns: Int
  let isSelected: Bool

  func spans(of item: EntryList.Item, _ snippet: Snippet?) -> [Span] {
    switch item {
    case .unreadable(let problem): [Span(DisplayWidth.clipped("! \(problem)", to: columns), .alert)]
    case .entry(let card): spans(of: card, snippet)
    }
  }

  private func spans(of card: EntryCard, _ snippet: Snippet?) -> [Span] {
    let date = date(of: card.moment)
    let tags = card.concepts.map { $0.rawValue + (card.isReviewed ? "" : "?") }.joined(separator: " ")
    let star = card.isStarred ? "★ " : ""
    let room = columns - DisplayWidth.columns(of: date) - 2 - DisplayWidth.columns(of: star)
    // What is looked for is to be seen rather than what it touches.
    let most = snippet == nil ? room / 2 : room / 3
    let tagColumns = columns >= 60 ? min(DisplayWidth.columns(of: tags), most) : 0
    let words = Self.clipped(words(card, snippet), to: room - tagColumns - (tagColumns == 0 ? 0 : 2))
    let used = words.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
    let gap = String(repeating: " ", count: max(0, room - tagColumns - used))
    let tail = tagColumns == 0 ? [] : [Span(gap), Span(DisplayWidth.clipped(tags, to: tagColumns), .concept)]
    return [Span(date + "  ", .quiet), Span(star, .concept)] + words + tail
  }

  /// The entry's first words, or those around what is looked for.
  private func words(_ card: EntryCard, _ snippet: Snippet?) -> [Span] {
    let style: Style = isSelected ? .selected : .text
    guard let snippet else { return [Span(card.glimpse, style)] }
    return Span.parts(of: snippet.text, marks: snippet.marks.map { ($0, .match) }, otherwise: style)
  }

  /// What there is room for; what is cut ends in `…`.
  private static func clipped(_ spans: [Span], to columns: Int) -> [Span] {
    var left = columns
    var clipped: [Span] = []
    for span in spans where left > 0 {
      let text = DisplayWidth.clipped(span.text, to: left)
      clipped.append(Span(text, span.style))
      left = text == span.text ? left - DisplayWidth.columns(of: text) : 0
    }
    return clipped
  }

  /// The date as a column: with the weekday this year, with the year before.
  private func date(of moment: Moment) -> String {
    let day = moment.day.day < 10 ? " \(moment.day.short)" : moment.day.short
    let isThisYear = moment.day.year == world.now.day.year
    guard columns >= 40 else { return isThisYear ? day : "  \(moment.day.year)" }
    return
      "\(day) \(isThisYear ? String(moment.day.weekday.rawValue.prefix(3)) + " " : String(moment.day.year)) \(moment.clock)"
  }
}

extension Span {
  /// A text cut where marked stretches begin or end; where two overlap, the one named last is seen.
  ///
  /// - Parameter marks: stretches in bytes of the text's UTF-8, each with its style.
  static func parts(
    of text: String, marks: [(range: Range<Int>, style: Style)], otherwise style: Style
  ) -> [Span] {
    let end = text.utf8.count
    let cuts = Set(marks.flatMap { [$0.range.lowerBound, $0.range.upperBound] }.filter { 0 < $0 && $0 < end })
    let edges = [0] + cuts.sorted() + [end]
    return zip(edges, edges.dropFirst()).map { from, to in
      let mark = marks.last { $0.range.lowerBound <= from && to <= $0.range.upperBound && from < to }
      let utf8 = text.utf8
      let part = text[utf8.index(text.startIndex, offsetBy: from)..<utf8.index(text.startIndex, offsetBy: to)]
      return Span(String(part), mark?.style ?? style)
    }
  }
}
