/// When a day ends for the writer: somebody who writes at one in the morning may still mean the evening before.
///
/// Only what day an entry counts to follows from it. The time stored is the wall's, always.
package struct LogicalDays: Hashable, Sendable {
  /// How many minutes after midnight a day ends, 0 to 12 hours.
  package let end: Int

  /// Days that end so many minutes after midnight; `nil` outside 0 to 12 hours.
  package init?(endingAt minutes: Int) {
    guard (0...12 * 60).contains(minutes) else { return nil }
    end = minutes
  }

  private init() { end = 0 }

  /// Days that end at midnight.
  package static let ofTheCalendar = LogicalDays()

  /// The day an entry of a moment counts to.
  package func day(of moment: Moment) -> Day {
    moment.hour * 60 + moment.minute < end ? moment.day.before : moment.day
  }

  /// When a day begins on the wall.
  package func start(of day: Day) -> Moment { Moment(day: day, hour: end / 60, minute: end % 60) ?? .epoch }
}
