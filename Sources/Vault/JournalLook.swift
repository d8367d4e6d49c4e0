import Documents
import Foundation

/// A look through a journal's folder: what is there by name, nothing read yet.
///
/// All paths are relative to the journal.
struct JournalLook {
  /// The files that are entries by name, and what the system says of each; of a link, what it says of its target.
  private(set) var files: [(path: String, stamp: FileStamp?)] = []
  /// The folders that cannot be looked into.
  private(set) var problems: [FileProblem] = []

  private let root: String
  /// The folders seen, by whatever name they were reached: links may lead in circles.
  private var seen: Set<Identity> = []

  private struct Identity: Hashable {
    let device: dev_t
    let inode: ino_t
  }

  /// Looks through a journal; one that is not there yet is empty.
  ///
  /// Hidden folders, such as `.attune` and `.git`, are passed over, and so is `prompts`, where the writer's own questions
  /// live.
  ///
  /// - Parameter entering: called with the whole path of each folder before its names are read, and of each link that is
  ///   an entry by name.
  init(at root: String, entering: (String, JournalPlace) -> Void = { _, _ in }) throws(VaultProblem) {
    self.root = root
    var status = stat()
    guard uninterrupted({ stat(root, &status) }) == 0 else {
      if errno == ENOENT { return }
      throw VaultProblem(.cannotRead, path: root)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw VaultProblem(.notAFolder, path: root, code: ENOTDIR) }
    guard uninterrupted({ access(root, R_OK | X_OK) }) == 0 else { throw VaultProblem(.cannotRead, path: root) }
    look(into: "", status, entering)
  }

  private mutating func look(into folder: String, _ status: stat, _ entering: (String, JournalPlace) -> Void) {
    guard seen.insert(Identity(device: status.st_dev, inode: status.st_ino)).inserted else { return }
    let place = folder.isEmpty ? root : root + "/" + folder
    entering(place, .entries)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else {
      return note(unreadable: folder.isEmpty ? root : folder)
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.isEmpty ? name : folder + "/" + name
      var status = stat()
      var isThere = uninterrupted { lstat(root + "/" + path, &status) } == 0
      let isLink = isThere && status.st_mode & S_IFMT == S_IFLNK
      if isLink { isThere = uninterrupted { stat(root + "/" + path, &status) } == 0 }
      if name.hasSuffix(".md") {
        if isLink { entering(root + "/" + path, .linkedEntry) }
        files.append((path, isThere ? FileStamp(status) : nil))
      } else if isThere, status.st_mode & S_IFMT == S_IFDIR, path != Self.promptsFolder {
        look(into: path, status, entering)
      } else if !isThere, ![ENOENT, ENOTDIR, ELOOP].contains(errno) {
        // It may be a folder; only a link that leads nowhere surely is none.
        note(unreadable: path)
      }
    }
  }

  private mutating func note(unreadable folder: String) {
    problems.append(
      FileProblem(
        path: folder, what: "the folder can’t be read",
        mend: "Give yourself the right to read it; it is left as it is here."))
  }

  private static let promptsFolder = "prompts"
}
