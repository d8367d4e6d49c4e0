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
    let effects = try stage.play("<Evening><Right><Right><Enter>Ana left.<C-n>Went back.<C-n>")
    let sitting = try #require(effects.compactMap(\.keptSitting).last)
    #expect(sitting.entry.arrived == WindowReading(2))
    #expect(sitting.entry.answers.map(\.text) == ["Ana left.", "Went back."])
    #expect(sitting.entry.answers.map(\.prompt) == ["evening.break", "evening.return"])
  }

  @Test("going back, skipping and coming back loses no letter and no cursor")
  func backAndForth() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Evening><Enter>one<Left><C-n>two<C-p>X<C-k><C-p><C-p><C-n>")
    let sitting = try #require(try stage.play("<C-s><Enter>").compactMap(\.keptSitting).last)
    #expect(sitting.texts == ["", "onXe", "two"])
  }

  @Test("a skipped question is not in the entry")
  func skipped() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Evening><C-k><C-k>Only this.<C-s><Enter>")
    let entry = try #require(effects.compactMap(\.keptSitting).last).entry
    #expect(entry.answers.map(\.prompt) == ["evening.return"])
    #expect(entry.arrived == nil)
  }

  @Test("moving on from the slider untouched gives no reading; 0 says steady")
  func steady() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Evening><Enter>One.<C-s><Enter>")
    #expect(try #require(effects.compactMap(\.keptSitting).last).entry.arrived == nil)
    var other = try Stage.withJournal()
    let kept = try other.play("<Evening>0<Enter>One.<C-s><Enter>")
    #expect(try #require(kept.compactMap(\.keptSitting).last).entry.arrived == .steady)
  }

  @Test("a question left out with words on its page is not in the entry; touched again, it is")
  func skippedWithWords() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Evening><Enter>first<C-k>second<C-p>")
    #expect(stage.screen.contains("first"), "the words wait on their page")
    var kept = try #require(try stage.play("<C-n><C-s><Enter>").compactMap(\.keptSitting).last)
    #expect(kept.entry.answers.map(\.text) == ["second"])
    stage.send(.keepFailed("No."))
    kept = try #require(try stage.play("<Esc><C-p>!<C-s><Enter>").compactMap(\.keptSitting).last)
    #expect(kept.entry.answers.map(\.text) == ["first!", "second"])
  }

  @Test("words on a page left out are never let go without asking")
  func leftOutWordsAreAskedAbout() throws {
    var leaving = try Stage.withJournal()
    try leaving.play("<Evening><Enter>All of it.<C-k><Esc>")
    #expect(leaving.screen.contains("There is something on these pages."))

    var last = try Stage.withJournal()
    let effects = try last.play("<Evening><Enter>One.<C-n>All of it.<C-k>")
    #expect(effects.compactMap(\.keptSitting).isEmpty)
    #expect(last.screen.contains("are not kept"))
    try last.play("<Esc>")
    #expect(last.screen.contains("All of it."))

    var only = try Stage.withJournal()
    try only.play("<Page>All of it.<C-k>")
    #expect(only.screen.contains("There is something on these pages."))
    #expect(only.send(.end(exitCode: 143)).first?.savedDraft?.sitting.text == "All of it.")
  }

  @Test("whoever presses Ctrl-S to save and goes on typing is still on the page")
  func controlSAndOn() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>He came in<C-s> and then he hugged me")
    #expect(stage.screen.contains("He came in and then he hugged me"))
  }

  @Test("nothing written is nothing kept, and no question asked about it")
  func nothingWritten() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Evening><C-k><Esc>")
    #expect(stage.screen.contains("Good evening."))
    #expect(effects.compactMap(\.savedDraft).isEmpty)
  }

  @Test("Ctrl-C and Escape ask before words are discarded", arguments: ["<C-c>", "<Esc>"])
  func asksBeforeDiscarding(key: String) throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Words." + key)
    #expect(stage.screen.contains("There is something on these pages."))
    try stage.play("<Esc> More.")
    #expect(stage.screen.contains("Words. More."))
  }

  @Test("asked, d discards, k keeps a draft, f keeps an entry")
  func answersToLeaving() throws {
    for (key, isRight) in [
      ("d", { (effects: [Effect]) in effects.first == .removeDraft("2026-11-21-2104-w1") }),
      ("k", { $0.compactMap(\.savedDraft).map(\.sitting.texts) == [["Words."]] }),
      ("f", { $0.compactMap(\.keptSitting).map(\.texts) == [["Words."]] }),
    ] {
      var stage = try Stage.withJournal()
      try stage.play("<Page>Words.<Esc>")
      #expect(isRight(try stage.play(key)), "\(key)")
    }
  }

  @Test("the first key asks for one pause, and what it leads to is the draft as it is then")
  func draftsAfterAPause() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Page>Slowly")
    let pauses = effects.filter { if case .wake = $0 { true } else { false } }
    #expect(pauses.count == 1)
    let saved = stage.send(.woke("2026-11-21-2104-w1")).compactMap(\.savedDraft)
    #expect(saved.map(\.sitting.text) == ["Slowly"])
    #expect(saved.map(\.byte) == [6])
    stage.send(.draftSaved(try #require(effects.isEmpty ? nil : saved.first), words: 3))
    #expect(stage.send(.woke("2026-11-21-2104-w1")).isEmpty, "nothing changed since")
  }

  @Test("a signal that ends the program saves the draft first, and only then quits")
  func endingSavesFirst() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Half a sent")
    let effects = stage.send(.end(exitCode: 143))
    #expect(effects.first?.savedDraft?.sitting.text == "Half a sent")
    #expect(effects.last == .quit(exitCode: 143))
    #expect(stage.send(.key(.character("x"))).isEmpty, "nothing more is done after the end")
  }

  @Test("a cursor moved since is in the draft soon, and at the end; the words are as kept as before")
  func cursorIsInTheDraft() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Words.")
    let saved = try #require(stage.send(.woke("2026-11-21-2104-w1")).compactMap(\.savedDraft).last)
    stage.send(.draftSaved(saved, words: 1))
    stage.send(.woke("2026-11-21-2104-w1 rest"))
    let pauses = try stage.play("<Left><Left>").filter { if case .wake = $0 { true } else { false } }
    #expect(pauses.count == 1 && stage.foot.contains("kept · 1 word"))
    #expect(stage.send(.woke("2026-11-21-2104-w1")).compactMap(\.savedDraft).map(\.byte) == [4])
    try stage.play("<Left>")
    #expect(stage.send(.end(exitCode: 143)).first?.savedDraft?.byte == 3)
  }

  @Test("ended while the entry is on its way, no draft of it comes behind")
  func endedWhileKeeping() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Page>Words.<C-s><Enter>")
    #expect(effects.compactMap(\.savedDraft).map(\.sitting.text) == ["Words."])
    #expect(stage.send(.end(exitCode: 143)) == [.quit(exitCode: 143)])
  }

  @Test("a draft is taken over by this window, and opens at the same question with the same text and cursor")
  func draftReopens() throws {
    let draft = try PictureTests.draft()
    var stage = try Stage.withJournal(drafts: [draft])
    #expect(try stage.play("<Draft>") == [.takeOverDraft(draft.id, as: "2026-11-21-0712-w1")])
    let taken = draft.renamed("2026-11-21-0712-w1")
    for event in [Event.draftRemoved(draft.id), .draftSaved(taken, words: 3), .draftTaken(taken)] { stage.send(event) }
    #expect(stage.screen.contains("2 of 3"))
    let saved = try stage.play(" really<Esc>k").compactMap(\.savedDraft).last
    #expect(saved?.sitting.text == "What really helps me come back when the room goes loud")
    #expect(saved?.id == "2026-11-21-0712-w1")
  }

  @Test("a draft another window has taken is named, and gone from the list")
  func draftGone() throws {
    let draft = try PictureTests.draft()
    var stage = try Stage.withJournal(drafts: [draft])
    try stage.play("<Draft>")
    stage.send(.draftGone(draft.id))
    #expect(stage.foot.contains("open in another window"))
    #expect(!stage.screen.contains("Draft from"))
    #expect(stage.screen.contains("▸"), "something is still selected")
  }

  @Test("keeping as a draft closes the page only when the draft is on disk")
  func parking() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Words.<Esc>k")
    stage.send(.draftFailed("2026-11-21-2104-w1", "Not on disk yet."))
    #expect(stage.screen.contains("Not on disk yet. What you wrote is still here."))
    try stage.play("<Esc> More.")
    #expect(stage.screen.contains("Words. More."))
    let saved = try #require(try stage.play("<Esc>k").compactMap(\.savedDraft).last)
    stage.send(.draftSaved(saved, words: 3))
    #expect(stage.screen.contains("Good evening.") && stage.foot.contains("Kept as a draft."))
  }

  @Test("an earlier draft that arrives on disk does not stand for the last one")
  func parkingWaitsForTheLast() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Words.")
    let earlier = try #require(stage.send(.woke("2026-11-21-2104-w1")).compactMap(\.savedDraft).last)
    try stage.play(" More.<Esc>k")
    stage.send(.draftSaved(earlier, words: 1))
    #expect(!stage.screen.contains("Good evening."))
    stage.send(.draftFailed("2026-11-21-2104-w1", "Not on disk yet."))
    #expect(stage.screen.contains("Not on disk yet. What you wrote is still here."))
  }

  @Test("while another editor has the page no draft is written over it")
  func noDraftWhileElsewhere() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Words.<A-e>")
    #expect(stage.send(.woke("2026-11-21-2104-w1")).compactMap(\.savedDraft).isEmpty)
  }

  @Test("a draft that could not be written is tried again, and is the last will until it has been")
  func failedDraftIsTriedAgain() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Words.")
    #expect(stage.send(.woke("2026-11-21-2104-w1")).compactMap(\.savedDraft).count == 1)
    let after = stage.send(.draftFailed("2026-11-21-2104-w1", "Not on disk yet."))
    #expect(after.contains { if case .wake("2026-11-21-2104-w1", _) = $0 { true } else { false } })
    #expect(!stage.foot.contains("kept"))
    #expect(stage.send(.end(exitCode: 143)).first?.savedDraft?.sitting.text == "Words.")
  }

  @Test("walking through the questions without a word leaves no draft")
  func noEmptyDrafts() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Evening><C-n><C-n><C-p><Left>")
    #expect(!effects.contains { if case .wake = $0 { true } else { $0.savedDraft != nil } })
  }

  @Test("the keys of the page are a ? away from the reason for the question")
  func helpWhileWriting() throws {
    var stage = try Stage.withJournal(columns: 80, rows: 40)
    try stage.play("<Evening><Enter><C-g>?")
    #expect(stage.screen.contains("delete the word before the cursor"))
    try stage.play("<Esc><Esc>still here")
    #expect(stage.screen.contains("still here"))
  }

  @Test("when the entry cannot be written, the page is still there to write on")
  func keepFailed() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Words.<C-s><Enter>")
    stage.send(.keepFailed("Not kept yet."))
    #expect(stage.screen.contains("Not kept yet. What you wrote is still here."))
    try stage.play("<Esc> More.")
    #expect(stage.screen.contains("Words. More."))
    #expect(try stage.play("<C-s><Enter>").compactMap(\.keptSitting).map(\.texts) == [["Words. More."]])
  }

  @Test("a paste is one step: one undo takes it back")
  func pasteIsOneStep() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>A. ")
    stage.send(.paste("Pasted\nlines."))
    try stage.play("<C-z>")
    #expect(!stage.screen.contains("Pasted"))
    #expect(stage.screen.contains("A."))
  }

  @Test("letters that are commands elsewhere are letters on the page")
  func lettersAreLetters() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>q?ecxjk")
    #expect(stage.screen.contains("q?ecxjk"))
  }

  @Test("a resize at every letter leaves the text whole and the cursor in the window")
  func resizeWhileWriting() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Evening><Enter>")
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
    #expect(try stage.play("<C-s><Enter>").compactMap(\.keptSitting).map { $0.texts[1] } == [text])
  }

  @Test("what is selected is copied and cut, to the terminal’s clipboard too, and put in elsewhere")
  func clipboard() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>one two")
    #expect(try stage.play("<S-Left><S-Left><S-Left><C-c>") == [.copy("two")])
    #expect(stage.screen.contains("one two"))
    #expect(try stage.play("<C-x>").contains(.copy("two")))
    #expect(!stage.screen.contains("two"))
    try stage.play("<Home><C-v> ")
    #expect(stage.screen.contains("two one"))
  }

  @Test("without a selection Ctrl-C asks to leave, and Ctrl-X does nothing")
  func noSelection() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>one two")
    #expect(try stage.play("<C-x>").isEmpty)
    #expect(stage.screen.contains("one two"))
    try stage.play("<C-c>")
    #expect(stage.screen.contains("discard"))
  }
}
