import Documents
import Practices

/// The unfinished sittings of a journal, read again and again: what this program has just written is not read back.
package struct DraftReader: Sendable {
  /// The unfinished sittings.
  package private(set) var drafts: [Draft] = []
  /// What looks like one and cannot be read.
  package private(set) var unreadable: [FileProblem] = []

  private let folder: DraftFolder
  /// The files of the drafts that the program itself wrote last; while one is typed on, it need not be read again and again.
  private var written: [Draft.ID: FileStamp] = [:]

  /// A reader that has read nothing yet.
  package init(_ journal: JournalFolder) { folder = DraftFolder(journal: journal) }

  /// Reads what may have changed.
  ///
  /// - Returns: whether anything differs from what was read or noted before.
  @discardableResult
  package mutating func read() -> Bool {
    let found = folder.drafts { id in
      guard let stamp = written[id], folder.stamp(of: id) == stamp else { return nil }
      return drafts.first { $0.id == id }
    }
    defer { (drafts, unreadable) = found }
    return found.unreadable != unreadable || found.drafts.count != drafts.count
      || found.drafts.contains { !drafts.contains($0) }
  }

  /// Notes a draft just written.
  package mutating func note(_ draft: Draft) {
    noteRemoval(of: draft.id)
    drafts.append(draft)
    written[draft.id] = folder.stamp(of: draft.id)
  }

  /// Notes that a draft is gone.
  package mutating func noteRemoval(of id: Draft.ID) {
    drafts.removeAll { $0.id == id }
    written[id] = nil
  }
}
