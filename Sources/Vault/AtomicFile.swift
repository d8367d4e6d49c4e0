import Foundation

/// Writing a file so that at every instant the disk holds the old text or the new one, whole.
///
/// The text goes into a file beside it, is flushed to the disk, takes the name in one step, and the folder is
/// flushed too. Files are the writer's alone: mode 0600 in folders 0700.
enum AtomicFile {
  /// Makes a file that must not be there yet.
  ///
  /// - Returns: whether the name was free; nothing is written when it was not.
  static func create(_ text: String, at path: String) throws(VaultProblem) -> Bool {
    try makeFolder(parent(of: path))
    let temporary = try writeBeside(path, Array(text.utf8), mode: 0o600)
    defer { unlink(temporary) }
    // A link, unlike a rename, fails when the name is taken, by whatever it is.
    if link(temporary, path) != 0 {
      if errno == EEXIST { return false }
      guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(errno) else { throw VaultProblem(.cannotWrite, path: path) }
      guard try takeName(path) else { return false }
      guard rename(temporary, path) == 0 else {
        let problem = VaultProblem(.cannotWrite, path: path)
        unlink(path)
        throw problem
      }
    }
    flushFolder(of: path)
    return true
  }

  /// Replaces a file by one with a text, or makes it.
  static func replace(_ path: String, with text: String) throws(VaultProblem) {
    try replace(path, with: Array(text.utf8))
  }

  /// Replaces a file, or makes it; a symbolic link stays one, and the mode stays what it was.
  static func replace(_ path: String, with bytes: [UInt8]) throws(VaultProblem) {
    try makeFolder(parent(of: path))
    let target = resolved(path)
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o7777 : 0o600
    let temporary = try writeBeside(target, bytes, mode: mode)
    guard rename(temporary, target) == 0 else {
      let problem = VaultProblem(.cannotWrite, path: path)
      unlink(temporary)
      throw problem
    }
    flushFolder(of: target)
  }

  /// Makes a folder and those above it that are missing.
  static func makeFolder(_ path: String) throws(VaultProblem) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFDIR else { throw VaultProblem(.notAFolder, path: path, code: ENOTDIR) }
      return
    }
    let above = parent(of: path)
    if above != path { try makeFolder(above) }
    guard mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw VaultProblem(.cannotMakeFolder, path: path)
    }
    // Because the mode given to mkdir is cut by the umask.
    chmod(path, 0o700)
    flushFolder(of: path)
  }

  private static func writeBeside(_ path: String, _ bytes: [UInt8], mode: mode_t) throws(VaultProblem) -> String {
    // A name of its own: with the file's in it, it would be too long where that one is as long as a name may be.
    let temporary = "\(parent(of: path))/.attune-\(UInt64.random(in: 0 ... .max)).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw VaultProblem(.cannotWrite, path: path) }
    // fchmod, because the mode given to open is cut by the umask.
    let isWritten = fchmod(file, mode) == 0 && writeAll(bytes, to: file) && fsync(file) == 0
    let code = errno
    let isClosed = close(file) == 0
    guard isWritten, isClosed else {
      let problem = VaultProblem(.cannotWrite, path: path, code: isWritten ? errno : code)
      unlink(temporary)
      throw problem
    }
    return temporary
  }

  private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      start += count
    }
    return true
  }

  /// Takes a name by making an empty file there; for file systems without links.
  private static func takeName(_ path: String) throws(VaultProblem) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      if errno == EEXIST { return false }
      throw VaultProblem(.cannotWrite, path: path)
    }
    close(file)
    return true
  }

  /// Some file systems cannot flush a folder; the file itself has been flushed.
  private static func flushFolder(of path: String) {
    let folder = open(parent(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    _ = fsync(folder)
    close(folder)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
