import Foundation

#if os(Linux)

  /// What the system tells of changes in a journal's folders and of the way there, by inotify.
  struct FolderEvents: Sendable {
    /// Readable when something has happened.
    let descriptor: Int32

    /// The places watched, by the system's number for each.
    private var places: [Int32: Place] = [:]
    /// Those entered since the present look began.
    private var entered: [Int32: Place] = [:]
    /// Whether other machines write to a device as well, of which the system would not tell.
    private var isShared: [dev_t: Bool] = [:]
    private var isComplete = true
    private let mounts: @Sendable () -> Mounts

    /// A file or folder watched; one may be reached by several ways, and be several things.
    private struct Place {
      let path: String
      var roles: Set<Role> = []
    }

    private enum Role: Hashable {
      case journal(JournalPlace)
      /// A folder on the way to the journal; while it cannot be gone on with, what must appear in it.
      case way(awaiting: String?)
      /// A link on the way to the journal.
      case link

      /// What the system is asked to tell.
      var mask: Int32 {
        let itself = IN_DELETE_SELF | IN_MOVE_SELF
        let inside = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_CLOSE_WRITE | IN_ATTRIB | IN_ONLYDIR
        return switch self {
        case .journal(.linkedEntry): itself | IN_CLOSE_WRITE | IN_ATTRIB
        case .journal: itself | inside
        case .way(awaiting: .none): itself
        case .way: itself | IN_CREATE | IN_MOVED_TO | IN_ATTRIB
        // Of the link, not of what it leads to.
        case .link: itself | IN_ATTRIB | IN_DONT_FOLLOW
        }
      }
    }

    /// Begins to listen; `nil` when the system does not tell.
    init?(mounts: @escaping @Sendable () -> Mounts = Mounts.now) {
      self.mounts = mounts
      descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
      if descriptor < 0 { return nil }
    }

    /// Ends listening.
    func close() { Foundation.close(descriptor) }

    // MARK: What is watched

    /// Begins a look through a journal with the way there: every folder and link on it, down to what is missing.
    mutating func begin(at path: String) {
      (entered, isComplete) = ([:], true)
      var rest = Self.names(in: path)
      var here = ""
      var links = 0
      while !rest.isEmpty {
        let name = rest.removeFirst()
        if name == "." { continue }
        if name == ".." {
          here = String(here.prefix(upTo: here.lastIndex(of: "/") ?? here.startIndex))
          continue
        }
        let (folder, next) = (here.isEmpty ? "/" : here, here + "/" + name)
        var status = stat()
        if lstat(next, &status) != 0 {
          expect(name, in: folder)
          // It may have come before it was awaited.
          guard lstat(next, &status) == 0 else { return }
        }
        if status.st_mode & S_IFMT == S_IFLNK {
          enter(next, as: .link)
          links += 1
          guard links <= Self.mostLinks, let target = try? FileManager.default.destinationOfSymbolicLink(atPath: next)
          else { return }
          if target.hasPrefix("/") { here = "" }
          rest = Self.names(in: target) + rest
          continue
        }
        // What may not be gone into now may be allowed later.
        if access(next, rest.isEmpty ? R_OK | X_OK : X_OK) != 0 { expect(name, in: folder) }
        if !rest.isEmpty { enter(next, as: .way(awaiting: nil)) }
        here = next
      }
    }

    /// Watches a place of the journal.
    mutating func enter(_ path: String, as place: JournalPlace) {
      checkDevice(of: path)
      enter(path, as: .journal(place))
    }

    /// Watches a folder on the way for what is missing there.
    private mutating func expect(_ name: String, in folder: String) {
      checkDevice(of: folder)
      enter(folder, as: .way(awaiting: name))
    }

    private mutating func checkDevice(of path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return }
      let isShared = isShared[status.st_dev] ?? mounts().isShared(status.st_dev)
      self.isShared[status.st_dev] = isShared
      if isShared { isComplete = false }
    }

    private mutating func enter(_ path: String, as role: Role) {
      let number = inotify_add_watch(descriptor, path, UInt32(bitPattern: role.mask | IN_MASK_ADD))
      guard number >= 0 else {
        // What is not there or locked needs no watch: the folder it is in tells when that changes.
        if errno == ENOSPC || errno == ENOMEM { isComplete = false }
        return
      }
      entered[number, default: Place(path: path)].roles.insert(role)
      places[number, default: Place(path: path)].roles.insert(role)
    }

    /// Ends a look: what has not been entered in it is watched no longer.
    ///
    /// - Returns: whether the system tells of everything that was entered.
    mutating func finish() -> Bool {
      for (number, place) in places {
        guard let now = entered[number] else {
          inotify_rm_watch(descriptor, number)
          continue
        }
        let mask = now.roles.reduce(0) { $0 | $1.mask }
        if now.roles != place.roles { _ = inotify_add_watch(descriptor, now.path, UInt32(bitPattern: mask)) }
      }
      places = entered
      entered = [:]
      return isComplete
    }

    private static func names(in path: String) -> [String] { path.split(separator: "/").map(String.init) }

    /// As many links in a row as the system itself follows.
    private static let mostLinks = 40

    // MARK: What is told

    /// Takes what has happened since the last time: which parts of the journal it may concern.
    mutating func take() -> JournalParts {
      var parts: JournalParts = []
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return parts }
        var start = 0
        while start < count {
          let (event, name) = bytes.withUnsafeBytes { bytes in
            let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
            let name = bytes[(start + Self.head)..<(start + Self.head + Int(event.len))].prefix { $0 != 0 }
            return (event, String(decoding: name, as: UTF8.self))
          }
          start += Self.head + Int(event.len)
          parts.formUnion(take(event.wd, Int32(bitPattern: event.mask), name))
        }
      }
    }

    private static let head = MemoryLayout<inotify_event>.size

    private mutating func take(_ number: Int32, _ mask: Int32, _ name: String) -> JournalParts {
      if mask & IN_Q_OVERFLOW != 0 { return .all }
      if mask & IN_IGNORED != 0 {
        places[number] = nil
        entered[number] = nil
        return []
      }
      guard let place = places[number] else { return [] }
      if mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) != 0 { return .all }
      return place.roles.reduce([]) { $0.union(Self.parts(concernedBy: name, mask, in: $1)) }
    }

    private static func parts(concernedBy name: String, _ mask: Int32, in role: Role) -> JournalParts {
      switch role {
      case .link: .all
      case .way(let awaited): name == awaited ? .all : []
      case .journal(.linkedEntry): .entries
      // The rights to the folder itself.
      case .journal where name.isEmpty: .all
      case .journal(.entries) where name == ".attune": .all
      case .journal where name.hasPrefix("."): []
      case .journal(.entries):
        // A new name may be a link to a folder; a change in a file that is no entry is nothing to the journal.
        name.hasSuffix(".md") || mask & (IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ISDIR) != 0
          ? .entries : []
      case .journal(.state): name == "drafts" ? .all : name.hasSuffix(".json") ? .entries : []
      case .journal(.drafts): name.hasSuffix(".json") ? .drafts : []
      }
    }
  }

#else

  /// Other systems do not tell of changes in a way that is used here.
  struct FolderEvents: Sendable {
    let descriptor: Int32 = -1

    init?() { nil }

    func close() {}
    func begin(at path: String) {}
    func enter(_ path: String, as place: JournalPlace) {}
    func finish() -> Bool { false }
    func take() -> JournalParts { [] }
  }

#endif
