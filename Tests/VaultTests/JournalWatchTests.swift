import Foundation
import Journal
import Practices
import Synchronization
import Testing

@testable import Vault

@Suite("Noticing what other programs change")
struct JournalWatchTests {
  /// How changes are noticed.
  enum Way: CaseIterable {
    /// By what the system tells.
    case told
    /// By looking again and again, where the system does not tell.
    case looking

    static var here: [Way] {
      #if os(Linux)
        allCases
      #else
        [.looking]
      #endif
    }
  }

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func open(_ way: Way, _ name: String = "journal") throws -> OpenJournal {
    try OpenJournal(folder.place(name), events: way == .told ? FolderEvents() : nil)
  }

  // MARK: What happens in a journal

  @Test("sees an entry made, changed in place, replaced, renamed and taken away", arguments: Way.here)
  func entries(way: Way) throws {
    try folder.write("one", to: "journal/2026/11/2026-11-01.md")
    let journal = try open(way)
    #expect(journal.texts == ["one"])
    try folder.write("two", to: "journal/2026/11/2026-11-02.md")
    try journal.wait { $0.texts == ["two", "one"] }

    let file = try #require(FileHandle(forWritingAtPath: folder.place("journal/2026/11/2026-11-01.md")))
    try file.seekToEnd()
    try file.write(contentsOf: Data(" and more".utf8))
    try file.close()
    try journal.wait { $0.texts == ["two", "one and more"] }

    try folder.write("one, from elsewhere", to: "elsewhere")
    #expect(rename(folder.place("elsewhere"), folder.place("journal/2026/11/2026-11-01.md")) == 0)
    try journal.wait { $0.texts == ["two", "one, from elsewhere"] }

    #expect(
      rename(folder.place("journal/2026/11/2026-11-01.md"), folder.place("journal/2026/11/2026-11-03.md")) == 0)
    try journal.wait { $0.texts == ["one, from elsewhere", "two"] }

