import Documents
import Foundation
import Journal
import Testing

@testable import Vault

@Suite("Looking through the journal")
struct ContentsTests {
  private let folder: TemporaryFolder
  private let journal: JournalFolder

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFolder(path: folder.path)
  }

  private func found() throws -> [String] { try journal.contents().entries.map(\.id) }

  @Test("finds nothing in a journal that is not there yet, and makes nothing")
  func missing() throws {
    let contents = try JournalFolder(path: folder.place("not/yet")).contents()
    #expect(contents.entries.isEmpty && contents.unreadable.isEmpty)
    #expect(try folder.names() == [])
  }

  @Test("finds entries wherever they lie, the newest first")
  func order() throws {
    try folder.write("b", to: "2026/11/2026-11-21-2104.md")
    try folder.write("c", to: "2026-11-22.md")
    try folder.write("a", to: "old/2019/2019-01-03 snow.md")
    try folder.write("---\ndate: 2026-11-21 23:00\n---\nd", to: "later that day.md")
    #expect(
      try found() == [
        "2026-11-22.md", "later that day.md", "2026/11/2026-11-21-2104.md", "old/2019/2019-01-03 snow.md",
      ])
  }

  @Test(
    "dates a file made by hand by its name",
    arguments: [
      ("2026-11-21-0712.md", "2026-11-21T07:12:00"), ("2026-11-21.md", "2026-11-21T00:00:00"),
      ("2026-11-21 a walk.md", "2026-11-21T00:00:00"), ("2026-11-21-2104-2.md", "2026-11-21T21:04:00"),
    ])
  func byName(name: String, moment: String) throws {
    try folder.write("We walked to the weir.", to: name)
    #expect(try journal.entry(at: name).entry.moment.description == moment)
  }

  @Test("dates a file that says nothing by when it was last changed")
  func byTime() throws {
    try folder.write("No date anywhere.", to: "walk.md")
    var times = [timeval(tv_sec: 1_790_000_000, tv_usec: 0), timeval(tv_sec: 1_790_000_000, tv_usec: 0)]
    #expect(utimes(folder.place("walk.md"), &times) == 0)
    #expect(try journal.entry(at: "walk.md").entry.moment == WallClock.moment(atSecond: 1_790_000_000))
  }

  @Test("passes over hidden folders and files, the writer's own prompts, and other kinds of file")
  func passedOver() throws {
    for name in [".attune/drafts/a.md", ".git/b.md", ".c.md", "2026/.d/e.md", "prompts/practices/f.md", "g.txt", "h"] {
      try folder.write("not an entry", to: name)
    }
    try folder.write("an entry after all", to: "2026/prompts/i.md")
    #expect(try found() == ["2026/prompts/i.md"])
    #expect(try journal.contents().unreadable.isEmpty)
  }

  @Test("reads a file as it is: empty, with a byte order mark, with other line ends")
  func asItIs() throws {
    for (name, text) in [("a.md", ""), ("b.md", "\u{FEFF}---\r\ndate: 2026-11-21\r\n---\r\nHello.\r\n")] {
      try folder.write(text, to: name)
      #expect(try journal.entry(at: name).file.text.utf8.elementsEqual(text.utf8))
    }
  }

  // MARK: What cannot be read

  @Test(
    "names the line of a text that is not UTF-8",
    arguments: [
      ([0xFF], 1), (Array("one\ntwo\nCaf".utf8) + [0xE9] + Array("\nfour".utf8), 3),
      (Array("one\r\n".utf8) + [0xC3], 2), (Array("a\n".utf8) + [0xED, 0xA0, 0x80], 2),
    ] as [([UInt8], Int)])
  func notUTF8(bytes: [UInt8], line: Int) throws {
    try folder.write(bytes, to: "2026/latin.md")
    let contents = try journal.contents()
    #expect(contents.entries.isEmpty)
    #expect(contents.unreadable.map(\.path) == ["2026/latin.md"])
    #expect(contents.unreadable.map(\.line) == [line])
    #expect(contents.unreadable.first?.what == "the text is not UTF-8")
  }

  @Test("reports a folder or a pipe with an entry's name, and does not wait for the pipe", .timeLimit(.minutes(1)))
  func notFiles() throws {
    try folder.write("inside", to: "folder.md/inside.md")
    #expect(mkfifo(folder.place("pipe.md"), 0o600) == 0)
    try folder.link("zeros.md", to: "/dev/zero")
    let contents = try journal.contents()
    #expect(contents.entries.isEmpty)
    #expect(contents.unreadable.map(\.path) == ["folder.md", "pipe.md", "zeros.md"])
    #expect(Set(contents.unreadable.map(\.what)) == ["this is not a file, though its name is an entry’s"])
  }

  @Test("reports a link that leads nowhere or in a circle")
  func brokenLinks() throws {
    try folder.link("gone.md", to: "nowhere")
    try folder.link("round.md", to: "round.md")
    try folder.link("folder", to: "nowhere")
    let contents = try journal.contents()
    #expect(contents.unreadable.map(\.path) == ["gone.md", "round.md"])
    #expect(contents.unreadable.allSatisfy { $0.what.hasPrefix("the file can’t be read (") })
  }

  @Test("reports what may be a folder and cannot even be looked at")
  func unknown() throws {
    try folder.link("2026", to: String(repeating: "x", count: 300))
    let unreadable = try journal.contents().unreadable
    #expect(unreadable.map(\.path) == ["2026"])
    #expect(unreadable.map(\.what) == ["the folder can’t be read"])
  }

  @Test("reports front matter it cannot understand, with the line")
  func frontMatter() throws {
    try folder.write("---\npractice: evening\ndate: yesterday\n---\nText.", to: "2026-11-21.md")
    let unreadable = try journal.contents().unreadable
    #expect(unreadable.map(\.line) == [3])
    #expect(unreadable.map(\.path) == ["2026-11-21.md"])
  }

  @Test("one file that cannot be read keeps no other from being read")
  func others() throws {
    try folder.write([0xFF], to: "a.md")
    try folder.write("fine", to: "b.md")
    let contents = try journal.contents()
    #expect(contents.entries.map(\.id) == ["b.md"])
    #expect(contents.unreadable.count == 1)
  }

  #if os(Linux)
    @Test("a file whose very name is not UTF-8 is reported and does no harm")
    func oddName() throws {
      try folder.write("fine", to: "b.md")
      let odd = (folder.path + "/").utf8CString.dropLast() + [CChar(bitPattern: 0xFF)] + ".md".utf8CString
      let file = open(Array(odd), O_WRONLY | O_CREAT, 0o600)
      try #require(file >= 0)
      close(file)
      defer { unlink(Array(odd)) }
      let contents = try journal.contents()
      #expect(contents.entries.map(\.id) == ["b.md"])
      #expect(contents.unreadable.count == 1)
    }
  #endif

  @Test("changes nothing in what it cannot read")
  func untouched() throws {
    try folder.write([0xFF, 0x0A], to: "latin.md")
    try folder.write("---\ndate: soon\n---\n", to: "soon.md")
    let before = try ["latin.md", "soon.md"].map { try folder.status($0) }
    _ = try journal.contents()
    let after = try ["latin.md", "soon.md"].map { try folder.status($0) }
    #expect(after.map(\.st_ino) == before.map(\.st_ino))
    #expect(after.map(\.st_size) == before.map(\.st_size))
    #expect(after.map(\.st_mode) == before.map(\.st_mode))
    #expect(try folder.text("soon.md") == "---\ndate: soon\n---\n")
    #expect(try folder.names() == ["latin.md", "soon.md"])
  }

  @Test("reports what it has no right to read", .enabled(if: isOrdinaryUser, "root may read anything"))
  func noRight() throws {
    try folder.write("closed", to: "a.md")
    try folder.write("closed", to: "locked/b.md")
    chmod(folder.place("a.md"), 0)
    chmod(folder.place("locked"), 0)
    defer { chmod(folder.place("locked"), 0o700) }
    #expect(try journal.contents().unreadable.map(\.path) == ["a.md", "locked"])
  }

  // MARK: Links between folders

  @Test("goes through a linked folder once, and round no circle", .timeLimit(.minutes(1)))
  func circles() throws {
    try folder.write("one", to: "2026/one.md")
    try folder.link("2026/up", to: "..")
    try folder.link("2026/again", to: "../2026")
    try folder.link("left", to: "right")
    try folder.link("right", to: "left")
    #expect(try found() == ["2026/one.md"])
    #expect(try journal.contents().unreadable.isEmpty)
  }

  @Test("finds what lies behind a link")
  func linked() throws {
    let other = try TemporaryFolder()
    try other.write("from the old journal", to: "2019/2019-01-03.md")
    try folder.link("old", to: other.path)
    #expect(try found() == ["old/2019/2019-01-03.md"])
  }

  // MARK: The journal itself

  @Test("fails when the journal is a file")
  func journalIsFile() throws {
    try folder.write("not a folder", to: "file")
    let path = folder.place("file")
    #expect(throws: VaultProblem(.notAFolder, path: path, code: ENOTDIR)) {
      try JournalFolder(path: path).contents()
    }
    #expect(throws: VaultProblem(.cannotRead, path: path + "/journal", code: ENOTDIR)) {
      try JournalFolder(path: path + "/journal").contents()
    }
  }

  @Test("fails when the journal is a link in a circle")
  func journalIsCircle() throws {
    try folder.link("round", to: "round")
    let path = folder.place("round")
    #expect(throws: VaultProblem(.cannotRead, path: path, code: ELOOP)) { try JournalFolder(path: path).contents() }
  }

  @Test("fails when the journal may not be read", .enabled(if: isOrdinaryUser, "root may read anything"))
  func journalIsLocked() throws {
    try folder.makeFolder("locked")
    chmod(folder.place("locked"), 0o300)
    defer { chmod(folder.place("locked"), 0o700) }
    let path = folder.place("locked")
    #expect(throws: VaultProblem(.cannotRead, path: path, code: EACCES)) { try JournalFolder(path: path).contents() }
  }
}
