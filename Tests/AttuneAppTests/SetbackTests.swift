import AttuneApp
import Journal
import Practices
import Testing

@Suite("When the words cannot be written")
struct SetbackTests {
  /// A stage at a page that could not be kept.
  private func stage() throws -> Stage {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Words.<C-s><Enter>")
    stage.send(.keepFailed("Not kept yet. /journal can’t be written: no space left."))
    return stage
  }

  @Test("the writer is told why, and offered to try again, to keep it elsewhere, and the page")
  func offers() throws {
    let stage = try stage()
    #expect(stage.screen.contains("no space left. What you wrote is"))
    #expect(stage.foot.contains("Enter try again   e keep it elsewhere   Esc back to the page"))
  }

  @Test("trying again keeps the same words")
  func tryAgain() throws {
    var stage = try stage()
    #expect(try stage.play("<Enter>").compactMap(\.keptSitting).map(\.texts) == [["Words."]])
  }

  @Test("a draft that was to wait is tried again as a draft")
  func parkAgain() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Words.<Esc>k")
    stage.send(.draftFailed("2026-11-21-2104-w1", "Not on disk yet."))
    let effects = try stage.play("<Enter>")
    #expect(effects.compactMap(\.savedDraft).map(\.sitting.text) == ["Words."])
    #expect(effects.compactMap(\.keptSitting).isEmpty)
  }

  @Test("kept elsewhere, the words are in a file the writer names")
  func elsewhere() throws {
    var stage = try stage()
    try stage.play("e")
    #expect(stage.screen.contains("~/2026-11-21-2104.md"))
    let effects = try stage.play("<C-u>/media/stick/tonight.md<Enter>")
    guard case .keepElsewhere(let sitting, "/media/stick/tonight.md", "2026-11-21-2104-w1") = effects.last else {
      Issue.record("\(effects)")
      return
    }
    #expect(sitting.text == "Words.")
    stage.send(.keptElsewhere(path: "/media/stick/tonight.md"))
    #expect(stage.screen.contains("Good evening."))
    #expect(stage.screen.contains("Kept in /media/stick/tonight.md."))
  }

  @Test("when that does not go either, the reason is shown, and another file can be named")
  func notElsewhere() throws {
    var stage = try stage()
    try stage.play("e<Enter>")
    stage.send(
      .elsewhereFailed("Not kept there either. ~/2026-11-21-2104.md can’t be written: something has that name."))
    #expect(stage.screen.contains("Not kept there either."))
    #expect(
      try stage.play("<C-u>b.md<Enter>").contains { if case .keepElsewhere(_, "b.md", _) = $0 { true } else { false } })
  }

  @Test("a pasted name goes into the field, not onto the page")
  func pastedName() throws {
    var stage = try stage()
    try stage.play("e<C-u>")
    stage.send(.paste("/media/stick/a.md\n"))
    #expect(stage.screen.contains("/media/stick/a.md"))
    try stage.play("<Esc><Esc>")
    #expect(stage.screen.contains("Words.") && !stage.screen.contains("stick"))
  }

  @Test("Escape leads from the name to the offers, and from there to the page")
  func back() throws {
    var stage = try stage()
    try stage.play("e<Esc>")
    #expect(stage.foot.contains("try again"))
    try stage.play("<Esc> More.")
    #expect(stage.screen.contains("Words. More."))
  }

  @Test("the system ends the program meanwhile: what is not on disk is its last will")
  func lastWill() throws {
    var stage = try stage()
    #expect(stage.send(.end(exitCode: 143)).first?.savedDraft?.sitting.text == "Words.")
  }

  @Test("in the smallest window the reason and what is typed are seen")
  func small() throws {
    var stage = try Stage.withJournal(columns: 20, rows: 5)
    try stage.play("<Page>Words.<C-s><Enter>")
    stage.send(.keepFailed("Not kept yet."))
    #expect(stage.screen.contains("Not kept yet."))
    try stage.play("e")
    #expect(stage.screen.contains("11-21-2104.md"))
  }

  @Test("words that were put outside the journal are mentioned on the first screen")
  func rescued() throws {
    var stage = try Stage()
    #expect(stage.effects.contains(.findRescued))
    stage.send(.rescuedFound(["~/attune-unsaved-2026-11-20-2230.md"]))
    #expect(stage.screen.contains("Words your journal could not take are in"))
    #expect(stage.screen.contains("attune-unsaved-2026-11-20-"))
  }
}
