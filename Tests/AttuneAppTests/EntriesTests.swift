import AttuneApp
import Concepts
import Documents
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
    #expect(stage.screen.contains("Entries · touching Rupture"))
    #expect(stage.screen.contains("1 kept, 1 suggested · 2 of 4"))
    #expect(stage.screen.contains("repair? rupture?"))
    try stage.play("x")
    #expect(stage.screen.contains("4 · 2 unreadable"))
  }

  @Test("two concepts ask for entries that touch both")
  func both() throws {
    var stage = try Stage.withJournal()
    try stage.play("ecrepair<Space><BS><BS><BS><BS><BS><BS>rupture<Enter>")
    #expect(stage.screen.contains("Entries · touching Repair and Rupture"))
    #expect(stage.screen.contains("1 of 4"))
  }

  @Test("an entry nobody has reviewed is found by what the model makes of it, with a question mark")
  func untagged() throws {
    var stage = try Stage.withJournal()
    try stage.notice(["2026-10-30 walk.md": ["mindsight"]])
    try stage.play("ecmindsight<Enter>")
    #expect(stage.screen.contains("mindsight?"))
    try stage.play("t")
    #expect(stage.screen.contains("[x] Mindsight"))
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
    #expect(!stage.screen.contains("Entries · touching Rupture"))
    try stage.play("<Esc>")
    #expect(stage.screen.contains("Good evening."))
  }

  // MARK: The journal read again

  /// The journal of the tests, and what another program made of it.
  private func journal(
    without gone: String? = nil, with new: [(path: String, text: String)] = []
  ) throws -> JournalContents {
    let journal = try TestContent.journal()
    let others = journal.entries.filter { entry in entry.id != gone && !new.contains { $0.path == entry.id } }
    let added = try new.map { path, text in
      try EntryFile(SourceFile(path: path, text: text), modified: TestContent.now())
    }
    return JournalContents(entries: others + added, unreadable: journal.unreadable)
  }

  private static let newer = (path: "2026/11/2026-11-20-0800.md", text: "Written in another window.\n")

  /// The row that is selected.
  private func selected(_ stage: Stage) -> String? {
    stage.screen.split(separator: "\n").first { $0.contains("▸ ") }.map(String.init)
  }

  @Test("a newer entry comes in above, and the selection stays at its entry")
  func entryComes() throws {
    var stage = try Stage.withJournal()
    try stage.play("ej")
    #expect(selected(stage)?.contains("7 Nov") == true)
    stage.read(try journal(with: [Self.newer]))
    #expect(stage.screen.contains("20 Nov"))
    #expect(selected(stage)?.contains("7 Nov") == true)
  }

  @Test("an entry that is gone leaves the selection to the next, the last one to the one before")
  func entryGoes() throws {
    var stage = try Stage.withJournal()
    try stage.play("ej")
    stage.read(try journal(without: "2026/11/2026-11-07-0712.md", with: [Self.newer]))
    #expect(selected(stage)?.contains("30 Oct") == true)
    try stage.play("G")
    #expect(selected(stage)?.contains("latin1.md") == true)
    let journal = try journal()
    stage.read(JournalContents(entries: journal.entries, unreadable: []))
    #expect(selected(stage)?.contains(" 1 Feb") == true)
  }

  @Test("a list scrolled down stays in its rows when something comes in above them")
  func scrolledList() throws {
    let days = (10...31).map { (path: "2025/2025-03-\($0).md", text: "Day \($0).\n") }
    var stage = try Stage.withJournal()
    stage.read(try journal(with: days))
    try stage.play("eGkk")
    let before = stage.screen.split(separator: "\n").dropFirst()
    stage.read(try journal(with: days + [Self.newer]))
    #expect(stage.screen.split(separator: "\n").dropFirst() == before)
  }

  @Test("an open page stays where it is scrolled to, and shows what its file says now")
  func openPage() throws {
    let lines = (1...60).map { "Line \($0)." }.joined(separator: "\n\n")
    let long = (path: "2026/11/2026-11-19-0800.md", text: lines)
    var stage = try Stage.withJournal()
    stage.read(try journal(with: [long]))
    try stage.play("e<Enter><PgDn>jj")
    let before = stage.screen.split(separator: "\n").dropFirst()
    stage.read(try journal(with: [long, Self.newer]))
    #expect(stage.screen.split(separator: "\n").dropFirst() == before)
    let changed = (long.path, lines.replacing("Line 15.", with: "Line fifteen."))
    #expect(before.contains { $0.contains("Line 15.") })
    stage.read(try journal(with: [changed, Self.newer]))
    #expect(stage.screen.contains("Line fifteen."))
    stage.read(try journal(with: [Self.newer]))
    #expect(stage.screen.contains("Wednesday 18 November 2026"), "the next one, from its beginning")
  }

  @Test("an entry that can be read no more, and then again, keeps its place all the same")
  func unreadableMeanwhile() throws {
    var stage = try Stage.withJournal()
    try stage.play("ej")
    let path = "2026/11/2026-11-07-0712.md"
    let problem = FileProblem(path: path, line: 2, what: "the date is not one", mend: "Write it well.")
    let journal = try journal(without: path)
    stage.read(JournalContents(entries: journal.entries, unreadable: [problem]))
    #expect(selected(stage)?.contains(path) == true)
    stage.read(try TestContent.journal())
    #expect(selected(stage)?.contains("7 Nov") == true)
  }

  @Test("a journal that is gone for a moment comes back with the place in it")
  func journalGone() throws {
    var stage = try Stage.withJournal()
    try stage.play("ejj")
    stage.read(JournalContents())
    #expect(stage.screen.contains("No entries yet."))
    stage.read(try TestContent.journal())
    #expect(selected(stage)?.contains("30 Oct") == true)
    stage.send(.journalUnreadable("The journal can’t be read."))
    stage.read(try TestContent.journal())
    #expect(selected(stage)?.contains("30 Oct") == true)
  }

  @Test("with a filter the selection stays too, when tags come in and when an entry no longer touches the concept")
  func filtered() throws {
    var stage = try Stage.withJournal()
    try stage.play("ecrupture<Enter>j")
    #expect(selected(stage)?.contains("7 Nov") == true)
    stage.read(try journal(with: [Self.newer]))
    try stage.notice([Self.newer.path: ["rupture"]])
    #expect(stage.screen.contains("20 Nov"))
    #expect(selected(stage)?.contains("7 Nov") == true)
    let mended = (path: "2026/11/2026-11-07-0712.md", text: "---\nconcepts: [repair]\n---\n\nWent back in.\n")
    stage.read(try journal(with: [mended]))
    #expect(selected(stage)?.contains("18 Nov") == true)
  }

  @Test("the sentences of an entry changed elsewhere are asked for anew, those of the others stay")
  func evidenceAnew() throws {
    var stage = try Stage.withJournal()
    try stage.play("e<Enter>")
    let id = "2026/11/2026-11-18-2240.md"
    stage.send(.evidenceFound(id, []))
    #expect(stage.read(try journal(with: [Self.newer])).allSatisfy { $0.evidenceID == nil })
    let changed = (path: id, text: "---\nconcepts: [rupture]\n---\n\nShe looked at her shoes.\n")
    let effects = stage.read(try journal(with: [changed]))
    #expect(effects.compactMap(\.evidenceID) == [id])
  }

  @Test(
    "neither a review nor a page being written notices that the journal is read again",
    arguments: ["ejt<Space>", "<Page>So it began.<Left>"])
  func undisturbed(keys: String) throws {
    var stage = try Stage.withJournal()
    try stage.play(keys)
    let before = (stage.screen, stage.styles)
    stage.read(try journal(without: "2026/11/2026-11-07-0712.md", with: [Self.newer]))
    #expect((stage.screen, stage.styles) == before)
  }
}

extension Effect {
  fileprivate var evidenceID: EntryFile.ID? { if case .findEvidence(let id, _, _) = self { id } else { nil } }
}
