import Journal

extension Day {
  /// How long before another day it was: `today`, `yesterday`, `three weeks ago`; a later day is named itself.
  package func ago(from today: Day) -> String {
    guard self < today else { return self == today ? "today" : "on \(long)" }
    let interval = Interval(from: self, to: today)
    return interval == Interval(from: today.before, to: today) ? "yesterday" : "\(interval.inWords) ago"
  }
}
