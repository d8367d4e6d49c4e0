import Foundation
import Journal
import Synchronization
import Testing

@testable import Vault

@Suite("Reading a file that may be anything", .timeLimit(.minutes(1)))
struct FileReadingTests {
  private let folder: TemporaryFolder
  private let journal: JournalFolder

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFolder(path: folder.path)
  }

  /// A file of some length that takes no room on the disk.
  private func makeLong(_ name: String, bytes: Int) throws {
    try folder.write("", to: name)
    try #require(truncate(folder.place(name), off_t(bytes)) == 0)
  }

  @Test("reads an entry as long as one may be, and says of a longer one that it is, without reading it")
  func limit() throws {
    try makeLong("a.md", bytes: FileReading.mostInAnEntry)
    try makeLong("b.md", bytes: FileReading.mostInAnEntry + 1)
    try makeLong("c.md", bytes: 1 << 40)
    try folder.write("fine", to: "d.md")
    let contents = try journal.contents()
    #expect(Set(contents.entries.map(\.id)) == ["a.md", "d.md"])
    #expect(contents.unreadable.map(\.path) == ["b.md", "c.md"])
    #expect(Set(contents.unreadable.map(\.what)) == ["the file is larger than an entry can be (32 MB)"])
    #expect(try folder.status("c.md").st_size == 1 << 40)
  }

  @Test("stops at the limit where a file says it is empty and is not")
  func growing() throws {
    guard case .tooLarge = FileReading.read("/proc/self/environ", atMost: 3) else {
      // Only Linux has files of that kind.
      #if os(Linux)
        Issue.record("more than was asked for has been read")
      #endif
      return
    }
  }

  @Test("reads settings and prompts up to a limit of their own")
  func settings() throws {
    try makeLong("config.toml", bytes: FileReading.mostInASettingsFile + 1)
    try makeLong("prompts/concepts/tides.md", bytes: FileReading.mostInASettingsFile + 1)
    #expect(throws: (any Error).self) { try TextFile.read(folder.place("config.toml")).get() }
    let (files, problems) = PromptFolder(path: folder.place("prompts")).files()
    #expect(files.isEmpty && problems.map(\.what) == ["the file is larger than such a file can be (4 MB)"])
  }

  @Test("never waits for a pipe, a socket or a device, wherever one stands")
  func pipes() throws {
    for name in ["a.md", "config.toml", "prompts/concepts/p.md", ".attune/drafts/d.json", ".attune/drafts/d.md"] {
      try folder.write("", to: name)
      unlink(folder.place(name))
      #expect(mkfifo(folder.place(name), 0o600) == 0)
    }
    try folder.link(".attune/learns-from.json", to: "/dev/zero")
    try folder.link(".attune/retagged.json", to: "/dev/tty")
    let drafts = DraftFolder(journal: journal)
    #expect(try journal.contents().unreadable.map(\.path) == ["a.md"])
    #expect(drafts.drafts().unreadable.map(\.path) == [".attune/drafts/d.json"])
    #expect(drafts.lent("d") == nil)
    #expect(LearningStart(of: journal).moment == nil)
    #expect(try Retagging(journal).undo() == nil)
    #expect(PromptFolder(path: folder.place("prompts")).files().problems.count == 1)
    #expect(throws: (any Error).self) { try TextFile.read(folder.place("config.toml")).get() }
  }

  @Test("never waits for a pipe that takes the file's place while it is being opened")
  func swapped() throws {
    try folder.write("words", to: "file")
    #expect(mkfifo(folder.place("pipe"), 0o600) == 0)
    let isDone = Mutex(false)
    let (path, other, entry) = (folder.place("file"), folder.place("pipe"), folder.place("entry.md"))
    try folder.write("words", to: "entry.md")
    let ended = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      while !isDone.withLock({ $0 }) {
        for source in [other, path] {
          _ = link(source, entry + ".new")
          rename(entry + ".new", entry)
          unlink(entry + ".new")
        }
      }
      ended.signal()
    }
    var texts = 0
    for _ in 0..<20_000 {
      switch FileReading.read(entry) {
      case .text("words", _): texts += 1
      case .notAFile: continue
      default: Issue.record("the file is neither the text nor the pipe")
      }
    }
    isDone.withLock { $0 = true }
    ended.wait()
    #expect(texts > 0)
  }

  @Test("opens drafts that are longer than settings may be")
  func longDraft() throws {
    try folder.write("[\"" + String(repeating: "\\n", count: 3 << 20) + "\"]", to: ".attune/words.json")
    let words = StateFile("words", in: journal).read([String].self)
    #expect(words?.first?.utf8.count == 3 << 20)
  }
}
