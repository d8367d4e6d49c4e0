import Insights
import Journal
import Testing

@Suite("How long ago a day was")
struct AgoTests {
  @Test(
    "in words, by the largest unit that fits",
    arguments: [
      ("2026-11-21", "today"), ("2026-11-20", "yesterday"), ("2026-11-18", "three days ago"),
      ("2026-11-01", "two weeks ago"), ("2026-08-21", "three months ago"), ("2025-11-21", "a year ago"),
      ("2001-01-01", "25 years ago"),
    ])
  func words(day: String, words: String) throws {
    let today = try #require(Day("2026-11-21"))
    #expect(try #require(Day(day)).ago(from: today) == words)
  }

  @Test("a day that is still to come, by a clock that went wrong, is named")
  func later() throws {
    let today = try #require(Day("2026-11-21"))
    #expect(try #require(Day("2026-12-03")).ago(from: today) == "on 3 December 2026")
  }
}
