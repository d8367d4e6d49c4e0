import Concepts
import Journal

/// Reads what somebody types to find entries.
///
/// It reads any text. What it cannot read is left out and told, and the rest still counts:
/// see `QueryHelp` for how a query is written.
package struct QueryReader: Sendable {
  let names: QueryNames
  let today: Day
  let days: LogicalDays

  /// A reader.
  ///
  /// - Parameters:
  ///   - today: the day the writer means by it, which is the one before where the evening is not over.
  ///   - days: when a day ends.
  package init(names: QueryNames, today: Day, days: LogicalDays = .ofTheCalendar) {
    (self.names, self.today, self.days) = (names, today, days)
  }

  /// Reads a query.
  ///
  /// - Parameter isTyping: whether more is likely to come: then the last word is looked for as the beginning of
  ///   others too, and what lacks its end is no problem yet.
  package func read(_ text: String, isTyping: Bool = false) -> QueryReading {
    var parser = QueryParser(text, self, isTyping: isTyping)
    let condition = parser.read()
    let query = Query(condition.simplified, order: parser.order)
    return QueryReading(
      query: query, problems: parser.problems.sorted { $0.range.lowerBound < $1.range.lowerBound },
      understood: query.understood(names, days))
  }
}

/// What was made of a query.
package struct QueryReading: Hashable, Sendable {
  /// What is asked for, its condition simplified.
  package let query: Query
  /// What could not be read, in the order of the text.
  package let problems: [Problem]
  /// What is asked for, in plain English; short enough for a title.
  package let understood: String

  /// What is looked for in texts.
  package var terms: [TextTerm] { query.terms }

  /// What is made of a line with nothing on it: every entry is asked for.
  package static let everything = QueryReading(query: Query(), problems: [], understood: "")

  /// Something that could not be read, and what was done about it.
  package struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// Where it stands, in bytes of the query's UTF-8.
    package let range: Range<Int>
    /// What is wrong, as the beginning of a sentence.
    package let what: String
    /// How to write it, as a sentence of its own.
    package let mend: String
    /// Whether it may come right as more is typed: nothing to bother anybody with yet.
    package let isUnfinished: Bool

    /// The problem on one line.
    package var description: String { "\(what). \(mend)" }
  }
}
