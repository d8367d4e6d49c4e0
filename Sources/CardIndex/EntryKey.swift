import Journal

/// The number of an entry in the index: the later on the wall, the greater, so that numbers and lists have one order.
///
/// The upper bits are the wall's second; the lower ones part the entries of one second.
enum EntryKey {
  private static let rankBits: Int64 = 24
  /// How many numbers there are for the entries of one second.
  static let ranks: Int64 = 1 << rankBits
  /// The seconds that a minute may have.
  private static let secondsInAMinute = 61

  /// The least number of a moment's second.
  static func first(of moment: Moment) -> Int64 {
    (minute(of: moment) * Int64(secondsInAMinute) + Int64(moment.second)) << rankBits
  }

  /// The least number of a moment's minute.
  static func firstOfMinute(_ moment: Moment) -> Int64 {
    (minute(of: moment) * Int64(secondsInAMinute)) << rankBits
  }

  private static func minute(of moment: Moment) -> Int64 {
    Int64((moment.day.ordinal * 24 + moment.hour) * 60 + moment.minute)
  }

  /// The moment of a number; how far the wall is from UTC is not in it.
  static func moment(of key: Int64, offset: Int?) -> Moment? {
    let second = Int(key >> rankBits)
    let minute = second / secondsInAMinute
    guard let day = Day(ordinal: minute / (24 * 60)) else { return nil }
    return Moment(
      day: day, hour: minute / 60 % 24, minute: minute % 60, second: second % secondsInAMinute, offset: offset)
  }

  /// The year that a number's day counts to.
  static func year(of key: Int64, _ days: LogicalDays) -> Int {
    moment(of: key, offset: nil).map { days.day(of: $0).year } ?? 1
  }

  /// The least number of a year; what is before the first day there is counts to that day.
  static func first(ofYear year: Int, _ days: LogicalDays) -> Int64 {
    guard year > 1, let first = Day(year: year, month: 1, day: 1) else { return .min }
    return Self.first(of: days.start(of: first))
  }

  /// SQL for the number of the weekday, from 0 for Monday, that a key's day has, where days end so many minutes after
  /// midnight.
  static func weekday(of key: String, endOfDay: Int) -> String {
    // 1 January 1970 was a Thursday.
    let shift = (3 - Day.epoch.ordinal % 7 + 7) % 7
    return "((((\(key) >> \(rankBits)) / \(secondsInAMinute) - \(endOfDay)) / \(24 * 60) + \(shift)) % 7)"
  }
}
