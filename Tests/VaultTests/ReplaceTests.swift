import Foundation
import Journal
import Testing

@testable import Vault

@Suite("Writing an entry anew")
struct ReplaceTests {
  private let folder: TemporaryFolder
  private let journal: JournalFolder

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFolder(path: folder.path)
  }

  private static let before = "---\ndate: 2026-11-21T21:04:00+01:00\n---\n\nThird time she left the room.\n"
  private static let after =
    "---\ndate: 2026-11-21T21:04:00+01:00\nconcepts: []\n---\n\nThird time she left the room.\n"

  private func file(_ name: String = "evening.md") throws -> EntryFile {
    try folder.write(Self.before, to: name)
    return try journal.entry(at: name)
  }

  @Test("writes the new text in the old place, and nothing beside it")
  func text() throws {
    let entry = try file()
    let saved = try journal.replace(entry, with: entry.reviewed())
    #expect(try folder.text("evening.md") == Self.after)
    #expect(saved.file.text == Self.after)
    #expect(try folder.names() == ["evening.md"])
  }

  @Test("can be done again with what it gave back")
  func again() throws {
    let entry = try file()
    var saved = try journal.replace(entry, with: entry.reviewed())
    var document = saved.document
    try document.review(concepts: [], left: WindowReading(2))
    saved = try journal.replace(saved, with: document)
    #expect(try folder.text("evening.md") == saved.file.text)
    #expect(saved.file.text.contains("window: {left: 2}"))
  }

  @Test("keeps the file's mode", arguments: [0o600, 0o640, 0o664, 0o400] as [mode_t])
  func mode(mode: mode_t) throws {
    let entry = try file()
    chmod(folder.place("evening.md"), mode)
    _ = try journal.replace(entry, with: entry.reviewed())
    #expect(try folder.mode("evening.md") == mode)
  }

  @Test("keeps the mode whatever the umask says")
  func umasked() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      try folder.write(Self.before, to: "evening.md")
      chmod(folder.place("evening.md"), 0o664)
      umask(0o777)
      let journal = JournalFolder(path: folder.path)
      let entry = try journal.entry(at: "evening.md")
      _ = try journal.replace(entry, with: entry.reviewed())
      #expect(try folder.mode("evening.md") == 0o664)
    }
  }

  @Test("leaves a link a link and writes where it leads")
  func link() throws {
    try folder.write(Self.before, to: "notes/real.txt")
    try folder.link("evening.md", to: "notes/real.txt")
    let entry = try journal.entry(at: "evening.md")
    _ = try journal.replace(entry, with: entry.reviewed())
    #expect(try folder.status("evening.md").st_mode & S_IFMT == S_IFLNK)
    #expect(try folder.text("notes/real.txt") == Self.after)
    #expect(try folder.names() == ["evening.md", "notes", "notes/real.txt"])
  }

  @Test("works where the file's name is as long as a name may be")
  func longName() throws {
    let entry = try file(String(repeating: "a", count: 252) + ".md")
    _ = try journal.replace(entry, with: entry.reviewed())
    #expect(try folder.text(entry.id) == Self.after)
  }

  @Test("does not touch the file when nothing has changed")
  func unchanged() throws {
    let entry = try file()
    let inode = try folder.status("evening.md").st_ino
    _ = try journal.replace(entry, with: entry.document)
    #expect(try folder.status("evening.md").st_ino == inode)
  }

  // MARK: When it cannot be done

  @Test(
    "refuses when the file has been changed since it was read, and leaves it as it is",
    arguments: [before + "Added on the phone.\n", "", before.replacingOccurrences(of: "\n", with: "\r\n")])
  func changed(text: String) throws {
    let entry = try file()
    try folder.write(text, to: "evening.md")
    let problem = try #require(throws: VaultProblem.self) { try journal.replace(entry, with: entry.reviewed()) }
    #expect(problem == VaultProblem(.changedOnDisk, path: folder.place("evening.md"), code: 0))
    #expect(try folder.text("evening.md").utf8.elementsEqual(text.utf8))
    #expect(try folder.names() == ["evening.md"])
  }

  @Test("calls another spelling of the same accents a change")
  func respelled() throws {
    try folder.write("Café, allein.\n", to: "evening.md")
    let entry = try journal.entry(at: "evening.md")
    try folder.write("Cafe\u{301}, allein.\n", to: "evening.md")
    let problem = try #require(throws: VaultProblem.self) { try journal.replace(entry, with: entry.reviewed()) }
    #expect(problem.kind == .changedOnDisk)
  }

  @Test("refuses when a folder or other bytes stand there now")
  func otherThing() throws {
    let entry = try file()
    try folder.write([0xFF, 0xFE, 0x41], to: "evening.md")
    #expect(throws: VaultProblem(.changedOnDisk, path: folder.place("evening.md"), code: 0)) {
      try journal.replace(entry, with: entry.reviewed())
    }
    unlink(folder.place("evening.md"))
    try folder.makeFolder("evening.md")
    #expect(throws: VaultProblem(.changedOnDisk, path: folder.place("evening.md"), code: 0)) {
      try journal.replace(entry, with: entry.reviewed())
    }
  }

  @Test("does not bring back a file that has been deleted")
  func deleted() throws {
    let entry = try file()
    unlink(folder.place("evening.md"))
    #expect(throws: VaultProblem(.cannotRead, path: folder.place("evening.md"), code: ENOENT)) {
      try journal.replace(entry, with: entry.reviewed())
    }
    #expect(try folder.names() == [])
  }

  @Test("fails in a folder that may not be written", .enabled(if: isOrdinaryUser, "root may write anywhere"))
  func notWritable() throws {
    let entry = try file("locked/evening.md")
    chmod(folder.place("locked"), 0o500)
    defer { chmod(folder.place("locked"), 0o700) }
    #expect(throws: VaultProblem(.cannotWrite, path: folder.place("locked/evening.md"), code: EACCES)) {
      try journal.replace(entry, with: entry.reviewed())
    }
    #expect(try folder.text("locked/evening.md") == Self.before)
  }

  @Test("leaves the old text whole when there is no more room")
  func noRoom() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      try folder.write(Self.before, to: "evening.md")
      let journal = JournalFolder(path: folder.path)
      let entry = try journal.entry(at: "evening.md")
      limitFileSize(to: 16)
      let problem = try #require(throws: VaultProblem.self) { try journal.replace(entry, with: entry.reviewed()) }
      #expect(problem == VaultProblem(.cannotWrite, path: folder.place("evening.md"), code: EFBIG))
      #expect(try folder.text("evening.md") == Self.before)
      #expect(try folder.names() == ["evening.md"])
    }
  }
}
