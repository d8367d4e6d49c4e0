import CFiles
import Foundation

/// Writing a file so that at every instant the disk holds the old text or the new one, whole.
///
/// The text goes into a file beside it, is flushed to the disk, read again and compared, takes the name in one step, and
/// the folder is flushed too. Files are the writer's alone: mode 0600 in folders 0700.
enum AtomicFile {
  /// Makes a file that must not be there yet.
  ///
  /// - Returns: whether the name was free; nothing is written when it was not.
  static func create(_ bytes: [UInt8], at path: String) throws(VaultProblem) -> Bool {
    try makeFolder(parent(of: path))
    let temporary = try FileBeside(path, bytes)
    defer { temporary.remove() }
    guard try move(temporary.path, to: path) else { return false }
    do { try flushFolder(of: path) } catch {
      // Not known to outlast a power cut: taken back, so that trying again does not make a second one.
      unlink(path)
      throw error
    }
    return true
  }

  /// Replaces a file, or makes it; a symbolic link stays one, and mode and owner stay what they were.
  ///
  /// - Parameter known: what the file must hold; anything goes when there is none given.
  /// - Throws: `changedOnDisk` when the file holds something else than it must; then it still does.
  static func replace(_ path: String, with bytes: [UInt8], expecting known: [UInt8]? = nil) throws(VaultProblem) {
    try makeFolder(parent(of: path))
    let target = resolved(path)
    var status = stat()
    let isThere = uninterrupted { stat(target, &status) } == 0
    let temporary = try FileBeside(target, bytes, like: isThere ? status : nil)
    defer { temporary.remove() }
    if let known {
      let turn = SavingTurn(in: parent(of: target))
      defer { turn.end() }
      try exchange(temporary, with: target, holding: known, bytes)
    } else {
      guard uninterrupted({ rename(temporary.path, target) }) == 0 else { throw VaultProblem(.cannotWrite, path: path) }
    }
    try flushFolder(of: target)
  }

  /// Gives a file another name that must be free; the folders are the caller's to flush.
  ///
  /// - Returns: whether the name was free; the file keeps the one it has when it was not.
  static func move(_ path: String, to other: String) throws(VaultProblem) -> Bool {
    if uninterrupted({ cf_move_to_free_name(path, other) }) == 0 { return true }
    if errno == EEXIST { return false }
    guard lacksTheCall(errno) else { throw VaultProblem(.cannotWrite, path: other) }
    // A link, unlike a rename, fails when the name is taken, by whatever it is.
    if uninterrupted({ link(path, other) }) == 0 {
      unlink(path)
      return true
    }
    if errno == EEXIST { return false }
    guard lacksTheCall(errno) else { throw VaultProblem(.cannotWrite, path: other) }
    guard try takeName(other) else { return false }
    guard uninterrupted({ rename(path, other) }) == 0 else {
      let problem = VaultProblem(.cannotWrite, path: other)
      unlink(other)
      throw problem
    }
    return true
  }

  /// Puts a file in the place of one that must hold what is known of it.
  ///
  /// The two change places, and only then is the old one looked at: a comparison before that could be outrun by another
  /// program's save.
  private static func exchange(
    _ new: FileBeside, with target: String, holding known: [UInt8], _ bytes: [UInt8]
  ) throws(VaultProblem) {
    guard try holds(target, known) else { throw VaultProblem(.changedOnDisk, path: target, code: 0) }
    guard uninterrupted({ cf_exchange(new.path, target) }) == 0 else {
      guard lacksTheCall(errno), uninterrupted({ rename(new.path, target) }) == 0 else {
        throw VaultProblem(.cannotWrite, path: target)
      }
      return
    }
    // From here on the file beside is somebody's words, and not ours to remove until they are known.
    let isKnown = try? holds(new.path, known)
    guard isKnown != true else { return }
    // Back again; should this fail, both texts are still there, one of them as a leftover for the doctor to find.
    let isBack = uninterrupted { cf_exchange(new.path, target) } == 0
    if !isBack || (try? holds(new.path, bytes)) != true { new.leave() }
    throw VaultProblem(.changedOnDisk, path: target, code: 0)
  }

  private static func holds(_ path: String, _ known: [UInt8]) throws(VaultProblem) -> Bool {
    do throws(VaultProblem) { return try FileReading.bytes(path) == known } catch {
      // Something that is no file holds nothing.
      if error.code == EISDIR { return false }
      throw error
    }
  }

  /// Whether an error number says that the file system does not know a call, rather than that it failed.
  private static func lacksTheCall(_ code: Int32) -> Bool {
    [EINVAL, ENOSYS, ENOTSUP, EPERM, EMLINK].contains(code)
  }

  /// Makes a folder and those above it that are missing.
  static func makeFolder(_ path: String) throws(VaultProblem) {
    var status = stat()
    if uninterrupted({ stat(path, &status) }) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw VaultProblem(.notAFolder, path: path, code: ENOTDIR) }
      return
    }
    let above = parent(of: path)
    if above != path { try makeFolder(above) }
    guard uninterrupted({ mkdir(path, 0o700) }) == 0 else {
      if errno == EEXIST { return }
      throw VaultProblem(.cannotMakeFolder, path: path)
    }
    // Because the mode given to mkdir is cut by the umask.
    _ = uninterrupted { chmod(path, 0o700) }
    try flushFolder(of: path)
  }

  /// Takes a name by making an empty file there; for file systems without links.
  private static func takeName(_ path: String) throws(VaultProblem) -> Bool {
    let file = uninterrupted { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard file >= 0 else {
      if errno == EEXIST { return false }
      throw VaultProblem(.cannotWrite, path: path)
    }
    close(file)
    return true
  }

  /// Has the names in a file's folder outlast a power cut.
  ///
  /// Some file systems cannot flush a folder; the file itself has been flushed.
  static func flushFolder(of path: String) throws(VaultProblem) {
    let folder = uninterrupted { open(parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard folder >= 0 else { return }
    defer { close(folder) }
    guard FileBeside.flush(folder) else { throw VaultProblem(.cannotWrite, path: path) }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder a file is in.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Makes a call of the system again as long as a signal interrupts it.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}
