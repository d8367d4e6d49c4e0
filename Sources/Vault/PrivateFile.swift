import Foundation

/// A file outside the journal that a command was asked to write, for the writer's eyes only.
package enum PrivateFile {
  /// Writes a file of mode 0600, whole or not at all.
  ///
  /// - Parameter replacing: whether a file that is there already may be written over.
  /// - Returns: whether it was written; `false` when there is a file already that may not be.
  /// - Throws: when it cannot be written, or when something is there that is no file.
  package static func write(_ text: String, to path: String, replacing: Bool) throws(VaultProblem) -> Bool {
    let bytes = Array(text.utf8)
    if try AtomicFile.create(bytes, at: path) { return true }
    guard replacing else { return false }
    var status = stat()
    guard uninterrupted({ stat(path, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw VaultProblem(.cannotWrite, path: path, code: EEXIST)
    }
    // The new file takes over the mode of the old one, and must never be open to others.
    guard uninterrupted({ chmod(path, 0o600) }) == 0 else { throw VaultProblem(.cannotWrite, path: path) }
    try AtomicFile.replace(path, with: bytes)
    return true
  }
}
