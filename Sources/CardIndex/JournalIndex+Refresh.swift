import Documents
import Foundation
import GRDB
import Journal
import Searching
import Vault

/// Following the journal's files.
extension JournalIndex {
  /// How far a look has come: files read, of how many.
  package struct Progress: Hashable, Sendable {
    /// The files read.
    package let done: Int
    /// Those there are to read.
    package let total: Int
  }

  /// Looks through the whole journal and takes in what has changed.
  ///
  /// Each folder's files have a digest in the index, over their names and what the system says of them; only in folders
  /// that have another one now are files looked up one by one, and only those that are not what they were are read. What
  /// has been read is there to be found at once, some hundred files at a time; whenever it ends, by a power cut too, the
  /// next look goes on from there. Where another program is at it, it is waited for.
  ///
  /// - Parameters:
  ///   - watch: told of all places looked through, so that it notices what changes there.
  ///   - progress: told at most ten times a second how far it is, when there is much to read.
  /// - Returns: whether anything in the index is another than before.
  @discardableResult
  package func refresh(
    watch: JournalWatch? = nil, progress: (Progress) -> Void = { _ in }
  ) throws(IndexProblem) -> Bool {
    try refresh(watch: watch, at: FileStamp.now(), progress: progress)
  }

  /// Looks through the whole journal at a moment in nanoseconds since 1970.
  @discardableResult
  func refresh(
    watch: JournalWatch? = nil, at moment: Int, progress: (Progress) -> Void = { _ in }
  ) throws(IndexProblem) -> Bool {
    let turn = IndexTurn(at: place.turn)
    defer { turn.end() }
    return try store.inSession { session in
      let walk: JournalWalk
      do {
        walk = try watch?.walk(through: journal) ?? JournalWalk(through: journal)
      } catch let problem as VaultProblem { throw IndexProblem(problem.description, isOfJournal: true) }
      let known = try session.read { try FolderRows(db: $0).all() }
      var changed = walk.folders.filter { known[PathSpelling($0.path)].map { $0.digest } != $0.digest.value }.map(
        \.path)
      changed += Set(known.keys).subtracting(walk.folders.map { PathSpelling($0.path) }).map(\.text).sorted()
      var taking = FileTaking(index: self, session: session, moment: moment)
      taking.hasChanged = try session.write { try UnreadableFiles.note(walk.problems, in: $0) }
      try taking.take(changed, progress: progress)
      // The one before may have been ended before its time.
      try BulkWriting(session: session).endIfBegun()
      try session.write { db in
        let stamps = walk.folders.map {
          (PathSpelling($0.path), $0.stamp.isSettled(at: moment) ? $0.stamp.digest : nil)
        }
        try FolderRows(db: db).note(stamps: Dictionary(stamps) { first, _ in first })
        try IndexFact.looked.set(Int64(moment / 1_000_000_000), in: db)
        try IndexFact.isComplete.set(1, in: db)
      }
      try tidy(session, at: moment, every: 3600)
      return store.isOther() || taking.hasChanged
    }
  }

  /// How long a whole look is good for, in nanoseconds.
  private static let lookLasts = 600 * 1_000_000_000
  /// So many of the newest entries are asked after one by one.
  private static let newest = 1000

  /// Looks at the places where something has most likely changed, which takes a few milliseconds however large the journal.
  ///
  /// What is new, moved or gone shows in the folder it is in, and so does what an editor saves under another name and then
  /// renames, as most do. What is written in place shows only in the file: of these the newest thousand entries are
  /// asked after. An older one that a program has written in place is not noticed before the next whole look, which this is
  /// when the last is ten minutes old. Whoever found nothing had better look whole before saying so, and whoever shows
  /// what was found had better ask `check` first.
  ///
  /// - Returns: whether anything in the index is another than before.
  @discardableResult
  package func glance() throws(IndexProblem) -> Bool { try glance(at: FileStamp.now()) }

  /// Glances at a moment in nanoseconds since 1970.
  func glance(at moment: Int) throws(IndexProblem) -> Bool {
    let outcome: Bool? = try store.inSession { session in
      let (known, isFresh) = try session.read { db in
        let looked = try IndexFact.looked.value(in: db).map { Int($0) * 1_000_000_000 } ?? 0
        let isFresh = try (0..<Self.lookLasts).contains(moment - looked) && IndexFact.isComplete.value(in: db) == 1
        return (try FolderRows(db: db).all(), isFresh)
      }
      guard isFresh else { return nil }
      // Whoever has the turn is about to see all this.
      guard let turn = IndexTurn(ifFreeAt: place.turn) else { return false }
      defer { turn.end() }
      var stamps: [PathSpelling: Int64?] = [:]
      for (path, folder) in known {
        guard let stamp = FileStamp(of: whole(path.text)) else { return nil }
        guard folder.stamp == nil || folder.stamp != stamp.digest else { continue }
        guard let files = FolderFiles(of: path.text, in: journal),
          files.folders.allSatisfy({ known[PathSpelling(EntryPath.path(of: $0, in: path.text))] != nil })
        else { return nil }
        stamps.updateValue(stamp.isSettled(at: moment) ? stamp.digest : nil, forKey: path)
      }
      let changed = try session.read { try changedFiles($0, newest: Self.newest) }.subtracting(stamps.keys)
      guard !stamps.isEmpty || !changed.isEmpty else { return false }
      var taking = FileTaking(index: self, session: session, moment: moment)
      try taking.take(Set(stamps.keys).union(changed).map(\.text).sorted())
      try session.write { try FolderRows(db: $0).note(stamps: stamps) }
      return taking.hasChanged
    }
    guard let outcome else { return try refresh(at: moment) }
    return outcome
  }

