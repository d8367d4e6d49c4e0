import Foundation

/// What the system says of a file without reading it: as long as that is the same, the file is.
struct FileStamp: Hashable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int
  /// When the content was last changed, in nanoseconds since 1970.
  private let modified: Int
  /// When the content, the name or the rights were last changed, in nanoseconds since 1970.
  private let changed: Int

  /// Some file systems cannot tell two changes apart that are no further apart than this, in nanoseconds.
  private static let grain = 2_000_000_000

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int(status.st_size)
    #if canImport(Darwin)
      (modified, changed) = (status.st_mtimespec.nanoseconds, status.st_ctimespec.nanoseconds)
    #else
      (modified, changed) = (status.st_mtim.nanoseconds, status.st_ctim.nanoseconds)
    #endif
  }

  /// Whether anything written after a moment, in nanoseconds since 1970, is sure to give the file another stamp.
  ///
  /// A file that changed just before may change again within the same tick of its file system's clock.
  func isSettled(at moment: Int) -> Bool { max(modified, changed) < moment - Self.grain }

  /// Now, in nanoseconds since 1970.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { Int(tv_sec) * 1_000_000_000 + Int(tv_nsec) }
}
