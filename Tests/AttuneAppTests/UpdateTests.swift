import AttuneApp
import Concepts
import Insights
import Journal
import Practices
import TerminalUI
import TestSupport
import Testing

@Suite("update is total")
struct UpdateTests {
  @Test("any event in any state leaves a whole picture with the cursor inside", arguments: 1...12)
  func anyEventAnywhere(seed: Int) throws {
    var dice = SplitMix64(seed: seed)
    var stage = try seed % 2 == 0 ? Stage.withConcepts() : Stage.withJournal(drafts: [PictureTests.draft()])
    var size = Size(columns: 80, rows: 24)
    for step in 0..<400 {
      let event = try event(&dice, &stage)
      if case .resize(let new) = event { size = new }
      let hasEnded = stage.send(event).contains { if case .quit = $0 { true } else { false } }
      let frame = stage.model.view
      try #require(frame.size == size, "seed \(seed), step \(step)")
      try #require(
        (0..<size.rows).contains(frame.cursor.row) && (0..<size.columns).contains(frame.cursor.column),
        "seed \(seed), step \(step): cursor \(frame.cursor) in \(size)")
      if hasEnded { stage = try Stage.withConcepts(columns: size.columns, rows: size.rows) }
    }
  }

  private func event(_ dice: inout SplitMix64, _ stage: inout Stage) throws -> Event {
    let keys: [Key] =
      "abdefghijklnopqrstuwxyzEGQRT/ ?#=1234[]c👩‍👩‍👧é海".map { Key.character($0) }
      + "abcdefghiklnopsuvwyz".map { Key.control($0) }
      + [.enter, .tab, .escape, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown].map {
        Key($0)
      } + [Key(.function(1)), Key(.left, .control), .alt("b")]
    switch Int.random(in: 0..<20, using: &dice) {
    case 0: return .resize(Size(columns: .random(in: 1...140, using: &dice), rows: .random(in: 1...45, using: &dice)))
    case 1: return .paste("Two\n\nlines, and a tab\t海🙂")
    case 2: return .woke("2026-11-21-2104-w1")
    case 3:
      let journals = [
        try TestContent.journal(), try PastJournal.journal(), try ConceptContent.journal(), JournalContents(),
      ]
      stage.read(journals.randomElement(using: &dice) ?? JournalContents())
      return .clock(try TestContent.now())
    case 4:
      let outcomes: [Event] = [
        .keepFailed("No."), .draftFailed("2026-11-21-2104-w1", "No."), .reviewFailed("No."), .notDone("No."),
        .elsewhereFailed("No."), .keptElsewhere(path: "~/x.md"), .trashRead(try TestContent.journal()),
        .trashed("2026/11/2026-11-21-2104.md", inTrash: "x.md"), .restored("x.md", fromTrash: "x.md"),
        .restsRead(Rests([Rest(.onThisDay), Rest(.person("Ana"))])), .restsRead(.fromLater), .restsRead(Rests()),
        .changed(Array(stage.journal.entries.prefix(2))),
      ]
      return outcomes.randomElement(using: &dice) ?? .stop
    case 5: return .stop
    case 6:
      let draft = try PictureTests.draft()
      let sitting = stage.effects.compactMap(\.keptSitting).last ?? draft.sitting
      let entry = EntryFile(try EntryDocument(sitting.entry, path: "x.md"), path: "x.md")
      return Bool.random(using: &dice) ? .kept(entry, .nothing) : .reviewed(entry)
    default: return .key(keys.randomElement(using: &dice) ?? Key(.enter))
    }
  }

  @Test("the journal is read first, and q ends the program from Today")
  func beginningAndEnd() throws {
    var stage = try Stage()
    #expect(stage.effects == [.readJournal, .findRescued])
    #expect(stage.screen.contains("Reading your journal…"))
    #expect(try stage.play("q") == [.quit(exitCode: 0)])
  }

  @Test("the list stands still while the journal is read: what is for today has its place from the first frame")
  func nothingMoves() throws {
    var stage = try Stage()
    #expect(stage.screen.contains("▸ For today"))
    #expect(try stage.play("<Enter>").isEmpty)
    let rows = { (screen: String) in screen.split(separator: "\n").map { $0.prefix(30) }.prefix(6) }
    let before = rows(stage.screen)
    stage.read(try TestContent.journal())
    #expect(rows(stage.screen) == before)
  }

  @Test("Help lists every key of the screen it was asked on, and any other key goes back")
  func help() throws {
    var stage = try Stage.withJournal(columns: 80, rows: 40)
    try stage.play("e?")
    for line in [
      "only entries that touch some concepts", "look again at what the entry touches", "draw the screen anew",
    ] {
      #expect(stage.screen.contains(line))
    }
    try stage.play("<Esc>")
    #expect(stage.screen.contains("▸ 18 Nov"))
  }

  @Test("an outcome reaches its screen while Help lies over it")
  func outcomesBelow() throws {
    var stage = try Stage.withJournal()
    try stage.play("e?")
    try stage.notice(["2026-10-30 walk.md": ["repair"]])
    try stage.play("<Esc>")
    #expect(stage.screen.contains("repair?"))
  }

  @Test("Ctrl-Z goes to the shell, except on a page, where it is undo")
  func pause() throws {
    var stage = try Stage.withJournal()
    #expect(try stage.play("<C-z>") == [.stop])
    #expect(!(try stage.play("<Page>a<C-z>")).contains(.stop))
  }
}
