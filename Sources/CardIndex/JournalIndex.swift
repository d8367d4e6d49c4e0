import Documents
import Foundation
import Journal
import Searching
import Synchronization
import Vault

/// A journal's index on disk: answers what is asked of entries without reading them.
///
/// The files are the truth. The index is made from them, follows them, and may vanish at any moment: whatever is wrong with
/// it, it is thrown away and made anew. Several threads and several processes may use it at once; who asks never waits for
/// who writes.
package final class JournalIndex: Sendable {
  let journal: JournalFolder
  let place: IndexPlace
  let store: IndexStore
  /// The entries that were handed out to be tagged, and what stood in the index of each then, in one number.
  let handedOut = Mutex<[EntryFile.ID: Int]>([:])

  /// Opens a journal's index, or begins one; the journal itself is not looked at yet.
  ///
  /// - Parameters:
  ///   - place: where the index lies.
  ///   - isShared: whether several threads are going to ask. A command that asks once starts faster without.
  ///   - restarted: called when the index has come to harm, is gone, or another is in its place: it wants `refresh`. The
  ///     answer under way may be that of an empty index.
  /// - Throws: why there can be no index; the same questions are answered by a `MemoryIndex`, only not as fast.
  package init(
    of journal: JournalFolder, at place: IndexPlace, isShared: Bool = true,
    restarted: @escaping @Sendable () -> Void = {}
  ) throws(IndexProblem) {
    (self.journal, self.place) = (journal, place)
    store = try IndexStore(place, isShared: isShared, restarted: restarted)
  }

  /// Takes the whole index of a place away, every file of it, also one that cannot be opened.
  ///
  /// Whoever asks afterwards begins a new one.
  package static func remove(at place: IndexPlace) { IndexStore.remove(at: place) }

  /// What there is to say of an index.
  package struct Overview: Hashable, Sendable {
    /// How many entries are in it.
    package var entries = 0
    /// Files that look like entries and cannot be read, and folders that can’t be, by path.
    package var unreadable: [FileProblem] = []
    /// When the first entry was written, and the last.
    package var moments: ClosedRange<Moment>?
    /// How large it is on disk, in bytes.
    package var size = 0
    /// When the journal was last looked through whole; `nil` when it never was.
    package var looked: Moment?
    /// Whether the journal has been taken in whole: before that, answers know of some entries only.
    package var isComplete = false
  }

  /// Files that look like entries and cannot be read, and folders that can’t be, by path.
  package func unreadable() throws(IndexProblem) -> [FileProblem] { try store.read { try UnreadableFiles.all(in: $0) } }

  /// What there is to say of the index now.
  package func overview() throws(IndexProblem) -> Overview {
    var overview = try store.read { db in
      var overview = Overview()
      overview.entries = try EntryQuestion(Query(), db).count()
      overview.unreadable = try UnreadableFiles.all(in: db)
      let ends = try [Query.Order.oldestFirst, .newestFirst].compactMap { order in
        try EntryQuestion(Query(order: order), db).keys(0..<1).first
      }
      let moments = try ends.compactMap { try CardLookup(db).card($0)?.moment }
      if let first = moments.first, let last = moments.last, first <= last { overview.moments = first...last }
      overview.looked = try IndexFact.looked.value(in: db).flatMap { WallClock.moment(atSecond: Int($0)) }
      overview.isComplete = try IndexFact.isComplete.value(in: db) == 1
      return overview
    }
    overview.size = place.files.reduce(0) { sum, path in
      var status = stat()
      return stat(path, &status) == 0 ? sum + Int(status.st_size) : sum
    }
    return overview
  }
}
