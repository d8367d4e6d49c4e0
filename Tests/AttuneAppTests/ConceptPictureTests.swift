import AttuneApp
import Concepts
import Journal
import Tagging
import TerminalUI
import Testing

/// The concepts, their pages and what these lead to, at the four sizes.
@Suite("The concepts look as they did")
struct ConceptPictureTests {
  static let scenes: [PictureTests.Scene] = [
    .init("concepts-by-corner") { stage in try stage.play("cjjj") },
    .init("concept-rupture") { stage in try stage.openConcept("Rupture") },
    .init("concept-rupture-in-writing") { stage in
      try stage.openConcept("Rupture")
      try stage.play("<Tab>j#")
    },
    .init("concept-rupture-questions") { stage in
      try stage.openConcept("Rupture")
      try stage.play("<Tab><Tab><Tab>")
    },
    .init("concept-of-no-file") { stage in try stage.openConcept("tiredness") },
    .init("entry-page") { stage in
      try stage.openConcept("Rupture")
      try stage.follow("18 Nov")
      let evidence = Evidence(concept: "rupture", probability: 0.7, sentence: "I let her.")
      stage.send(.evidenceFound("2026/11/2026-11-18-2240.md", [evidence]))
    },
    .init("questions-asked-again") { stage in try stage.play("cQ") },
    .init("same-question") { stage in try stage.play("cQ<Enter>") },
    .init("same-question-second") { stage in try stage.play("cQ<Enter>n<Tab>") },
  ]

  @Test("the picture is the one kept", arguments: scenes, PictureTests.sizes)
  func picture(scene: PictureTests.Scene, size: Size) throws {
    var stage = try Stage.withConcepts(columns: size.columns, rows: size.rows)
    try scene.play(&stage)
    try expectPicture(of: stage.model.view, named: scene.name)
  }
}
