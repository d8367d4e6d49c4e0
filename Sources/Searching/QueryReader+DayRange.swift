import Journal

extension QueryReader {
  /// The days that a text names as a query would: `2025-03`, `last march`, `since:2025-03-01 until:2025-04-15`.
  ///
  /// What has no end goes on until today.
  ///
  /// - Returns: `nil` where it names no days, has no beginning, or asks for anything else.
  package func dayRange(of text: String) -> ClosedRange<Day>? {
    let alone = read("\(QueryKey.in.rawValue):\"\(text)\"")
    let reading = alone.problems.isEmpty ? alone : read(text)
    guard reading.problems.isEmpty, case .written(let span) = reading.query.condition, let start = span.start else {
      return nil
    }
    let first = days.day(of: start)
    // The end is the first moment behind it; where it is not that of a day, a part of its day is meant.
    let end = span.end.map { end in
      let day = days.day(of: end)
      return days.start(of: day) < end ? day : day.before
    }
    let last = end ?? today
    return first <= last ? first...last : nil
  }
}
