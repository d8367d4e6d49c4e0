import Documents
import Foundation
import Practices

/// Unfinished sittings, one file each, in the journal's own `.attune/drafts`.
///
/// A draft belongs to the window that writes it. Another window takes it over by renaming its file, which only one
/// can succeed in, so no window ever writes over the words of another.
package struct DraftFolder: Sendable {
  private let path: String

  /// The drafts of a journal.
  package init(journal: JournalFolder) { path = journal.path + "/.attune/drafts" }

  /// Every draft there is, oldest first, and the files there that cannot be read as one; these are left alone.
  ///
  /// - Parameter known: a draft that need not be read, since it is as it was.
  package func drafts(knowing known: (Draft.ID) -> Draft? = { _ in nil }) -> (
    drafts: [Draft], unreadable: [FileProblem]
  ) {
    var drafts: [Draft] = []
    var unreadable: [FileProblem] = []
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names.sorted() where name.hasSuffix(".json") && !name.hasPrefix(".") {
      let id = String(name.dropLast(".json".count))
      if let draft = known(id) ?? draft(id) {
        drafts.append(draft)
      } else {
        unreadable.append(
          FileProblem(
            path: ".attune/drafts/" + name, what: "this draft can’t be read; a later version may have written it",
            mend: "Your words are in it as plain text; open it in an editor. It is left as it is here."))
      }
    }
    return (drafts, unreadable)
  }

  /// What the system says of a draft's file; `nil` when it is not there.
  func stamp(of id: Draft.ID) -> FileStamp? {
    var status = stat()
    return uninterrupted { stat(file(of: id).path, &status) } == 0 ? FileStamp(status) : nil
  }

  private func draft(_ id: Draft.ID) -> Draft? {
    file(of: id).read(Draft.self)?.renamed(id)
  }

  /// Takes a draft over under a name of this window's.
  ///
  /// - Returns: the draft as it is on disk now; `nil` when it is no longer there, since another window has it.
  package func takeOver(_ id: Draft.ID, as newID: Draft.ID) throws(VaultProblem) -> Draft? {
    if id != newID, rename(file(of: id).path, file(of: newID).path) != 0 {
      guard errno == ENOENT else { throw VaultProblem(.cannotWrite, path: file(of: newID).path) }
      return nil
    }
    // A page that another editor had when the program ended goes with its draft.
    if id != newID { rename(lentPath(id), lentPath(newID)) }
    return draft(newID)
  }

  /// Writes a draft, instead of its earlier state; whatever another editor left of it is in it, or passed over, by then.
  package func save(_ draft: Draft) throws(VaultProblem) {
    try file(of: draft.id).write(draft)
    unlink(lentPath(draft.id))
  }

  /// Takes a draft away: it has become an entry, or the writer let it go.
  package func remove(_ id: Draft.ID) throws(VaultProblem) {
    try file(of: id).remove()
    unlink(lentPath(id))
  }

  /// Puts a page where another editor finds it, as private as everything else, until the draft is saved again.
  ///
  /// - Returns: the file.
  package func lend(_ bytes: [UInt8], of id: Draft.ID) throws(VaultProblem) -> String {
    try AtomicFile.replace(lentPath(id), with: bytes)
    return lentPath(id)
  }

  /// A page that another editor has, or had when the program ended; `nil` when none has.
  package func lent(_ id: Draft.ID) -> [UInt8]? { try? FileReading.bytes(lentPath(id)) }

  private func lentPath(_ id: Draft.ID) -> String { "\(path)/\(id).md" }

  private func file(of id: Draft.ID) -> StateFile { StateFile(path: "\(path)/\(id).json") }
}
