import Foundation
import Journal
import Practices
import Testing

@testable import Vault

@Suite("The drafts of a journal")
struct DraftFolderTests {
  private let folder: TemporaryFolder
  private let drafts: DraftFolder

  init() throws {
    folder = try TemporaryFolder()
    drafts = DraftFolder(journal: JournalFolder(path: folder.place("journal")))
  }

  private static let place = "journal/.attune/drafts"

  private func draft(_ id: String, _ text: String) throws -> Draft {
    let page = Practice(id: "page", title: "A blank page", minutes: 5, suits: [.any], intro: "", steps: [.page])
    var sitting = Sitting(page, at: try #require(Moment("2026-11-21T07:12:00+01:00")))
    sitting.text = text
    return Draft(id: id, sitting: sitting, line: 0, byte: text.utf8.count)
  }

  @Test("are none at first, and asking makes no folder")
  func none() throws {
    #expect(drafts.drafts().drafts == [])
    #expect(try folder.names() == [])
  }

  @Test("come back exactly as they were saved, in any script")
  func roundTrip() throws {
    let draft = try draft("2026-11-21-0712", "What helps: “das Meer”, 海,\n\tcafe\u{301} \u{0}\u{1B}👩‍👧 \\ / \"")
    try drafts.save(draft)
    #expect(drafts.drafts().drafts == [draft])
    #expect(drafts.drafts().drafts.first?.sitting.text.utf8.elementsEqual(draft.sitting.text.utf8) == true)
  }

  @Test("are listed by name, the oldest first")
  func order() throws {
    for id in ["2026-11-21-0712", "2026-11-20-2300", "2026-11-21-0712-2"] { try drafts.save(draft(id, id)) }
    #expect(drafts.drafts().drafts.map(\.id) == ["2026-11-20-2300", "2026-11-21-0712-2", "2026-11-21-0712"])
  }

  @Test("are saved over their earlier state, and leave nothing beside them")
  func again() throws {
    try drafts.save(draft("a", "It began"))
    try drafts.save(draft("a", "It began with the phone."))
    #expect(drafts.drafts().drafts.map(\.sitting.text) == ["It began with the phone."])
    #expect(try folder.names().filter { $0.hasPrefix(Self.place + "/") } == [Self.place + "/a.json"])
  }

  @Test("are the writer's alone")
  func modes() throws {
    try drafts.save(draft("a", "mine"))
    #expect(try folder.mode(Self.place + "/a.json") == 0o600)
    for name in ["journal", "journal/.attune", Self.place] { #expect(try folder.mode(name) == 0o700) }
  }

  @Test("go when they are removed, and only they")
  func remove() throws {
    try drafts.save(draft("a", "one"))
    try drafts.save(draft("b", "two"))
    try drafts.remove("a")
    try drafts.remove("never was")
    #expect(drafts.drafts().drafts.map(\.id) == ["b"])
  }

  @Test("are no entries of the journal")
  func notEntries() throws {
    try drafts.save(draft("a", "not yet"))
    #expect(try JournalFolder(path: folder.place("journal")).contents().entries.isEmpty)
  }

  @Test("pass over whatever else lies in their folder, and leave it there", .timeLimit(.minutes(1)))
  func garbage() throws {
    try drafts.save(draft("good", "still here"))
    let texts = [
      "empty.json": "", "cut.json": "{\"id\": \"cut\", \"sitting\": {", "list.json": "[]", "number.json": "7",
      "other.json": "{\"id\": \"x\"}", "note.txt": "buy bread", ".good.json": "{}",
    ]
    for (name, text) in texts { try folder.write(text, to: Self.place + "/" + name) }
    let stepNine = try folder.text(Self.place + "/good.json").replacing("\"index\" : 0", with: "\"index\" : 9")
    #expect(stepNine.contains("\"index\" : 9"))
    try folder.write(stepNine, to: Self.place + "/stepNine.json")
    try folder.write([0xFF, 0x00], to: Self.place + "/latin.json")
    try folder.makeFolder(Self.place + "/folder.json")
    #expect(mkfifo(folder.place(Self.place + "/pipe.json"), 0o600) == 0)
    try folder.link(Self.place + "/gone.json", to: "nowhere")
    let names = try folder.names()
    #expect(drafts.drafts().drafts.map(\.id) == ["good"])
    #expect(try folder.names() == names)
  }

  @Test("cannot be saved where the journal, or the folder for them, is a file", arguments: ["journal", place])
  func noFolder(name: String) throws {
    try folder.write("in the way", to: name)
    let draft = try draft("a", "Where to?")
    #expect(throws: VaultProblem(.notAFolder, path: folder.place(name), code: ENOTDIR)) { try drafts.save(draft) }
    #expect(drafts.drafts().drafts == [])
    #expect(try folder.text(name) == "in the way")
  }

  @Test("are taken over by one window only, with the words that are on disk then")
  func takenOver() throws {
    try drafts.save(draft("old-window", "Before"))
    try drafts.save(draft("old-window", "Before and after"))
    let taken = try drafts.takeOver("old-window", as: "new-window")
    #expect(taken?.id == "new-window" && taken?.sitting.text == "Before and after")
    #expect(try drafts.takeOver("old-window", as: "third-window") == nil)
    #expect(drafts.drafts().drafts.map(\.id) == ["new-window"])
  }

  @Test("that cannot be read are named, so that no words are out of sight, and stay as they are")
  func unreadable() throws {
    try folder.write("{ half a dra", to: "journal/.attune/drafts/a.json")
    let found = drafts.drafts()
    #expect(found.drafts.isEmpty)
    #expect(found.unreadable.map(\.path) == [".attune/drafts/a.json"])
    #expect(try folder.text("journal/.attune/drafts/a.json") == "{ half a dra")
  }

  @Test("keep their earlier state when there is no more room")
  func noRoom() async {
    await #expect(processExitsWith: .success) {
      let suite = try DraftFolderTests()
      try suite.drafts.save(suite.draft("a", "It began"))
      let longer = try suite.draft("a", String(repeating: "and went on ", count: 1000))
      limitFileSize(to: 4096)
      let problem = try #require(throws: VaultProblem.self) { try suite.drafts.save(longer) }
      #expect(problem.kind == .cannotWrite)
      #expect(suite.drafts.drafts().drafts.map(\.sitting.text) == ["It began"])
      #expect(try suite.folder.names().filter { $0.hasSuffix(".tmp") } == [])
    }
  }

  @Test("leave alone what a save left behind that was cut short: it may hold the newest words")
  func leftovers() throws {
    try folder.write("half", to: "\(Self.place)/.attune-1.tmp")
    #expect(drafts.drafts().drafts.isEmpty)
    #expect(try folder.text("\(Self.place)/.attune-1.tmp") == "half")
  }

  @Test("taken over, bring the page along that another editor had when the program ended")
  func lentPage() throws {
    try drafts.save(try draft("a", "before"))
    _ = try drafts.lend(Array("behind".utf8), of: "a")
    _ = try drafts.takeOver("a", as: "b")
    #expect(drafts.lent("b") == Array("behind".utf8))
    #expect(drafts.lent("a") == nil)
  }
}
