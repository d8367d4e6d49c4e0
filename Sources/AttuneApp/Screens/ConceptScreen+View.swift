import Concepts
import Insights
import Journal
import TerminalUI

// The picture of a concept: one page, part below part.

extension ConceptScreen {
  typealias Row = LinkedPage<Link>.Row

  func header(in world: World) -> (title: String, status: String) {
    let corners = (world.concepts[id]?.corners ?? []).map(\.rawValue).joined(separator: " · ")
    return (world.concepts.title(of: id), world.size.columns >= 40 ? corners : "")
  }

  func hints(in world: World) -> [KeyHint] {
    let near = neighbours(in: world).prefix(9).count
    let numbers = near > 1 ? "1–\(near)" : "1"
    return [
      KeyHint("Enter", "open", help: "the entry, the question or the concept"),
      KeyHint("Tab", "next part", help: "the next part of the page"),
      KeyHint("e", "entries", help: "the entries that touch this concept"),
      KeyHint("#", "how often", help: "say how often, or no longer"),
      KeyHint("Esc", "back"),
      KeyHint("?", "help"),
    ]
      + (near == 0
        ? [] : [KeyHint(numbers, "near it", help: "the concepts near it, by their number", footer: false)]) + [
        KeyHint("n p", "next, previous", help: "the next concept, the one before", footer: false),
        KeyHint("↑ ↓ j k", "move", footer: false),
        KeyHint("g G", "ends", help: "the page’s top and bottom", footer: false),
        KeyHint("PgUp PgDn", "page", help: "a page up, a page down; ^U and ^D too", footer: false),
        KeyHint(
          "?", "a guess", help: "an entry with a question mark: the model’s guess, not yet your word", footer: false),
      ]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    page.draw(rows(in: world), in: Chrome.measure(area), of: &frame)
  }

  /// The whole page.
  func rows(in world: World) -> [Row] {
    let columns = Chrome.measure(Chrome.content(world.size)).columns
    let parts =
      [meaning(in: world, columns)] + writing(in: world, columns)
      + [questions(in: world, columns), nearby(in: world, columns)]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [Row()]))
  }

  // MARK: What it is

  private func meaning(in world: World, _ columns: Int) -> [Row] {
    guard let concept = world.concepts[id] else {
      return text("It stands in entries of yours; no file of concepts says what it is.", .quiet, columns)
    }
    let parts: [[Row]] = [
      concept.aliases.isEmpty ? [] : text("also: \(concept.aliases.joined(separator: ", "))", .quiet, columns),
      text(concept.essence, .text, columns),
      concept.fromInside.isEmpty ? [] : heading("From inside") + text(concept.fromInside, .text, columns),
      concept.sources.isEmpty
        ? [] : heading("Where it comes from") + concept.sources.flatMap { text($0, .quiet, columns) },
    ]
    return Array(parts.filter { !$0.isEmpty }.joined(separator: [Row()]))
  }

  // MARK: Where it is in the entries

  private func writing(in world: World, _ columns: Int) -> [[Row]] {
    let heading = heading("In your writing")
    guard let traces, world.isJournalRead else { return [heading + text("Reading your journal…", .quiet, columns)] }
    guard let last = traces.latest.first else {
      return [heading + text("Nothing you have written seems to touch it so far.", .quiet, columns)]
    }
    let days = world.settings.days
    let words = "Last written about \(days.day(of: last.moment).ago(from: world.today))."
    let total = traces.total == 1 ? "1 entry touches it" : "\(traces.total) entries touch it"
    let counts = isCounting ? "\n\(total): \(traces.kept) kept, \(traces.total - traces.kept) suggested." : ""
    let isThisYear = traces.latest.allSatisfy { $0.moment.day.year == world.now.day.year }
    let dateColumns = isThisYear || columns < 36 ? 6 : 11
    let entries = traces.latest.map { card in
      Row(spans: spans(of: card, dateColumns: dateColumns, columns: columns - 2, in: world), link: .entry(card.id))
    }
    return [
      heading + text(words + counts, .text, columns), year(of: traces, columns),
      [Row(spans: [Span("The latest entries", .heading)])] + entries, company(traces, in: world, columns),
    ]
  }

  /// Twelve bars with their months below, and on request the counts.
  private func year(of traces: ConceptTraces, _ columns: Int) -> [Row] {
    let width = columns >= 48 ? 4 : columns >= 24 ? 2 : 1
    func row(_ cells: [String], _ style: Style) -> Row {
      Row(spans: [Span(cells.map { $0.padded(to: width) }.joined(), style)])
    }
    let bars = traces.months.sparkline(of: id).map { String(repeating: String($0), count: max(1, width - 1)) }
    let names = traces.months.months.map { String($0.short.suffix(3).prefix(max(1, width - 1))) }
    // Without room between them two figures would be read as one.
    let counts = isCounting && width == 4 ? [row(traces.months[id].map { $0 == 0 ? "" : String($0) }, .quiet)] : []
    return [row(bars, .concept), row(names, .quiet)] + counts
  }

  private func spans(of card: EntryCard, dateColumns: Int, columns: Int, in world: World) -> [Span] {
    let day = card.moment.day
    let year = String(day.year)
    let isThisYear = day.year == world.now.day.year
    let date = isThisYear ? day.short : dateColumns > year.count + 2 ? "\(day.short) \(year)" : year
    let guess = card.isReviewed ? "" : "? "
    let glimpse = DisplayWidth.clipped(card.glimpse, to: columns - dateColumns - 2 - guess.count)
    return [Span(date.padded(to: -dateColumns) + "  ", .quiet), Span(guess, .concept), Span(glimpse)]
  }

  private func company(_ traces: ConceptTraces, in world: World, _ columns: Int) -> [Row] {
    let concepts = traces.companions.concepts.prefix(5).map { other, count in
      Row(spans: [Span(world.concepts.title(of: other) + times(count))], link: Link.companion(other))
    }
    let people = traces.companions.people.prefix(8).map { $0 + times($1) }.joined(separator: " · ")
    guard !concepts.isEmpty || !people.isEmpty else { return [] }
    return heading("In the same entries") + (people.isEmpty ? [] : text(people, .text, columns)) + concepts
  }

  private func times(_ count: Int) -> String { isCounting ? "  \(count)" : "" }

  // MARK: What may be asked, and what is near

  private func questions(in world: World, _ columns: Int) -> [Row] {
    let prompts = world.concepts[id]?.prompts ?? []
    guard !prompts.isEmpty else { return [] }
    let answered = world.survey?.visits.prompts ?? [:]
    return heading("Questions")
      + prompts.flatMap { prompt in
        var rows = Paragraph.rows(prompt.question, columns: columns - 2).map { [Span($0)] }
        if answered[prompt.id] != nil { rows.append([Span("  answered before", .quiet)]) }
        return rows.map { Row(spans: $0, link: .prompt(prompt.id)) }
      }
  }

  private func nearby(in world: World, _ columns: Int) -> [Row] {
    let neighbours = neighbours(in: world)
    guard !neighbours.isEmpty else { return [] }
    return heading("Near it")
      + neighbours.enumerated().map { index, other in
        let number = index < 9 ? "\(index + 1) " : "  "
        return Row(spans: [Span(number, .key), Span(world.concepts.title(of: other))], link: .neighbour(other))
      }
  }

  private func heading(_ words: String) -> [Row] { [Row(spans: [Span(words, .heading)], isPart: true)] }

  private func text(_ text: String, _ style: Style, _ columns: Int) -> [Row] {
    Paragraph.rows(text, columns: columns).map { Row(spans: [Span($0, style)]) }
  }
}
