import Concepts
import Documents
import Journal
import Searching

/// An index that is kept true to the files of its journal.
///
/// The files are the journal; whatever stands here can be made anew from them.
package protocol Catalogue: EntryIndex {
  /// What there is in all.
  func overview() throws(IndexProblem) -> Overview
  /// Looks which files have changed since the last time, and reads these.
  ///
  /// - Parameter progress: called now and then with how many of the files that are to be read have been.
  /// - Returns: whether anything differs.
  /// - Throws: why the journal cannot be looked through, or why what was found cannot be kept.
  @discardableResult
  func refresh(_ progress: (_ done: Int, _ all: Int) -> Void) throws(IndexProblem) -> Bool
  /// Forgets what another model made of entries, or this one with other files of the writer's; see `Content.taggerNumber`.
  func use(model: Int64) throws(IndexProblem)
  /// Some of the entries of which neither the writer, nor a sitting, nor the model has said which concepts they touch.
  func untagged(limit: Int) throws(IndexProblem) -> [EntryFile.ID]
  /// Notes what the model makes of such entries.
  func notice(_ concepts: [EntryFile.ID: [Concept.ID]]) throws(IndexProblem)
  /// Notes an entry the program has just written, so that it is found at once.
  func note(_ entry: EntryFile)
  /// Notes that an entry is gone.
  func noteRemoval(of id: EntryFile.ID)
}

/// What there is in a journal.
package struct Overview: Hashable, Sendable {
  /// How many entries.
  package var total = 0
  /// The files that cannot be read, with the reason, by path.
  package var unreadable: [FileProblem] = []

  /// So much.
  package init(total: Int = 0, unreadable: [FileProblem] = []) { (self.total, self.unreadable) = (total, unreadable) }
}
