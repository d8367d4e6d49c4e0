import Foundation
import Journal
import Searching
import Synchronization
import TestSupport
import Testing
import Vault

@testable import CardIndex

@Suite("An index that has come to harm is made anew")
struct HarmTests {
  private let journal: IndexedJournal

  init() throws {
    journal = try IndexedJournal()
    for day in 10...29 {
      try journal.write(
        "The door of day \(day).\n" + String(repeating: "word\(day) ", count: 200), to: "2026-11-\(day).md")
    }
  }

  private func expectRebuilt() throws {
    let index = try journal.index()
    #expect(try index.glance(at: journal.later))
    #expect(try index.ids(of: "door").count == 20)
  }

  private var database: URL { URL(fileURLWithPath: journal.place.database) }

  /// Makes an index, all of it in one file, and does something to its bytes.
  private func harm(_ change: (inout Data) -> Void) throws {
    do {
      let index = try journal.freshIndex()
      _ = try index.store.inSession { try $0.writeOutside { try $0.checkpoint(.truncate) } }
    }
    var bytes = try Data(contentsOf: database)
    for name in journal.place.files { try? FileManager.default.removeItem(atPath: name) }
    change(&bytes)
    try bytes.write(to: database)
  }

  @Test("missing")
  func missing() throws {
    _ = try journal.freshIndex()
    JournalIndex.remove(at: journal.place)
    #expect(!FileManager.default.fileExists(atPath: journal.place.folder))
    try expectRebuilt()
  }

  @Test("not a database")
  func noDatabase() throws {
    try harm { $0 = Data("Something else altogether.".utf8) }
    try expectRebuilt()
  }

  @Test("empty")
  func empty() throws {
    try harm { $0 = Data() }
    try expectRebuilt()
  }

  @Test("of another version", arguments: [0, 99])
  func otherVersion(version: Int) throws {
    try harm { $0.replaceSubrange(60..<64, with: [0, 0, 0, UInt8(version)]) }
    try expectRebuilt()
  }

  @Test("with other tables")
  func otherTables() throws {
    do {
      let index = try journal.freshIndex()
      try index.store.write { try $0.execute(sql: "DROP TABLE guess") }
    }
    try expectRebuilt()
  }

  @Test("cut off anywhere", arguments: [1, 2, 3, 5, 9])
  func cutOff(part: Int) throws {
    try harm { $0 = $0.prefix($0.count * part / 10) }
    try expectRightInTheEnd()
  }

  @Test("with bytes written over", arguments: 0..<12)
  func bytesWrittenOver(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    try harm { bytes in
      let start = Int.random(in: 0..<bytes.count - 4096, using: &random)
      for place in start..<start + 4096 { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    }
    try expectRightInTheEnd()
  }

  /// However it is harmed, answering never fails; when the index knew of the harm, it says so and can be made anew.
  private func expectRightInTheEnd() throws {
    let restarts = Mutex(0)
    let index = try journal.index { restarts.withLock { $0 += 1 } }
    try index.refresh(at: journal.later)
    _ = try index.ids(of: "door")
    _ = try index.visits()
    _ = try index.facets(of: Query(), days: .ofTheCalendar)
    if restarts.withLock({ $0 }) > 0 {
      try index.refresh(at: journal.later)
      #expect(try index.ids(of: "door").count == 20)
    }
  }

  @Test("taken away while it is open")
  func takenAway() throws {
    let index = try journal.freshIndex()
    for name in journal.place.files { try? FileManager.default.removeItem(atPath: name) }
    #expect(try index.ids() == [])
    #expect(try !index.overview().isComplete)
    try index.refresh(at: journal.later)
    #expect(try index.ids().count == 20)
  }

  @Test("whoever has it open is told when it was taken away between two questions, or another is in its place")
  func takenAwayBetween() throws {
    let restarts = Mutex(0)
    _ = try journal.freshIndex()
    let index = try journal.index { restarts.withLock { $0 += 1 } }
    #expect(try index.ids().count == 20)
    for name in journal.place.files { try? FileManager.default.removeItem(atPath: name) }
    #expect(try index.ids() == [])
    #expect(restarts.withLock { $0 } == 1)
    try index.refresh(at: journal.later)
    #expect(try index.ids().count == 20)
    #expect(restarts.withLock { $0 } == 1)
  }

  @Test("what another program has taken in anew is new to whoever had the index open")
  func madeAnewBetween() throws {
    let index = try journal.freshIndex()
    for name in journal.place.files { try? FileManager.default.removeItem(atPath: name) }
    #expect(try index.ids() == [])
    try journal.index().refresh(at: journal.later)
    #expect(try index.refresh(at: journal.later))
    #expect(try !index.refresh(at: journal.later))
    #expect(try index.ids().count == 20)
  }

  @Test("one that only cannot be opened now is left as it is")
  func cannotBeOpened() throws {
    try harm { _ in }
    let wal = try #require(journal.place.files.first { $0.hasSuffix("-wal") })
    try FileManager.default.createDirectory(atPath: wal, withIntermediateDirectories: false)
    #expect(throws: IndexProblem.self) { try journal.index() }
    try FileManager.default.removeItem(atPath: wal)
    #expect(try journal.index().ids().count == 20)
  }

  @Test("when there is no space left that is said, and the next look goes on")
  func noSpaceLeft() throws {
    for number in 0..<1500 {
      try journal.write(
        "Number \(number). " + String(repeating: "word\(number % 50) ", count: 100), to: "many/\(number).md")
    }
    for _ in 0..<4 {
      let index = try journal.index()
      let pages = try index.store.inSession { session in
        try session.writeOutside { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
      }
      try index.store.inSession { session in
        try session.writeOutside { try $0.execute(sql: "PRAGMA max_page_count = \(pages + 100)") }
      }
      #expect {
        try index.refresh(at: journal.later)
      } throws: {
        ($0 as? IndexProblem)?.description.contains("no space left") == true
      }
    }
    #expect(try journal.freshIndex().ids(of: "number").count == 1500)
  }

  @Test("where nothing can be written there is no index, and the problem says so")
  func unwritable() throws {
    try FileManager.default.createDirectory(
      atPath: URL(fileURLWithPath: journal.place.folder).deletingLastPathComponent().path,
      withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: journal.place.folder))
    #expect {
      try journal.index()
    } throws: {
      ($0 as? IndexProblem)?.description.contains(journal.place.folder) == true
    }
  }
}

