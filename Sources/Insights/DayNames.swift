import Journal

extension Day {
  /// The same day of the month so many months later, or earlier, as far as the calendar goes.
  func movedByMonths(_ months: Int) -> Day { moved(months: months) ?? self }

  /// `21 November`.
  var dayAndMonth: String { long.split(separator: " ").prefix(2).joined(separator: " ") }

  /// `November`.
  var monthName: String { String(long.split(separator: " ")[1]) }
}
