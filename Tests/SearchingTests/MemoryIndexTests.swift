import Documents
import Journal
import Testing

@testable import Searching

/// Some entries as an index has them.
enum SearchedJournal {
  static func contents(_ files: [(String, String)]) throws -> JournalContents {
    JournalContents(entries: try files.map { try EntryFile(SourceFile(path: $0, text: $1), modified: .epoch) })
  }

  /// Entries that differ in all that can be asked for.
  static func sample() throws -> [(EntryCard, FoldedText)] {
    let head =
      "---\ndate: 2025-01-01T08:00\nconcepts: [rupture]\nwindow: {arrived: 3, left: -1}\npeople: [Ana]\nstarred: true\n---\n"
    return try contents([
      ("a.md", head + "\nThe door in march.\n"), ("2026-03-01-0100.md", "x and not 今\n"),
      ("2020-12-31.md", "2025 week ago\n"),
      (
        "2026-01-02-2104.md",
        "---\npractice: evening\nrepairs: 2026-11-18-2104\nfeelings: [tender]\n---\n\n## How?\n\nElsewhere.\n"
      ),
    ]).entries.map { (EntryCard($0), FoldedText($0.entry.text)) }
  }
}

@Suite("Asking a journal in memory")
struct MemoryIndexTests {
  private func names(_ query: String, _ files: [(String, String)]) throws -> [String] {
    let index = MemoryIndex(try SearchedJournal.contents(files))
    return try index.find(QuerySamples.read(query).query, 0..<10, counting: false).cards.map(\.name)
  }

  @Test("conditions are joined with and, or and not")
  func conditionsAreJoined() throws {
    let files = [
      ("2026-11-20.md", "---\nconcepts: [rupture]\n---\n\nThe door.\n"),
      ("2026-11-21.md", "---\nconcepts: [rupture, repair]\n---\n\nThe door again.\n"),
    ]
    #expect(try names("#rupture -#repair", files) == ["2026-11-20"])
    #expect(try names("#rupture again", files) == ["2026-11-21"])
    #expect(try names("", files) == ["2026-11-21", "2026-11-20"])
    #expect(try names("order:oldest", files) == ["2026-11-20", "2026-11-21"])
    #expect(try names("-()", files) == [])
  }

  @Test("words are found in all their forms, phrases as they stand, over the end of a line too")
  func texts() throws {
    let files = [
      ("2026-11-01.md", "We walked home.\n"), ("2026-11-02.md", "Walking, naïvely.\n"),
      ("2026-11-03.md", "The walkers came\nhome.\n"),
    ]
    #expect(try names("walks", files) == ["2026-11-02", "2026-11-01"])
    #expect(try names("\"walked\"", files) == ["2026-11-01"])
    #expect(try names("\"came home\"", files) == ["2026-11-03"])
    #expect(try names("\"came ho\"", files) == [])
    #expect(try names("walk* -walking", files) == ["2026-11-03"])
    #expect(try names("naive*", files) == ["2026-11-02"])
    #expect(try names("ome", files) == [])
  }

  @Test("the head of an entry is asked as well as its text")
  func heads() throws {
    let files = [
      (
        "2026-11-01.md",
        "---\npeople: [Ána, Jo]\nfeelings: [In awe]\nwindow: {arrived: 5, left: -5}\nprompts: [evening.break]\n---\n\n## Q?\n\nA.\n"
      ),
      ("2026-11-02.md", "---\nwindow: {left: 1}\nstarred: true\n---\n\nB.\n"),
    ]
    #expect(try names("@ana", files) == ["2026-11-01"])
    #expect(try names("feeling:\"in awe\"", files) == ["2026-11-01"])
    #expect(try names("window:-3..1", files) == ["2026-11-02"])
    #expect(try names("arrived:>2 left:<0", files) == ["2026-11-01"])
    #expect(try names("prompt:evening", files) == ["2026-11-01"])
    #expect(try names("prompt:even", files) == [])
    #expect(try names("is:starred on:2026-11-02", files) == ["2026-11-02"])
    #expect(try names("weekday:sunday", files) == ["2026-11-01"])
  }

  @Test("the best come first: what says it more often and in fewer words, what says the rarer word; then the newest")
  func bestFirst() throws {
    let filler = String(repeating: "and so on it went ", count: 20)
    let files = [
      ("2026-11-01.md", "The door, the door, the door.\n"), ("2026-11-02.md", "A door.\n"),
      ("2026-11-03.md", "A door. \(filler)\n"),
      ("2026-11-04.md", "A door.\n"), ("2026-11-05.md", "Nothing.\n"), ("2026-11-06.md", "A kettle.\n"),
    ]
    #expect(try names("door order:best", files) == ["2026-11-01", "2026-11-04", "2026-11-02", "2026-11-03"])
    #expect(try names("door or kettle order:best", files).prefix(2).contains("2026-11-06"))
    #expect(try names("order:best", files).first == "2026-11-06")
  }

  @Test("places, counts and what entries have in common are those of the whole list")
  func lists() throws {
    let index = MemoryIndex(
      try SearchedJournal.contents((1...9).map { ("2026-11-0\($0).md", "---\nconcepts: [rupture]\n---\n\ndoor\n") }))
    let query = QuerySamples.read("door order:oldest").query
    let found = try index.find(query, 2..<4, counting: true)
    #expect(found.cards.map(\.name) == ["2026-11-03", "2026-11-04"] && found.total == 9)
    #expect(try index.find(query, 20..<30, counting: true) == Found(cards: [], total: 9, reviewed: 9))
    #expect(try index.place(of: "2026-11-03.md", in: query) == 2)
    #expect(try index.facets(of: query, days: .ofTheCalendar).concepts == [Facets.Count("rupture", 9)])
  }

  @Test("what is written in a year’s first hours counts to the year before, for whoever’s days end later")
  func years() throws {
    let text = "---\ndate: 2026-01-01T01:00:00+01:00\n---\n\ndoor\n"
    let index = MemoryIndex(try SearchedJournal.contents([("2026-01-01.md", text), ("2026-01-02.md", "door\n")]))
    let days = try #require(LogicalDays(endingAt: 240))
    #expect(try index.facets(of: Query(), days: .ofTheCalendar).years == [Facets.Count(2026, 2)])
    #expect(try index.facets(of: Query(), days: days).years == [Facets.Count(2026, 1), Facets.Count(2025, 1)])
  }
}
