import AttuneApp
import Concepts
import Documents
import Insights
import Journal
import Practices
import Tagging
import TerminalUI
import Testing

/// Every screen as text, at the four sizes it must hold.
@Suite("The screens look as they did")
struct PictureTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 40, rows: 12), Size(columns: 20, rows: 5),
  ]

  /// A way to a screen: the events and keys that lead there.
  struct Scene: Sendable, CustomTestStringConvertible {
    let name: String
    let play: @Sendable (inout Stage) throws -> Void
    var testDescription: String { name }

    init(_ name: String, _ play: @escaping @Sendable (inout Stage) throws -> Void) {
      self.name = name
      self.play = play
    }
  }

  static let answer = """
    Ana asked twice about Sunday and I kept looking at the phone. Third time she just left the room. 🙂
    今夜は海の音が近くて、少しだけ息がしやすかった。
    """

  static func draft() throws -> Draft {
    let practice = try #require(TestContent.practices["evening"])
    var sitting = Sitting(practice, at: try #require(Moment("2026-11-21T07:12:00+01:00")))
    sitting.go(to: 1)
    sitting.text = "What helps me come back when the room goes loud"
    return Draft(id: "2026-11-21-0712-w0", sitting: sitting, line: 0, byte: 4)
  }

  /// What the tagger would make of a kept entry.
  static func kept(_ stage: inout Stage) throws {
    let sitting = try #require(stage.effects.compactMap(\.keptSitting).last)
    let path = "2026/11/2026-11-21-2104.md"
    let reading = Reading(
      candidates: [
        Evidence(
          concept: "rupture", probability: 0.7, sentence: "Third time she just left the room.",
          words: ["Third time", "left the room"]),
        Evidence(
          concept: "attunement", probability: 0.1, sentence: "I kept looking at the phone.", words: ["looking at"]),
      ], suggestedFrom: 0.5)
    stage.send(.kept(EntryFile(try EntryDocument(sitting.entry, path: path), path: path), reading))
  }

  static let scenes: [Scene] = [
    Scene("today") { _ in },
    Scene("today-with-a-draft") { stage in
      stage.read(try TestContent.journal(), drafts: [try draft()])
      try stage.goDown(to: "Draft from")
    },
    Scene("today-asks-before-discarding") { stage in
      stage.read(try TestContent.journal(), drafts: [try draft()])
      try stage.goDown(to: "Draft from")
      try stage.play("x")
    },
    Scene("reflect-window") { stage in try stage.play("<Evening><Right><Right>") },
    Scene("reflect-question") { stage in
      try stage.play("<Evening><Enter>")
      stage.send(.paste(answer))
    },
    Scene("reflect-why") { stage in try stage.play("<Evening><Enter><C-g>") },
    Scene("reflect-leaving") { stage in try stage.play("<Evening><Enter>One line.<Esc>") },
    Scene("reflect-finishing") { stage in try stage.play("<Evening><Enter>One line.<C-s>") },
    Scene("reflect-feeling") { stage in try stage.play("pG<Enter><Down><Space>") },
    Scene("practices") { stage in try stage.play("pj") },
    Scene("concepts") { stage in try stage.play("cj") },
    Scene("concept-page") { stage in try stage.play("c<Enter>") },
    Scene("words") { stage in try stage.play("w") },
    Scene("about") { stage in try stage.play("a<Enter>") },
    Scene("reflect-blank-page") { stage in
      try stage.play("<Page>")
      stage.send(.paste(answer))
    },
    Scene("reflect-not-on-disk") { stage in
      try stage.play("<Evening><Enter>One line.")
      stage.send(
        .draftFailed(
          "2026-11-21-2104-w1",
          "Not on disk yet. /journal can’t be written: no space left. Make some room and try again."))
    },
    Scene("reflect-not-kept") { stage in
      try stage.play("<Page>One line.<C-s><Enter>")
      stage.send(.keepFailed("Not kept yet. /journal can’t be written: no space left. Make some room and try again."))
    },
    Scene("reflect-kept-elsewhere") { stage in
      try stage.play("<Page>One line.<C-s><Enter>")
      stage.send(.keepFailed("Not kept yet. /journal can’t be written: no space left. Make some room and try again."))
      try stage.play("e")
    },
    Scene("trash") { stage in
      try stage.play("eT")
      stage.send(.trashRead(try TestContent.journal()))
    },
    Scene("trash-searched") { stage in
      try stage.play("eT")
      stage.send(.trashRead(try TestContent.journal()))
      try stage.play("/room")
    },
    Scene("trash-emptying") { stage in
      try stage.play("eT")
      stage.send(.trashRead(try TestContent.journal()))
      try stage.play("E")
    },
    Scene("review") { stage in
      try stage.play("<Evening><Right><Right><Right><Enter>")
      stage.send(.paste(answer))
      try stage.play("<C-s><Enter>")
      try kept(&stage)
      try stage.play("l")
    },
    Scene("review-add-a-concept") { stage in
      try stage.play("<Page>One line.<C-s><Enter>")
      try kept(&stage)
      try stage.play("are")
    },
    Scene("entries") { stage in try stage.play("e") },
    Scene("entries-by-concept") { stage in try stage.play("ecrupture<Enter>") },
    Scene("entries-choosing-a-concept") { stage in try stage.play("ec<Down><Space>") },
    Scene("entries-page") { stage in
      try stage.play("e<Enter>")
      let sentence = "She looked at her shoes for the rest of it and I let her."
      let evidence = Evidence(concept: "rupture", probability: 0.6, sentence: sentence)
      stage.send(.evidenceFound("2026/11/2026-11-18-2240.md", [evidence]))
    },
    Scene("entries-unreadable") { stage in try stage.play("eG<Enter>") },
    Scene("entries-none") { stage in
      stage.read(JournalContents())
      try stage.play("e")
    },
    Scene("today-with-a-past") { stage in
      stage.read(try PastJournal.journal(), drafts: [try draft()])
      try stage.goDown(to: "Rupture on")
    },
    Scene("rest") { stage in
      stage.read(try PastJournal.journal())
      try stage.goDown(to: "A year ago today")
      try stage.play("zjl")
    },
    Scene("resting") { stage in
      stage.rested([
        Rest(.entry("2025-11-21-2200"), until: Day("2026-11-22")),
        Rest(.concept("attunement"), until: Day("2026-12-21")),
        Rest(.person("Mira")),
      ])
      try stage.play("R")
    },
    Scene("rest-naming-days") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("Rdin:2025-03")
    },
    Scene("rest-named") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("RpMira<Enter>")
    },
    Scene("insights-window") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("i")
    },
    Scene("insights-window-of-a-season-in-numbers") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("i]#")
    },
    Scene("insights-year") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("i2")
    },
    Scene("insights-year-by-window-in-numbers") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("i2w#k")
    },
    Scene("insights-practices") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("i3#")
    },
    Scene("insights-concepts") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("i4")
    },
    Scene("ruptures") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("irj")
    },
    Scene("ruptures-linking") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("irjl")
    },
    Scene("ruptures-let-go") { stage in
      stage.read(try PastJournal.journal())
      try stage.play("irf")
    },
    Scene("help") { stage in try stage.play("e?") },
    Scene("journal-unreadable") { stage in
      stage.send(.journalUnreadable("/tmp/x is not a folder. Name another with --journal, or move that file away."))
    },
  ]

  @Test("the picture is the one kept", arguments: scenes, sizes)
  func picture(scene: Scene, size: Size) throws {
    var stage = try Stage.withJournal(columns: size.columns, rows: size.rows)
    try scene.play(&stage)
    try expectPicture(of: stage.model.view, named: scene.name)
  }

  @Test("below 20×5 there is one clear sentence", arguments: [(19, 5), (20, 4), (5, 2), (1, 1)])
  func tooSmall(columns: Int, rows: Int) throws {
    let stage = try Stage.withJournal(columns: columns, rows: rows)
    #expect(stage.model.view.size == Size(columns: columns, rows: rows))
    #expect("Attune needs a window".hasPrefix(stage.screen.split(separator: "\n").first ?? ""))
  }
}
