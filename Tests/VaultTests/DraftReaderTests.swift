import Journal
import Practices
import Testing

@testable import Vault

@Suite("Reading the drafts again")
struct DraftReaderTests {
  private let folder: TemporaryFolder
  private let journal: JournalFolder

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFolder(path: folder.path)
  }

  private func draft(_ id: String, _ text: String) throws -> Draft {
    let page = Practice(id: "page", title: "A blank page", minutes: 5, suits: [.any], intro: "", steps: [.page])
    var sitting = Sitting(page, at: try #require(Moment("2026-11-21T07:12:00+01:00")))
    sitting.text = text
    return Draft(id: id, sitting: sitting, line: 0, byte: 0)
  }

  @Test("finds the drafts that are new, changed and gone, and those that cannot be read")
  func drafts() throws {
    let drafts = DraftFolder(journal: journal)
    var reader = DraftReader(journal)
    #expect(reader.read() == false)
    try drafts.save(draft("a", "It began"))
    #expect(reader.read() == true)
    try drafts.save(draft("a", "It began with the phone."))
    #expect(reader.read() == true)
    #expect(reader.drafts.map(\.sitting.text) == ["It began with the phone."])
    try folder.write("{ half a dra", to: ".attune/drafts/b.json")
    #expect(reader.read() == true)
    #expect(reader.unreadable.map(\.path) == [".attune/drafts/b.json"])
    try drafts.remove("a")
    #expect(reader.read() == true)
    #expect(reader.drafts.isEmpty)
    #expect(reader.read() == false)
  }

  @Test("what the program wrote and noted itself is nothing new")
  func noted() throws {
    let drafts = DraftFolder(journal: journal)
    var reader = DraftReader(journal)
    let draft = try draft("a", "It began")
    try drafts.save(draft)
    reader.note(draft)
    #expect(reader.read() == false)
    try drafts.remove("a")
    reader.noteRemoval(of: "a")
    #expect(reader.read() == false)
  }
}
