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

  /// Lets go, for good, of every entry that is in the trash now.
  ///
  /// - Returns: how many entries that were.
  package func empty() throws(VaultProblem) -> Int {
    var count = 0
    for id in try contents().ids {
      let place = bin.path + "/" + id
      if unlink(place) == 0 { count += 1 } else if errno != ENOENT { throw VaultProblem(.cannotWrite, path: place) }
    }
    removeEmptyFolders()
    return count
  }

  /// Takes away what holds nothing any more; what else somebody put there stays.
  private func removeEmptyFolders() {
    let names = FileManager.default.enumerator(atPath: bin.path)?.compactMap { $0 as? String } ?? []
    for name in names.sorted().reversed() { rmdir(bin.path + "/" + name) }
    rmdir(bin.path)
  }

  /// Moves a file under the first free name: its own, `…-2`, `…-3`.
  private static func move(
    _ id: EntryFile.ID, from: JournalFolder, to: JournalFolder
  ) throws(VaultProblem) -> EntryFile.ID {
    let source = from.path + "/" + id
    var status = stat()
    guard uninterrupted({ lstat(source, &status) }) == 0 else { throw VaultProblem(.cannotRead, path: source) }
    // Whatever else may be listed as unreadable: a folder, a draft.
    guard id.isEntryPath, status.st_mode & S_IFMT != S_IFDIR else {
      throw VaultProblem(.cannotRead, path: source, code: EISDIR)
    }
    try AtomicFile.makeFolder(AtomicFile.parent(of: to.path + "/" + id))
    for other in EntryName(id).free {
      let place = to.path + "/" + other
      do throws(VaultProblem) {
        guard try AtomicFile.move(source, to: place) else { continue }
      } catch {
        // A year's folder may be a link to another disk.
        guard error.code == EXDEV else { throw error }
        guard try AtomicFile.create(try FileReading.bytes(source), at: place) else { continue }
        guard unlink(source) == 0 else {
          let problem = VaultProblem(.cannotWrite, path: source)
          unlink(place)
          throw problem
        }
      }
      // It is there; that it may not outlast a power cut just now is no reason to say it is not.
      for path in [place, source] { try? AtomicFile.flushFolder(of: path) }
      return other
    }
    throw VaultProblem(.cannotWrite, path: to.path + "/" + id, code: EEXIST)
  }
}