    #expect(unlink(folder.place("journal/2026/11/2026-11-02.md")) == 0)
    try journal.wait { $0.texts == ["one, from elsewhere"] }
  }

  @Test("sees an entry in a new year’s folder, and what is changed there later", arguments: Way.here)
  func newFolder(way: Way) throws {
    try folder.write("one", to: "journal/2026/12/2026-12-31.md")
    let journal = try open(way)
    try folder.write("two", to: "journal/2027/01/2027-01-01.md")
    try journal.wait { $0.texts == ["two", "one"] }
    try folder.write("two, later", to: "journal/2027/01/2027-01-01.md")
    try journal.wait { $0.texts == ["two, later", "one"] }
  }

  @Test("sees a folder that comes whole, moves within the journal, is changed there, and leaves", arguments: Way.here)
  func movedFolder(way: Way) throws {
    try folder.write("snow", to: "old/2019/2019-01-03.md")
    try folder.makeFolder("journal")
    let journal = try open(way)
    #expect(rename(folder.place("old"), folder.place("journal/old")) == 0)
    try journal.wait { $0.texts == ["snow"] }
    #expect(rename(folder.place("journal/old"), folder.place("journal/older")) == 0)
    try journal.wait { $0.paths == ["older/2019/2019-01-03.md"] }
    try folder.write("rain", to: "journal/older/2019/2019-01-03.md")
    try journal.wait { $0.texts == ["rain"] }
    #expect(rename(folder.place("journal/older"), folder.place("gone")) == 0)
    try journal.wait { $0.texts == [] }
  }

  @Test("sees drafts come, change and go, from before there is a folder for them", arguments: Way.here)
  func drafts(way: Way) throws {
    let drafts = DraftFolder(journal: JournalFolder(path: folder.place("journal")))
    let page = Practice(id: "page", title: "A blank page", minutes: 5, suits: [.any], intro: "", steps: [.page])
    func save(_ text: String) throws {
      var sitting = Sitting(page, at: try #require(Moment("2026-11-21T07:12:00+01:00")))
      sitting.text = text
      try drafts.save(Draft(id: "a", sitting: sitting, line: 0, byte: 0))
    }
    let journal = try open(way)
    try save("It began")
    try journal.wait { $0.drafts == ["It began"] }
    try save("It began with the phone.")
    try journal.wait { $0.drafts == ["It began with the phone."] }
    try drafts.remove("a")
    try journal.wait { $0.drafts == [] }
  }

  @Test("sees what changes behind links", arguments: Way.here)
  func links(way: Way) throws {
    try folder.write("snow", to: "old/2019-01-03.md")
    try folder.write("rain", to: "apart/rain")
    try folder.makeFolder("journal")
    let journal = try open(way)
    try folder.link("journal/old", to: "../old")
    try journal.wait { $0.texts == ["snow"] }
    try folder.link("journal/2018-01-01.md", to: "../apart/rain")
    try journal.wait { $0.texts == ["snow", "rain"] }
    try folder.write("snow and ice", to: "old/2019-01-03.md")
    try journal.wait { $0.texts == ["snow and ice", "rain"] }
    let file = try #require(FileHandle(forWritingAtPath: folder.place("apart/rain")))
    try file.write(contentsOf: Data("hail".utf8))
    try file.close()
    try journal.wait { $0.texts == ["snow and ice", "hail"] }
    #expect(rename(folder.place("apart/rain"), folder.place("apart/was")) == 0)
    try folder.write("new", to: "apart/rain")
    try journal.wait { $0.texts == ["snow and ice", "new"] }
  }

  @Test("a storm of a thousand changes ends in what is there", .timeLimit(.minutes(2)), arguments: Way.here)
  func storm(way: Way) throws {
    try folder.write("one", to: "journal/2026-11-01.md")
    let journal = try open(way)
    for number in 0..<1000 {
      let name = "journal/\(2000 + number % 7)/\(number % 3)/2026-11-\(10 + number % 20) \(number % 50).md"
      switch number % 5 {
      case 0, 1, 2: try folder.write("the \(number)th change", to: name)
      case 3: unlink(folder.place(name))
      default:
        _ = try? FileManager.default.removeItem(
          atPath: folder.place("journal/\(2000 + (number / 5) % 7)/\(number % 3)"))
      }
    }
    try folder.write("last", to: "journal/2026-12-31.md")
    let there = try JournalFolder(path: folder.place("journal")).contents().entries
    #expect(there.count > 10)
    try journal.wait { $0.texts == there.map(\.file.text) }
    #expect(journal.paths == there.map(\.id))
  }

  // MARK: The journal itself

  @Test("sees the journal itself come, go and come again", arguments: Way.here)
  func journalComes(way: Way) throws {
    let journal = try open(way, "not/yet/journal")
    #expect(journal.texts == [])
    try folder.write("one", to: "not/yet/journal/2026/2026-11-01.md")
    try journal.wait { $0.texts == ["one"] }
    try FileManager.default.removeItem(atPath: folder.place("not"))
    try journal.wait { $0.texts == [] }
    try folder.write("one again", to: "not/yet/journal/2026/2026-11-01.md")
    try journal.wait { $0.texts == ["one again"] }
    #expect(rename(folder.place("not"), folder.place("was")) == 0)
    try journal.wait { $0.texts == [] }
    #expect(rename(folder.place("was"), folder.place("not")) == 0)
    try journal.wait { $0.texts == ["one again"] }
  }

  @Test("sees a link to the journal led elsewhere, also to what is not there yet", arguments: Way.here)
  func linkedJournal(way: Way) throws {
    try folder.write("here", to: "here/2026-11-01.md")
    try folder.link("journal", to: "here")
    let journal = try open(way)
    #expect(journal.texts == ["here"])
    try folder.write("here, later", to: "here/2026-11-01.md")
    try journal.wait { $0.texts == ["here, later"] }
    try folder.link("new", to: "there")
    #expect(rename(folder.place("new"), folder.place("journal")) == 0)
    try journal.wait { $0.texts == [] }
    try folder.write("there", to: "there/2026-11-01.md")
    try journal.wait { $0.texts == ["there"] }
    try folder.write("there, later", to: "there/2026-11-01.md")
    try journal.wait { $0.texts == ["there, later"] }
  }

  @Test(
    "sees the rights to the journal, or to a folder in it, taken and given",
    .enabled(if: isOrdinaryUser, "root may read anything"), arguments: Way.here)
  func rights(way: Way) throws {
    try folder.write("one", to: "journal/2026/2026-11-01.md")
    let journal = try open(way)
    for name in ["journal/2026", "journal"] {
      chmod(folder.place(name), 0)
      defer { chmod(folder.place(name), 0o700) }
      try journal.wait { $0.texts == [] }
      chmod(folder.place(name), 0o700)
      try journal.wait { $0.texts == ["one"] }
    }
  }

  // MARK: What is told

  #if os(Linux)
    @Test("what is nothing to the journal is not told")
    func ignored() throws {
      try folder.write("one", to: "journal/2026/2026-11-01.md")
      try folder.write("{}", to: "journal/.attune/drafts/a.json")
      let journal = try open(.told)
      try folder.write("half", to: "journal/2026/.2026-11-02.md.swp")
      try folder.write("half", to: "journal/.git/index")
      try folder.write("half", to: "journal/.attune/drafts/.attune-1.tmp")
      try folder.write("a page lent to an editor", to: "journal/.attune/drafts/a.md")
      try folder.write("beside", to: "journal2/2026-11-01.md")
      _ = try folder.text("journal/2026/2026-11-01.md")
      // Behind all these: what is told until then includes what was told of them.
      try folder.write("{ }", to: "journal/.attune/drafts/b.json")
      try journal.wait { $0.unreadable == [".attune/drafts/a.json", ".attune/drafts/b.json"] }
      #expect(journal.reported == .drafts)
    }

    @Test("when more has happened than the system could tell, anything may have changed")
    func overflow() throws {
      for name in ["a.md", "b.md"] { try folder.write("text", to: "journal/\(name)") }
      var events = try #require(FolderEvents())
      defer { events.close() }
      events.enter(folder.place("journal"), as: .entries)
      #expect(events.finish() && events.take() == [])
      let most = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
      // In turns, since the same thing twice is told once.
      for number in 0...(try #require(Int(most.trimmingCharacters(in: .whitespacesAndNewlines)))) {
        chmod(folder.place(number.isMultiple(of: 2) ? "journal/a.md" : "journal/b.md"), 0o600)
      }
      #expect(events.take() == .all)
      #expect(events.take() == [])
    }

    @Test("looks by itself where other machines write too")
    func shared() throws {
      let status = try folder.status(".")
      let mounts = try String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)
      #expect(!Mounts(mounts).isShared(status.st_dev))
      #expect(!Mounts("").isShared(status.st_dev))
      let shared = mounts.replacing(#/ - \S+ /#, with: " - nfs4 ")
      #expect(Mounts(shared).isShared(status.st_dev))
      #expect(Mounts(mounts.replacing(#/ - \S+ /#, with: " - fuse.sshfs ")).isShared(status.st_dev))

      let events = FolderEvents { Mounts(shared) }
      let journal = try OpenJournal(folder.place("journal"), events: events)
      // Nothing has happened here: this is a look like any other.
      try journal.wait { $0.reported == .all }
    }

    @Test("looks by itself when the system has no means left to tell by")
    func noMeans() async {
      await #expect(processExitsWith: .success) {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        let before = limit.rlim_cur
        limit.rlim_cur = rlim_t(0)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        #expect(FolderEvents() == nil)
        limit.rlim_cur = before
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        let folder = try TemporaryFolder()
        let journal = try OpenJournal(folder.place("journal"), events: nil)
        try folder.write("one", to: "journal/2026-11-01.md")
        try journal.wait { $0.texts == ["one"] }
      }
    }
  #endif

  @Test("ends when it is told to, and is told twice without harm", arguments: Way.here)
  func end(way: Way) throws {
    let isOver = DispatchSemaphore(value: 0)
    final class Witness: Sendable {
      let isOver: DispatchSemaphore
      init(_ isOver: DispatchSemaphore) { self.isOver = isOver }
      deinit { isOver.signal() }
    }
    do {
      let witness = Witness(isOver)
      let watch = try #require(
        JournalWatch(events: way == .told ? FolderEvents() : nil) { _ in withExtendedLifetime(witness) {} })
      _ = try watch.look(at: folder.path)
      watch.end()
      watch.end()
    }
    #expect(isOver.wait(timeout: .now() + 20) == .success, "the thread is gone, and the watch with it")
  }
}

