import Foundation
import GRDB
import Journal
import Searching
import Testing
import Vault

@testable import CardIndex

@Suite("The index follows the files")
struct FollowingTests {
  private let journal: IndexedJournal

  init() throws { journal = try IndexedJournal() }

  @Test("what is new, has changed or is gone, and nothing when nothing is")
  func changes() throws {
    try journal.write("one", to: "2026/2026-11-01.md")
    try journal.write("two", to: "2026/2026-11-02.md")
    let index = try journal.index()
    #expect(try index.refresh(at: journal.later))
    #expect(try index.ids() == ["2026/2026-11-02.md", "2026/2026-11-01.md"])
    #expect(try !index.refresh(at: journal.later))

    try journal.write("one more", to: "2026/2026-11-01.md")
    try journal.write("three", to: "2027/2027-01-01.md")
    try journal.remove("2026/2026-11-02.md")
    #expect(try index.refresh(at: journal.later))
    #expect(try index.ids() == ["2027/2027-01-01.md", "2026/2026-11-01.md"])
    #expect(try index.ids(of: "more") == ["2026/2026-11-01.md"])
    #expect(try index.ids(of: "two") == [])
    #expect(try !index.refresh(at: journal.later))
  }

  @Test("reads nothing again that is as it was")
  func readsOnlyWhatChanged() throws {
    for day in 1...9 { try journal.write("words", to: "2026-11-0\(day).md") }
    let index = try journal.freshIndex()
    var read: [JournalIndex.Progress] = []
    try journal.write("words anew", to: "2026-11-05.md")
    let known = try index.store.read { try FolderRows(db: $0).stamps(in: 1) }
    try index.refresh(at: journal.later) { read.append($0) }
    let now = try index.store.read { try FolderRows(db: $0).stamps(in: 1) }
    #expect(known.filter { now[$0.key] != $0.value }.keys.map(\.text) == ["2026-11-05.md"])
  }

  @Test("takes the newest first where there are many, each step of them in order", arguments: 0...9)
  func newestFirst(count: Int) {
    let inSteps = Array(0..<count).inSteps(of: 4)
    #expect(inSteps.sorted() == Array(0..<count))
    #expect(inSteps.prefix(4) == ArraySlice(0..<count).suffix(4))
    if count == 9 { #expect(inSteps == [5, 6, 7, 8, 1, 2, 3, 4, 0]) }
  }

  @Test("takes in more at once than a step has, and finds all of it")
  func manyFiles() throws {
    let count = FileTaking.filesInAStep + 100
    for number in 0..<count {
      let day = "\(2001 + number % 7)-0\(number / 7 % 9 + 1)-\(number / 63 % 19 + 10)"
      try journal.write(number % 5 == 0 ? "fifth" : "other", to: "\(day.prefix(4))/\(day)-\(number + 1000).md")
    }
    let index = try journal.freshIndex()
    let memory = MemoryIndex(try journal.folder.contents())
    let fifth = Query(.text(.word("fifth")))
    #expect(try index.overview().entries == count)
    #expect(try index.find(fifth, 0..<count, counting: true) == memory.find(fifth, 0..<count, counting: true))
    #expect(try index.ids() == memory.ids())
    #expect(try !index.refresh(at: journal.later))
    #expect(try index.automerge == 4)
  }

  @Test("is held against the files: what it has of others, lacks, or has of none")
  func differences() throws {
    // Two files, though to Swift their names are the same text.
    for name in ["Zo\u{EB}.md", "Zoe\u{308}.md"] { try journal.write("Written by \(name.utf8.count).", to: name) }
    for day in 1...4 { try journal.write("words of \(day)", to: "2026-11-0\(day).md") }
    let index = try journal.freshIndex()
    #expect(try index.differences(from: journal.folder.contents()) == [])
    try index.store.write { db in
      try db.execute(sql: "UPDATE entry SET card = zeroblob(20) WHERE name = '2026-11-01.md'")
      try db.execute(sql: "DELETE FROM entry WHERE name = '2026-11-02.md'")
      try db.execute(sql: "UPDATE entry SET name = '2026-11-05.md' WHERE name = '2026-11-03.md'")
    }
    #expect(
      try index.differences(from: journal.folder.contents())
        == ["2026-11-01.md", "2026-11-02.md", "2026-11-03.md", "2026-11-05.md"])
  }

