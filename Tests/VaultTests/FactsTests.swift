import Foundation
import Journal
import Testing

@testable import Vault

@Suite("What the disk says of a journal")
struct FactsTests {
  private let folder: TemporaryFolder
  private let journal: JournalFolder

  init() throws {
    folder = try TemporaryFolder()
    journal = JournalFolder(path: folder.path)
    chmod(folder.path, 0o700)
  }

  private func fact(_ path: String) throws -> FileFacts {
    try #require(try journal.facts().first { $0.path == path })
  }

  private func age(_ name: String, hours: Int) {
    var times = [timeval(), timeval()]
    for index in times.indices { times[index].tv_sec = time(nil) - hours * 3600 }
    #expect(utimes(folder.place(name), &times) == 0)
  }

  @Test("is nothing where there is no journal yet, and looking makes none")
  func missing() throws {
    #expect(try JournalFolder(path: folder.place("none")).facts() == [])
    #expect(try folder.names() == [])
  }

  @Test("is everything in it, the program's own files too, without following links or going into others' folders")
  func everything() throws {
    for name in ["2026/11/a.md", ".attune/drafts/b.json", ".git/objects/c", "prompts/concepts/d.md", ".e.md.swp"] {
      try folder.write("x", to: name)
    }
    try folder.link("up", to: "..")
    try folder.link("2026/in.md", to: "11/a.md")
    try folder.link("gone", to: "nowhere")
    #expect(mkfifo(folder.place("pipe.md"), 0o600) == 0)
    let facts = try journal.facts()
    #expect(
      Set(facts.map(\.path)) == [
        "", "2026", "2026/11", "2026/11/a.md", ".attune", ".attune/drafts", ".attune/drafts/b.json", ".git", "prompts",
        "prompts/concepts", "prompts/concepts/d.md", ".e.md.swp", "up", "2026/in.md", "gone", "pipe.md",
      ])
    #expect(facts.filter { if case .link = $0.kind { true } else { false } }.count == 3)
    #expect(try fact("up").kind == .link(.outside))
    #expect(try fact("2026/in.md").kind == .link(.inside))
    #expect(try fact("gone").kind == .link(.nowhere))
    #expect(try fact("pipe.md").kind == .other)
  }

  @Test("has permissions, age and size, and the text of copies and what they are copies of")
  func details() throws {
    for name in ["a.md", "a (1).md", "b.md"] { try folder.write("text of \(name)", to: name) }
    chmod(folder.place("a.md"), 0o640)
    age("a.md", hours: 2)
    #expect(Foundation.link(folder.place("b.md"), folder.place("c.md")) == 0)
    #expect(truncate(folder.place("b.md"), off_t(FileReading.mostInAnEntry) + 1) == 0)
    let a = try fact("a.md")
    #expect(a.mode == 0o640 && a.isWriters && a.isWritable && !a.hasOtherNames && !a.isTooLarge)
    #expect((7200...7300).contains(a.age) && a.text == "text of a.md")
    #expect(try fact("a (1).md").text == "text of a (1).md")
    #expect(try fact("b.md").hasOtherNames && fact("c.md").isTooLarge && fact("c.md").text == nil)
  }

  @Test("has a link in the journal's own path for no link of the journal's")
  func linkedJournal() throws {
    try folder.write("x", to: "real/a.md")
    try folder.link("real/b.md", to: "a.md")
    try folder.link("journal", to: "real")
    let facts = try JournalFolder(path: folder.place("journal")).facts()
    #expect(facts.first?.kind == .folder)
    #expect(facts.first { $0.path == "b.md" }?.kind == .link(.inside))
  }

  #if os(Linux)
    @Test("names files and folders whose names are not UTF-8")
    func oddNames() throws {
      let odd = Array((folder.path + "/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
      #expect(mkdir(odd, 0o700) == 0)
      defer { rmdir(odd) }
      #expect(try fact("caf\u{FFFD}").hasTextName == false)
    }
  #endif

  // MARK: Putting right

  @Test("makes files and folders the writer's alone, the journal's own and one behind a link included")
  func modes() throws {
    try folder.write("x", to: "2026/a.md")
    chmod(folder.place("2026/a.md"), 0o666)
    chmod(folder.place("2026"), 0o777)
    chmod(folder.path, 0o755)
    for (path, mode) in [("", 0o700), ("2026", 0o700), ("2026/a.md", 0o600)] {
      #expect(try journal.repair(fact(path), .setMode(mode)))
      #expect(try fact(path).mode == mode)
    }
    #expect(try folder.text("2026/a.md") == "x")
    #expect(try folder.mode("2026/a.md") == 0o600)
  }

  @Test("changes no mode through a link that has taken a file's place")
  func modeOfALink() throws {
    let other = try TemporaryFolder()
    try other.write("x", to: "theirs")
    chmod(other.place("theirs"), 0o644)
    try folder.link("a.md", to: other.place("theirs"))
    #expect(!journal.repair(FileFacts(path: "a.md", kind: .file), .setMode(0o600)))
    #expect(try other.mode("theirs") == 0o644)
  }

  @Test("moves what a save left to the trash, under a name that is free there, and loses nothing")
  func putAway() throws {
    for (name, text) in [
      ("2026/.attune-7.tmp", "one"), (".attune-7.tmp", "two"), (".attune/drafts/.attune-7.tmp", "three"),
    ] {
      try folder.write(text, to: name)
      age(name, hours: 2)
      #expect(try journal.repair(fact(name), .putAway))
      #expect(try !folder.names().contains(name))
    }
    for (name, text) in [
      ("interrupted-save-7.tmp", "one"), ("2-interrupted-save-7.tmp", "two"), ("3-interrupted-save-7.tmp", "three"),
    ] { #expect(try folder.text(".attune/trash/" + name) == text) }
    #expect(try folder.mode(".attune/trash") == 0o700)
  }

  @Test("leaves alone what a save may still be working on, and what is no file any more")
  func inUse() throws {
    try folder.write("words", to: ".attune-8.tmp")
    #expect(try !journal.repair(fact(".attune-8.tmp"), .putAway))
    try folder.makeFolder(".attune-9.tmp")
    age(".attune-9.tmp", hours: 2)
    #expect(!journal.repair(FileFacts(path: ".attune-9.tmp", kind: .file), .putAway))
    #expect(try folder.names() == [".attune-8.tmp", ".attune-9.tmp"])
  }

  @Test("says which of the program's own files cannot be read, and nothing of those that are not there")
  func state() throws {
    #expect(journal.unreadableState().isEmpty)
    try LearningStart(of: journal).set(try #require(Moment("2026-11-21")))
    #expect(journal.unreadableState().isEmpty)
    try folder.write("\"soon\"", to: ".attune/learns-from.json")
    try folder.write("[", to: ".attune/retagged.json")
    #expect(journal.unreadableState().map(\.path) == [".attune/learns-from.json", ".attune/retagged.json"])
  }
}
