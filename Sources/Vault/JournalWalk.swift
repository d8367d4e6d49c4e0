import Documents
import Foundation

/// A walk through a journal's folders by what the system says of the files in them; nothing is read.
///
/// All paths are relative to the journal. Hidden folders, such as `.attune` and `.git`, are passed over, and so is
/// `prompts`, where the writer's own questions live.
package struct JournalWalk {
  /// A folder that was looked into.
  package struct Folder: Sendable {
    /// The path in the journal, empty for the journal itself.
    package let path: String
    /// What the system says of the folder itself: another as soon as a name in it is another.
    package let stamp: FileStamp
    /// The files in it that are entries by name.
    package fileprivate(set) var digest = FolderDigest()
    /// The folders in it, by name.
    package fileprivate(set) var folders: [String] = []
  }

  /// The name of a file as the system has it.
  typealias Name = UnsafeBufferPointer<UInt8>

  /// The folders, each before those in it.
  package private(set) var folders: [Folder] = []
  /// The folders that cannot be looked into.
  package private(set) var problems: [FileProblem] = []

  private let root: String
  private let entering: (String, JournalPlace) -> Void
  private let file: (_ folder: String, Name, FileStamp?) -> Void
  /// The folders seen, by whatever name they were reached: links may lead in circles.
  private var seen: Set<Identity> = []

  private struct Identity: Hashable {
    let device: dev_t
    let inode: ino_t
  }

  /// Walks through a journal; one that is not there yet is empty.
  ///
  /// - Parameters:
  ///   - entering: called with the whole path of each folder before its names are read, and of each link that is an
  ///     entry by name.
  ///   - file: called for each file that is an entry by name, with what the system says of it; of a link, with what it
  ///     says of the target. A name that is no text is told with no stamp.
  init(
    at root: String, entering: @escaping (String, JournalPlace) -> Void = { _, _ in },
    file: @escaping (_ folder: String, Name, FileStamp?) -> Void = { _, _, _ in }
  ) throws(VaultProblem) {
    (self.root, self.entering, self.file) = (root, entering, file)
    var status = stat()
    guard uninterrupted({ stat(root, &status) }) == 0 else {
      if errno == ENOENT { return }
      throw VaultProblem(.cannotRead, path: root)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw VaultProblem(.notAFolder, path: root, code: ENOTDIR) }
    guard uninterrupted({ access(root, R_OK | X_OK) }) == 0 else { throw VaultProblem(.cannotRead, path: root) }
    go(into: "", status)
  }

  /// Walks through a journal.
  package init(through journal: JournalFolder) throws(VaultProblem) { try self.init(at: journal.path) }

  private mutating func go(into path: String, _ status: stat) {
    guard seen.insert(Identity(device: status.st_dev, inode: status.st_ino)).inserted else { return }
    let place = path.isEmpty ? root : root + "/" + path
    entering(place, .entries)
    guard let look = FolderLook(into: place, each: { [file] in file(path, $0, $1) }) else {
      return note(unreadable: path.isEmpty ? root : path)
    }
    for name in look.links { entering(place + "/" + name, .linkedEntry) }
    var folder = Folder(path: path, stamp: FileStamp(status), digest: look.digest)
    let within = look.folders.filter { path.isEmpty ? $0.name != Self.promptsFolder : true }
    folder.folders = within.map(\.name)
    folders.append(folder)
    for (name, status) in within {
      let inner = path.isEmpty ? name : path + "/" + name
      if let status { go(into: inner, status) } else { note(unreadable: inner) }
    }
  }

  private mutating func note(unreadable folder: String) {
    problems.append(
      FileProblem(
        path: folder, what: "the folder can’t be read",
        mend: "Give yourself the right to read it; it is left as it is here."))
  }

  static let promptsFolder = "prompts"
}
