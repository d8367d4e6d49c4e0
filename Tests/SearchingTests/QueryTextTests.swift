import Journal
import TestSupport
import Testing

@testable import Searching

@Suite("A query, written")
struct QueryTextTests {
  @Test("is read as what it was written from, whatever it asks for", arguments: [0, 240])
  func roundTrip(end: Int) throws {
    let days = try #require(LogicalDays(endingAt: end))
    let reader = QuerySamples.reader(days)
    for seed in 0..<10_000 {
      var random = SplitMix64(seed: seed)
      let query = Query(QuerySamples.condition(&random, days), order: Query.Order.allCases.pick(&random))
      let text = query.text(days)
      let read = reader.read(text)
      guard read.query == Query(query.condition.simplified, order: query.order) else {
        Issue.record("seed \(seed): \(text) is read as \(read.query.condition), not \(query.condition.simplified)")
        return
      }
      let odd = read.problems.filter { !$0.what.hasPrefix("No concept") && !$0.what.hasPrefix("No practice") }
      #expect(odd == [], "seed \(seed): \(text)")
      #expect(read.query.text(days) == text, "seed \(seed)")
    }
  }

  @Test(
    "is as somebody would type it",
    arguments: [
      ("Door WINDOW", "door window"), ("(door)", "door"), ("door or (walk window)", "door or (walk window)"),
      ("#Rupture -#\"making up\"", "concept:rupture -concept:repair"), ("in:march", "in:2026-03"),
      ("since:2025 until:2025", "year:2025"), ("on:yesterday", "on:2026-11-20"), ("not is:reviewed", "-is:reviewed"),
      ("since:march before:2026-06-02", "since:2026-03-01 before:2026-06-02"), ("concept:\"a b\"", "concept:\"a b\""),
      ("-(in:2025 or before:2020)", "-(year:2025 or before:2020-01-01)"), ("left the door*", "left the door*"),
      ("since:2026-03-01T21:04 order:oldest", "since:2026-03-01T21:04 order:oldest"), ("", ""), ("-()", "-()"),
    ])
  func texts(typed: String, text: String) {
    #expect(QuerySamples.read(typed).query.text() == text)
  }

  @Test("asks for the same when it is simplified")
  func simplified() throws {
    let journal = try SearchedJournal.sample()
    var differing = 0
    for seed in 0..<2_000 {
      var random = SplitMix64(seed: seed)
      let condition = QuerySamples.condition(&random, .ofTheCalendar)
      let simple = condition.simplified
      for (card, text) in journal {
        #expect(condition.holds(for: card, text) == simple.holds(for: card, text), "seed \(seed): \(condition)")
      }
      if simple != condition { differing += 1 }
      #expect(simple.simplified == simple, "seed \(seed)")
    }
    #expect(differing > 100)
  }

  @Test(
    "is told in plain English",
    arguments: [
      (
        "concept:rupture -concept:repair since:2026-03-01 door",
        "touching Rupture, not Repair · since 1 March 2026 · with “door”"
      ),
      ("#rupture or #repair", "touching Rupture or Repair"),
      ("walk \"the door\" wal*", "with “walk” and “the door” and “wal…”"),
      ("walk -door", "with “walk”, not “door”"), ("-door", "without “door”"),
      ("@ana @\"jose maria\"", "about Ana and Jose Maria"),
      ("practice:evening prompt:evening.break", "from Evening reflection · answering evening.break"),
      ("window:>2", "arrived or left above +2"), ("arrived:-3..1", "arrived between −3 and +1"),
      ("left:0", "left at 0"),
      ("in:2025-03", "in March 2025"), ("year:2025", "in 2025"), ("on:today", "on 21 November 2026"),
      ("since:2026-03-01 until:2026-04-05", "from 1 March 2026 to 5 April 2026"),
      ("before:2026", "before 1 January 2026"),
      ("since:2026-03-01T21:04", "since 1 March 2026, 21:04"), ("weekday:sunday is:starred", "on Sundays · starred"),
      ("is:unreviewed has:people", "not reviewed yet · with people"), ("feeling:tender", "feeling tender"),
      ("repairs:2026-11-18-2104", "returning to 2026-11-18-2104"), ("door order:best", "with “door” · best first"),
      ("(door is:starred) or @ana", "(with “door” and starred) or about Ana"),
      ("-(door or walk)", "not (with “door” or “walk”)"),
      ("今日", "with “今日”"), ("-()", "no entry"), ("order:oldest", "every entry · oldest first"),
      ("#mine", "touching mine"),
    ])
  func understood(text: String, words: String) {
    #expect(QuerySamples.read(text).understood == words)
  }

  @Test("has a line of help for each of its parts, and every example is one", arguments: QueryHelp.lines)
  func help(line: QueryHelp) {
    let reading = QuerySamples.read(line.example)
    #expect(reading.problems.map(\.description) == [])
    #expect(reading.query != Query())
  }

  @Test("has help for every key, and every key’s own example can be read")
  func keys() {
    let syntaxes = QueryHelp.lines.map(\.syntax).joined(separator: " ")
    for key in QueryKey.allCases {
      #expect(syntaxes.contains(key.rawValue + ":"), "\(key)")
      #expect(QuerySamples.read(key.example).problems == [], "\(key)")
      for choice in QueryKey.choices(of: key) {
        #expect(QuerySamples.read("\(key.rawValue):\(choice)").problems == [], "\(key):\(choice)")
      }
    }
  }

  @Test(
    "is completed at its last word",
    arguments: [
      ("con", ["concept:"]), ("door -con", ["concept:"]), ("#rup", ["concept:rupture", "concept:repair"]),
      ("concept:rup", ["concept:rupture", "concept:repair"]),
      ("is:", ["is:starred", "is:reviewed", "is:unreviewed", "is:let-go"]), ("has:pe", ["has:people"]),
      ("practice:a", ["practice:check-in"]), ("in:ma", ["in:march", "in:may"]), ("since:last-m", ["since:last-month"]),
      ("weekday:t", ["weekday:tuesday", "weekday:thursday"]), ("concept:\"window o", ["concept:window-of-tolerance"]),
      ("order:", ["order:newest", "order:oldest", "order:best"]), ("door ", []), ("", []), ("\"left", []),
      ("person:an", []),
    ] as [(String, [String])])
  func completions(text: String, words: [String]) {
    let completions = QuerySamples.reader().completions(of: text)
    #expect(completions.words == words)
    if let word = words.first {
      let completed = String(decoding: text.utf8.prefix(completions.start), as: UTF8.self) + word
      #expect(completed.hasSuffix(":") || QuerySamples.read(completed).problems == [])
    }
  }
}
