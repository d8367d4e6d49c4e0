import Documents
import Foundation
import Journal
import Testing

@testable import Vault

@Suite("An entry that another editor has")
struct EditingDeskTests {
  private let folder: TemporaryFolder
  private let journal: JournalFolder
  private let desk: EditingDesk
  private let entry: EntryFile

  private static let name = "2026/11/2026-11-21-2104.md"
  private static let text = "---\ndate: 2026-11-21T21:04:00+01:00\n---\n\nThird time she left the room.\n"

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFolder(path: folder.path)
    desk = EditingDesk(journal: journal)
    try folder.write(Self.text, to: Self.name)
    entry = try journal.entry(at: Self.name)
  }

  /// Lends the entry to an editor that leaves a text, and takes it back.
  private func edit(_ text: String, meanwhile: (TemporaryFolder) throws -> Void = { _ in }) throws
    -> EditingDesk.Outcome
  {
    let copy = try desk.lend(entry)
    try Data(text.utf8).write(to: URL(fileURLWithPath: copy))
    try meanwhile(folder)
    return try desk.takeBack(entry, from: copy)
  }

  private var drafts: [String] { get throws { try folder.names().filter { $0.hasPrefix(".attune/drafts/") } } }

  @Test("has a copy that only the writer may read, under a name without a word of it")
  func copy() throws {
    let copy = try desk.lend(entry)
    #expect(try String(contentsOfFile: copy, encoding: .utf8) == Self.text)
    let names = try drafts
    #expect(names.count == 1)
    #expect(try folder.mode(names[0]) == 0o600)
    #expect(names[0].hasPrefix(".attune/drafts/2026-11-21-2104-"))
  }

  @Test("takes what the editor left, and the copy goes")
  func saved() throws {
    #expect(try edit(Self.text + "She came back.\n") == .saved)
    #expect(try folder.text(Self.name) == Self.text + "She came back.\n")
    #expect(try drafts == [])
  }

  @Test("is not touched when the editor changed nothing")
  func unchanged() throws {
    let inode = try folder.status(Self.name).st_ino
    #expect(try edit(Self.text) == .unchanged)
    #expect(try folder.status(Self.name).st_ino == inode)
    #expect(try drafts == [])
  }

  @Test("stands beside what another program wrote meanwhile: both are kept")
  func both() throws {
    let outcome = try edit(Self.text + "Mine.\n") { try $0.write(Self.text + "Theirs.\n", to: Self.name) }
    #expect(outcome == .both("2026-11-21-2104-2"))
    #expect(try folder.text(Self.name) == Self.text + "Theirs.\n")
    #expect(try folder.text("2026/11/2026-11-21-2104-2.md") == Self.text + "Mine.\n")
    #expect(try journal.contents().entries.count == 2)
  }

  @Test("comes back under its name when it was deleted meanwhile")
  func gone() throws {
    let outcome = try edit(Self.text + "Mine.\n") { unlink($0.place(Self.name)) }
    #expect(outcome == .gone("2026-11-21-2104"))
    #expect(try folder.text(Self.name) == Self.text + "Mine.\n")
  }

  @Test("stays as it is when what the editor left is no entry, and that is left too, with its line named")
  func noEntry() throws {
    let copy = try desk.lend(entry)
    try Data("---\nwindow: {arrived: 99}\n---\n\nMine.\n".utf8).write(to: URL(fileURLWithPath: copy))
    let problem = try #require(throws: FileProblem.self) { try desk.takeBack(entry, from: copy) }
    #expect(problem.line == 2)
    #expect(try folder.text(Self.name) == Self.text)
    #expect(FileManager.default.fileExists(atPath: copy))
  }

  @Test("stays as it is when the editor leaves bytes that are no text")
  func noText() throws {
    let copy = try desk.lend(entry)
    try Data([0x41, 0x0A, 0xFF]).write(to: URL(fileURLWithPath: copy))
    let problem = try #require(throws: FileProblem.self) { try desk.takeBack(entry, from: copy) }
    #expect(problem.line == 2)
    #expect(FileManager.default.fileExists(atPath: copy))
  }
}
