import Foundation
import Journal

/// Where entries go that the writer deletes: `.attune/trash` in the journal, under the path they had.
///
/// They stay there, to be read and brought back, until the writer empties it.
package struct Trash: Sendable {
  private let journal: JournalFolder
  private let bin: JournalFolder

  /// The trash of a journal.
  package init(of journal: JournalFolder) {
    self.journal = journal
    bin = JournalFolder(path: journal.path + "/.attune/trash")
  }

  /// The entries in it; paths are those in the trash.
  package func contents() throws(VaultProblem) -> JournalContents { try bin.contents() }

  /// Moves a file of the journal into the trash, whatever is in it.
  ///
  /// - Returns: its path in the trash.
  package func take(_ id: EntryFile.ID) throws(VaultProblem) -> EntryFile.ID {
    try Self.move(id, from: journal, to: bin)
  }

  /// Moves a file back to where it was; beside it, should something else have that name by now.
  ///
  /// - Returns: its path in the journal.
  package func restore(_ id: EntryFile.ID) throws(VaultProblem) -> EntryFile.ID {
    try Self.move(id, from: bin, to: journal)
  }

  /// Lets everything go that is in the trash, for good.
  ///
  /// - Returns: how many entries that were.
  package func empty() throws(VaultProblem) -> Int {
    let count = try contents().entries.count
    do { try FileManager.default.removeItem(atPath: bin.path) } catch {
      var status = stat()
      if lstat(bin.path, &status) != 0, errno == ENOENT { return 0 }
      throw VaultProblem(.cannotWrite, path: bin.path, code: EACCES)
    }
    return count
  }

  /// Moves a file under the first free name: its own, `…-2`, `…-3`.
  private static func move(
    _ id: EntryFile.ID, from: JournalFolder, to: JournalFolder
  ) throws(VaultProblem) -> EntryFile.ID {
    let source = from.path + "/" + id
    var status = stat()
    guard uninterrupted({ lstat(source, &status) }) == 0 else { throw VaultProblem(.cannotRead, path: source) }
    try AtomicFile.makeFolder(AtomicFile.parent(of: to.path + "/" + id))
    for other in EntryName(id).free {
      let place = to.path + "/" + other
      do throws(VaultProblem) {
        guard try AtomicFile.move(source, to: place) else { continue }
        try AtomicFile.flushFolder(of: place)
      } catch {
        // A year's folder may be a link to another disk.
        guard error.code == EXDEV else { throw error }
        guard try AtomicFile.create(try FileReading.bytes(source), at: place) else { continue }
        unlink(source)
      }
      try AtomicFile.flushFolder(of: source)
      return other
    }
    throw VaultProblem(.cannotWrite, path: to.path + "/" + id, code: EEXIST)
  }
}
