import Concepts
import Documents
import Journal
import TestSupport
import Testing

@testable import Searching

@Suite("A query, read")
struct QueryReaderTests {
  /// What a query without problems asks for.
  private func condition(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Condition {
    let reading = QuerySamples.read(text)
    #expect(reading.problems.map(\.description) == [], sourceLocation: sourceLocation)
    return reading.query.condition
  }

  private let door = Condition.text(.word("door"))
  private let walk = Condition.text(.word("walk"))
  private let window = Condition.text(.word("window"))

  @Test("asks for every entry when there is nothing in it", arguments: ["", "  ", "()", "—", "and"])
  func nothing(text: String) {
    #expect(condition(text) == .everything)
    #expect(QuerySamples.read(text).understood == "every entry")
  }

  @Test("joins words with and, or, not and brackets")
  func joining() {
    #expect(condition("walk door") == .all([walk, door]))
    #expect(condition("walk AND door") == .all([walk, door]))
    #expect(condition("walk or door") == .any([walk, door]))
    #expect(condition("walk door Or window") == .any([.all([walk, door]), window]))
    #expect(condition("walk (door or window)") == .all([walk, .any([door, window])]))
    #expect(condition("-walk door") == .all([.not(walk), door]))
    #expect(condition("not walk door") == .all([.not(walk), door]))
    #expect(condition("-(walk or door)") == .not(.any([walk, door])))
    #expect(condition("--walk not not door") == .all([walk, door]))
    #expect(condition("walk - door") == .all([walk, door]))
    #expect(condition("-()") == .nothing)
  }

  @Test("looks for words, phrases and beginnings")
  func words() {
    #expect(condition("Café") == .text(.word("cafe")))
    #expect(condition("\"Left the ROOM\"") == .text(.phrase(["left", "the", "room"])))
    #expect(condition("“left the room”") == .text(.phrase(["left", "the", "room"])))
    #expect(condition("\"or\"") == .text(.phrase(["or"])))
    #expect(condition("word:or") == .text(.word("or")))
    #expect(condition("wal*") == .text(.prefix("wal")))
    #expect(condition("self-comp*") == .all([.text(.word("self")), .text(.prefix("comp"))]))
    #expect(condition("self-compassion") == .text(.phrase(["self", "compassion"])))
    #expect(condition("don’t") == .text(.word("dont")))
    #expect(condition("今日") == .text(.phrase(["今", "日"])))
    #expect(condition("21:04 note:here") == .all([.text(.phrase(["21", "04"])), .text(.phrase(["note", "here"]))]))
  }

  @Test("knows concepts by id, title and other names, whatever the case")
  func concepts() {
    let window = Condition.concept("window-of-tolerance")
    #expect(condition("concept:rupture") == .concept("rupture"))
    #expect(condition("#Rupture") == .concept("rupture"))
    #expect(condition("-concept:repair") == .not(.concept("repair")))
    #expect(condition("concept:\"window of tolerance\"") == window)
    #expect(condition("CONCEPT:Window-of-Tolerance") == window)
    #expect(condition("#\"making up\"") == .concept("repair"))
  }

  @Test("knows what else an entry’s head says")
  func heads() {
    #expect(
      condition("practice:\"evening reflection\" practice:check-in")
        == .all([.practice("evening"), .practice("check-in")]))
    #expect(condition("prompt:evening.break") == .prompt("evening.break"))
    #expect(condition("person:Ana @\"José María\"") == .all([.person("ana"), .person("jose maria")]))
    #expect(condition("feeling:Tender") == .feeling("tender"))
    #expect(condition("repairs:2026-11-18-2104") == .repairs("2026-11-18-2104"))
    #expect(condition("is:starred is:let-go") == .all([.state(.starred), .state(.letGo)]))
    #expect(condition("is:unreviewed") == .not(.state(.reviewed)))
    #expect(
      condition("has:repair or has:people or has:feelings or has:window or has:concepts or has:question")
        == .any([.repair, .people, .feelings, .window, .concepts, .question].map(Condition.state)))
    #expect(
      condition("weekday:sunday or weekday:Mon")
        == .any([.weekday(.sunday, .ofTheCalendar), .weekday(.monday, .ofTheCalendar)]))
  }

  @Test("compares readings of the window")
  func windows() {
    #expect(condition("window:>2") == .window(.either, .above, 2))
    #expect(condition("window:<-2") == .window(.either, .below, -2))
    #expect(condition("window:<−2") == .window(.either, .below, -2))
    #expect(condition("arrived:>=3") == .window(.arrived, .atLeast, 3))
    #expect(condition("left:0") == .window(.left, .equal, 0))
    #expect(condition("left:<=+1") == .window(.left, .atMost, 1))
    let arrived = Condition.all([.window(.arrived, .atLeast, -3), .window(.arrived, .atMost, 1)])
    let left = Condition.all([.window(.left, .atLeast, -3), .window(.left, .atMost, 1)])
    #expect(condition("arrived:-3..1") == arrived)
    #expect(condition("window:-3..1") == .any([arrived, left]))
    #expect(condition("window:1..-3") == .any([arrived, left]))
  }

  @Test("counts the day itself in or out as the word says")
  func bounds() {
    #expect(condition("since:2026-03-01") == QuerySamples.written("2026-03-01", ""))
    #expect(condition("after:2026-03-01") == QuerySamples.written("2026-03-02", ""))
    #expect(condition("until:2026-03-01") == QuerySamples.written("", "2026-03-01"))
    #expect(condition("before:2026-03-01") == QuerySamples.written("", "2026-02-28"))
    #expect(condition("on:2026-03-01") == QuerySamples.written("2026-03-01", "2026-03-01"))
    #expect(condition("after:2026-03") == QuerySamples.written("2026-04-01", ""))
    #expect(condition("since:2025 before:2026-03") == QuerySamples.written("2025-01-01", "2026-02-28"))
    let night = Moment("2026-03-01T21:04")
    #expect(condition("since:2026-03-01T21:04") == .written(WallSpan(from: night)))
    #expect(condition("until:2026-03-01T23:59") == .written(WallSpan(to: Moment("2026-03-02"))))
    #expect(condition("until:9999-12-31") == .everything)
    #expect(condition("after:9999-12-31") == .nothing)
  }

  @Test("begins its days when the writer’s do")
  func logicalDays() throws {
    let days = try #require(LogicalDays(endingAt: 240))
    let reading = QuerySamples.reader(days).read("on:yesterday weekday:friday")
    let span = WallSpan(from: Moment("2026-11-20T04:00"), to: Moment("2026-11-21T04:00"))
    #expect(reading.query.condition == .all([.written(span), .weekday(.friday, days)]))
    #expect(reading.understood == "on 20 November 2026 · on Fridays")
    #expect(reading.query.text(days) == "on:2026-11-20 weekday:friday")
  }

  @Test("takes the words behind a date into it as long as they make a date together")
  func greedyDates() {
    let march = QuerySamples.written("2026-03-01", "")
    #expect(condition("since:last march") == march)
    #expect(condition("since:march 2026 door") == .all([march, door]))
    #expect(condition("after:3 weeks ago door") == .all([QuerySamples.written("2026-11-01", ""), door]))
    #expect(condition("after:3-weeks-ago") == QuerySamples.written("2026-11-01", ""))
    #expect(condition("after:\"3 weeks ago\"") == QuerySamples.written("2026-11-01", ""))
    #expect(condition("(since: march) door") == .all([march, door]))
    #expect(condition("on:21 november 2025 door") == .all([QuerySamples.written("2025-11-21", "2025-11-21"), door]))
    #expect(condition("since:march or door") == .any([march, door]))
    #expect(condition("in:2025 door") == .all([QuerySamples.written("2025-01-01", "2025-12-31"), door]))
  }

  @Test("says in what order entries come, wherever that stands")
  func orders() {
    #expect(QuerySamples.read("door order:oldest").query == Query(door, order: .oldestFirst))
    #expect(QuerySamples.read("(order:best door)").query == Query(door, order: .bestFirst))
    #expect(QuerySamples.read("order:newest").query == Query())
  }

  // MARK: Typing.

  @Test("takes the last word for the beginning of others too, as long as it is being typed")
  func typing() {
    func condition(_ text: String) -> Condition { QuerySamples.read(text, isTyping: true).query.condition }
    let beginning = Condition.any([.text(.word("doo")), .text(.prefix("doo"))])
    #expect(condition("walk doo") == .all([walk, beginning]))
    #expect(condition("walk doo ") == .all([walk, .text(.word("doo"))]))
    #expect(condition("-doo") == .not(beginning))
    #expect(condition("\"left the ro") == .all([.text(.phrase(["left", "the"])), .text(.prefix("ro"))]))
    #expect(condition("\"left the room\"") == .text(.phrase(["left", "the", "room"])))
    #expect(condition("今日") == .text(.phrase(["今", "日"])))
    #expect(QuerySamples.read("walk doo", isTyping: true).understood == "with “walk” and “doo…”")
  }

  @Test(
    "finds no fault with what is not finished yet",
    arguments: [
      "door concept:", "concept:rup", "#", "#win", "since:", "since:202", "since:3 weeks", "is:", "is:sta", "window:>",
      "(door", "\"left the", "concept:\"window of", "door or", "not", "-", "weekday:", "order:o", "practice:eve",
    ])
  func unfinished(text: String) {
    let reading = QuerySamples.read(text, isTyping: true)
    #expect(reading.problems.filter { !$0.isUnfinished } == [])
    // The same, left so.
    #expect(QuerySamples.read(text).problems.allSatisfy { !$0.isUnfinished })
  }

  @Test("asks for nothing by a name that may yet become a known one")
  func unfinishedNames() {
    #expect(QuerySamples.read("door concept:rup", isTyping: true).query.condition == door)
    #expect(QuerySamples.read("door since:3 weeks", isTyping: true).query.condition == door)
  }

  // MARK: Problems.

  @Test(
    "says what it cannot read and how to write it, and reads the rest",
    arguments: [
      ("concept:", "“concept:” has nothing behind it. Write it right behind the colon: concept:rupture."),
      ("conzept:rupture", "There is no “conzept:”. Did you mean “concept:”?"),
      ("is:stared", "“stared” can’t stand behind “is:”. Write is:starred, is:reviewed, is:unreviewed or is:let-go."),
      (
        "since:soon",
        "“soon” can’t be read as a date. Write since:2026-11-21, since:2026-11, since:\"last march\" or since:\"3 weeks ago\"."
      ),
      ("on:3/4/2026", "“3/4/2026” may be 3 April 2026 or 4 March 2026. Write on:2026-04-03 or on:2026-03-04."),
      (
        "window:high",
        "“high” is no reading of the window. Readings go from -5, shut down, to 5, flooded: window:>2 or window:-3..1."
      ),
      (
        "left:9",
        "“9” is no reading of the window. Readings go from -5, shut down, to 5, flooded: left:>2 or left:-3..1."
      ),
      ("weekday:someday", "“someday” is no day of the week. Write one in English: weekday:sunday."),
      ("order:random", "“random” is no order. Write order:newest, order:oldest or order:best."),
      (")", "This bracket closes nothing. Put its partner in front, or leave it out."),
      ("or", "“or” has nothing on one side. To look for the word itself, write \"or\"."),
      ("*", "The star has no word in front of it. Write the beginning of a word and a star: wal*."),
      ("🙂", "“🙂” has no letters or digits to look for. Leave it out, or write a word."),
      ("person:🙂", "“🙂” has no letters or digits to look for. Leave it out, or write a word."),
    ])
  func problems(part: String, description: String) {
    let text = "door \(part)"
    let reading = QuerySamples.read(text)
    #expect(reading.problems.map(\.description) == [description])
    #expect(reading.problems.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == [part])
    #expect(reading.query.condition == door)
  }

  @Test("says what lacks its end, and reads it to the end")
  func missingEnds() {
    let bracket = QuerySamples.read("walk (door or window")
    #expect(bracket.problems.map(\.description) == ["The bracket is not closed. Put “)” where it ends."])
    #expect(bracket.query.condition == .all([walk, .any([door, window])]))
    let quotation = QuerySamples.read("\"left the room")
    #expect(
      quotation.problems.map(\.description) == ["The quotation mark is not closed. Put one more where the words end."])
    #expect(quotation.query.condition == .text(.phrase(["left", "the", "room"])))
    let not = QuerySamples.read("door not")
    #expect(not.problems.map(\.what) == ["“not” has nothing behind it"])
    #expect(QuerySamples.read("door not or window").query.condition == .any([door, window]))
    #expect(QuerySamples.read("(or door) )").problems.count == 2)
  }

  @Test("asks for a name nobody knows all the same, and tells one that is near")
  func unknownNames() {
    let reading = QuerySamples.read("concept:rupure practice:evning concept:\"my own\"")
    #expect(reading.query.condition == .all([.concept("rupure"), .practice("evning"), .concept("my own")]))
    #expect(
      reading.problems.map(\.description) == [
        "No concept here is called “rupure”. Did you mean concept:rupture? Entries that carry this name are looked for all the same.",
        "No practice here is called “evning”. Did you mean practice:evening? Entries that carry this name are looked for all the same.",
        "No concept here is called “my own”. Entries that carry this name are looked for all the same.",
      ])
  }

  @Test("keeps to so many brackets inside each other, and says so once")
  func depth() {
    func nested(_ count: Int) -> String {
      String(repeating: "(walk or ", count: count) + "door" + String(repeating: ")", count: count)
    }
    #expect(QuerySamples.read(nested(QueryParser.deepest)).problems == [])
    let deep = QuerySamples.read(nested(100_000) + " window")
    #expect(deep.problems.map(\.what) == ["Here are more than 64 brackets inside each other"])
    guard case .all(let parts) = deep.query.condition else { return #expect(Bool(false)) }
    #expect(parts.last == window)
    #expect(QuerySamples.read(String(repeating: "-", count: 100_001) + "door").query.condition == .not(door))
    #expect(QuerySamples.read(String(repeating: "not ", count: 100_000) + "door").query.condition == door)
  }

  @Test("keeps its problems short, whatever was typed")
  func shortProblems() {
    let reading = QuerySamples.read("concept:" + String(repeating: "x", count: 10_000))
    #expect(reading.problems.allSatisfy { $0.description.count < 200 } && reading.problems.count == 1)
  }
}
