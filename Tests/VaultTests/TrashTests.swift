import Foundation
import Journal
import Testing

@testable import Vault

@Suite("The trash")
struct TrashTests {
  private let folder: TemporaryFolder
  private let journal: JournalFolder
  private let trash: Trash

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFolder(path: folder.path)
    trash = Trash(of: journal)
  }

  private static let name = "2026/11/2026-11-21-2104.md"

  @Test("an entry that is deleted is in the trash, to the byte, and can be read there")
  func take() throws {
    try folder.write("Third time she left the room.\r\n", to: Self.name)
    #expect(try trash.take(Self.name) == Self.name)
    #expect(try journal.contents().entries.isEmpty)
    #expect(try trash.contents().entries.map(\.id) == [Self.name])
    #expect(try folder.text(".attune/trash/" + Self.name) == "Third time she left the room.\r\n")
  }

  @Test("it comes back to where it was")
  func restore() throws {
    try folder.write("One.\n", to: Self.name)
    let status = try folder.status(Self.name)
    _ = try trash.take(Self.name)
    #expect(try trash.restore(Self.name) == Self.name)
    #expect(try folder.status(Self.name).st_ino == status.st_ino, "it is the same file, with its times")
    #expect(try trash.contents().entries.isEmpty)
  }

  @Test("entries that had the same name lie side by side in the trash, and again in the journal")
  func sameName() throws {
    try folder.write("One.\n", to: Self.name)
    _ = try trash.take(Self.name)
    try folder.write("Two.\n", to: Self.name)
    #expect(try trash.take(Self.name) == "2026/11/2026-11-21-2104-2.md")
    try folder.write("Three.\n", to: Self.name)
    #expect(try trash.restore(Self.name) == "2026/11/2026-11-21-2104-2.md")
    #expect(try trash.restore("2026/11/2026-11-21-2104-2.md") == "2026/11/2026-11-21-2104-3.md")
    let texts = try journal.contents().entries.map(\.file.text)
    #expect(Set(texts) == ["One.\n", "Two.\n", "Three.\n"])
  }

  @Test("an entry that cannot be read can be deleted and brought back as well")
  func unreadable() throws {
    try folder.write([0xFF, 0xFE], to: "odd.md")
    _ = try trash.take("odd.md")
    #expect(try trash.contents().unreadable.map(\.path) == ["odd.md"])
    #expect(try trash.restore("odd.md") == "odd.md")
  }

  @Test("a link goes into the trash itself, and what it leads to stays where it is")
  func link() throws {
    try folder.write("Elsewhere.\n", to: "notes/real.txt")
    try folder.link("evening.md", to: "notes/real.txt")
    _ = try trash.take("evening.md")
    #expect(try folder.text("notes/real.txt") == "Elsewhere.\n")
    #expect(try trash.restore("evening.md") == "evening.md")
    #expect(try folder.text("evening.md") == "Elsewhere.\n")
  }

  @Test("takes entries and nothing else: no folder, and nothing of the program's own")
  func onlyEntries() throws {
    try folder.write("{}", to: ".attune/drafts/a.json")
    try folder.write("One.\n", to: "2024/one.md")
    try folder.makeFolder("2025.md")
    for id in [".attune/drafts/a.json", "2024", "2025.md"] {
      #expect(throws: VaultProblem.self) { try trash.take(id) }
    }
    #expect(try folder.names().filter { $0.hasPrefix(".attune/trash") } == [])
  }

  @Test("emptied, it leaves what else was put there")
  func otherThings() throws {
    try folder.write("half", to: ".attune/trash/interrupted-save-7.tmp")
    try folder.write("One.\n", to: Self.name)
    _ = try trash.take(Self.name)
    #expect(try trash.empty() == 1)
    #expect(try folder.text(".attune/trash/interrupted-save-7.tmp") == "half")
  }

  @Test("what is not there any more is said, and nothing is made")
  func missing() throws {
    #expect(throws: VaultProblem(.cannotRead, path: folder.place(Self.name), code: ENOENT)) {
      try trash.take(Self.name)
    }
    #expect(try folder.names() == [])
  }

  @Test("emptied, it lets go of everything in it and of nothing else")
  func empty() throws {
    try folder.write("One.\n", to: Self.name)
    try folder.write("Two.\n", to: "2026/11/two.md")
    _ = try trash.take(Self.name)
    #expect(try trash.empty() == 1)
    #expect(try trash.contents().entries.isEmpty)
    #expect(try journal.contents().entries.map(\.id) == ["2026/11/two.md"])
    #expect(try trash.empty() == 0)
  }
}
