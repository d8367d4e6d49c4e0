/// When an entry was written: the day and time on the writer's wall, and how far that wall is from UTC.
///
/// Entries are ordered by the wall's time, as their file names are, so travel never moves one to another day.
package struct Moment: Hashable, Sendable {
  /// The day.
  package let day: Day
  /// The hour, 0 to 23.
  package let hour: Int
  /// The minute, 0 to 59.
  package let minute: Int
  /// The second, 0 to 60.
  package let second: Int
  /// Minutes east of UTC; `nil` when nobody wrote it down.
  package let offset: Int?

  /// A moment; `nil` when a part is out of range, the offset beyond 14 hours included.
  package init?(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0, offset: Int? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
      (-14 * 60...14 * 60).contains(offset ?? 0)
    else { return nil }
    (self.day, self.hour, self.minute, self.second, self.offset) = (day, hour, minute, second, offset)
  }

  /// The beginning of 1970, which stands in for a time nobody can tell.
  package static let epoch = Moment(startOf: .epoch)

  private init(startOf day: Day) { (self.day, hour, minute, second, offset) = (day, 0, 0, 0, 0) }

  /// Reads what people and programs write for a date: ISO 8601 with or without seconds, offset and time,
  /// with a `T` or a space (`2026-11-21T21:04:00+01:00`, `2026-11-21 21:04`, `2026-11-21`).
  package init?(_ text: String) {
    var rest = text.unicodeScalars[...]
    guard let day = Day(String(rest.prefix(10))) else { return nil }
    rest = rest.dropFirst(10)
    guard let separator = rest.popFirst() else {
      self.init(day: day)
      return
    }
    guard separator == "T" || separator == "t" || separator == " ", let hour = Self.twoDigits(&rest),
      Self.take(":", &rest), let minute = Self.twoDigits(&rest)
    else { return nil }
    var second = 0
    if Self.take(":", &rest) {
      guard let seconds = Self.twoDigits(&rest) else { return nil }
      second = seconds
      if Self.take(".", &rest) { rest = rest.drop { ("0"..."9").contains($0) } }
    }
    if rest.first == " " { rest.removeFirst() }
    guard let offset = Self.offset(rest) else { return nil }
    self.init(day: day, hour: hour, minute: minute, second: second, offset: offset)
  }

  /// The name an entry written now gets: `2026-11-21-2104`.
  package var stem: String { "\(day)-\(padded(hour, 2))\(padded(minute, 2))" }

  /// `21:04`.
  package var clock: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

  private typealias Rest = Substring.UnicodeScalarView

  private static func take(_ scalar: Unicode.Scalar, _ rest: inout Rest) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private static func twoDigits(_ rest: inout Rest) -> Int? {
    let digits = rest.prefix(2)
    guard digits.count == 2, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    rest = rest.dropFirst(2)
    return Int(String(digits))
  }

  /// Reads `Z`, `+01:00`, `-0530`, `+01` or nothing; an outer `nil` is none of these.
  private static func offset(_ text: Rest) -> Int?? {
    var rest = text
    guard let sign = rest.popFirst() else { return .some(nil) }
    if sign == "Z" || sign == "z" { return rest.isEmpty ? 0 : .none }
    guard sign == "+" || sign == "-", let hours = twoDigits(&rest) else { return .none }
    var minutes = 0
    if !rest.isEmpty {
      _ = take(":", &rest)
      guard let digits = twoDigits(&rest), digits < 60 else { return .none }
      minutes = digits
    }
    guard rest.isEmpty else { return .none }
    return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
  }
}

extension Moment: Comparable, CustomStringConvertible {
  /// Earlier on the wall before later; where walls show the same, from east to west, as the sun and the end of summer
  /// time have it.
  package static func < (left: Moment, right: Moment) -> Bool {
    (left.day, left.hour, left.minute, left.second, right.offset ?? .max)
      < (right.day, right.hour, right.minute, right.second, left.offset ?? .max)
  }

  /// ISO 8601: `2026-11-21T21:04:00+01:00`, without the offset where it is not known.
  package var description: String {
    let time = "\(day)T\(clock):\(padded(second, 2))"
    guard let offset else { return time }
    let distance = abs(offset)
    return time + (offset < 0 ? "-" : "+") + "\(padded(distance / 60, 2)):\(padded(distance % 60, 2))"
  }
}

extension Moment: Codable {
  /// Reads the ISO 8601 text.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let moment = Moment(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date")
    }
    self = moment
  }

  /// Writes the ISO 8601 text.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
