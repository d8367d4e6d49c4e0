/// A day of the calendar, as on the wall: no clock, no time zone.
package struct Day: Hashable, Sendable {
  /// The year, 1 to 9999.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, from 1.
  package let day: Int

  /// A day of the Gregorian calendar; `nil` when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// 1 January 1970.
  package static let epoch = Day()

  private init() { (year, month, day) = (1970, 1, 1) }

  /// Reads `2026-11-21`; nothing may stand around it.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map({ $0.utf8.count }) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day of the week.
  package var weekday: Weekday {
    // Zeller's congruence: the year begins in March, so that a leap day comes last.
    let shifted = month < 3 ? (month + 12, year - 1) : (month, year)
    let century = shifted.1 / 100
    let ofCentury = shifted.1 % 100
    let sum = day + 13 * (shifted.0 + 1) / 5 + ofCentury + ofCentury / 4 + century / 4 + 5 * century
    return Weekday.allCases[(sum + 5) % 7]
  }

  /// How many days it is behind the first of March of the year 0; days next to each other have numbers next to
  /// each other.
  package var ordinal: Int {
    let shifted = month < 3 ? (month + 9, year - 1) : (month - 3, year)
    let leapDays = shifted.1 / 4 - shifted.1 / 100 + shifted.1 / 400
    return shifted.1 * 365 + leapDays + (shifted.0 * 306 + 5) / 10 + day - 1
  }

  /// The day of a number that `ordinal` gives; `nil` where the calendar has none.
  package init?(ordinal: Int) {
    guard ordinal >= 0 else { return nil }
    // Years that begin in March, in rounds of 400, after which the calendar repeats.
    let (round, dayOfRound) = ordinal.quotientAndRemainder(dividingBy: 146_097)
    let yearOfRound = (dayOfRound - dayOfRound / 1460 + dayOfRound / 36_524 - dayOfRound / 146_096) / 365
    let dayOfYear = dayOfRound - (365 * yearOfRound + yearOfRound / 4 - yearOfRound / 100)
    let month = (5 * dayOfYear + 2) / 153
    self.init(
      year: round * 400 + yearOfRound + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// `21 November 2026`.
  package var long: String { "\(day) \(Self.monthNames[month - 1]) \(year)" }

  /// `21 Nov`.
  package var short: String { "\(day) \(Self.monthNames[month - 1].prefix(3))" }

  /// The day before; the first day there is stays itself.
  package var before: Day {
    let monthBefore = month == 1 ? 12 : month - 1
    let yearBefore = month == 1 ? year - 1 : year
    let last = Self.length(ofMonth: monthBefore, year: yearBefore)
    return Day(year: year, month: month, day: day - 1) ?? Day(year: yearBefore, month: monthBefore, day: last) ?? self
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}

/// A day of the week.
package enum Weekday: String, CaseIterable, Sendable {
  case monday = "Monday"
  case tuesday = "Tuesday"
  case wednesday = "Wednesday"
  case thursday = "Thursday"
  case friday = "Friday"
  case saturday = "Saturday"
  case sunday = "Sunday"
}

extension Day: Comparable, CustomStringConvertible {
  /// Earlier before later.
  package static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `2026-11-21`.
  package var description: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }
}

/// A number with zeros in front, `width` digits wide.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
