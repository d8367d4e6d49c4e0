import Insights
import Journal
import TerminalUI

// The insights in words: what the pictures show, for everybody, and the numbers for those who ask for them.

extension InsightsScreen {
  /// The rows of words below the picture, or instead of one.
  func text(in world: World, columns: Int) -> [[Span]] {
    let columns = min(columns, 76)
    func rows(_ text: String, _ style: Style = .text) -> [[Span]] {
      Paragraph.rows(text, columns: columns).map { [Span($0, style)] }
    }
    switch insight {
    case .window:
      guard let series else { return rows("Looking…", .quiet) }
      let tall = Area(row: 0, column: 0, rows: pictureRows(in: body(in: Chrome.content(world.size))), columns: columns)
      let legend = series.isEmpty ? [] : rows(WindowChart.legend(in: tall), .quiet)
      let readings = isNumbered && !series.isEmpty ? [[]] + series.readings.flatMap { rows($0) } : []
      return legend + rows(series.summary) + readings
    case .year:
      guard let calendar else { return rows("Looking…", .quiet) }
      let months = isNumbered ? [[]] + rows(calendar.months(of: day.year)) : []
      return rows(calendar.summary(of: day)) + rows(CalendarGrid.legend(showing), .quiet) + [[]]
        + rows(calendar.summary, .quiet) + months
    case .practices: return returns.map { self.rows(of: $0, in: world, rows: rows) } ?? rows("Looking…", .quiet)
    case .concepts: return travelling.map { self.rows(of: $0, in: world, rows: rows) } ?? rows("Looking…", .quiet)
    }
  }

  private typealias Rows = (String, Style) -> [[Span]]

  private func rows(of returns: Returns, in world: World, rows: Rows) -> [[Span]] {
    guard !returns.practices.isEmpty else {
      return rows(
        "There is nothing to tell yet. A practice is named here when three sittings with it have a reading at "
          + "arriving and one at leaving.", .quiet)
    }
    let lines = returns.practices.flatMap { practice in
      let title = world.practices[practice.id]?.title ?? practice.id
      let words = isNumbered ? practice.words(titled: title) : "\(title): \(practice.roughly)"
      let others = isNumbered && !practice.others.isEmpty ? rows("  \(practice.others)", .quiet) : []
      return rows(words, .text) + others
    }
    let care = "By your own readings. It says what was, not what helps."
    return lines + [[]] + rows(care, .quiet)
  }

  private func rows(of travelling: Travelling, in world: World, rows: Rows) -> [[Span]] {
    guard !travelling.lines.isEmpty else {
      return rows("There is nothing to tell yet: no entry touches more than one concept.", .quiet)
    }
    let lines = travelling.lines.flatMap { line in
      let companions = line.companions.map { id, count in
        world.concepts.title(of: id).lowercased() + (isNumbered ? " (\(count))" : "")
      }
      let count = isNumbered ? " (\(line.count))" : ""
      let words =
        "\(world.concepts.title(of: line.concept))\(count), most often with \(companions.joined(separator: ", then "))"
      return rows(words, .text)
    }
    return lines + [[]] + rows("Kept or suggested, in the same entry.", .quiet)
  }
}

extension WindowSeries {
  /// The readings themselves, the latest first: `Sat 21 Nov: arrived at +3, left at −1`.
  fileprivate var readings: [String] {
    steps.reversed().compactMap { step in
      let words = [
        step.arrived.map { "arrived \($0.words)" }, step.left.map { "left \($0.words)" },
      ].compactMap { $0 }
      let (first, last) = (step.days.lowerBound, step.days.upperBound)
      let when =
        first == last ? "\(first.weekday.rawValue.prefix(3)) \(first.short)" : "\(first.short) to \(last.short)"
      return words.isEmpty ? nil : "\(when): \(words.joined(separator: ", "))"
    }
  }
}

extension WindowSeries.Readings {
  /// `at +3`, `between −1 and +3`.
  fileprivate var words: String {
    lowest == highest ? "at \(lowest.signed)" : "between \(lowest.signed) and \(highest.signed)"
  }
}

extension YearCalendar {
  /// How many entries each month has: `Jan 3 · Feb 12`.
  fileprivate func months(of year: Int) -> String {
    months.indices.map { index in
      let month = index + 1
      let count = (1...31).compactMap { Day(year: year, month: month, day: $0) }.reduce(0) { $0 + self[$1].entries }
      return "\(months[index].name)\u{A0}\(count)"
    }
    .joined(separator: "\u{A0}· ")
  }
}

extension Returns.Practice {
  /// How it was, without a number.
  fileprivate var roughly: String {
    if nearer == sittings { return "nearer to steady after each sitting" }
    if nearer == 0 { return "as far from steady as before, or farther" }
    return nearer * 2 > sittings
      ? "nearer to steady more often than not" : "nearer to steady after some sittings"
  }
}
