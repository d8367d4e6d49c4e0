import Concepts
import Documents
import Journal
import Searching
import Synchronization
import Vault

/// A catalogue in memory, for where none can be kept on disk: it says the same, and has to read every entry first.
package final class MemoryCatalogue: Catalogue {
  private struct State {
    var reader: JournalReader
    var journal = JournalContents()
    var index = MemoryIndex(JournalContents())

    mutating func put(_ journal: JournalContents) {
      self.journal = journal
      index = MemoryIndex(journal)
    }
  }

  private let state: Mutex<State>

  /// The catalogue of a journal; nothing has been read yet.
  ///
  /// - Parameter watch: told of all places read, so that it notices what changes there.
  package init(_ folder: JournalFolder, watch: JournalWatch? = nil) {
    state = Mutex(State(reader: JournalReader(folder, watch: watch)))
  }

  /// See `Catalogue`.
  package func overview() throws(IndexProblem) -> Overview {
    state.withLock { Overview(total: $0.journal.entries.count, unreadable: $0.journal.unreadable) }
  }

  /// See `Catalogue`.
  @discardableResult
  package func refresh(_ progress: (Int, Int) -> Void) throws(IndexProblem) -> Bool {
    // Two locks would let an answer in between, but it would be of a journal half read.
    let outcome = state.withLock { state -> Result<Bool, IndexProblem> in
      let hasChanged = state.reader.read()
      switch state.reader.contents {
      case .failure(let problem): return .failure(IndexProblem(problem.description, isOfJournal: true))
      case .success(var journal):
        guard hasChanged else { return .success(false) }
        journal.keepNoticed(from: state.journal)
        state.put(journal)
        return .success(true)
      }
    }
    return try outcome.get()
  }

  /// See `Catalogue`; nothing that another model made outlives the program that has one.
  package func use(model: Int64) throws(IndexProblem) {}

  /// See `Catalogue`.
  package func untagged(limit: Int) throws(IndexProblem) -> [EntryFile.ID] {
    state.withLock { Array($0.journal.entries.lazy.filter(\.isUntagged).prefix(limit).map(\.id)) }
  }

  /// See `Catalogue`.
  package func notice(_ concepts: [EntryFile.ID: [Concept.ID]]) throws(IndexProblem) {
    state.withLock { state in
      var journal = state.journal
      journal.notice(concepts)
      state.put(journal)
    }
  }

  /// See `Catalogue`.
  package func note(_ entry: EntryFile) {
    state.withLock { state in
      state.reader.note(entry)
      var journal = state.journal
      journal.put(entry)
      state.put(journal)
    }
  }

  /// See `Catalogue`.
  package func noteRemoval(of id: EntryFile.ID) {
    state.withLock { state in
      state.reader.noteRemoval(of: id)
      var journal = state.journal
      journal.remove(id)
      state.put(journal)
    }
  }

  // MARK: Asking

  private var index: MemoryIndex { state.withLock { $0.index } }

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