/// A journal, a reader and a watch, put together as in the program.
private final class OpenJournal: Sendable {
  private let reader: Mutex<JournalReader>
  private let draftReader: Mutex<DraftReader>
  private let watch: JournalWatch
  private let reports: Reports

  /// What has been reported and not been followed up yet.
  private final class Reports: Sendable {
    let waiting = Mutex<[JournalParts]>([])
    let isWaiting = DispatchSemaphore(value: 0)
    let all = Mutex<JournalParts>([])
  }

  init(_ path: String, events: FolderEvents?) throws {
    let reports = Reports()
    self.reports = reports
    watch = try #require(
      JournalWatch(events: events, beat: .milliseconds(50)) { parts in
        reports.waiting.withLock { $0.append(parts) }
        reports.isWaiting.signal()
      })
    reader = Mutex(JournalReader(JournalFolder(path: path), watch: watch))
    draftReader = Mutex(DraftReader(JournalFolder(path: path)))
    reader.withLock { _ = $0.read() }
    draftReader.withLock { _ = $0.read() }
  }

  deinit { watch.end() }

  /// The texts of the entries, newest first.
  var texts: [String] { entries.map(\.file.text) }
  /// The paths of the entries, newest first.
  var paths: [String] { entries.map(\.id) }
  /// The files that cannot be read.
  var unreadable: [String] {
    let entries = (try? reader.withLock { $0.contents }.get().unreadable) ?? []
    return (entries + draftReader.withLock { $0.unreadable }).map(\.path).sorted()
  }
  /// The words in the drafts.
  var drafts: [String] { draftReader.withLock { $0.drafts }.map(\.sitting.text) }
  /// All the parts reported so far.
  var reported: JournalParts { reports.all.withLock { $0 } }

  private var entries: [EntryFile] { (try? reader.withLock { $0.contents }.get().entries) ?? [] }

  /// Reads what is reported until the journal is as it should be; no longer than only a broken watch takes.
  func wait(sourceLocation: SourceLocation = #_sourceLocation, until isRight: (OpenJournal) -> Bool) throws {
    while !isRight(self) {
      guard reports.isWaiting.wait(timeout: .now() + 20) == .success else {
        Issue.record("nothing more is reported; there are \(paths), \(drafts)", sourceLocation: sourceLocation)
        throw NothingMore()
      }
      let parts = reports.waiting.withLock { $0.removeFirst() }
      reports.all.withLock { $0.formUnion(parts) }
      if parts.contains(.entries) { reader.withLock { _ = $0.read() } }
      if parts.contains(.drafts) { draftReader.withLock { _ = $0.read() } }
    }
  }

  /// What is thrown when a wait has no end; the issue itself is on record.
  private struct NothingMore: Error {}
}