  @Test("a taking in of many that was cut short is ended by the next look")
  func cutShort() throws {
    try journal.write("one", to: "2026-11-01.md")
    let index = try journal.freshIndex()
    try index.store.inSession { try BulkWriting(session: $0).begin() }
    #expect(try index.automerge == 0)
    #expect(try !index.refresh(at: journal.later))
    #expect(try index.automerge == 4)
  }

  @Test("a file written a moment ago is read again, since it may change within the tick of the clock")
  func unsettled() throws {
    try journal.write("one", to: "2026-11-01.md")
    let index = try journal.index()
    try index.refresh()
    let status = try FileManager.default.attributesOfItem(atPath: journal.path(of: "2026-11-01.md"))
    try journal.overwrite("2026-11-01.md", with: "two")
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(status[.modificationDate])], ofItemAtPath: journal.path(of: "2026-11-01.md"))
    #expect(try index.refresh())
    #expect(try index.ids(of: "two") == ["2026-11-01.md"])
  }

  @Test("a file that can be read no more, and then again")
  func unreadable() throws {
    try journal.write("fine", to: "2026-11-01.md")
    let index = try journal.freshIndex()
    try journal.write([0xFF], to: "2026-11-01.md")
    #expect(try index.refresh(at: journal.later))
    #expect(try index.ids() == [])
    #expect(try index.unreadable() == journal.folder.contents().unreadable)
    #expect(try index.unreadable().count == 1)
    #expect(try !index.refresh(at: journal.later))
    try journal.write("mended", to: "2026-11-01.md")
    #expect(try index.refresh(at: journal.later))
    #expect(try index.unreadable().isEmpty)
    #expect(try index.ids(of: "mended") == ["2026-11-01.md"])
  }

  @Test("a journal that is not there is empty, and is not made by looking")
  func missing() throws {
    try FileManager.default.removeItem(atPath: journal.folder.path)
    let index = try journal.freshIndex()
    #expect(try index.ids() == [])
    #expect(try index.overview().isComplete)
    #expect(!FileManager.default.fileExists(atPath: journal.folder.path))
  }

  @Test("a journal that cannot be read is a problem, and what is known of it stays")
  func notAFolder() throws {
    try journal.write("one", to: "2026-11-01.md")
    let index = try journal.freshIndex()
    try FileManager.default.moveItem(atPath: journal.folder.path, toPath: journal.folder.path + "-away")
    try Data().write(to: URL(fileURLWithPath: journal.folder.path))
    #expect(throws: IndexProblem.self) { try index.refresh(at: journal.later) }
    #expect(try index.ids() == ["2026-11-01.md"])
  }

  @Test("entries of one moment stand as in a list, in whatever order they came", arguments: [1, 7, 13])
  func sameMoment(step: Int) throws {
    let names = (0..<40).map { "2026-11-21-2104\($0 < 1 ? "" : "-\($0 + 1)").md" }
    let index = try journal.index()
    for number in names.indices {
      try journal.write("word", to: names[number * step % names.count])
      try index.refresh(at: journal.later)
    }
    #expect(try index.ids() == names.reversed())
    #expect(try index.ids(of: "word") == names.reversed())
    #expect(try index.ids(.state(.reviewed)) == [])
  }

  @Test("notes what the program itself writes and takes away")
  func notes() throws {
    let index = try journal.freshIndex()
    let entry = try journal.folder.keep(
      Entry(moment: try #require(Moment("2026-11-21T21:04:00+01:00")), answers: [.init(text: "The door.")]))
    try index.note(entry)
    #expect(try index.ids(of: "door") == [entry.id])
    #expect(try !index.refresh(at: journal.later))
    try journal.remove(entry.id)
    try index.noteRemoval(of: entry.id)
    #expect(try index.ids() == [])
    #expect(try !index.refresh(at: journal.later))
  }

  #if os(Linux)
    @Test("names that differ only in how an accent is composed are those of two files, and of two folders")
    func composed() throws {
      let names = [
        "caf\u{E9}/2026-11-01 caf\u{E9}.md", "caf\u{E9}/2026-11-01 cafe\u{301}.md", "cafe\u{301}/2026-11-02.md",
      ]
      for name in names { try journal.write("word", to: name) }
      let index = try journal.freshIndex()
      #expect(try index.ids().count == 3)
      #expect(try !index.refresh(at: journal.later))
      for (number, name) in names.enumerated() {
        try journal.write("word number\(number)", to: name)
        #expect(try index.refresh(at: journal.later))
        #expect(try index.ids(of: "number\(number)").map { Array($0.utf8) } == [Array(name.utf8)])
      }
      for (number, name) in [names[1], names[2], names[0]].enumerated() {
        try journal.remove(name.hasSuffix("2.md") ? "cafe\u{301}" : name)
        #expect(try index.refresh(at: journal.later))
        #expect(try index.ids().count == 2 - number)
        #expect(try !index.refresh(at: journal.later))
      }
    }

    @Test("and each is named to the model")
    func composedAndUntagged() throws {
      let names = ["2026-11-01 caf\u{E9}.md", "2026-11-01 cafe\u{301}.md"]
      for name in names { try journal.write("word", to: name) }
      let index = try journal.freshIndex()
      for _ in names {
        let ids = try index.untagged(limit: 10)
        #expect(ids.count == 1)
        try index.notice(Dictionary(ids.map { ($0, ["repair"]) }) { first, _ in first })
      }
      #expect(try index.untagged(limit: 10) == [])
      #expect(try index.ids(.concept("repair")).count == 2)
    }
  #endif

  // MARK: A glance

  @Test("a glance sees what is new, gone, saved by a rename, and what is written in place among the newest")
  func glance() throws {
    for day in 1...9 { try journal.write("words", to: "2026/11/2026-11-0\(day).md") }
    let index = try journal.freshIndex()
    #expect(try !index.glance(at: journal.later))

    try journal.write("new", to: "2026/11/2026-11-10.md")
    try journal.remove("2026/11/2026-11-01.md")
    #expect(try index.glance(at: journal.later))
    #expect(try index.ids().count == 9)

    try journal.write("renamed", to: "2026/11/.2026-11-05.tmp")
    #expect(rename(journal.path(of: "2026/11/.2026-11-05.tmp"), journal.path(of: "2026/11/2026-11-05.md")) == 0)
    try journal.overwrite("2026/11/2026-11-06.md", with: "in place")
    #expect(try index.glance(at: journal.later))
    #expect(try index.ids(of: "renamed") == ["2026/11/2026-11-05.md"])
    #expect(try index.ids(of: "place") == ["2026/11/2026-11-06.md"])
    #expect(try !index.glance(at: journal.later))
  }

  @Test("a glance finds new folders and misses those that are gone")
  func glanceAtFolders() throws {
    try journal.write("one", to: "2025/2025-11-01.md")
    let index = try journal.freshIndex()
    try journal.write("two", to: "2026/11/2026-11-01.md")
    #expect(try index.glance(at: journal.later))
    #expect(try index.ids() == ["2026/11/2026-11-01.md", "2025/2025-11-01.md"])
    try journal.remove("2025")
    #expect(try index.glance(at: journal.later))
    #expect(try index.ids() == ["2026/11/2026-11-01.md"])
  }

  @Test("a glance is a whole look where the last one is old")
  func oldLook() throws {
    try journal.write("one", to: "2026-11-01.md")
    let index = try journal.freshIndex()
    let hourLater = journal.later + 3600 * 1_000_000_000
    #expect(try !index.glance(at: hourLater))
    #expect(try index.store.read { try IndexFact.looked.value(in: $0) } == Int64(hourLater / 1_000_000_000))
  }

  @Test("what was found is looked at once more before it is shown")
  func check() throws {
    try journal.write("one", to: "2026-11-01.md")
    let index = try journal.freshIndex()
    let cards = try index.find(Query(), 0..<10, counting: false).cards
    #expect(try !index.check(cards))
    try journal.overwrite("2026-11-01.md", with: "another")
    #expect(try index.check(cards))
    #expect(try index.ids(of: "another") == ["2026-11-01.md"])
  }
}

extension JournalIndex {
  /// So many pieces of the full text index are put together as soon as there are so many.
  fileprivate var automerge: Int? {
    get throws { try store.read { try Int.fetchOne($0, sql: "SELECT v FROM text_config WHERE k = 'automerge'") } }
  }
}
