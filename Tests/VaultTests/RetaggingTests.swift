import Concepts
import Foundation
import Journal
import Testing

@testable import Vault

@Suite("Suggesting anew")
struct RetaggingTests {
  private let folder: TemporaryFolder
  private let journal: JournalFolder

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFolder(path: folder.path)
    try folder.write(
      "---\ndate: 2026-11-20T21:00:00+01:00 # late\nsuggested: [repair]\nmood: 3\n---\n\nA row.\n", to: "old.md")
    try folder.write("---\ndate: 2026-11-19T21:00:00+01:00\nconcepts: [parts]\n---\n\nA row.\n", to: "reviewed.md")
    try folder.write("A row.\n", to: "2026-11-18 by hand.md")
  }

  private var retagging: Retagging { Retagging(journal) }

  /// Rupture wherever there is a row.
  private func changes() throws -> [Retagging.Change] {
    Retagging.changes(in: try journal.contents()) { $0.text.contains("row") ? ["rupture"] : [] }
  }

  @Test("changes what was suggested, and neither what was reviewed nor a file made by hand")
  func changed() throws {
    let made = try retagging.make(try changes()).made
    #expect(made.map(\.entry) == ["old.md"])
    #expect(
      try folder.text("old.md")
        == "---\ndate: 2026-11-20T21:00:00+01:00 # late\nsuggested: [rupture]\nmood: 3\n---\n\nA row.\n")
    #expect(try folder.text("reviewed.md").contains("concepts: [parts]"))
    #expect(try folder.text("2026-11-18 by hand.md") == "A row.\n")
    #expect(try changes().isEmpty)
  }

  @Test("is taken back to the byte")
  func undone() throws {
    let before = try folder.text("old.md")
    _ = try retagging.make(try changes())
    #expect(try retagging.undo() == 1)
    #expect(try folder.text("old.md") == before)
    #expect(try retagging.undo() == nil)
  }

  @Test("passes over an entry that was reviewed or changed in between, both ways")
  func inBetween() throws {
    let changes = try changes()
    try folder.write("---\nconcepts: [mindsight]\n---\n\nA row.\n", to: "old.md")
    #expect(try retagging.make(changes).made.isEmpty)
    try folder.write("---\nsuggested: [repair]\n---\n\nA row.\n", to: "old.md")
    _ = try retagging.make(changes)
    try folder.write("---\nsuggested: [mindsight]\n---\n\nA row.\n", to: "old.md")
    #expect(try retagging.undo() == 0)
    #expect(try folder.text("old.md").contains("suggested: [mindsight]"))
  }

  @Test("takes a key away that has nothing to say any more")
  func nothing() throws {
    let changes = Retagging.changes(in: try journal.contents()) { _ in [] }
    #expect(try retagging.make(changes).made.count == 1)
    #expect(!(try folder.text("old.md")).contains("suggested"))
    #expect(try retagging.undo() == 1)
    #expect(try folder.text("old.md").contains("suggested: [repair]"))
  }
}

extension RetaggingTests {
  @Test("that changes nothing leaves the way back from the last one")
  func wayBackStays() throws {
    _ = try retagging.make(try changes())
    _ = try retagging.make([Retagging.Change(entry: "gone.md", before: [], after: ["parts"])])
    #expect(try retagging.undo() == 1)
    #expect(try folder.text("old.md").contains("suggested: [repair]"))
  }
}

@Suite("From when on is learned")
struct LearningStartTests {
  @Test("from the beginning, until it is set; taken back, from the beginning again")
  func start() throws {
    let folder = try TemporaryFolder()
    let journal = JournalFolder(path: folder.path)
    try folder.write("---\ndate: 2026-11-19T21:00:00+01:00\nconcepts: [parts]\n---\n\nOne.\n", to: "one.md")
    try folder.write("---\ndate: 2026-11-21T21:00:00+01:00\nconcepts: []\n---\n\nTwo.\n", to: "two.md")
    try folder.write("---\ndate: 2026-11-22T21:00:00+01:00\n---\n\nThree.\n", to: "three.md")
    let contents = try journal.contents()
    let start = LearningStart(of: journal)
    #expect(start.entries(in: contents).map(\.text) == ["Two.", "One."])
    try start.set(try #require(Moment("2026-11-20T00:00:00+01:00")))
    #expect(LearningStart(of: journal).entries(in: contents).map(\.text) == ["Two."])
    try start.clear()
    try start.clear()
    #expect(start.entries(in: contents).count == 2)
  }

  @Test("a file that can no longer be read counts as none")
  func damaged() throws {
    let folder = try TemporaryFolder()
    try folder.write("{ not json", to: ".attune/learns-from.json")
    #expect(LearningStart(of: JournalFolder(path: folder.path)).moment == nil)
  }
}
