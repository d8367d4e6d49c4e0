import AttuneApp
import Concepts
import Documents
import Journal
import TerminalUI
import Testing

@Suite("The same question")
struct SameQuestionTests {
  /// The answers to the evening's question, from the list of those answered more than once.
  private func answers(columns: Int = 80, rows: Int = 24) throws -> Stage {
    var stage = try Stage.withConcepts(columns: columns, rows: rows)
    try stage.play("cQ<Enter>")
    return stage
  }

  /// A journal with many answers, each of so many lines.
  private func journal(_ count: Int, lines: Int) throws -> JournalContents {
    let first = try #require(Day("2025-01-01")).ordinal
    return JournalContents(
      entries: try (0..<count).map { index in
        let day = try #require(Day(ordinal: first + index))
        let text = (1...lines).map { "Answer \(index + 1), line \($0)." }.joined(separator: "\n")
        return try EntryFile(
          SourceFile(
            path: "\(day.year)/\(day)-2100.md",
            text: ConceptContent.answer("\(day)T21:00", "rupture", ConceptContent.wording, text)),
          modified: TestContent.now())
      })
  }

  @Test("the questions answered more than once, and since when")
  func list() throws {
    var stage = try Stage.withConcepts()
    try stage.play("cQ")
    #expect(stage.screen.contains("▸ \(ConceptContent.wording)"))
    #expect(stage.screen.contains("3 answers, 9 September 2025 to 18 November 2026"))
    try stage.play("<Esc>G<Enter>")
    #expect(stage.screen.contains("3 answers"), "the last row of the concepts leads there too")
    stage.read(JournalContents())
    #expect(stage.screen.contains("No question has two answers yet."))
  }

  @Test("one below the other: the oldest first, the date between, and another wording where there was one")
  func below() throws {
    let stage = try answers(rows: 40)
    let order = try [
      "Tuesday 9 September 2025, 21:00", "Asked then: Where was there a break", "On the stairs.",
      "Sunday 2 August 2026, 21:00", "The phone lay between us", "Wednesday 18 November 2026, 22:40", "She looked at",
    ].map { try stage.place(of: $0).row }
    #expect(order == order.sorted())
    #expect(stage.screen.components(of: "Asked then") == 1)
    #expect(stage.screen.contains("1 of 3"))
  }

  @Test("n and p go from answer to answer, G to the last")
  func turning() throws {
    var stage = try answers()
    try stage.play("n")
    #expect(stage.screen.contains("2 of 3"))
    #expect(!stage.screen.contains("On the stairs."))
    try stage.play("p")
    #expect(stage.screen.contains("On the stairs."))
    try stage.play("Gn")
    #expect(stage.screen.contains("3 of 3"))
    try stage.play("gp")
    #expect(stage.screen.contains("1 of 3"))
  }

  @Test("from 100 columns on two stand side by side, from 150 three")
  func side() throws {
    let two = try answers(columns: 100, rows: 20)
    #expect(try two.place(of: "9 September 2025").row == two.place(of: "2 August 2026").row)
    #expect(two.screen.contains("1–2 of 3"))
    #expect(!two.screen.contains("18 November 2026"))
    let three = try answers(columns: 150, rows: 20)
    #expect(try three.place(of: "9 September 2025").row == three.place(of: "18 November 2026").row)
    #expect(try !answers(columns: 99, rows: 20).screen.contains("│"))
  }

  @Test("the last page side by side is never empty")
  func lastPair() throws {
    var stage = try answers(columns: 120)
    try stage.play("nnnn")
    #expect(stage.screen.contains("2–3 of 3"))
    stage.send(.resize(Size(columns: 160, rows: 24)))
    #expect(stage.screen.contains("1–3 of 3"))
  }

  @Test("the pages scroll as one, or each alone")
  func scrolling() throws {
    var stage = try answers(columns: 120, rows: 20)
    stage.read(try journal(4, lines: 40))
    try stage.play("jjj")
    #expect(!stage.screen.contains("Answer 1, line 2."))
    #expect(!stage.screen.contains("Answer 2, line 2."))
    try stage.play("=<Tab>jj")
    #expect(stage.screen.contains("Answer 1, line 3."))
    #expect(!stage.screen.contains("Answer 2, line 4."))
    try stage.play("<Space><Space><Space><Space><Space>")
    #expect(stage.screen.contains("Answer 2, line 40."))
    #expect(stage.screen.contains("Answer 1, line 3."))
  }

