import Journal

/// How the writer arrived and left over some days, by their own readings.
///
/// Every reading counts, several a day too. Where there is none stays a gap.
package struct WindowSeries: Hashable, Sendable {
  /// How far back it looks.
  package enum Span: CaseIterable, Hashable, Sendable {
    /// 30 days, one a step.
    case thirtyDays
    /// 13 weeks, one day a step.
    case season
    /// The present week and the 52 before it, one a step.
    case year
  }

  /// What the readings of one kind in a step were.
  package struct Readings: Hashable, Sendable {
    /// The one nearest to shut down.
    package private(set) var lowest: WindowReading
    /// The one nearest to flooded.
    package private(set) var highest: WindowReading
    /// The latest.
    package private(set) var last: WindowReading
    /// How many there were, at least one.
    package private(set) var count = 1

    init(_ reading: WindowReading) { (lowest, highest, last) = (reading, reading, reading) }

    mutating func add(_ reading: WindowReading) {
      (lowest, highest, last) = (min(lowest, reading), max(highest, reading), reading)
      count += 1
    }
  }

  /// One day, or one week.
  package struct Step: Hashable, Sendable {
    /// Its days.
    package let days: ClosedRange<Day>
    /// The readings on arrival; `nil` where there are none.
    package fileprivate(set) var arrived: Readings?
    /// The readings on leaving; `nil` where there are none.
    package fileprivate(set) var left: Readings?
  }

  /// A word below the chart, and the step it stands for.
  package struct Tick: Hashable, Sendable {
    /// The step, from 0.
    package let step: Int
    /// `2 Nov` where the steps are few days, `Nov` otherwise.
    package let label: String
  }

  /// The steps, the earliest first.
  package private(set) var steps: [Step]

  /// The readings of the days up to today.
  package init(of cards: some Sequence<EntryCard>, _ span: Span, until today: Day, days: LogicalDays) {
    switch span {
    case .thirtyDays: self.init(of: cards, from: today.moved(by: -29), through: today, daysAStep: 1, days: days)
    case .season: self.init(of: cards, from: today.moved(by: -90), through: today, daysAStep: 1, days: days)
    case .year:
      self.init(of: cards, from: today.monday.moved(by: -52 * 7), through: today, daysAStep: 7, days: days)
    }
  }

  /// The readings of some days; the last step is shorter where they do not divide into steps.
  package init(
    of cards: some Sequence<EntryCard>, from first: Day, through last: Day, daysAStep length: Int, days: LogicalDays
  ) {
    let length = max(1, length)
    steps = stride(from: 0, through: last.ordinal - first.ordinal, by: length).map { start in
      Step(days: first.moved(by: start)...min(first.moved(by: start + length - 1), last))
    }
    let read = cards.compactMap { card -> (card: EntryCard, step: Int)? in
      guard card.arrived != nil || card.left != nil else { return nil }
      let day = days.day(of: card.moment)
      return day < first || day > last ? nil : (card, (day.ordinal - first.ordinal) / length)
    }
    for (card, step) in read.sorted(by: { $1.card.isNewer(than: $0.card) }) {
      card.arrived.map { steps[step].arrived.add($0) }
      card.left.map { steps[step].left.add($0) }
    }
  }

  /// Whether there is no reading at all.
  package var isEmpty: Bool { count == 0 }

  /// How many readings there are.
  package var count: Int { steps.reduce(0) { $0 + ($1.arrived?.count ?? 0) + ($1.left?.count ?? 0) } }

  /// What stands below the chart: the Mondays of a month, the months of a longer time.
  package var ticks: [Tick] {
    let isShort = steps.count <= 31 && steps.allSatisfy { $0.days.lowerBound == $0.days.upperBound }
    return steps.enumerated().compactMap { index, step in
      let (first, last) = (step.days.lowerBound, step.days.upperBound)
      if isShort { return first.weekday == .monday ? Tick(step: index, label: first.short) : nil }
      let begins = last.day <= last.ordinal - first.ordinal + 1
      return begins ? Tick(step: index, label: String(last.monthName.prefix(3))) : nil
    }
  }

  /// The same in a sentence, for ears.
  package var summary: String {
    guard let first = steps.first?.days.lowerBound, let last = steps.last?.days.upperBound else {
      return "There are no days here."
    }
    let between =
      first.year == last.year
      ? "\(first.dayAndMonth) and \(last.dayAndMonth)" : "\(first.long) and \(last.long)"
    let arrivals = Self.words(steps.compactMap(\.arrived)).map { "arrived \($0)" }
    let departures = Self.words(steps.compactMap(\.left)).map { "left \($0)" }
    let both = [arrivals, departures].compactMap { $0 }
    guard !both.isEmpty else { return "Between \(between) there are no readings." }
    return "Between \(between) you \(both.joined(separator: ", and ")); \(counted(count, "reading", "readings"))."
  }

  private static func words(_ readings: [Readings]) -> String? {
    guard let lowest = readings.map(\.lowest).min(), let highest = readings.map(\.highest).max() else { return nil }
    return lowest == highest ? "at \(lowest.signed)" : "between \(lowest.signed) and \(highest.signed)"
  }
}

extension WindowSeries.Readings? {
  fileprivate mutating func add(_ reading: WindowReading) {
    if self == nil { self = .init(reading) } else { self?.add(reading) }
  }
}
