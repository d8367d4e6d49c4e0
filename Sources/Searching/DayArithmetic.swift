import Journal

extension Day {
  /// The day with an ordinal; `nil` outside the years 1 to 9999.
  static func at(ordinal: Int) -> Day? {
    guard (0..<4_000_000).contains(ordinal) else { return nil }
    // Cycles of 400 years, each year beginning in March, so that a leap day comes last.
    let (cycle, ofCycle) = ordinal.quotientAndRemainder(dividingBy: 146_097)
    let ofYears = (ofCycle - ofCycle / 1460 + ofCycle / 36_524 - ofCycle / 146_096) / 365
    let ofYear = ofCycle - (365 * ofYears + ofYears / 4 - ofYears / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return Day(
      year: cycle * 400 + ofYears + (month < 3 ? 1 : 0), month: month, day: ofYear - (153 * shifted + 2) / 5 + 1)
  }

  /// So many days later, or earlier where there are fewer than none.
  func moved(days: Int) -> Day? { Day.at(ordinal: ordinal + days) }

  /// So many months later or earlier; the last day of a month where that has no such day.
  func moved(months: Int) -> Day? {
    let sum = year * 12 + month - 1 + months
    return Day.whole(year: sum / 12, month: sum % 12 + 1).flatMap { span in
      Day(year: sum / 12, month: sum % 12 + 1, day: min(day, span.upperBound.day))
    }
  }

  /// A month from its first day to its last.
  static func whole(year: Int, month: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    return [31, 30, 29, 28].lazy.compactMap { Day(year: year, month: month, day: $0) }.first.map { first...$0 }
  }

  /// A year from its first day to its last.
  static func whole(year: Int) -> ClosedRange<Day>? {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    return first...last
  }

  /// The week a day is in, from Monday to Sunday.
  var week: ClosedRange<Day>? {
    let place = Weekday.allCases.firstIndex(of: weekday) ?? 0
    guard let first = moved(days: -place), let last = moved(days: 6 - place) else { return nil }
    return first...last
  }
}
