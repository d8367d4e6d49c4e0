import Journal
import TestSupport
import Testing

@testable import CardIndex

@Suite("The numbers of entries")
struct EntryKeyTests {
  private func moment(_ random: inout SplitMix64) throws -> Moment {
    var day: Day?
    while day == nil {
      day = Day(
        year: Int.random(in: 1...9999, using: &random), month: Int.random(in: 1...12, using: &random),
        day: Int.random(in: 1...31, using: &random))
    }
    let date = try #require(day)
    return try #require(
      Moment(
        day: date, hour: Int.random(in: 0...23, using: &random), minute: Int.random(in: 0...59, using: &random),
        second: Int.random(in: 0...60, using: &random)))
  }

  @Test("are ordered as moments are, and give them back")
  func order() throws {
    var random = SplitMix64(seed: 1)
    let moments = try (0..<2000).map { _ in try moment(&random) }.sorted()
    for (one, other) in zip(moments, moments.dropFirst()) where one < other {
      #expect(EntryKey.first(of: one) < EntryKey.first(of: other))
    }
    for moment in moments {
      let key = EntryKey.first(of: moment)
      #expect(EntryKey.moment(of: key, offset: nil) == moment)
      #expect(EntryKey.moment(of: key + EntryKey.ranks - 1, offset: 60)?.clock == moment.clock)
      for days in [LogicalDays.ofTheCalendar, LogicalDays(endingAt: 240) ?? .ofTheCalendar] {
        let year = days.day(of: moment).year
        #expect(EntryKey.year(of: key, days) == year)
        #expect(EntryKey.first(ofYear: year, days) <= key)
        #expect(year == 9999 || EntryKey.first(ofYear: year + 1, days) > key)
      }
    }
  }

  @Test("have room from the first day to the last")
  func ends() throws {
    let first = try #require(Moment("0001-01-01T00:00:00"))
    let last = try #require(Moment("9999-12-31T23:59:60"))
    #expect(EntryKey.first(of: first) > 0)
    #expect(EntryKey.first(of: last).addingReportingOverflow(EntryKey.ranks - 1).overflow == false)
    #expect(EntryKey.moment(of: EntryKey.first(of: last), offset: nil) == last)
  }
}
