import Foundation

/// What the system says of a file without reading it: as long as that is the same, the file is.
package struct FileStamp: Hashable, Sendable {
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

  /// What the system says of a file or folder, or of what a link leads to; `nil` when there is none.
  package init?(of path: String) {
    var status = stat()
    guard uninterrupted({ stat(path, &status) }) == 0 else { return nil }
    self.init(status)
  }

  /// The stamp in one number, the same on every run; those of two stamps never meet, as far as 64 bits go.
  package var digest: Int64 {
    var digest = Digest()
    digest.add(device)
    digest.add(inode)
    digest.add(UInt64(truncatingIfNeeded: size))
    digest.add(UInt64(truncatingIfNeeded: modified))
    digest.add(UInt64(truncatingIfNeeded: changed))
    return digest.value
  }

  /// Whether anything written after a moment, in nanoseconds since 1970, is sure to give the file another stamp.
  ///
  /// A file that changed just before may change again within the same tick of its file system's clock.
  package func isSettled(at moment: Int) -> Bool { max(modified, changed) < moment - Self.grain }

  /// Now, in nanoseconds since 1970.
  package static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }
}

extension timespec {
  fileprivate var nanoseconds: Int { Int(tv_sec) * 1_000_000_000 + Int(tv_nsec) }
}
