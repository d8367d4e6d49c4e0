import Concepts
import Documents
import Journal
import Testing

@Suite("An entry in the journal")
struct EntryFileTests {
  static func file(_ header: String, _ body: String = "Rain.\n", noticed: [Concept.ID]? = nil) throws -> EntryFile {
    let text = "---\n\(header)\n---\n\n\(body)"
    return try EntryFile(
      SourceFile(path: "2026/11/2026-11-21-2104-2.md", text: text), modified: .epoch, noticed: noticed)
  }

  @Test("is called by its file's name")
  func name() throws {
    let file = try Self.file("a: 1")
    #expect(file.name == "2026-11-21-2104-2")
    #expect(file.id == "2026/11/2026-11-21-2104-2.md")
  }

  @Test("has the concepts the writer kept, or else those suggested in the file, or else those noticed since")
  func concepts() throws {
    let kept = try Self.file("concepts: [repair]\nsuggested: [parts]", noticed: ["rupture"])
    #expect(kept.concepts == (["repair"], .kept))
    #expect(!kept.isUntagged)
    let none = try Self.file("concepts: []\nsuggested: [parts]", noticed: ["rupture"])
    #expect(none.concepts == ([], .kept))
    let suggested = try Self.file("suggested: [parts]", noticed: ["rupture"])
    #expect(suggested.concepts == (["parts"], .suggested))
    #expect(!suggested.isUntagged)
    let noticed = try Self.file("a: 1", noticed: ["rupture"])
    #expect(noticed.concepts == (["rupture"], .suggested))
    #expect(!noticed.isUntagged, "the tagger has been asked")
    #expect(try Self.file("a: 1").isUntagged)
  }

  @Test("never writes what was only noticed")
  func neverWritten() throws {
    let file = try Self.file("a: 1", noticed: ["rupture"])
    #expect(file.document.text == file.file.text)
  }

  @Test("shows its first words on one line, passing over an answer without any")
  func glimpse() throws {
    let file = try Self.file("a: 1", "\n## One?\n\n \n\n## Two?\n\n Third\n\n time\tshe  left.\n")
    #expect(file.glimpse == "Third time she left.")
    #expect(try Self.file("a: 1", "").glimpse == "")
    #expect(try Self.file("a: 1", String(repeating: "so ", count: 1_000)).glimpse.count <= 400)
  }

  @Test("after a save holds the text that was written")
  func saved() throws {
    let file = try Self.file("a: 1", noticed: ["rupture"])
    var document = file.document
    try document.review(concepts: ["repair"], left: nil)
    let saved = file.saved(as: document)
    #expect(saved.file == SourceFile(path: file.id, text: document.text))
    #expect(saved.concepts == (["repair"], .kept))
  }
}

@Suite("A query")
struct QueryTests {
}