  @Test("one below the other, scrolling goes on from answer to answer, and back")
  func scrollingOn() throws {
    var stage = try answers(columns: 60, rows: 12)
    stage.read(try journal(30, lines: 3))
    var seen: Set<String> = []
    for _ in 0..<400 {
      seen.formUnion(stage.screen.split(separator: "\n").map { String($0.drop { $0 == " " }) })
      try stage.play("j")
    }
    #expect((1...30).allSatisfy { seen.contains("Answer \($0), line 3.") })
    #expect(stage.screen.contains("30 of 30"))
    for _ in 0..<400 { try stage.play("k") }
    #expect(stage.screen.contains("1 of 30"))
    #expect(stage.screen.contains("Answer 1, line 1."))
  }

  @Test("of many answers only those near the one in sight are read, each once")
  func fewAtHand() throws {
    var stage = try answers()
    stage.read(try journal(400, lines: 1))
    stage.clearReadings()
    try stage.play("G")
    #expect(stage.screen.contains("Answer 400, line 1."))
    #expect(stage.readings.count < 60)
    try stage.play("ggg")
    #expect(stage.screen.contains("Answer 1, line 1."))
    stage.clearReadings()
    try stage.play("nnnpppnnnppp")
    #expect(stage.readings.count == 3)
  }

  @Test("the place is kept by entry while the journal changes, and what an answer says now is shown")
  func again() throws {
    var stage = try answers()
    try stage.play("n")
    let path = "2024/2024-01-01-2100.md"
    let older = try EntryFile(
      SourceFile(
        path: path, text: ConceptContent.answer("2024-01-01T21:00", "rupture", ConceptContent.wording, "The train.")),
      modified: TestContent.now())
    let journal = try ConceptContent.journal()
    stage.read(JournalContents(entries: journal.entries + [older]))
    #expect(stage.screen.contains("3 of 4"))
    #expect(stage.screen.contains("The phone lay between us"))
    let id = "2026/08/2026-08-02-2100.md"
    let text = ConceptContent.answer("2026-08-02T21:00", "rupture", ConceptContent.wording, "The phone was off.")
    let changed = try EntryFile(SourceFile(path: id, text: text), modified: TestContent.now())
    stage.read(JournalContents(entries: journal.entries.filter { $0.id != id } + [changed]))
    #expect(stage.screen.contains("The phone was off."))
    stage.read(JournalContents())
    #expect(stage.screen.contains("No entry has an answer to this question now."))
  }

  @Test("Enter opens the entry of the page that is read; a asks the question again")
  func onwards() throws {
    var stage = try answers(columns: 120)
    try stage.play("<Tab><Enter>")
    #expect(stage.screen.hasPrefix(" Entry"))
    #expect(stage.screen.contains("Sunday 2 August 2026"))
    try stage.play("<Esc>a")
    #expect(stage.screen.hasPrefix(" One question"))
    #expect(stage.screen.contains(ConceptContent.wording))
  }

  @Test("a question that is no longer asked still has its answers")
  func gone() throws {
    var stage = try Stage.withConcepts()
    let entries = try ["2026-01-01", "2026-02-02"].map { day in
      let text = "---\ndate: \(day)T10:00:00+01:00\nprompts: [old.one]\n---\n\n## What was it?\n\nOf \(day).\n"
      return try EntryFile(SourceFile(path: "2026/\(day)-1000.md", text: text), modified: TestContent.now())
    }
    stage.read(JournalContents(entries: entries))
    try stage.play("cQ")
    #expect(stage.screen.contains("▸ old.one"))
    try stage.play("<Enter>")
    #expect(stage.screen.contains("What was it?"))
    #expect(stage.screen.contains("Of 2026-02-02."))
    #expect(!stage.foot.contains("a answer"))
  }

  @Test("a click on a page reads it, and a click on that opens its entry")
  func click() throws {
    var stage = try answers(columns: 120)
    try stage.click("The phone lay")
    #expect(stage.screen.contains("▸ Sunday 2 August"))
    try stage.click("The phone lay")
    #expect(stage.screen.hasPrefix(" Entry"))
  }
}

extension String {
  /// How often a text is in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