  /// Looks whether some entries are still what the index has them for, and takes in what is not.
  ///
  /// - Returns: whether anything in the index is another than before.
  package func check(_ cards: [EntryCard]) throws(IndexProblem) -> Bool {
    try store.inSession { session in
      let changed = try session.read { db in
        let lookup = CardLookup(db)
        return try Set(
          cards.filter { !isSame($0.id, as: try lookup.stamp(at: $0.id)) }.map {
            PathSpelling(EntryPath.parts(of: $0.id).folder)
          })
      }
      guard !changed.isEmpty else { return false }
      let turn = IndexTurn(at: place.turn)
      defer { turn.end() }
      var taking = FileTaking(index: self, session: session, moment: FileStamp.now())
      try taking.take(changed.map(\.text).sorted())
      return taking.hasChanged
    }
  }

  /// The folders of the newest entries that are not what they were.
  private func changedFiles(_ db: Database, newest: Int) throws -> Set<PathSpelling> {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT folder, name, stamp FROM entry ORDER BY key DESC LIMIT ?", arguments: [newest])
    var files: [Int64: [(name: String, stamp: Int64?)]] = [:]
    while let row = try rows.next() {
      files[try row.value(0), default: []].append((try row.value(1), try row.value(2)))
    }
    let paths = try FolderRows(db: db).all().filter { files[$0.value.id] != nil }
    return Set(
      paths.filter { path, folder in
        let files = files[folder.id] ?? []
        let stamps = journal.stamps(of: files.map(\.name), in: path.text)
        return zip(files, stamps).contains { file, stamp in file.stamp == nil || file.stamp != stamp?.digest }
      }.keys)
  }

  private func isSame(_ path: String, as stamp: Int64?) -> Bool {
    stamp != nil && FileStamp(of: whole(path))?.digest == stamp
  }

  private func whole(_ path: String) -> String { path.isEmpty ? journal.path : journal.path + "/" + path }
}

// MARK: - What the program itself has written

extension JournalIndex {
  /// Notes an entry just written.
  package func note(_ entry: EntryFile) throws(IndexProblem) {
    let indexed = IndexedEntry(entry)
    var known = KnownWords()
    let words = known.new(in: indexed.text)
    try store.write { db in
      let (folder, name) = EntryPath.parts(of: entry.id)
      let rows = FolderRows(db: db)
      let id = try rows.id(of: folder)
      var writer = try IndexWriter(db)
      try writer.put(indexed, at: .init(folder: id, name: name), stamp: nil)
      try writer.add(words)
      try writer.finish()
      try rows.unseal(id)
    }
  }

  /// Notes that an entry is gone, or a file that cannot be read.
  package func noteRemoval(of id: EntryFile.ID) throws(IndexProblem) {
    try store.write { db in
      let (folder, name) = EntryPath.parts(of: id)
      let rows = FolderRows(db: db)
      guard let id = try rows.all()[PathSpelling(folder)]?.id else { return }
      var writer = try IndexWriter(db)
      try writer.remove(.init(folder: id, name: name))
      try writer.finish()
      try rows.unseal(id)
    }
  }

  /// Takes the words of entries that have changed or are gone out of the file for good.
  ///
  /// The full text index only strikes them out at first. It takes some seconds in a large journal, in which questions are answered and changes wait.
  /// A `refresh` does so by itself, once an hour at most. While somebody still reads what was there before it cannot be
  /// done, and the next `refresh` does it.
  package func tidy() throws(IndexProblem) {
    let turn = IndexTurn(at: place.turn)
    defer { turn.end() }
    try store.inSession { try tidy($0, at: FileStamp.now()) }
  }

  private func tidy(_ session: IndexStore.Session, at moment: Int, every pause: Int = 0) throws {
    let now = Int64(moment / 1_000_000_000)
    let isDue = try session.read { db in
      try IndexFact.leftovers.value(in: db) ?? 0 > 0 && abs(now - (IndexFact.tidied.value(in: db) ?? 0)) >= pause
    }
    guard isDue else { return }
    try session.write { db in
      try db.execute(sql: "INSERT INTO text(text) VALUES ('optimize')")
      try db.execute(sql: "DELETE FROM form WHERE word NOT IN (SELECT term FROM vocabulary)")
      try IndexFact.leftovers.set(2, in: db)
    }
    guard try session.fold() else { return }
    try session.write { db in
      // There may be others by now.
      guard try IndexFact.leftovers.value(in: db) == 2 else { return }
      try IndexFact.leftovers.set(0, in: db)
      try IndexFact.tidied.set(now, in: db)
    }
  }
}
