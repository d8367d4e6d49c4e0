import Foundation

#if os(Linux)

  /// What kind of file system is on which device.
  struct Mounts {
    private let kinds: [dev_t: String]

    /// The mounts as the system has them now.
    static func now() -> Mounts {
      guard case .text(let text, _) = FileReading.read("/proc/self/mountinfo") else { return Mounts("") }
      return Mounts(text)
    }

    /// Reads the mounts from the system's table: `36 35 98:0 / /home rw … - ext4 /dev/sda1 rw`.
    init(_ table: String) {
      let rows = table.split(separator: "\n").compactMap { row -> (dev_t, String)? in
        let fields = row.split(separator: " ")
        guard fields.count > 2, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { return nil }
        let numbers = fields[2].split(separator: ":").compactMap { dev_t($0) }
        guard numbers.count == 2 else { return nil }
        let (major, minor) = (numbers[0], numbers[1])
        let device = (major & 0xFFF) << 8 | (major & ~0xFFF) << 32 | minor & 0xFF | (minor & ~0xFF) << 12
        return (device, String(fields[dash + 1]))
      }
      kinds = Dictionary(rows) { $1 }
    }

    /// Whether other machines may write to a device without this one's being told.
    func isShared(_ device: dev_t) -> Bool {
      guard let kind = kinds[device] else { return false }
      return Self.shared.contains(kind) || kind.hasPrefix("fuse.")
    }

    private static let shared: Set = [
      "9p", "afs", "beegfs", "ceph", "cifs", "coda", "fuse", "gfs2", "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2",
      "orangefs", "prl_fs", "smb3", "smbfs", "vboxsf", "virtiofs", "vmhgfs",
    ]
  }

#endif
