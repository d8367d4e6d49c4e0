import Journal
import TerminalUI
import Testing

@testable import AttuneApp

@Suite("A journal looked at as a whole")
struct InsightsTests {
  private func atInsights(_ keys: String = "", columns: Int = 80, rows: Int = 24) throws -> Stage {
    var stage = try PastJournal.stage(columns: columns, rows: rows)
    try stage.play("i" + keys)
    return stage
  }

  @Test("the window of thirty days, with the same in words below it")
  func window() throws {
    let stage = try atInsights()
    #expect(stage.screen.contains("Insights · the window"))
    #expect(stage.screen.contains("23 October 2026 to 21 November 2026"))
    #expect(stage.screen.contains("○ arriving  ● leaving  ◉ both"))
    #expect(
      stage.screen.contains(
        "Between 23 October and 21 November you arrived between −1 and +4, and left"))
  }

  @Test("longer and shorter, and back and forth in time, never beyond today")
  func spans() throws {
    var stage = try atInsights("]")
    #expect(stage.screen.contains("23 August 2026 to 21 November 2026"))
    try stage.play("+")
    #expect(stage.screen.contains("17 November 2025 to 21 November 2026"))
    try stage.play("]--")
    #expect(stage.screen.contains("23 October 2026 to 21 November 2026"))
    try stage.play("<Left>")
    #expect(stage.screen.contains("23 September 2026 to 22 October 2026"))
    #expect(stage.screen.contains("there are no readings"))
    try stage.play("<Right><Right>")
    #expect(stage.screen.contains("23 October 2026 to 21 November 2026"))
  }

  @Test("it does not go further back than the journal")
  func earliest() throws {
    var stage = try atInsights("]]")
    try stage.play(String(repeating: "h", count: 40))
    #expect(stage.screen.contains("2024"))
    #expect(!stage.screen.contains(" 2023\n"))
  }

  @Test("readings are shown when they are asked for, the latest first")
  func readings() throws {
    var stage = try atInsights(rows: 40)
    #expect(!stage.screen.contains("Tue 17 Nov: arrived"))
    try stage.play("#")
    #expect(stage.screen.contains("Tue 17 Nov: arrived at +4, left at +3"))
    let rows = try ["Sat 21 Nov:", "Fri 20 Nov:", "Tue 17 Nov:"].map { try stage.place(of: $0).row }
    #expect(rows == rows.sorted())
    try stage.play("#")
    #expect(!stage.screen.contains("Tue 17 Nov: arrived"))
  }

  @Test("a year’s days, by entries and by the window, the selected day in words")
  func year() throws {
    var stage = try atInsights("2")
    #expect(stage.screen.contains("Saturday 21 November 2026: 1 entry, last reading −1."))
    #expect(stage.screen.contains("· none  ░ one"))
    try stage.play("w")
    #expect(stage.screen.contains("▴ flooded  ─ steady"))
    try stage.play("<Left>k")
    #expect(stage.screen.contains("Friday 13 November 2026: no entries."))
    try stage.play("[")
    #expect(stage.screen.contains("Thursday 13 November 2025: no entries."))
    try stage.play("]]")
    #expect(stage.screen.contains("Friday 13 November 2026"), "there is no year after this one")
  }

  @Test("Enter reads the entries of the day, and says so where there are none")
  func dayOfEntries() throws {
    var stage = try atInsights("2<Left>")
    #expect(try stage.play("<Enter>").isEmpty)
    #expect(stage.foot.contains("Nothing is from that day."))
    try stage.play("<Up><Up><Up><Up><Right><Enter>")
    #expect(stage.screen.contains("Third time she just left the room."))
    #expect(!stage.screen.contains("Quiet again.") && !stage.screen.contains("We walked round the lake"))
    try stage.play("q")
    #expect(stage.screen.contains("Tuesday 17 November 2026"))
  }

  @Test("a day clicked on is selected, and each month’s entries are counted on request")
  func yearMore() throws {
    var stage = try atInsights("2#", rows: 40)
    #expect(stage.screen.contains("Sep\u{A0}2"))
    let frame = stage.model.view
    let touch = try #require(frame.touch(at: Point(row: frame.cursor.row, column: frame.cursor.column))?.touch)
    guard case .item(let number) = touch else {
      Issue.record("a day is no item")
      return
    }
    stage.send(.touched(.item(number - 1)))
    #expect(stage.screen.contains("Friday 20 November 2026: 1 entry"))
  }

  @Test("practices in words, and with numbers on request")
  func practices() throws {
    var stage = try atInsights("3")
    #expect(stage.screen.contains("Evening reflection: nearer to steady more often than not"))
    try stage.play("#")
    #expect(stage.screen.contains("Evening reflection: nearer to steady after 2 of 3"))
    #expect(stage.screen.contains("as near as before after 1"))
  }

  @Test("which concepts come together, and how often on request")
  func concepts() throws {
    var stage = try atInsights("4")
    #expect(stage.screen.contains("Rupture, most often with mindsight"))
    try stage.play("#")
    #expect(stage.screen.contains("Rupture (4), most often with mindsight (2)"))
  }

  @Test("Tab goes through all of them and comes round")
  func tabs() throws {
    var stage = try atInsights()
    var titles: [String] = []
    for _ in 0..<5 {
      titles.append(stage.screen.split(separator: "\n").first.map { String($0.prefix(32)).trimmed } ?? "")
      try stage.play("<Tab>")
    }
    #expect(Set(titles).count == 4)
    #expect(titles.first == titles.last)
    try stage.click("practices")
    #expect(stage.screen.contains("Insights · practices"))
  }

  @Test("in a low window the words take the picture’s place when they are scrolled to")
  func low() throws {
    var stage = try atInsights(columns: 40, rows: 9)
    #expect(!stage.screen.contains("Between"))
    try stage.play("j")
    #expect(stage.screen.contains("Between"))
    try stage.play("g")
    #expect(!stage.screen.contains("Between"))
  }

  @Test("an empty journal has a plain line for each", arguments: ["1", "2", "3", "4"])
  func empty(tab: String) throws {
    var stage = try Stage()
    stage.read(JournalContents())
    try stage.play("i" + tab)
    #expect(
      ["there are no readings", "there are no entries", "nothing to tell yet"].contains { stage.screen.contains($0) })
    #expect(try stage.play("<Left><Right>[]#<Enter>jkG").isEmpty)
  }

  @Test("what it shows is asked for again when an entry comes in")
  func refreshed() throws {
    var stage = try atInsights("2")
    let other = (path: "2026/11/2026-11-21-0800.md", head: "concepts: []", text: "Once more.")
    stage.read(try PastJournal.journal(with: [other]))
    #expect(stage.screen.contains("Saturday 21 November 2026: 2 entries"))
  }
}
