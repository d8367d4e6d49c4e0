import Documents
import Foundation
import GRDB
import Journal
import Vault

/// Takes into the index what is another now in some of the journal's folders.
struct FileTaking {
  let index: JournalIndex
  let session: IndexStore.Session
  /// When the look began, in nanoseconds since 1970.
  let moment: Int
  /// Whether anything in the index is another than before.
  var hasChanged = false

  /// So many files are taken in at once, and can be found from then on.
  static let filesInAStep = 4096
  private static let mostOften = Duration.milliseconds(100)

  init(index: JournalIndex, session: IndexStore.Session, moment: Int) {
    (self.index, self.session, self.moment) = (index, session, moment)
  }

  /// Takes in the files of some folders; of one that is gone, that it is.
  mutating func take(_ folders: [String], progress: (JournalIndex.Progress) -> Void = { _ in }) throws {
    guard !folders.isEmpty else { return }
    let (tasks, removed) = try session.write { try compare(folders, $0) }
    if removed { hasChanged = true }
    if tasks.count > Self.filesInAStep { try BulkWriting(session: session).begin() }
    try take(tasks, progress: progress)
    try BulkWriting(session: session).endIfBegun()
  }

  private mutating func take(_ tasks: [EntryReading.Task], progress: (JournalIndex.Progress) -> Void) throws {
    guard !tasks.isEmpty else { return }
    let reading = EntryReading(tasks, of: index.journal)
    defer { reading.end() }
    var left: [Int64: Int] = [:]
    for task in tasks { left[task.place.folder, default: 0] += 1 }
    var (done, told) = (0, ContinuousClock.now)
    while done < tasks.count {
      let before = done
      let isOther = try session.write { db in
        let folders = FolderRows(db: db)
        var (writer, isOther) = (try IndexWriter(db), false)
        while done - before < Self.filesInAStep, let batch = reading.next() {
          for (task, stamp, entry) in batch.files {
            switch entry {
            case .success(let entry): if try writer.put(entry, at: task.place, stamp: stamp) { isOther = true }
            case .failure(let problem): if try writer.put(problem, at: task.place, stamp: stamp) { isOther = true }
            }
            left[task.place.folder, default: 0] -= 1
          }
          try writer.add(batch.words)
          done += batch.files.count
          if ContinuousClock.now - told >= Self.mostOften {
            told = .now
            progress(JournalIndex.Progress(done: done, total: tasks.count))
          }
        }
        try writer.finish()
        let whole = Set(tasks[before..<done].map(\.place.folder)).filter { left[$0] == 0 }
        for folder in whole { try folders.seal(folder) }
        return isOther
      }
      if isOther { hasChanged = true }
    }
  }

  /// Compares folders with what is known of them, and takes out what is gone.
  ///
  /// - Returns: the files to be read, and whether any were taken out. The newest come first, as far as the folders’ names
  ///   tell, so that these can be found first; those of one step are in order, in which they are written fastest.
  private func compare(_ folders: [String], _ db: Database) throws -> (tasks: [EntryReading.Task], removed: Bool) {
    let rows = FolderRows(db: db)
    var (writer, tasks) = (try IndexWriter(db), [EntryReading.Task]())
    var removed = false
    for path in folders.sorted() {
      let folder = try rows.id(of: path)
      let files = FolderFiles(of: path, in: index.journal)
      var known = try rows.stamps(in: folder)
      let before = tasks.count
      for (name, stamp) in files?.files ?? [] {
        let old = known.removeValue(forKey: PathSpelling(name)).flatMap { $0 }
        if let old, old == stamp?.digest { continue }
        let isSettled = stamp?.isSettled(at: moment) == true
        tasks.append(
          EntryReading.Task(
            place: .init(folder: folder, name: name), folder: path, stamp: isSettled ? stamp?.digest : nil))
      }
      for name in known.keys {
        try writer.remove(.init(folder: folder, name: name.text))
        removed = true
      }
      if files == nil { try rows.forget(folder) } else if tasks.count == before { try rows.seal(folder) }
    }
    try writer.finish()
    return (tasks.inSteps(of: Self.filesInAStep), removed)
  }
}

extension Array {
  /// The last so many elements first, then those before them, and so on; among themselves they keep their order.
  func inSteps(of size: Int) -> [Element] {
    stride(from: count, to: 0, by: -size).flatMap { end in self[Swift.max(0, end - size)..<end] }
  }
}
