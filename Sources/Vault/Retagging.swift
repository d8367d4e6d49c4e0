import Concepts
import Documents
import Journal

/// New suggestions for entries that nobody has reviewed, and the way back.
package struct Retagging: Sendable {
  /// What changes in one entry.
  package struct Change: Hashable, Codable, Sendable {
    /// The entry's path in the journal.
    package let entry: EntryFile.ID
    /// What is suggested in the file now.
    package let before: [Concept.ID]
    /// What would be.
    package let after: [Concept.ID]
  }

  private let folder: JournalFolder
  private let last: StateFile

  /// Retags a journal.
  package init(_ folder: JournalFolder) {
    self.folder = folder
    last = StateFile("retagged", in: folder)
  }

  /// Whether the way back can be read.
  var isReadable: Bool { last.isReadable(as: [Change].self) }

  /// What would change: in entries with front matter that are not reviewed, and nowhere else.
  ///
  /// A file without front matter was made by hand; it is tagged in memory and never written to.
  package static func changes(
    in journal: JournalContents, suggest: (Entry) -> [Concept.ID]
  ) -> [Change] {
    journal.entries.compactMap { file in
      guard !file.entry.isReviewed, file.document.hasFrontMatter else { return nil }
      let after = suggest(file.entry)
      guard after != file.entry.suggested else { return nil }
      return Change(entry: file.id, before: file.entry.suggested, after: after)
    }
  }

  /// Writes the changes, each into the file as it is now; an entry that has been reviewed or retagged in between is
  /// passed over.
  ///
  /// - Returns: the changes made, which `undo` takes back, and what kept it from making the others.
  package func make(_ changes: [Change]) throws(VaultProblem) -> (made: [Change], problem: VaultProblem?) {
    // The way back is on disk before the first entry changes; the way back from the last time stays until this time
    // has gone well.
    let earlier = last.read([Change].self) ?? []
    try last.write(earlier + changes)
    let (written, problem) = write(changes.map { ($0.entry, from: $0.before, to: $0.after) })
    let made = changes.filter { written.contains($0.entry) }
    if problem == nil { try last.write(made.isEmpty ? earlier : made) }
    return (made, problem)
  }

  /// Takes the last retagging back, where the suggestions are still those it made.
  ///
  /// - Returns: how many entries are as they were; `nil` when there is nothing to take back.
  package func undo() throws(VaultProblem) -> Int? {
    guard let changes = last.read([Change].self), !changes.isEmpty else { return nil }
    let (undone, problem) = write(changes.reversed().map { ($0.entry, from: $0.after, to: $0.before) })
    if let problem { throw problem }
    try last.remove()
    return undone.count
  }

  private func write(
    _ changes: [(entry: EntryFile.ID, from: [Concept.ID], to: [Concept.ID])]
  ) -> (written: Set<EntryFile.ID>, problem: VaultProblem?) {
    var written: Set<EntryFile.ID> = []
    for change in changes {
      guard let file = try? folder.entry(at: change.entry), !file.entry.isReviewed,
        file.entry.suggested == change.from
      else { continue }
      var document = file.document
      guard (try? document.suggest(change.to)) != nil else { continue }
      do throws(VaultProblem) { _ = try folder.replace(file, with: document) } catch {
        if error.kind == .changedOnDisk { continue }
        return (written, error)
      }
      written.insert(change.entry)
    }
    return (written, nil)
  }
}
