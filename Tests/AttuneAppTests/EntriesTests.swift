import AttuneApp
import Concepts
import Journal
import TerminalUI
import Testing

@Suite("Reading entries again")
struct EntriesTests {
  @Test("newest first, and what cannot be read comes last with its reason")
  func order() throws {
    var stage = try Stage.withJournal()
    try stage.play("e")
    let rows = stage.screen.split(separator: "\n").map(String.init)
    let dates = rows.compactMap { row in ["18 Nov", "7 Nov", "30 Oct", "1 Feb"].first { row.contains(" \($0)") } }
    #expect(dates == ["18 Nov", "7 Nov", "30 Oct", "1 Feb"])
    #expect(rows.contains { $0.contains("! 2026/11/broken.md:3: the date is not one") })
  }

  @Test("a filter says how many are the writer's word and how many the model's guess")
  func filterSaysWhich() throws {
    var stage = try Stage.withJournal()
    try stage.play("ecrupture<Enter>")
    #expect(stage.screen.contains("Entries · rupture"))
    #expect(stage.screen.contains("1 kept, 1 suggested · 2 of 4"))
    #expect(stage.screen.contains("repair? rupture?"))
    try stage.play("x")
    #expect(stage.screen.contains("4 · 2 unreadable"))
  }

  @Test("two concepts ask for entries that touch both")
  func both() throws {
    var stage = try Stage.withJournal()
    try stage.play("ecrepair<Space><BS><BS><BS><BS><BS><BS>rupture<Enter>")
    #expect(stage.screen.contains("Entries · repair and rupture"))
    #expect(stage.screen.contains("1 of 4"))
  }

  @Test("entries nobody has reviewed are tagged in memory and found by what that says")
  func untagged() throws {
    var stage = try Stage(columns: 80, rows: 24)
    let effects = stage.send(.journalRead(try TestContent.journal(), []))
    guard case .tag(let requests) = effects.first else {
      Issue.record("nothing was tagged")
      return
    }
    #expect(effects.count == 1 && requests.map(\.id) == ["2026-10-30 walk.md"])
    #expect(requests.map(\.entry.text) == ["A long walk by the canal. Nothing to report but ducks."])
    stage.send(.entriesTagged(["2026-10-30 walk.md": ["mindsight"]]))
    try stage.play("ecmindsight<Enter>")
    #expect(stage.screen.contains("mindsight?"))
  }

  @Test("the sentences of a page are asked for once, when it comes into sight")
  func evidenceOnce() throws {
    var stage = try Stage.withJournal()
    #expect(try stage.play("e") == [.readJournal], "the list alone shows no page")
    let effects = try stage.play("<Enter>")
    guard case .findEvidence("2026/11/2026-11-18-2240.md", _, ["rupture"]) = effects.first else {
      Issue.record("no sentences asked for: \(effects)")
      return
    }
    #expect(try stage.play("jk").isEmpty)
  }

  @Test("beside the list from 100 columns on, alone below that")
  func sideBySide() throws {
    var stage = try Stage.withJournal(columns: 100, rows: 20)
    try stage.play("e")
    #expect(stage.screen.contains("│ Wednesday 18 November 2026"))
    stage.send(.resize(Size(columns: 99, rows: 20)))
    #expect(!stage.screen.contains("│"))
  }

  @Test("an entry of another day can be reviewed, and the answer goes to its own file")
  func reviewLater() throws {
    var stage = try Stage.withJournal()
    try stage.play("ejt")
    #expect(stage.screen.contains("[x] Repair"))
    let effects = try stage.play("<Space><Enter>")
    let shown = ReviewAnswer(concepts: nil, left: nil)
    let answer = ReviewAnswer(concepts: ["rupture"], left: nil)
    #expect(effects == [.review("2026/11/2026-11-07-0712.md", answer, shown: shown)])
  }

  @Test("Escape goes back step by step: page, filter, list, Today")
  func back() throws {
    var stage = try Stage.withJournal()
    try stage.play("ecrupture<Enter><Enter><Esc>")
    #expect(stage.screen.contains("▸ 18 Nov"))
    try stage.play("<Esc>")
    #expect(!stage.screen.contains("Entries · rupture"))
    try stage.play("<Esc>")
    #expect(stage.screen.contains("Good evening."))
  }
}
