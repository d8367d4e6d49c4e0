import Foundation
import Journal
import Testing

@testable import Vault

@Suite("Keeping an entry")
struct KeepTests {
  private let folder: TemporaryFolder
  private let journal: JournalFolder

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFolder(path: folder.place("journal"))
  }

  @Test("writes it under its date, and nothing beside it")
  func place() throws {
    let kept = try journal.keep(.page("Ana asked twice about Sunday."))
    #expect(kept.id == "2026/11/2026-11-21-2104.md")
    #expect(
      try folder.names() == [
        "journal", "journal/2026", "journal/2026/11", "journal/2026/11/2026-11-21-2104.md",
      ])
    #expect(
      try folder.text("journal/2026/11/2026-11-21-2104.md")
        == "---\ndate: 2026-11-21T21:04:00+01:00\n---\n\nAna asked twice about Sunday.\n")
  }

  @Test("gives back the entry as it would be read")
  func returned() throws {
    let kept = try journal.keep(.page("The first night he slept through."))
    let read = try journal.entry(at: kept.id)
    #expect(read.file == kept.file)
    #expect(read.entry == kept.entry)
  }

  @Test("makes the file the writer's alone, and the folders too")
  func modes() throws {
    _ = try journal.keep(.page("Not for the others."))
    #expect(try folder.mode("journal/2026/11/2026-11-21-2104.md") == 0o600)
    for name in ["journal", "journal/2026", "journal/2026/11"] { #expect(try folder.mode(name) == 0o700) }
  }

  @Test("makes them so whatever the umask says")
  func umasks() async {
    await #expect(processExitsWith: .success) {
      for mask: mode_t in [0, 0o022, 0o077, 0o277, 0o777] {
        umask(0o022)
        let folder = try TemporaryFolder()
        umask(mask)
        let kept = try JournalFolder(path: folder.place("journal")).keep(.page("Still only mine."))
        #expect(try folder.mode("journal/" + kept.id) == 0o600, "umask \(String(mask, radix: 8))")
        for name in ["journal", "journal/2026", "journal/2026/11"] { #expect(try folder.mode(name) == 0o700) }
      }
    }
  }

  @Test("leaves the folders that are there as they are")
  func existingFolders() throws {
    try folder.makeFolder("journal/2026")
    chmod(folder.place("journal"), 0o750)
    _ = try journal.keep(.page("Shared with the backup."))
    #expect(try folder.mode("journal") == 0o750)
  }

  @Test("numbers a second and a third entry of the same minute")
  func sameMinute() throws {
    let kept = try ["one", "two", "three"].map { try journal.keep(.page($0)).id }
    #expect(
      kept == ["2026/11/2026-11-21-2104.md", "2026/11/2026-11-21-2104-2.md", "2026/11/2026-11-21-2104-3.md"])
    #expect(try folder.text("journal/" + kept[0]).hasSuffix("\none\n"))
    #expect(try folder.names().count == 6)
  }

  @Test("keeps both entries of an hour that the clock shows twice, and the earlier one comes first")
  func endOfSummerTime() throws {
    let summer = try journal.keep(.page("before", at: "2026-10-25T02:30:00+02:00"))
    let winter = try journal.keep(.page("after", at: "2026-10-25T02:30:00+01:00"))
    #expect([summer.id, winter.id] == ["2026/10/2026-10-25-0230.md", "2026/10/2026-10-25-0230-2.md"])
    #expect(try journal.contents().entries.map(\.id) == [winter.id, summer.id], "newest first")
    #expect(try journal.entry(at: summer.id).entry.moment.description == "2026-10-25T02:30:00+02:00")
  }

  @Test("keeps what is written after the clock was set back beside what is there")
  func clockSetBack() throws {
    let later = try journal.keep(.page("first", at: "2026-11-21T21:04:00+01:00"))
    let earlier = try journal.keep(.page("second", at: "2026-11-21T20:04:00+01:00"))
    let again = try journal.keep(.page("third", at: "2026-11-21T21:04:00+01:00"))
    #expect(Set([later.id, earlier.id, again.id]).count == 3)
    #expect(try journal.contents().entries.count == 3)
  }

  @Test("takes the next number when the name is a folder's, a pipe's or a broken link's")
  func takenName() throws {
    let taken = "journal/2026/11/2026-11-21-2104"
    try folder.makeFolder(taken + ".md")
    #expect(mkfifo(folder.place(taken + "-2.md"), 0o600) == 0)
    try folder.link(taken + "-3.md", to: "nowhere")
    let kept = try journal.keep(.page("Here I am."))
    #expect(kept.id == "2026/11/2026-11-21-2104-4.md")
    #expect(try folder.status(taken + ".md").st_mode & S_IFMT == S_IFDIR)
    #expect(try folder.names().allSatisfy { !$0.hasSuffix(".tmp") && !$0.hasSuffix("nowhere") })
  }

  @Test("writes long texts whole, in any script")
  func long() throws {
    let text = String(repeating: "今日は静かだった。So went the day. ", count: 50_000) + "Enough."
    let kept = try journal.keep(.page(text))
    #expect(try folder.text("journal/" + kept.id) == "---\ndate: 2026-11-21T21:04:00+01:00\n---\n\n\(text)\n")
  }

  @Test("goes through a link to the journal")
  func linkedJournal() throws {
    try folder.makeFolder("elsewhere")
    try folder.link("journal", to: "elsewhere")
    _ = try journal.keep(.page("Found again."))
    #expect(try folder.names().contains("elsewhere/2026/11/2026-11-21-2104.md"))
  }

  // MARK: When it cannot be done

  @Test("fails when the journal is a file, names it, and leaves it as it is")
  func journalIsFile() throws {
    try folder.write("an old letter", to: "journal")
    let problem = try #require(throws: VaultProblem.self) { try journal.keep(.page("Lost?")) }
    #expect(problem == VaultProblem(.notAFolder, path: journal.path, code: ENOTDIR))
    #expect(try folder.names() == ["journal"])
    #expect(try folder.text("journal") == "an old letter")
  }

  @Test("fails when a folder on the way is a file", arguments: ["journal/2026", "journal/2026/11"])
  func folderIsFile(name: String) throws {
    try folder.write("in the way", to: name)
    let problem = try #require(throws: VaultProblem.self) { try journal.keep(.page("Lost?")) }
    #expect(problem == VaultProblem(.notAFolder, path: folder.place(name), code: ENOTDIR))
    #expect(try folder.text(name) == "in the way")
  }

  @Test("fails when the journal is to lie below a file")
  func belowFile() throws {
    try folder.write("a file", to: "file")
    let below = JournalFolder(path: folder.place("file/my/journal"))
    let problem = try #require(throws: VaultProblem.self) { try below.keep(.page("Lost?")) }
    #expect(problem == VaultProblem(.notAFolder, path: folder.place("file"), code: ENOTDIR))
  }

  @Test("fails when a folder is a link to nowhere")
  func brokenFolder() throws {
    try folder.makeFolder("journal")
    try folder.link("journal/2026", to: "../gone")
    let problem = try #require(throws: VaultProblem.self) { try journal.keep(.page("Lost?")) }
    #expect(problem.code == ENOENT)
    #expect(try folder.names() == ["journal", "journal/2026"])
  }

  @Test("fails in a folder that may not be written", .enabled(if: isOrdinaryUser, "root may write anywhere"))
  func notWritable() throws {
    try folder.makeFolder("journal")
    chmod(folder.place("journal"), 0o500)
    let problem = try #require(throws: VaultProblem.self) { try journal.keep(.page("Lost?")) }
    #expect(problem == VaultProblem(.cannotMakeFolder, path: folder.place("journal/2026"), code: EACCES))
  }

  @Test("fails on a disk that is read-only", .enabled(if: isReadOnly("/sys"), "there is none to be had"))
  func readOnlyDisk() throws {
    let readOnly = JournalFolder(path: "/sys/journal")
    let problem = try #require(throws: VaultProblem.self) { try readOnly.keep(.page("Lost?")) }
    #expect(problem == VaultProblem(.cannotMakeFolder, path: "/sys/journal", code: EROFS))
  }

  private static func isReadOnly(_ path: String) -> Bool {
    var status = statvfs()
    return statvfs(path, &status) == 0 && status.f_flag & UInt(ST_RDONLY) != 0
  }

  @Test("leaves no part of it when there is no more room")
  func noRoom() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let journal = JournalFolder(path: folder.place("journal"))
      let entry = try Entry.page(String(repeating: "and then ", count: 1000))
      limitFileSize(to: 4096)
      let problem = try #require(throws: VaultProblem.self) { try journal.keep(entry) }
      #expect(problem.kind == .cannotWrite && problem.code == EFBIG)
      #expect(problem.path == folder.place("journal/2026/11/2026-11-21-2104.md"))
      #expect(try folder.names() == ["journal", "journal/2026", "journal/2026/11"])
    }
  }
}
