import Documents
import Journal

/// A journal read again and again: only what has changed since the last time is read from disk.
package struct JournalReader: Sendable {
  /// The entries, newest first, and what cannot be read; or why the journal itself cannot be read.
  package private(set) var contents: Result<JournalContents, VaultProblem> = .success(JournalContents())

  private let folder: JournalFolder
  private let watch: JournalWatch?
  /// What is known of each file that is an entry by name.
  private var known: [PathSpelling: Known] = [:]
  private var lockedFolders: [FileProblem] = []

  /// A file as it was when it was last read.
  private struct Known {
    /// What the system said of it; `nil` when that does not tell whether it is still the same.
    var stamp: FileStamp?
    let entry: Result<EntryFile, FileProblem>
  }

  /// A reader that has read nothing yet.
  ///
  /// - Parameter watch: told of all places read, so that it notices what changes there.
  package init(_ folder: JournalFolder, watch: JournalWatch? = nil) {
    self.folder = folder
    self.watch = watch
  }

  /// Reads what may have changed.
  ///
  /// - Returns: whether anything differs from what was read or noted before.
  @discardableResult
  package mutating func read() -> Bool { read(at: FileStamp.now()) }

  /// Reads what may have changed at a moment in nanoseconds since 1970.
  mutating func read(at moment: Int) -> Bool {
    let before = contents
    do throws(VaultProblem) {
      let look = try look()
      let hasChanged = take(look, at: moment)
      guard hasChanged || (try? before.get()) == nil else { return false }
      var entries: [EntryFile] = []
      var unreadable = look.problems
      for known in known.values {
        switch known.entry {
        case .success(let entry): entries.append(entry)
        case .failure(let problem): unreadable.append(problem)
        }
      }
      contents = .success(JournalContents(entries: entries, unreadable: unreadable))
      return true
    } catch {
      known = [:]
      contents = .failure(error)
      guard case .failure(error) = before else { return true }
      return false
    }
  }

  private func look() throws(VaultProblem) -> JournalLook {
    guard let watch else { return try JournalLook(at: folder.path) }
    return try watch.look(at: folder.path)
  }

  /// Reads the files that are not what they were; returns whether anything came of it.
  private mutating func take(_ look: JournalLook, at moment: Int) -> Bool {
    var present: [PathSpelling: Known] = [:]
    present.reserveCapacity(look.files.count)
    var hasChanged = look.problems != lockedFolders
    for (path, stamp) in look.files {
      let spelling = PathSpelling(path)
      let old = known[spelling]
      if let old, let stamp, old.stamp == stamp {
        present[spelling] = old
        continue
      }
      let (entry, isLasting) = folder.reading(of: path)
      let isSame = old?.entry.isSame(as: entry) == true
      hasChanged = hasChanged || !isSame
      let isSure = isLasting && stamp?.isSettled(at: moment) == true
      present[spelling] = Known(stamp: isSure ? stamp : nil, entry: isSame ? old?.entry ?? entry : entry)
    }
    hasChanged = hasChanged || present.count != known.count
    (known, lockedFolders) = (present, look.problems)
    return hasChanged
  }
}

// MARK: - What the program itself has written

extension JournalReader {
  /// Notes an entry just written; to find it there is nothing new.
  package mutating func note(_ entry: EntryFile) {
    guard case .success(var journal) = contents else { return }
    known[PathSpelling(entry.id)] = Known(stamp: nil, entry: .success(entry))
    journal.put(entry)
    contents = .success(journal)
  }

  /// Notes that an entry is gone, or a file that cannot be read.
  package mutating func noteRemoval(of id: EntryFile.ID) {
    guard case .success(var journal) = contents else { return }
    known[PathSpelling(id)] = nil
    journal.remove(id)
    contents = .success(journal)
  }
}

extension Result<EntryFile, FileProblem> {
  /// Whether the two came of the same bytes and mean the same; a file that carries no date may mean another day.
  fileprivate func isSame(as other: Self) -> Bool {
    switch (self, other) {
    // By bytes: to a Swift string two spellings of an accent are the same.
    case (.success(let one), .success(let two)):
      one.file.text.utf8.elementsEqual(two.file.text.utf8) && one.entry == two.entry
    case (.failure(let one), .failure(let two)): one == two
    default: false
    }
  }
}
