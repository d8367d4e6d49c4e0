import Journal

extension Day {
  /// The day so many days behind the first of March of the year 0, as `ordinal` counts; the nearest there is.
  init(ordinal: Int) {
    let ordinal = max(ordinal, 306)
    let (age, inAge) = ordinal.quotientAndRemainder(dividingBy: 146_097)
    // Years of 365 days and a leap day now and then, which comes last in years that begin in March.
    let year = (inAge - inAge / 1460 + inAge / 36_524 - inAge / 146_096) / 365
    let ofYear = inAge - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let calendarYear = age * 400 + year + (month < 10 ? 0 : 1)
    self =
      Day(year: calendarYear, month: month < 10 ? month + 3 : month - 9, day: ofYear - (153 * month + 2) / 5 + 1)
      ?? .last
  }

  private static let last = Day(year: 9999, month: 12, day: 31) ?? .epoch

  /// The day so many days later, or earlier.
  func moved(by days: Int) -> Day { Day(ordinal: ordinal + days) }

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
