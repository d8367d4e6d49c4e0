import Journal

extension Day {
  /// The day so many days later, or earlier, as far as the calendar goes.
  package func moved(by days: Int) -> Day { Day(ordinal: ordinal + days) ?? (days < 0 ? .first : .last) }

  private static let first = Day(year: 1, month: 1, day: 1) ?? .epoch
  private static let last = Day(year: 9999, month: 12, day: 31) ?? .epoch

  /// The same day of the month so many months later, or earlier; the month's last where it has no such day.
  func movedByMonths(_ months: Int) -> Day {
    let count = year * 12 + month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    return (0...3).lazy.compactMap { Day(year: year, month: month, day: day - $0) }.first ?? self
  }

  /// The Monday of its week.
  var monday: Day { moved(by: -weekday.number) }

  /// `21 November`.
  var dayAndMonth: String { long.split(separator: " ").prefix(2).joined(separator: " ") }

  /// `November`.
  var monthName: String { String(long.split(separator: " ")[1]) }
}

extension Weekday {
  /// 0 for Monday to 6 for Sunday.
  var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
