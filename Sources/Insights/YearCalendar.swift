import Journal

/// The days of a year, or of a part of one, in weeks as on a wall calendar, and what there is on each.
package struct YearCalendar: Hashable, Sendable {
  /// How many entries a day has, as far as it is shown.
  package enum Shade: Int, CaseIterable, Hashable, Sendable {
    case none
    case one
    case two
    /// Three or more.
    case more
  }

  /// Where a reading of the window lies, as far as it is shown.
  package enum Leaning: CaseIterable, Hashable, Sendable {
    /// −5 to −2.
    case shutDown
    /// −1 to +1.
    case steady
    /// +2 to +5.
    case flooded

    /// Where a reading lies.
    package init(_ reading: WindowReading) {
      switch reading.level {
      case ...(-2): self = .shutDown
      case 2...: self = .flooded
      default: self = .steady
      }
    }
  }

  /// What there is on a day.
  package struct Record: Hashable, Sendable {
    /// How many entries.
    package fileprivate(set) var entries = 0
    /// The last reading, on leaving or on arrival; `nil` where there is none.
    package fileprivate(set) var reading: WindowReading?

    /// How many entries, as far as it is shown.
    package var shade: Shade { Shade(rawValue: min(entries, 3)) ?? .none }
    /// Where the last reading lies.
    package var leaning: Leaning? { reading.map(Leaning.init) }
  }

  /// A month's name, and the week it begins in.
  package struct Month: Hashable, Sendable {
    /// The week, from 0.
    package let week: Int
    /// `Nov`.
    package let name: String
  }

  /// The days, from the first to the last.
  package let days: ClosedRange<Day>
  private let records: [Day: Record]

  /// A year of the calendar.
  package init(of cards: some Sequence<EntryCard>, year: Int, days: LogicalDays) {
    let first = Day(year: year, month: 1, day: 1) ?? .epoch
    self.init(of: cards, first...first.movedByMonths(12).before, days: days)
  }

  /// The weeks around a day, that of the day included.
  package init(of cards: some Sequence<EntryCard>, weeks: Int, around day: Day, days: LogicalDays) {
    let weeks = max(1, weeks)
    let first = day.monday.moved(by: -(weeks / 2) * 7)
    self.init(of: cards, first...first.moved(by: weeks * 7 - 1), days: days)
  }

  /// Some days.
  package init(of cards: some Sequence<EntryCard>, _ span: ClosedRange<Day>, days: LogicalDays) {
    self.days = span
    var records: [Day: Record] = [:]
    var latest: [Day: EntryCard] = [:]
    for card in cards {
      let day = days.day(of: card.moment)
      guard span.contains(day) else { continue }
      records[day, default: Record()].entries += 1
      guard let reading = card.left ?? card.arrived, latest[day].map({ card.isNewer(than: $0) }) ?? true else {
        continue
      }
      latest[day] = card
      records[day]?.reading = reading
    }
    self.records = records
  }

  /// What there is on a day.
  package subscript(day: Day) -> Record { records[day] ?? Record() }

  /// How many weeks it goes through, the parts of weeks at its ends included.
  package var weeks: Int { (days.upperBound.ordinal - monday.ordinal) / 7 + 1 }

  /// The day in a week, both from 0, Monday first; `nil` where it is none of these days.
  package func day(week: Int, weekday: Int) -> Day? {
    guard (0..<weeks).contains(week), (0..<7).contains(weekday) else { return nil }
    let day = monday.moved(by: week * 7 + weekday)
    return days.contains(day) ? day : nil
  }

  /// The day of a number that counts through all weeks, seven each, from 0; `nil` where it is none of these days.
  package func day(at place: Int) -> Day? { place < 0 ? nil : day(week: place / 7, weekday: place % 7) }

  /// The number of a day: seven for each week before it, and its place in its own.
  package func place(of day: Day) -> Int? { days.contains(day) ? day.ordinal - monday.ordinal : nil }

  /// The day so many days from another, and never beyond the first or last.
  package func day(_ day: Day, movedBy distance: Int) -> Day {
    min(max(day.moved(by: distance), days.lowerBound), days.upperBound)
  }

  /// The months that begin in it, and the one it begins with.
  package var months: [Month] {
    var months: [Month] = []
    var day = days.lowerBound
    while day <= days.upperBound {
      months.append(Month(week: (day.ordinal - monday.ordinal) / 7, name: String(day.monthName.prefix(3))))
      day = (Day(year: day.year, month: day.month, day: 1) ?? day).movedByMonths(1)
    }
    return months
  }

  /// The same in a sentence, for ears.
  package var summary: String {
    let (first, last) = (days.lowerBound, days.upperBound)
    let entries = records.values.reduce(0) { $0 + $1.entries }
    let between =
      first.year == last.year
      ? "\(first.dayAndMonth) and \(last.long)" : "\(first.long) and \(last.long)"
    guard entries > 0 else { return "Between \(between) there are no entries." }
    let what = counted(entries, "entry", "entries")
    let read = Leaning.allCases.compactMap { leaning -> String? in
      let count = records.values.count { $0.leaning == leaning }
      return count == 0 ? nil : "\(leaning.words) on \(counted(count, "day", "days"))"
    }
    let readings = read.isEmpty ? "" : " The last reading of a day was \(read.joined(separator: ", "))."
    return "Between \(between) there \(entries == 1 ? "is" : "are") \(what), on "
      + "\(counted(records.count, "day", "days")).\(readings)"
  }

  /// A day in a sentence, for ears.
  ///
  /// `Saturday 21 November 2026: 2 entries, last reading +1.`
  package func summary(of day: Day) -> String {
    let record = self[day]
    let entries = record.entries == 0 ? "no entries" : counted(record.entries, "entry", "entries")
    let reading = record.reading.map { ", last reading \($0.signed)" } ?? ""
    return "\(day.weekday.rawValue) \(day.long): \(entries)\(reading)."
  }

  private var monday: Day { days.lowerBound.monday }
}

extension YearCalendar.Leaning {
  /// `near steady`.
  package var words: String {
    switch self {
    case .shutDown: "toward shut down"
    case .steady: "near steady"
    case .flooded: "toward flooded"
    }
  }
}
