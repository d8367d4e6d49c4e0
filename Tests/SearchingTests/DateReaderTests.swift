import Journal
import Testing

@testable import Searching

@Suite("Dates as people write them")
struct DateReaderTests {
  private let reader = DateReader(today: QuerySamples.today)

  private func days(_ text: String, isWhole: Bool = false) -> String? {
    guard case .days(let days) = reader.read(text, isWhole: isWhole) else { return nil }
    return days.lowerBound == days.upperBound ? "\(days.lowerBound)" : "\(days.lowerBound) \(days.upperBound)"
  }

  @Test(
    "are read from the point of view of Saturday 21 November 2026",
    arguments: [
      ("2026", "2026-01-01 2026-12-31"), ("2026-11", "2026-11-01 2026-11-30"), ("2024-2", "2024-02-01 2024-02-29"),
      ("2026-11-21", "2026-11-21"), ("2026/11/21", "2026-11-21"), ("21.11.2026", "2026-11-21"),
      ("3.4.2026", "2026-04-03"),
      ("11/21/2026", "2026-11-21"), ("21/11/2026", "2026-11-21"), ("4/4/2026", "2026-04-04"),
      ("today", "2026-11-21"), ("Yesterday", "2026-11-20"),
      ("march", "2026-03-01 2026-03-31"), ("december", "2025-12-01 2025-12-31"), ("november", "2026-11-01 2026-11-30"),
      ("last november", "2025-11-01 2025-11-30"), ("last march", "2026-03-01 2026-03-31"),
      ("mar", "2026-03-01 2026-03-31"),
      ("march 2025", "2025-03-01 2025-03-31"), ("sept 2025", "2025-09-01 2025-09-30"),
      ("saturday", "2026-11-21"), ("last saturday", "2026-11-14"), ("monday", "2026-11-16"),
      ("last friday", "2026-11-20"),
      ("this week", "2026-11-16 2026-11-22"), ("last week", "2026-11-09 2026-11-15"),
      ("this month", "2026-11-01 2026-11-30"), ("last month", "2026-10-01 2026-10-31"),
      ("this year", "2026-01-01 2026-12-31"), ("last year", "2025-01-01 2025-12-31"),
      ("3 weeks ago", "2026-10-31"), ("3-weeks-ago", "2026-10-31"), ("3_weeks_ago", "2026-10-31"),
      ("a week ago", "2026-11-14"),
      ("two months ago", "2026-09-21"), ("1 day ago", "2026-11-20"), ("10 years ago", "2016-11-21"),
      ("last 7 days", "2026-11-15 2026-11-21"), ("last two weeks", "2026-11-08 2026-11-21"),
      ("21 nov", "2026-11-21"), ("22 nov", "2025-11-22"), ("nov 21", "2026-11-21"),
      ("21st november 2025", "2025-11-21"),
      ("november 21, 2025", "2025-11-21"), ("29 feb", "2024-02-29"),
    ])
  func dates(text: String, days: String) {
    #expect(self.days(text) == days)
  }

  @Test("a while ago are a day, or the whole of it where that is asked")
  func whole() {
    #expect(days("2 months ago", isWhole: true) == "2026-09-01 2026-09-30")
    #expect(days("a week ago", isWhole: true) == "2026-11-09 2026-11-15")
  }

  @Test("that may be either of two days are told as both")
  func either() throws {
    let april = try #require(Day("2026-04-03"))
    let march = try #require(Day("2026-03-04"))
    #expect(reader.read("3/4/2026") == .either(april, march))
    #expect(reader.read("2026-11-21T21:04") == Moment("2026-11-21T21:04").map(DateReader.Date.moment))
  }

  @Test(
    "are not made of what is none",
    arguments: [
      "", "door", "0000", "26", "20266", "2026-13", "2026-02-30", "32.1.2026", "13/13/2026", "last", "ago", "3 weeks",
      "last day", "last today", "99999 weeks ago", "weeks ago", "29 feb 2025", "march 3 2", "2026-11-21 2104", "+202",
      "march +202", "m", "-", "last 0 days", "1-2-3-4", "9999 years ago", "٢٠٢٦",
    ])
  func none(text: String) {
    #expect(reader.read(text) == nil)
  }

  @Test(
    "name days on their own, as behind a key of a query",
    arguments: [
      ("2025-03", "2025-03-01 2025-03-31"), ("in:2025-03", "2025-03-01 2025-03-31"),
      ("last march", "2026-03-01 2026-03-31"), ("yesterday", "2026-11-20 2026-11-20"),
      ("since:2025-03-01 until:2025-04-15", "2025-03-01 2025-04-15"), ("since:2026-10-01", "2026-10-01 2026-11-21"),
      ("in:2025 before:2025-02-01", "2025-01-01 2025-01-31"), ("2025-03-01 21:04", "2025-03-01 2025-03-01"),
    ])
  func daysAlone(text: String, days: String) throws {
    for reader in [QuerySamples.reader(), QuerySamples.reader(try #require(LogicalDays(endingAt: 240)))] {
      let found = try #require(reader.dayRange(of: text))
      #expect("\(found.lowerBound) \(found.upperBound)" == days)
    }
  }

  @Test(
    "name no days where there is no beginning, no sense, or something else besides",
    arguments: [
      "", "ducks", "until:2025", "2025-03 ducks", "in:2025 #rupture", "since:2025-02-01 until:2025-01-01", "\"", "in:",
      "since:2027", "in:2025 or in:2026",
    ])
  func noDays(text: String) { #expect(QuerySamples.reader().dayRange(of: text) == nil) }
}
