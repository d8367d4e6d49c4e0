import AttuneApp
import Concepts
import Journal
import TerminalUI
import Testing

@Suite("Reviewing what an entry touches")
struct ReviewTests {
  /// A stage at the review of an entry just kept: rupture suggested, attunement only a candidate.
  private func stage() throws -> Stage {
    var stage = try Stage.withJournal()
    try stage.play("j<Enter>Third time she just left the room.<C-s>")
    try PictureTests.kept(&stage)
    return stage
  }

  private let path = "2026/11/2026-11-21-2104.md"

  @Test("what is suggested is ticked, what is only likely is not, and Enter keeps that")
  func enterKeepsWhatIsTicked() throws {
    var stage = try stage()
    #expect(stage.screen.contains("[x] Rupture"))
    #expect(stage.screen.contains("[ ] Attunement"))
    #expect(try stage.play("<Enter>") == [.review(path, concepts: ["rupture"], left: nil)])
  }

  @Test("the writer decides: ticks, unticks, adds, and says how they leave")
  func theWriterDecides() throws {
    var stage = try stage()
    let effects = try stage.play("<Space>j<Space>amindsight<Enter>hh<Enter>")
    #expect(effects == [.review(path, concepts: ["attunement", "mindsight"], left: WindowReading(-2))])
  }

  @Test("keeping nothing is an answer too")
  func keepingNothing() throws {
    var stage = try stage()
    #expect(try stage.play("<Space><Enter>") == [.review(path, concepts: [], left: nil)])
  }

  @Test("Escape leaves the review for later and changes no file")
  func later() throws {
    var stage = try stage()
    #expect(try stage.play("<Esc>").isEmpty)
    #expect(stage.screen.contains("Good evening."))
  }

  @Test("when the file cannot be written the review stays as it was")
  func failed() throws {
    var stage = try stage()
    try stage.play("<Enter>")
    stage.send(.reviewFailed("Not kept yet."))
    #expect(stage.foot.contains("Not kept yet."))
    #expect(try stage.play("<Enter>").count == 1, "Enter tries again")
  }

  @Test("while the file is being written a second Enter writes nothing twice")
  func noDoubleSave() throws {
    var stage = try stage()
    try stage.play("<Enter>")
    #expect(try stage.play("<Enter>").isEmpty)
  }
}
