import AttuneApp
import Concepts
import Documents
import Journal
import Tagging
import TerminalUI
import Testing

@Suite("An entry on a page of its own")
struct EntryPageTests {
  private static let id = "2026/11/2026-11-18-2240.md"

  /// The page of the latest entry that touches a rupture.
  private func page(columns: Int = 80, rows: Int = 24) throws -> Stage {
    var stage = try Stage.withConcepts(columns: columns, rows: rows)
    try stage.openConcept("Rupture")
    try stage.follow("18 Nov")
    return stage
  }

  @Test("it has the date, the concepts, the question and the words")
  func whole() throws {
    let stage = try page()
    for words in ["Wednesday 18 November 2026, 22:40", "Rupture · Repair", ConceptContent.wording, "She looked at"] {
      #expect(stage.screen.contains(words))
    }
  }

  @Test("the sentences that speak for its concepts are asked for once, and marked")
  func evidence() throws {
    var stage = try Stage.withConcepts()
    try stage.openConcept("Rupture")
    let asked = try stage.follow("She looked at her shoes.")
    guard case .findEvidence(Self.id, _, ["rupture", "repair"]) = asked.first, asked.count == 1 else {
      Issue.record("asked for \(asked)")
      return
    }
    let before = stage.styles
    stage.send(.evidenceFound(Self.id, [Evidence(concept: "rupture", probability: 0.7, sentence: "I let her.")]))
    #expect(stage.styles != before)
    #expect(stage.styles.contains("eeeeeeeeee"))
    #expect(try stage.play("jk").isEmpty)
  }

  @Test("s marks it with a star that its head shows, and takes the star away")
  func star() throws {
    var stage = try page()
    #expect(try stage.play("s") == [.change([Self.id], .star(true))])
    var entry = try #require(stage.journal[Self.id])
    var document = entry.document
    try document.change(.star(true))
    entry = entry.saved(as: document)
    stage.send(.changed([entry]))
    #expect(stage.screen.contains("22:40 ★"))
    #expect(try stage.play("s").contains(.change([Self.id], .star(false))))
  }

  @Test("t reviews it, with what the model noticed where nobody has said anything")
  func review() throws {
    var stage = try page()
    try stage.play("t")
    #expect(stage.screen.contains("[x] Rupture"))
    try stage.play("<Esc><Esc><Esc>")
    try stage.notice(["2026/10/2026-10-30-0800.md": ["mindsight"]])
    let plain = try EntryFile(
      SourceFile(path: "2026/11/2026-11-20-0800.md", text: "I watched my own thoughts go by.\n"),
      modified: TestContent.now(), noticed: ["mindsight"])
    stage.read(JournalContents(entries: try ConceptContent.journal().entries + [plain]))
    try stage.openConcept("Mindsight")
    try stage.follow("I watched my own")
    #expect(stage.screen.contains("seems to touch: Mindsight"))
    try stage.play("t")
    #expect(stage.screen.contains("[x] Mindsight"))
  }

  @Test("e edits it in the writer’s own editor, and what became of that is said")
  func edit() throws {
    var stage = try page()
    #expect(try stage.play("e") == [.editEntry(Self.id)])
    stage.send(.edited(Self.id, "It is changed."))
    #expect(stage.foot.contains("It is changed."))
  }

  @Test("L says which earlier rupture it returns to")
  func link() throws {
    var stage = try page()
    try stage.play("L")
    #expect(stage.screen.contains("What does it return to?"))
    let asked = try stage.play("<Enter>")
    guard case .change([Self.id], .repairs(.some)) = asked.first else {
      Issue.record("asked for \(asked)")
      return
    }
    #expect(stage.screen.contains("She looked"))
  }

  @Test("d moves it to the trash, and u brings it back, whatever its name is then")
  func delete() throws {
    var stage = try page()
    #expect(try stage.play("u").isEmpty)
    let entry = try #require(stage.journal[Self.id])
    #expect(try stage.play("d") == [.trash(Self.id)])
    stage.send(.trashed(Self.id, inTrash: "trash.md"))
    #expect(stage.foot.contains("In the trash. u brings it back."))
    #expect(stage.screen.contains("This entry is in the trash.") && !stage.screen.contains("She looked"))
    #expect(try stage.play("dteLs").isEmpty, "there is nothing more to do with it")
    stage.read(stage.journal)
    #expect(stage.screen.contains("This entry is in the trash."))
    #expect(try stage.play("u") == [.restore("trash.md")])
    let other = "2026/11/2026-11-18-2240-2.md"
    let text = entry.file.text
    let back = try EntryFile(SourceFile(path: other, text: text), modified: TestContent.now())
    var journal = stage.journal
    journal.put(back)
    stage.read(journal)
    stage.send(.restored(other, fromTrash: "trash.md"))
    #expect(stage.foot.contains("It is back."))
    #expect(stage.screen.contains("She looked"))
    #expect(try stage.play("d") == [.trash(other)])
  }

  @Test("a file that is gone, or cannot be read, is said so, and comes back with its words")
  func gone() throws {
    var stage = try page()
    let journal = try ConceptContent.journal()
    stage.read(JournalContents(entries: journal.entries.filter { $0.id != Self.id }))
    #expect(stage.screen.contains("the file is gone"))
    #expect(!stage.screen.contains("She looked"))
    #expect(try stage.play("tseLd").isEmpty, "there is nothing to review, to mark, to edit, to link or to delete")
    stage.read(journal)
    #expect(stage.screen.contains("She looked"))
  }

  @Test("o shows the other answers to its question, beginning with its own")
  func others() throws {
    var stage = try page()
    #expect(stage.foot.contains("o other answers"))
    try stage.play("o")
    #expect(stage.screen.contains("3 of 3"))
    #expect(stage.screen.contains("She looked at her shoes."))
    try stage.play("<Esc><Esc>")
    try stage.follow("Tom left before")
    #expect(!stage.foot.contains("o other answers"))
    #expect(try stage.play("o").isEmpty)
    #expect(stage.screen.contains("Tom left before"))
  }

  @Test("a long page scrolls as far as its last row, and no further")
  func scroll() throws {
    var stage = try page(columns: 40, rows: 12)
    let lines = (1...40).map { "Line \($0)." }.joined(separator: "\n\n")
    let text = ConceptContent.answer("2026-11-18T22:40", "rupture", ConceptContent.wording, lines)
    let long = try EntryFile(SourceFile(path: Self.id, text: text), modified: TestContent.now())
    stage.read(JournalContents(entries: [long]))
    try stage.play("G")
    let bottom = stage.screen
    #expect(bottom.contains("Line 40."))
    try stage.play("j<Space><PgDn>")
    #expect(stage.screen == bottom)
    try stage.play("k")
    #expect(stage.screen != bottom)
    try stage.play("g")
    #expect(stage.screen.contains("Wednesday 18 November"))
  }
}

extension Stage {
  /// Opens a concept's page from Today.
  mutating func openConcept(_ title: String) throws {
    try play("<Esc><Esc><Esc>c")
    try follow(title)
  }

  /// Goes down to a row with some words, and opens what it leads to.
  @discardableResult
  mutating func follow(_ words: String) throws -> [Effect] {
    for _ in 0..<80 where !isSelected(words) { try play("j") }
    try #require(isSelected(words), "nothing leads to “\(words)”:\n\(screen)")
    return try play("<Enter>")
  }

  private func isSelected(_ words: String) -> Bool {
    screen.split(separator: "\n").contains { $0.contains("▸ ") && $0.contains(words) }
  }
}
