import AttuneApp
import Journal
import Practices
import Settings
import Testing

@Suite("Today, while other windows go on")
struct TodayTests {
  /// The row that is selected.
  private func selected(_ stage: Stage) -> String {
    stage.screen.split(separator: "\n").first { $0.contains("▸ ") }.map(String.init) ?? ""
  }

  /// Drafts of other windows, the oldest first, each with a word of its own.
  private func drafts(_ words: String...) throws -> [Draft] {
    try words.enumerated().map { hour, word in
      let page = try #require(TestContent.practices["blank-page"])
      var sitting = Sitting(page, at: try #require(Moment("2026-11-21T1\(hour):00:00+01:00")))
      sitting.text = word
      return Draft(id: word, sitting: sitting, line: 0, byte: 0)
    }
  }

  /// A stage where nothing waits but drafts.
  private func stage(drafts: [Draft]) throws -> Stage {
    var stage = try Stage()
    stage.read(JournalContents(), drafts: drafts)
    return stage
  }

  @Test("the selection stays at its draft when others come in above it and go")
  func drafts() throws {
    var stage = try stage(drafts: drafts("Ana", "Sunday"))
    try stage.play("G")
    #expect(selected(stage).contains("“Ana”"))
    stage.read(JournalContents(), drafts: try drafts("Ana", "Sunday", "Phone"))
    #expect(stage.screen.contains("“Phone”"))
    #expect(selected(stage).contains("“Ana”"))
    stage.read(JournalContents(), drafts: try drafts("Ana"))
    #expect(selected(stage).contains("“Ana”"))
    stage.read(JournalContents())
    #expect(selected(stage).contains("More practices…"), "the last there is")
  }

  @Test("a draft that another window has taken leaves the selection to the next")
  func taken() throws {
    var stage = try stage(drafts: drafts("Ana", "Sunday"))
    try stage.play("Gk")
    #expect(selected(stage).contains("“Sunday”"))
    stage.read(JournalContents(), drafts: try drafts("Ana"))
    #expect(selected(stage).contains("“Ana”"))
  }

  @Test("the selection stays at its practice when the one for today is put together")
  func practice() throws {
    var stage = try Stage()
    try stage.play("j")
    let practice = selected(stage)
    stage.read(try TestContent.journal())
    #expect(selected(stage) == practice)
    stage.read(JournalContents(), drafts: try drafts("Ana"))
    #expect(selected(stage) == practice)
  }

  /// A stage whose writer's days end at half past four.
  private func nightStage(_ drafts: [Draft] = []) throws -> Stage {
    var settings = Settings()
    settings.days = try #require(LogicalDays(endingAt: 4 * 60 + 30))
    var stage = try Stage(settings: settings)
    stage.read(JournalContents(), drafts: drafts)
    return stage
  }

  @Test("it is today until the writer’s day ends, in the heading and for drafts")
  func night() throws {
    var stage = try nightStage(try drafts("Ana"))
    stage.send(.clock(try #require(Moment("2026-11-22T01:00:00+01:00"))))
    #expect(stage.screen.contains("Saturday 21 November 2026"))
    #expect(stage.screen.contains("Draft from 10:00"))
    stage.send(.clock(try #require(Moment("2026-11-22T04:29:00+01:00"))))
    #expect(stage.screen.contains("Saturday 21 November 2026"))
    stage.send(.clock(try #require(Moment("2026-11-22T04:30:00+01:00"))))
    #expect(stage.screen.contains("Sunday 22 November 2026"))
    #expect(stage.screen.contains("Draft from 21 Nov, 10:00"))
  }

  @Test("what comes up is asked anew when the writer’s day ends, within an hour too")
  func newDayWithinAnHour() throws {
    var stage = try nightStage()
    stage.read(try PastJournal.journal())
    #expect(stage.screen.contains("A year ago today"))
    stage.send(.clock(try #require(Moment("2026-11-22T04:29:00+01:00"))))
    #expect(stage.screen.contains("A year ago today"))
    stage.send(.clock(try #require(Moment("2026-11-22T04:30:00+01:00"))))
    #expect(!stage.screen.contains("A year ago today"))
  }

  @Test("the draft asked about is the one that goes, whatever comes in meanwhile")
  func discarding() throws {
    var stage = try stage(drafts: drafts("Ana", "Sunday"))
    try stage.play("Gx")
    stage.read(JournalContents(), drafts: try drafts("Ana", "Sunday", "Phone"))
    #expect(try stage.play("y") == [.removeDraft("Ana")])
  }
}
