import Foundation
import Journal

/// The time on the wall where the writer is.
package enum WallClock {
  /// The local time of a second since 1970, by the `TZ` the program runs under.
  package static func moment(atSecond second: Int) -> Moment? {
    var time = time_t(second)
    var parts = tm()
    guard localtime_r(&time, &parts) != nil,
      let day = Day(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return nil }
    return Moment(
      day: day, hour: Int(parts.tm_hour), minute: Int(parts.tm_min), second: Int(parts.tm_sec),
      offset: parts.tm_gmtoff / 60)
  }

  /// Now.
  package static func now() -> Moment {
    moment(atSecond: Foundation.time(nil)) ?? .epoch
  }
}