@Suite("The index keeps to itself what it knows")
struct PrivacyTests {
  private let journal: IndexedJournal

  init() throws { journal = try IndexedJournal() }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test("its files are the writer’s alone")
  func modes() throws {
    try journal.write("one", to: "2026-11-01.md")
    let index = try journal.freshIndex()
    #expect(try mode(journal.place.folder) == 0o700)
    for name in journal.place.files where FileManager.default.fileExists(atPath: name) {
      #expect(try mode(name) == 0o600, "\(name)")
    }
    #expect(try index.ids().count == 1)
  }

  private func holds(_ word: String) throws -> Bool {
    try journal.place.files.filter(FileManager.default.fileExists).contains {
      try Data(contentsOf: URL(fileURLWithPath: $0)).range(of: Data(word.utf8)) != nil
    }
  }

  private static let hour = 3600 * 1_000_000_000

  @Test("words of entries that are gone leave its files")
  func wordsLeave() throws {
    try journal.write("---\npeople: [Zebulon]\n---\n\nThe unmistakable brackwater.\n", to: "2026-11-01.md")
    for day in 2...9 { try journal.write("Nothing of the kind.", to: "2026-11-0\(day).md") }
    let index = try journal.freshIndex()
    #expect(try holds("brackwater") && holds("Zebulon"))
    try journal.remove("2026-11-01.md")
    try index.refresh(at: journal.later)
    try index.tidy()
    for word in ["brackwater", "Zebulon", "zebulon", "unmistak"] { #expect(try !holds(word), "\(word)") }
    #expect(try index.ids(of: "nothing").count == 8)
  }

  @Test("a look takes them out by itself, once an hour, or when the clock was put back")
  func wordsLeaveByThemselves() throws {
    for (number, word) in ["brackwater", "hawthorn", "quicksilver"].enumerated() {
      try journal.write("The \(word).", to: "2026-11-0\(number + 1).md")
    }
    let index = try journal.freshIndex()
    let moment = journal.later
    try journal.remove("2026-11-01.md")
    try index.refresh(at: moment)
    #expect(try !holds("brackwater"))
    try journal.remove("2026-11-02.md")
    try index.refresh(at: moment + Self.hour / 2)
    #expect(try holds("hawthorn"))
    try index.refresh(at: moment + Self.hour)
    #expect(try !holds("hawthorn"))
    try journal.remove("2026-11-03.md")
    try index.refresh(at: moment - Self.hour)
    #expect(try !holds("quicksilver"))
  }

  @Test("while somebody reads they stay, and no look fails for that; they leave with the next")
  func wordsLeaveLater() throws {
    try journal.write("The unmistakable brackwater.", to: "2026-11-01.md")
    try journal.write("Nothing of the kind.", to: "2026-11-02.md")
    let (index, other) = (try journal.freshIndex(), try journal.index())
    try journal.remove("2026-11-01.md")
    let (known, isOther) = try other.store.read { db in
      (try Int.fetchOne(db, sql: "SELECT count(*) FROM entry"), try index.refresh(at: journal.later))
    }
    #expect(known == 2 && isOther)
    #expect(try index.ids() == ["2026-11-02.md"])
    try index.refresh(at: journal.later)
    #expect(try !holds("brackwater"))
  }

  @Test("no error says what an entry says")
  func silent() throws {
    try journal.write("brackwater", to: "2026-11-01.md")
    let index = try journal.freshIndex()
    let long = String(repeating: "\"brackwater(", count: 40)
    #expect(try index.ids(.text(.word(long))) == [])
    #expect(try index.ids(.text(.phrase([long, long]))) == [])
  }
}
