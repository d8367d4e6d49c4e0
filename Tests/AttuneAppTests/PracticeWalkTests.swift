import AttuneApp
import Journal
import Practices
import TerminalUI
import Testing

/// The practices that come with the program, walked from the first step to the last.
@Suite("Every practice can be walked to its end")
struct PracticeWalkTests {
  static let practices = Content.shipped.practices.practices

  private func stage(columns: Int = 80, rows: Int = 24) throws -> Stage {
    var stage = try Stage(columns: columns, rows: rows, content: .shipped)
    stage.read(JournalContents())
    return stage
  }

  /// Opens a practice from the list of all.
  private func open(_ practice: Practice, on stage: inout Stage) throws {
    try stage.play("pg")
    for _ in 0..<40 where !stage.screen.contains("▸ \(practice.title)") { try stage.play("j") }
    try #require(stage.screen.contains("▸ \(practice.title)"), "the list has no \(practice.title)")
    try stage.play("<Enter>")
  }

  @Test("each step can be answered, and the last one finishes", arguments: practices.map(\.id))
  func walk(id: String) throws {
    let practice = try #require(Content.shipped.practices[id])
    var stage = try stage()
    try open(practice, on: &stage)
    var effects: [Effect] = []
    for step in practice.steps {
      switch step {
      case .question, .page: effects = try stage.play("Some words.<C-n>")
      case .person: effects = try stage.play("Ana and Tom<Enter>")
      case .window: effects = try stage.play("<Right><Enter>")
      case .feeling: effects = try stage.play("<Space><Down><Space><Enter>")
      case .breath:
        try stage.play("<Space>")
        for _ in 0..<6 { stage.send(.woke("breath")) }
        #expect(stage.screen.contains("breathe in") || stage.screen.contains("hold"), "\(stage.screen)")
        effects = try stage.play("<C-n>")
      }
    }
    let entry = try #require(effects.compactMap(\.keptSitting).last, "\(stage.screen)").entry
    #expect(entry.practice == id)
    #expect(
      entry.answers.count
        == practice.steps.count { step in
          switch step {
          case .question, .page: true
          default: false
          }
        })
    #expect(entry.answers.allSatisfy { $0.prompt != nil } || practice.isFreePage)
    for step in practice.steps {
      if case .person = step { #expect(entry.people == ["Ana", "Tom"]) }
      if case .feeling = step { #expect(entry.feelings.count == 2) }
      if case .window = step { #expect(entry.arrived == WindowReading(1)) }
    }
  }

  @Test("each question reads well at 40 columns: whole, in at most four rows", arguments: practices.map(\.id))
  func narrow(id: String) throws {
    for step in try #require(Content.shipped.practices[id]).steps {
      #expect(Paragraph.rows(step.words ?? "", columns: 38).count <= 4, "\(step.words ?? "")")
    }
    for concept in Content.shipped.concepts.concepts {
      for prompt in concept.prompts { #expect(Paragraph.rows(prompt.question, columns: 38).count <= 4, "\(prompt.id)") }
    }
  }

  @Test("the breath goes on by itself, pauses, and ends in its own time")
  func breath() throws {
    let practice = try #require(
      Self.practices.first { $0.steps.contains { if case .breath = $0 { true } else { false } } })
    var stage = try stage()
    try open(practice, on: &stage)
    while !stage.screen.contains("Space begins") { try stage.play("<C-n>") }
    #expect(try stage.play("<Space>") == [.wake("breath", after: 250)])
    #expect(stage.send(.woke("breath")) == [.wake("breath", after: 250)])
    #expect(try stage.play("<Space>").isEmpty)
    #expect(stage.send(.woke("breath")).isEmpty, "paused")
    try stage.play("<Space>")
    var beats = 0
    while !stage.send(.woke("breath")).isEmpty { beats += 1 }
    #expect(beats > 20 && stage.screen.contains("That was the last one."))
  }
}
