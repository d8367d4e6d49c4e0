import Journal

/// Reads dates as people write them, from today's point of view.
struct DateReader {
  /// What a date can be.
  enum Date: Equatable {
    case days(ClosedRange<Day>)
    /// A time to the minute.
    case moment(Moment)
    /// One of two days, by which of its numbers is the month.
    case either(Day, Day)
  }

  let today: Day

  /// Reads a date; `nil` where it is none.
  ///
  /// - Parameter isWhole: whether “2 months ago” is the whole of that month, and not the day.
  func read(_ text: String, isWhole: Bool = false) -> Date? {
    let text = text.lowercased()
    if let day = Day(text) { return .days(day...day) }
    if let moment = Moment(text), text.utf8.count > 10 { return .moment(moment) }
    if let date = numbers(text) { return date }
    let words = text.split { " -_,\u{A0}".contains($0) }.map(String.init)
    return (named(words) ?? relative(words, isWhole: isWhole) ?? calendar(words)).map(Date.days)
  }

  // MARK: Numbers.

  /// `2026`, `2026-11`, `2026/11/21`, `21.11.2026`, `11/21/2026`.
  private func numbers(_ text: String) -> Date? {
    guard let sign = text.unicodeScalars.first(where: { !("0"..."9").contains($0) }) else {
      return text.utf8.count == 4 ? Int(text).flatMap(Day.whole(year:)).map(Date.days) : nil
    }
    let parts = text.unicodeScalars.split(separator: sign, omittingEmptySubsequences: false)
      .map { (count: $0.count, number: $0.allSatisfy { ("0"..."9").contains($0) } ? Int(String($0)) : nil) }
    let numbers = parts.compactMap(\.number)
    guard numbers.count == parts.count, "-/.".unicodeScalars.contains(sign) else { return nil }
    func days(_ year: Int, _ month: Int, _ day: Int) -> Day? { Day(year: year, month: month, day: day) }
    let counts = parts.map(\.count)
    let isYearFirst = counts[0] == 4 && sign != "."
    switch (counts.count, counts.allSatisfy { $0 == 4 || (1...2).contains($0) }) {
    case (2, true) where isYearFirst: return Day.whole(year: numbers[0], month: numbers[1]).map(Date.days)
    case (3, true) where isYearFirst: return days(numbers[0], numbers[1], numbers[2]).map { .days($0...$0) }
    case (3, true) where counts[2] == 4 && sign == ".":
      return days(numbers[2], numbers[1], numbers[0]).map { .days($0...$0) }
    case (3, true) where counts[2] == 4 && sign == "/":
      switch (days(numbers[2], numbers[1], numbers[0]), days(numbers[2], numbers[0], numbers[1])) {
      case (let one?, let other?): return one == other ? .days(one...one) : .either(one, other)
      case (let one?, nil), (nil, let one?): return .days(one...one)
      case (nil, nil): return nil
      }
    default: return nil
    }
  }

  // MARK: Words.

  private func named(_ words: [String]) -> ClosedRange<Day>? {
    switch words {
    case ["today"]: return today...today
    case ["yesterday"]: return today.moved(days: -1).map { $0...$0 }
    default: break
    }
    guard let name = words.last, words.count <= 2, words.count == 1 || words[0] == "last" else { return nil }
    let isLast = words.count == 2
    if let weekday = Weekday.named(name) {
      return (isLast ? 1...7 : 0...6).lazy.compactMap { today.moved(days: -$0) }.first { $0.weekday == weekday }
        .map { $0...$0 }
    }
    guard let month = Self.month(name) else { return nil }
    let isOver = isLast ? month < today.month : month <= today.month
    return Day.whole(year: isOver ? today.year : today.year - 1, month: month)
  }

  private enum Unit: String, CaseIterable {
    case day
    case week
    case month
    case year
  }

  /// `last week`, `this month`, `3 weeks ago`, `last 7 days`.
  private func relative(_ words: [String], isWhole: Bool) -> ClosedRange<Day>? {
    func unit(_ word: String) -> Unit? { Unit.allCases.first { word == $0.rawValue || word == $0.rawValue + "s" } }
    switch words.count {
    case 2 where words[0] == "this" || words[0] == "last":
      guard let unit = unit(words[1]), unit != .day, unit.rawValue == words[1] else { return nil }
      return moved(unit, -(words[0] == "last" ? 1 : 0)).flatMap { whole(unit, around: $0) }
    case 3 where words[2] == "ago":
      guard let count = Self.count(words[0]), let unit = unit(words[1]), let day = moved(unit, -count) else {
        return nil
      }
      return isWhole ? whole(unit, around: day) : day...day
    case 3 where words[0] == "last":
      guard let count = Self.count(words[1]), count > 0, let unit = unit(words[2]), let day = moved(unit, -count),
        let first = day.moved(days: 1)
      else { return nil }
      return first <= today ? first...today : nil
    default: return nil
    }
  }

  private func moved(_ unit: Unit, _ count: Int) -> Day? {
    switch unit {
    case .day: today.moved(days: count)
    case .week: today.moved(days: 7 * count)
    case .month: today.moved(months: count)
    case .year: today.moved(months: 12 * count)
    }
  }

  private func whole(_ unit: Unit, around day: Day) -> ClosedRange<Day>? {
    switch unit {
    case .day: day...day
    case .week: day.week
    case .month: Day.whole(year: day.year, month: day.month)
    case .year: Day.whole(year: day.year)
    }
  }

  /// `march 2025`, `21 nov`, `nov 21`, `21 november 2025`; without a year the last such day up to today.
  private func calendar(_ words: [String]) -> ClosedRange<Day>? {
    var words = words
    guard (2...3).contains(words.count) else { return nil }
    let year = words.last.flatMap { $0.utf8.count == 4 ? Self.number($0) : nil }
    if year != nil { words.removeLast() }
    if words.count == 1 {
      return Self.month(words[0]).flatMap { month in year.flatMap { Day.whole(year: $0, month: month) } }
    }
    guard words.count == 2, let month = Self.month(words[0]) ?? Self.month(words[1]),
      let day = Self.dayOfMonth(words[0]) ?? Self.dayOfMonth(words[1])
    else { return nil }
    if let year { return Day(year: year, month: month, day: day).map { $0...$0 } }
    // A leap day may be up to eight years back.
    return (0...8).lazy.compactMap { Day(year: today.year - $0, month: month, day: day) }.first { $0 <= today }
      .map { $0...$0 }
  }

  private static func dayOfMonth(_ word: String) -> Int? {
    let digits = ["st", "nd", "rd", "th"].first(where: word.hasSuffix).map { word.dropLast($0.count) } ?? word[...]
    return (1...2).contains(digits.utf8.count) ? number(digits) : nil
  }

  /// How many; up to 9999.
  private static func count(_ word: String) -> Int? {
    let names = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    if word == "a" || word == "an" { return 1 }
    return names.firstIndex(of: word).map { $0 + 1 } ?? (word.utf8.count <= 4 ? number(word) : nil)
  }

  private static func number(_ text: some StringProtocol) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// A month by its name or the first three letters of it, 1 to 12.
  static func month(_ word: String) -> Int? {
    word == "sept" ? 9 : monthNames.firstIndex { $0 == word || $0.prefix(3) == word }.map { $0 + 1 }
  }

  /// The months in small letters.
  static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}

extension Weekday {
  /// A day by its name or the first letters of it, three at least.
  static func named(_ name: String) -> Weekday? {
    guard name.utf8.count >= 3 else { return nil }
    return allCases.first { $0.rawValue.lowercased().hasPrefix(name.lowercased()) }
  }
}
