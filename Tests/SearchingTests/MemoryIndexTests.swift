import Documents
import Journal
import Searching
import Testing

@Suite("Asking a journal in memory")
struct MemoryIndexTests {
  private func index(_ files: [(String, String)]) throws -> MemoryIndex {
    MemoryIndex(
      JournalContents(entries: try files.map { try EntryFile(SourceFile(path: $0, text: $1), modified: .epoch) }))
  }

  @Test("conditions are joined with and, or and not")
  func conditionsAreJoined() throws {
    let index = try index([
      ("2026-11-20.md", "---\nconcepts: [rupture]\n---\n\nThe door.\n"),
      ("2026-11-21.md", "---\nconcepts: [rupture, repair]\n---\n\nThe door again.\n"),
    ])
    let rupture = Condition.concept("rupture")
    func names(_ condition: Condition) throws -> [String] {
      try index.find(Query(condition), 0..<10, counting: false).cards.map(\.name)
    }
    #expect(try names(.all([rupture, .not(.concept("repair"))])) == ["2026-11-20"])
    #expect(try names(.all([rupture, .text(.word("again"))])) == ["2026-11-21"])
    #expect(try names(.everything) == ["2026-11-21", "2026-11-20"])
    #expect(try names(.any([])) == [])
  }
}
