import Journal

extension Day {
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
    moved(days: 6 - weekday.number).map { monday...$0 }
  }
}
