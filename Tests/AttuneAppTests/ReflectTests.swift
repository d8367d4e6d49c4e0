import AttuneApp
import Documents
import Journal
import Practices
import TerminalUI
import Testing

@Suite("Reflecting, one question at a time")
struct ReflectTests {
  @Test("a sitting walked to its end asks to keep exactly what was written")
  func walkedToTheEnd() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Enter><Right><Right><Enter>Ana left.<C-n>Went back.<C-n>")
    let sitting = try #require(effects.compactMap(\.keptSitting).last)
    #expect(sitting.entry.arrived == WindowReading(2))
    #expect(sitting.entry.answers.map(\.text) == ["Ana left.", "Went back."])
    #expect(sitting.entry.answers.map(\.prompt) == ["evening.break", "evening.return"])
  }

  @Test("going back, skipping and coming back loses no letter and no cursor")
  func backAndForth() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Enter><Enter>one<Left><C-n>two<C-p>X<C-k><C-p><C-p><C-n>")
    let sitting = try #require(try stage.play("<C-s>").compactMap(\.keptSitting).last)
    #expect(sitting.texts == ["", "onXe", "two"])
  }

  @Test("a skipped question is not in the entry")
  func skipped() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Enter><C-k><C-k>Only this.<C-s>")
    let entry = try #require(effects.compactMap(\.keptSitting).last).entry
    #expect(entry.answers.map(\.prompt) == ["evening.return"])
    #expect(entry.arrived == nil)
  }

  @Test("moving on from the slider untouched is an answer: steady")
  func steadyByEnter() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Enter><Enter><C-s>")
    #expect(try #require(effects.compactMap(\.keptSitting).last).entry.arrived == .steady)
  }

  @Test("nothing written is nothing kept, and no question asked about it")
  func nothingWritten() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Enter><C-k><Esc>")
    #expect(stage.screen.contains("Good evening."))
    #expect(effects.compactMap(\.savedDraft).isEmpty)
  }

  @Test("Ctrl-C and Escape ask before words are discarded", arguments: ["<C-c>", "<Esc>"])
  func asksBeforeDiscarding(key: String) throws {
    var stage = try Stage.withJournal()
    try stage.play("j<Enter>Words." + key)
    #expect(stage.screen.contains("You have words on the page."))
    try stage.play("<Esc> More.")
    #expect(stage.screen.contains("Words. More."))
  }

  @Test("asked, d discards, k keeps a draft, f keeps an entry")
  func answersToLeaving() throws {
    for (key, isRight) in [
      ("d", { (effects: [Effect]) in effects == [.removeDraft("2026-11-21-2104-w1")] }),
      ("k", { $0.compactMap(\.savedDraft).map(\.sitting.texts) == [["Words."]] }),
      ("f", { $0.compactMap(\.keptSitting).map(\.texts) == [["Words."]] }),
    ] {
      var stage = try Stage.withJournal()
      try stage.play("j<Enter>Words.<Esc>")
      #expect(isRight(try stage.play(key)), "\(key)")
    }
  }

  @Test("the first key asks for one pause, and what it leads to is the draft as it is then")
  func draftsAfterAPause() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("j<Enter>Slowly")
    let pauses = effects.filter { if case .wake = $0 { true } else { false } }
    #expect(pauses.count == 1)
    let saved = stage.send(.woke("2026-11-21-2104-w1")).compactMap(\.savedDraft)
    #expect(saved.map(\.sitting.text) == ["Slowly"])
    #expect(saved.map(\.byte) == [6])
    #expect(stage.send(.woke("2026-11-21-2104-w1")).isEmpty, "nothing changed since")
  }

  @Test("a signal that ends the program saves the draft first, and only then quits")
  func endingSavesFirst() throws {
    var stage = try Stage.withJournal()
    try stage.play("j<Enter>Half a sent")
    let effects = stage.send(.end(exitCode: 143))
    #expect(effects.first?.savedDraft?.sitting.text == "Half a sent")
    #expect(effects.last == .quit(exitCode: 143))
    #expect(stage.send(.key(.character("x"))).isEmpty, "nothing more is done after the end")
  }

  @Test("a draft opens at the same question with the same text and cursor")
  func draftReopens() throws {
    let draft = try PictureTests.draft()
    var stage = try Stage.withJournal(drafts: [draft])
    try stage.play("jj<Enter>")
    #expect(stage.screen.contains("2 of 3"))
    let saved = try stage.play(" really<Esc>k").compactMap(\.savedDraft).last
    #expect(saved?.sitting.text == "What really helps me come back when the room goes loud")
    #expect(saved?.id == draft.id)
  }

  @Test("when the entry cannot be written, the page is still there to write on")
  func keepFailed() throws {
    var stage = try Stage.withJournal()
    try stage.play("j<Enter>Words.<C-s>")
    stage.send(.keepFailed("Not kept yet."))
    #expect(stage.foot.contains("Not kept yet."))
    try stage.play(" More.")
    #expect(stage.screen.contains("Words. More."))
    #expect(try stage.play("<C-s>").compactMap(\.keptSitting).map(\.texts) == [["Words. More."]])
  }

  @Test("a paste is one step: one undo takes it back")
  func pasteIsOneStep() throws {
    var stage = try Stage.withJournal()
    try stage.play("j<Enter>A. ")
    stage.send(.paste("Pasted\nlines."))
    try stage.play("<C-z>")
    #expect(!stage.screen.contains("Pasted"))
    #expect(stage.screen.contains("A."))
  }

  @Test("letters that are commands elsewhere are letters on the page")
  func lettersAreLetters() throws {
    var stage = try Stage.withJournal()
    try stage.play("j<Enter>q?ecxjk")
    #expect(stage.screen.contains("q?ecxjk"))
  }

  @Test("a resize at every letter leaves the text whole and the cursor in the window")
  func resizeWhileWriting() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Enter><Enter>")
    let text = "A rather long sentence, with 海の音 and 🙂 in it, typed while the window is being dragged about."
    for (index, letter) in text.enumerated() {
      let size = Size(columns: 20 + (index * 37) % 100, rows: 5 + (index * 13) % 40)
      stage.send(.resize(size))
      stage.send(.key(.character(letter)))
      let frame = stage.model.view
      #expect(frame.size == size)
      #expect((0..<size.rows).contains(frame.cursor.row) && (0..<size.columns).contains(frame.cursor.column))
      #expect(frame.isCursorVisible)
    }
    #expect(try stage.play("<C-s>").compactMap(\.keptSitting).map { $0.texts[1] } == [text])
  }
}
