import Foundation

/// A whole text on the disk under a name of no consequence, beside the file whose place it is to take.
final class FileBeside {
  /// Where it stands.
  let path: String
  private var isOurs = true

  /// Writes a text beside a file, flushes it, and reads it again.
  ///
  /// - Parameters:
  ///   - path: the file whose place it is to take.
  ///   - status: what that file is, if it is there: the text gets its mode, owner and group.
  init(_ path: String, _ bytes: [UInt8], like status: stat? = nil) throws(VaultProblem) {
    // A name of its own: with the file's in it, it would be too long where that one is as long as a name may be.
    self.path = "\(AtomicFile.parent(of: path))/.attune-\(UInt64.random(in: 0 ... .max)).tmp"
    let place = self.path
    let file = uninterrupted { open(place, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard file >= 0 else {
      isOurs = false
      throw VaultProblem(.cannotWrite, path: path)
    }
    let isWritten = Self.take(status, for: file) && Self.write(bytes, to: file) && Self.flush(file)
    let code = errno
    // Interrupted, it is closed all the same; what has been flushed is on the disk.
    let isClosed = close(file) == 0 || errno == EINTR
    guard isWritten, isClosed else {
      throw VaultProblem(.cannotWrite, path: path, code: isWritten ? errno : code)
    }
    let written: [UInt8]
    do throws(VaultProblem) { written = try FileReading.bytes(place) } catch {
      throw VaultProblem(.cannotWrite, path: path, code: error.code)
    }
    guard written == bytes else { throw VaultProblem(.notAsWritten, path: path, code: 0) }
  }

  deinit { remove() }

  /// Takes it away, unless it has taken its place, or is somebody's words by now.
  func remove() {
    if isOurs { unlink(path) }
    isOurs = false
  }

  /// Leaves it to be found.
  func leave() { isOurs = false }

  /// Gives a file the mode and owner of another; without one it is the writer's alone.
  ///
  /// The group is kept where the system lets us. A file of somebody else's is not made the writer's own.
  private static func take(_ status: stat?, for file: Int32) -> Bool {
    var mine = stat()
    guard uninterrupted({ fstat(file, &mine) }) == 0 else { return false }
    if let status {
      if status.st_uid != mine.st_uid, uninterrupted({ fchown(file, status.st_uid, status.st_gid) }) != 0 {
        return false
      }
      if status.st_gid != mine.st_gid { _ = uninterrupted { fchown(file, uid_t.max, status.st_gid) } }
    }
    // After the owner, which takes some bits away; and because the mode given to open is cut by the umask.
    return uninterrupted { fchmod(file, status.map { $0.st_mode & 0o7777 } ?? 0o600) } == 0
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    var start = 0
    while start < bytes.count {
      let count = uninterrupted {
        bytes[start...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      }
      guard count > 0 else {
        if count == 0 { errno = EIO }
        return false
      }
      start += count
    }
    return true
  }

  /// Has what was written to a descriptor outlast a power cut, as far as the file system can promise that.
  static func flush(_ descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      // There fsync leaves it with the drive.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return true }
    #endif
    return uninterrupted { fsync(descriptor) } == 0 || [EINVAL, ENOTSUP, ENOSYS].contains(errno)
  }
}
