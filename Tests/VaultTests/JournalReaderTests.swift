import Documents
import Foundation
import Journal
import Testing

@testable import Vault

@Suite("Reading the journal again")
struct JournalReaderTests {
  private let folder: TemporaryFolder
  private let journal: JournalFolder

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFolder(path: folder.path)
  }

  /// A moment at which all the files of a test have been as they are for long.
  private var later: Int { FileStamp.now() + 3_000_000_000 }

  // MARK: What is new

  @Test("finds what is new, what has changed and what is gone, and nothing new when nothing is")
  func changes() throws {
    try folder.write("one", to: "2026/2026-11-01.md")
    try folder.write("two", to: "2026/2026-11-02.md")
    var reader = JournalReader(journal)
    func texts() throws -> [String] { try reader.contents.get().entries.map(\.file.text) }
    #expect(reader.read() == true)
    #expect(try texts() == ["two", "one"])
    #expect(reader.read() == false)

    try folder.write("one more", to: "2026/2026-11-01.md")
    #expect(reader.read() == true)
    #expect(try texts() == ["two", "one more"])

    try folder.write("three", to: "2027/2027-01-01.md")
    try FileManager.default.removeItem(atPath: folder.place("2026/2026-11-02.md"))
    #expect(reader.read() == true)
    #expect(try texts() == ["three", "one more"])
    #expect(reader.read() == false)
  }

  @Test("two files are two, also when only an accent in their names is composed another way")
  func spellings() throws {
    for name in ["Zo\u{EB}.md", "Zoe\u{308}.md"] { try folder.write("Written by \(name.utf8.count).", to: name) }
    // Where the file system takes these for one name, there is one.
    let count = try FileManager.default.contentsOfDirectory(atPath: folder.path).count
    var reader = JournalReader(journal)
    #expect(reader.read(at: later) == true)
    #expect(try reader.contents.get().entries.count == count)
    #expect(reader.read(at: later) == false)
  }

  @Test("takes a file put in the place of another for another, also when size and time are the same")
  func replaced() throws {
    try folder.write("one", to: "a.md")
    try folder.write("two", to: "b.txt")
    var times = [timeval(tv_sec: 1_790_000_000, tv_usec: 0), timeval(tv_sec: 1_790_000_000, tv_usec: 0)]
    for name in ["a.md", "b.txt"] { #expect(utimes(folder.place(name), &times) == 0) }
    var reader = JournalReader(journal)
    _ = reader.read(at: later)
    #expect(rename(folder.place("b.txt"), folder.place("a.md")) == 0)
    #expect(reader.read(at: later) == true)
    #expect(try reader.contents.get().entries.map(\.file.text) == ["two"])
  }

  @Test("takes two spellings of an accent for a change")
  func spelling() throws {
    try folder.write("caf\u{E9}", to: "a.md")
    var reader = JournalReader(journal)
    reader.read()
    try folder.write("cafe\u{301}", to: "a.md")
    #expect(reader.read() == true)
  }

  @Test("a file that carries no date has another when only its time changes")
  func touched() throws {
    try folder.write("No date anywhere.", to: "walk.md")
    var reader = JournalReader(journal)
    reader.read()
    var times = [timeval(tv_sec: 1_790_000_000, tv_usec: 0), timeval(tv_sec: 1_790_000_000, tv_usec: 0)]
    #expect(utimes(folder.place("walk.md"), &times) == 0)
    #expect(reader.read() == true)
    #expect(try reader.contents.get().entries.map(\.entry.moment) == [WallClock.moment(atSecond: 1_790_000_000)])
  }

  @Test("a file written anew with the same words is nothing new")
  func sameWords() throws {
    try folder.write("the same", to: "2026-11-21.md")
    var reader = JournalReader(journal)
    reader.read()
    try folder.write("the same", to: "2026-11-21.md")
    #expect(reader.read() == false)
  }

  @Test("a file that can be read no more, and then again, is told both times and not in between")
  func unreadable() throws {
    try folder.write("fine", to: "2026-11-21.md")
    var reader = JournalReader(journal)
    reader.read()
    try folder.write([0xFF], to: "2026-11-21.md")
    #expect(reader.read() == true)
    #expect(try reader.contents.get().unreadable.map(\.what) == ["the text is not UTF-8"])
    #expect(reader.read() == false)
    try folder.write("mended", to: "2026-11-21.md")
    #expect(reader.read() == true)
    #expect(try reader.contents.get().unreadable.isEmpty)
  }

  @Test("what may not be read is tried again", .enabled(if: isOrdinaryUser, "root may read anything"))
  func refused() throws {
    try folder.write("closed", to: "2026-11-21.md")
    chmod(folder.place("2026-11-21.md"), 0)
    var reader = JournalReader(journal)
    #expect(reader.read(at: later) == true)
    #expect(reader.read(at: later) == false)
    chmod(folder.place("2026-11-21.md"), 0o600)
    #expect(reader.read(at: later) == true)
    #expect(try reader.contents.get().entries.count == 1)
  }

  @Test("a journal that cannot be read is told once, and so is its coming back, be it empty")
  func journalGone() throws {
    let path = folder.place("journal")
    try folder.write("in the way", to: "journal")
    var reader = JournalReader(JournalFolder(path: path))
    #expect(reader.read() == true)
    #expect(throws: VaultProblem(.notAFolder, path: path, code: ENOTDIR)) { try reader.contents.get() }
    #expect(reader.read() == false)
    try FileManager.default.removeItem(atPath: path)
    #expect(reader.read() == true)
    #expect(try reader.contents.get().entries.isEmpty)
  }

  @Test("what the program wrote and noted itself is nothing new, what others made of it since is")
  func noted() throws {
    var reader = JournalReader(journal)
    reader.read()
    let kept = try journal.keep(.page("Third time she just left the room.\n\n海 🙂"))
    reader.note(kept)
    #expect(reader.read() == false)
    reader.note(try journal.replace(kept, with: kept.reviewed()))
    #expect(reader.read() == false)
    #expect(try reader.contents.get().entries.map(\.entry.isReviewed) == [true])
    try folder.write("something else", to: kept.id)
    #expect(reader.read() == true)
    _ = try Trash(of: journal).take(kept.id)
    reader.noteRemoval(of: kept.id)
    #expect(reader.read() == false)
    #expect(try reader.contents.get().entries.isEmpty)
  }

  // MARK: What is read

  @Test("a file is not sure to be the same as long as its file system’s clock may not have moved on")
  func settled() throws {
    try folder.write("one", to: "a.md")
    let stamp = FileStamp(try folder.status("a.md"))
    #expect(!stamp.isSettled(at: FileStamp.now()))
    #expect(stamp.isSettled(at: later))
  }

  #if os(Linux)
    @Test("only what has changed is opened, and what changed too lately to be sure")
    func opened() throws {
      for day in 10...20 { try folder.write("on the \(day)th", to: "2026/2026-11-\(day).md") }
      try folder.write([0xFF], to: "2026/latin.md")
      let opened = try Opened(folder.place("2026"))
      var reader = JournalReader(journal)
      _ = reader.read(at: FileStamp.now())
      #expect(opened.names().count == 12)
      _ = reader.read(at: later)
      #expect(opened.names().count == 12, "all of them might have changed in the very tick they were read in")
      _ = reader.read(at: later)
      #expect(opened.names() == [])

      try folder.write("on the 15th, later", to: "2026/2026-11-15.md")
      try folder.write("on the 21st", to: "2026/2026-11-21.md")
      _ = opened.names()
      #expect(reader.read(at: later) == true)
      #expect(opened.names() == ["2026-11-15.md", "2026-11-21.md"])
      #expect(try reader.contents.get().entries.count == 12)
      #expect(try reader.contents.get().unreadable.map(\.path) == ["2026/latin.md"])
    }

    /// Which files of a folder have been opened, as the system tells.
    private final class Opened {
      private let descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)

      init(_ path: String) throws {
        try #require(inotify_add_watch(descriptor, path, UInt32(IN_OPEN)) >= 0)
      }

      deinit { close(descriptor) }

      /// The names since the last time.
      func names() -> [String] {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = max(0, read(descriptor, &bytes, bytes.count))
        let words = bytes[..<count].split { $0 < 0x20 || $0 > 0x7E }.map { String(decoding: $0, as: UTF8.self) }
        return words.filter { $0.hasSuffix(".md") }.sorted()
      }
    }
  #endif
}
