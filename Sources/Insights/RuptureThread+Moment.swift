import Journal

extension RuptureThread {
  /// The rupture as something of the past that may be shown on a day, and put to rest like anything else of it.
  package func moment(on today: Day) -> PastMoment {
    let day = days.day(of: rupture.moment)
    let age = today.ordinal - day.ordinal
    let when = age <= 0 ? "today" : age == 1 ? "yesterday" : age < 7 ? "on \(day.weekday.rawValue)" : "on \(day.short)"
    return PastMoment(
      kind: .openRupture, entry: rupture, concepts: rupture.concepts, day: day,
      words: "Rupture \(when), not returned to")
  }
}
