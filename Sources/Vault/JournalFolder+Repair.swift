import Foundation
import Journal

/// What can be put right in the journal's folder without a decision of the writer's, and without touching a word.
extension JournalFolder {
  /// Does what a finding says would put it right, if it still is as it was found.
  ///
  /// - Parameter fact: what it was found to be.
  /// - Returns: whether it is right now.
  package func repair(_ fact: FileFacts, _ repair: Finding.Repair) -> Bool {
    let place = fact.path.isEmpty ? path : path + "/" + fact.path
    var status = stat()
    // The journal's own path may be a link; nothing in it is to be followed.
    guard fact.path.isEmpty ? stat(place, &status) == 0 : lstat(place, &status) == 0, status.st_uid == geteuid(),
      status.st_mode & S_IFMT == (fact.kind == .folder ? S_IFDIR : S_IFREG)
    else { return false }
    switch repair {
    case .setMode(let mode):
      let flags = fact.path.isEmpty ? 0 : AT_SYMLINK_NOFOLLOW
      guard fchmodat(AT_FDCWD, place, mode_t(mode), flags) == 0, stat(place, &status) == 0 else { return false }
      // Some file systems say yes and keep no permissions.
      return status.st_mode & 0o777 == mode_t(mode)
    case .putAway:
      guard time(nil) - status.modifiedSecond > Checkup.longestSave else { return false }
      return putAway(place, named: "interrupted-save" + fact.name.dropFirst(".attune".count))
    case .makeIndexAnew: return false
    }
  }

  /// Moves a file into the trash under a name that is free there; nothing is ever written over.
  private func putAway(_ place: String, named name: String) -> Bool {
    let trash = path + "/.attune/trash"
    do throws(VaultProblem) {
      try AtomicFile.makeFolder(trash)
      for number in 1...Self.mostOfAName {
        if try AtomicFile.move(place, to: "\(trash)/\(number == 1 ? "" : "\(number)-")\(name)") { return true }
      }
      return false
    } catch { return false }
  }

  private static let mostOfAName = 1000
}
