import Journal
import Searching

extension Resurfacing {
  /// When that was written which may come up because of its day: this day in earlier years, and some months ago.
  package static func spans(before today: Day, days: LogicalDays) -> [WallSpan] {
    let years = (today.year - farthestYear)..<today.year
    let isLastOfFebruary = today.month == 2 && today.day == 28 && Day(year: today.year, month: 2, day: 29) == nil
    let onThisDay = years.flatMap { year in
      [
        Day(year: year, month: today.month, day: today.day),
        isLastOfFebruary ? Day(year: year, month: 2, day: 29) : nil,
      ]
    }
    let months = [-1, -6].map(today.movedByMonths)
    return (onThisDay.compactMap { $0 } + months).map { day in
      WallSpan(from: days.start(of: day), to: days.start(of: day.moved(by: 1)))
    }
  }

  /// Further back than a journal goes that is written by one person.
  private static let farthestYear = 80
}
