import Concepts
import Journal
import Searching
import Vault

/// A catalogue on disk, with a watch that is told of all places looked through.
package struct DiskCatalogue: Catalogue {
  private let index: JournalIndex
  private let watch: JournalWatch?

  /// The catalogue that an index is.
  package init(_ index: JournalIndex, watch: JournalWatch? = nil) { (self.index, self.watch) = (index, watch) }

  /// See `Catalogue`.
  package func overview() throws(IndexProblem) -> Overview {
    let overview = try index.overview()
    return Overview(total: overview.entries, unreadable: overview.unreadable)
  }

  /// See `Catalogue`.
  @discardableResult
  package func refresh(_ progress: (Int, Int) -> Void) throws(IndexProblem) -> Bool {
    try index.refresh(watch: watch) { progress($0.done, $0.total) }
  }

  /// See `Catalogue`.
  package func use(model: Int64) throws(IndexProblem) { try index.use(model: model) }

  /// See `Catalogue`.
  package func untagged(limit: Int) throws(IndexProblem) -> [EntryFile.ID] { try index.untagged(limit: limit) }

  /// See `Catalogue`.
  package func notice(_ concepts: [EntryFile.ID: [Concept.ID]]) throws(IndexProblem) { try index.notice(concepts) }

  /// See `Catalogue`; should it fail, the next look finds the entry.
  package func note(_ entry: EntryFile) { try? index.note(entry) }

  /// See `Catalogue`; should it fail, the next look finds that it is gone.
  package func noteRemoval(of id: EntryFile.ID) { try? index.noteRemoval(of: id) }

  // MARK: Asking

  /// See `EntryIndex`.
  package func find(_ query: Query, _ range: Range<Int>, counting: Bool) throws(IndexProblem) -> Found {
    try index.find(query, range, counting: counting)
  }

  /// See `EntryIndex`.
  package func facets(of query: Query, days: LogicalDays) throws(IndexProblem) -> Facets {
    try index.facets(of: query, days: days)
  }

  /// See `EntryIndex`.
  package func visits() throws(IndexProblem) -> Visits { try index.visits() }

  /// See `EntryIndex`.
  package func card(named name: String) throws(IndexProblem) -> EntryCard? { try index.card(named: name) }

  /// See `EntryIndex`.
  package func place(of id: EntryFile.ID, in query: Query) throws(IndexProblem) -> Int? {
    try index.place(of: id, in: query)
  }
}
