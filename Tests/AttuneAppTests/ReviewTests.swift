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
    try stage.play("<Page>Third time she just left the room.<C-s><Enter>")
    try PictureTests.kept(&stage)
    return stage
  }

  private let path = "2026/11/2026-11-21-2104.md"

  /// The effect of an answer to a review of an entry not reviewed before.
  private func answer(_ concepts: [Concept.ID], left: WindowReading? = nil) -> Effect {
    .review(path, ReviewAnswer(concepts: concepts, left: left), shown: ReviewAnswer(concepts: nil, left: nil))
  }

  @Test("the concept one is on says why it is offered: its sentence in full, and the words that weighed most")
  func reason() throws {
    var stage = try stage()
    #expect(stage.screen.contains("because of “Third time”, “left the room”"))
    try stage.play("<Down>")
    #expect(stage.screen.contains("because of “looking at”"))
    try stage.play("<Down>")
    #expect(!stage.screen.contains("because of"))
  }

  @Test("what is suggested is ticked, what is only likely is not, and Enter keeps that")
  func enterKeepsWhatIsTicked() throws {
    var stage = try stage()
    #expect(stage.screen.contains("[x] Rupture"))
    #expect(stage.screen.contains("[ ] Attunement"))
    #expect(try stage.play("<Enter>") == [answer(["rupture"])])
  }

  @Test("the writer decides: ticks, unticks, adds, and says how they leave")
  func theWriterDecides() throws {
    var stage = try stage()
    let effects = try stage.play("<Space>j<Space>amindsight<Enter>hh<Enter>")
    #expect(effects == [answer(["attunement", "mindsight"], left: WindowReading(-2))])
  }

  @Test("keeping nothing is an answer too")
  func keepingNothing() throws {
    var stage = try stage()
    #expect(try stage.play("<Space><Enter>") == [answer([])])
  }

  @Test("Escape leaves the review for later and changes no file")
  func later() throws {
    var stage = try stage()
    #expect(try stage.play("<Esc>") == [.readJournal])
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

  @Test("when the entry was reviewed elsewhere meanwhile, that is shown and left, and the writer decides")
  func reviewedElsewhere() throws {
    var stage = try stage()
    try stage.play("<Enter>")
    let kept = try #require(stage.journal[path])
    var document = kept.document
    try document.review(concepts: ["mindsight"], left: WindowReading(2))
    stage.send(.reviewedElsewhere(kept.saved(as: document)))
    #expect(stage.screen.contains("Reviewed elsewhere meanwhile: Mindsight, leaving at +2"))
    #expect(stage.foot.contains("Enter puts what is ticked here in its place."))
    #expect(stage.screen.contains("[x] Rupture"), "what was ticked here still is")
    #expect(stage.screen.contains("[ ] Mindsight"))
    let shown = ReviewAnswer(concepts: ["mindsight"], left: WindowReading(2))
    #expect(
      try stage.play("<Enter>") == [.review(path, ReviewAnswer(concepts: ["rupture"], left: nil), shown: shown)])
  }

  @Test("while the file is being written a second Enter writes nothing twice")
  func noDoubleSave() throws {
    var stage = try stage()
    try stage.play("<Enter>")
    #expect(try stage.play("<Enter>").isEmpty)
  }
}
