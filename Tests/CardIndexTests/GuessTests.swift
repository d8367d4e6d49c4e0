import Journal
import Searching
import Testing

@testable import CardIndex

@Suite("What the model sees in entries is kept in the index")
struct GuessTests {
  private let journal: IndexedJournal
  private let index: JournalIndex

  init() throws {
    journal = try IndexedJournal()
    try journal.write("---\nconcepts: [rupture]\n---\n\nKept.\n", to: "2026-11-01.md")
    try journal.write("---\nsuggested: [rupture]\n---\n\nSuggested.\n", to: "2026-11-02.md")
    try journal.write("---\nconcepts: []\n---\n\nReviewed, and none fits.\n", to: "2026-11-03.md")
    try journal.write("The first.\n", to: "2026-11-04.md")
    try journal.write("The second.\n", to: "2026-11-05.md")
    index = try journal.freshIndex()
    try index.use(model: 1)
  }

  @Test("those are named of which nobody has said anything, the newest first")
  func untagged() throws {
    #expect(try index.untagged(limit: 10) == ["2026-11-05.md", "2026-11-04.md"])
    #expect(try index.untagged(limit: 1) == ["2026-11-05.md"])
  }

  @Test("what the model sees is found, and stands as suggested")
  func noticed() throws {
    _ = try index.untagged(limit: 10)
    try index.notice(["2026-11-05.md": ["repair", "rupture"], "2026-11-04.md": []])
    #expect(try index.untagged(limit: 10) == [])
    #expect(try index.ids(.concept("repair")) == ["2026-11-05.md"])
    #expect(try index.ids(.concept("rupture")) == ["2026-11-05.md", "2026-11-02.md", "2026-11-01.md"])
    #expect(try index.ids(.state(.concepts)).count == 3)
    let card = try #require(try index.card(named: "2026-11-05"))
    #expect(card.concepts == ["repair", "rupture"] && card.standing == .suggested)
    #expect(try index.facets(of: Query(), days: .ofTheCalendar).concepts == [.init("rupture", 3), .init("repair", 1)])
  }

  @Test("what the writer or an earlier sitting said is never replaced")
  func ownWords() throws {
    _ = try index.untagged(limit: 10)
    try index.notice(["2026-11-01.md": ["repair"], "2026-11-02.md": ["repair"], "2026-11-03.md": ["repair"]])
    #expect(try index.ids(.concept("repair")) == [])
  }

  @Test("with another model all guesses are made anew")
  func otherModel() throws {
    _ = try index.untagged(limit: 10)
    try index.notice(["2026-11-05.md": ["repair"], "2026-11-04.md": []])
    try index.use(model: 1)
    #expect(try index.untagged(limit: 10) == [])
    try index.use(model: 2)
    #expect(try index.untagged(limit: 10) == ["2026-11-05.md", "2026-11-04.md"])
    #expect(try index.ids(.concept("repair")) == [])
    #expect(try index.ids(.concept("rupture")).count == 2)
  }

  @Test("a guess about a text that has changed since is not kept")
  func changedSince() throws {
    _ = try index.untagged(limit: 10)
    try journal.write("Something else.\n", to: "2026-11-05.md")
    try index.refresh(at: journal.later)
    try index.notice(["2026-11-05.md": ["repair"]])
    #expect(try index.ids(.concept("repair")) == [])
    #expect(try index.untagged(limit: 10) == ["2026-11-05.md", "2026-11-04.md"])
  }

  @Test("nor where the files were too new to tell by what the system says of them")
  func changedAtOnce() throws {
    try journal.write("The third.\n", to: "2026-11-06.md")
    try index.refresh()
    #expect(try index.untagged(limit: 1) == ["2026-11-06.md"])
    try journal.write("Something else.\n", to: "2026-11-06.md")
    try index.refresh()
    try index.notice(["2026-11-06.md": ["repair"]])
    #expect(try index.ids(.concept("repair")) == [])
    #expect(try index.untagged(limit: 1) == ["2026-11-06.md"])
    try index.notice(["2026-11-06.md": ["repair"]])
    #expect(try index.ids(.concept("repair")) == ["2026-11-06.md"])
  }

  @Test("a guess goes with the text it was about")
  func goesWithText() throws {
    _ = try index.untagged(limit: 10)
    try index.notice(["2026-11-05.md": ["repair"], "2026-11-04.md": ["repair"]])
    try journal.write("Something else.\n", to: "2026-11-05.md")
    try journal.remove("2026-11-04.md")
    try index.refresh(at: journal.later)
    #expect(try index.ids(.concept("repair")) == [])
    #expect(try index.untagged(limit: 10) == ["2026-11-05.md"])
  }
}
