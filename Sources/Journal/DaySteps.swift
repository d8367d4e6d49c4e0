extension Day {
  /// The day so many days later, or earlier where there are fewer than none; `nil` where the calendar has none.
  package func moved(days: Int) -> Day? { Day(ordinal: ordinal + days) }

  /// The day so many days later, or earlier, as far as the calendar goes.
  package func moved(by days: Int) -> Day { moved(days: days) ?? (days < 0 ? .first : .last) }

  /// The same day of the month so many months later, or earlier; the month's last where it has no such day, and `nil`
  /// where the calendar has no such month.
  package func moved(months: Int) -> Day? {
    let count = year * 12 + month - 1 + months
    return (0...3).lazy.compactMap { Day(year: count / 12, month: count % 12 + 1, day: day - $0) }.first
  }

  private static let first = Day(year: 1, month: 1, day: 1) ?? .epoch
  private static let last = Day(year: 9999, month: 12, day: 31) ?? .epoch

  /// The Monday of its week.
  package var monday: Day { moved(by: -weekday.number) }
}

extension Weekday {
  /// 0 for Monday to 6 for Sunday.
  package var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
