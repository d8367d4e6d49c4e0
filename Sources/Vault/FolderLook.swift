import Foundation

/// A look into one folder of a journal: what is there by name.
///
/// Journals of a hundred thousand files are looked through often, so nothing is made for a file that is as it was.
struct FolderLook {
  /// The files that are entries by name.
  private(set) var digest = FolderDigest()
  /// The names of links that are entries by name.
  private(set) var links: [String] = []
  /// What is or leads to a folder and is not hidden, by name; without its status where the system refuses that, and it
  /// may be one.
  private(set) var folders: [(name: String, status: stat?)] = []

  /// Looks into a folder; `nil` when it cannot be.
  ///
  /// - Parameters:
  ///   - place: the folder's whole path.
  ///   - each: called for each file that is an entry by name.
  init?(into place: String, each: (JournalWalk.Name, FileStamp?) -> Void) {
    guard let listing = opendir(place) else { return nil }
    defer { closedir(listing) }
    let folder = dirfd(listing)
    while let item = readdir(listing) { take(item, in: folder, each) }
    folders.sort { $0.name < $1.name }
  }

  private mutating func take(
    _ item: UnsafeMutablePointer<dirent>, in folder: Int32, _ each: (JournalWalk.Name, FileStamp?) -> Void
  ) {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return }
    let start = UnsafeRawPointer(item).advanced(by: offset).assumingMemoryBound(to: UInt8.self)
    let name = UnsafeBufferPointer(start: start, count: strlen(start))
    guard name.first != UInt8(ascii: ".") else { return }
    let isEntry = name.isEntryName
    // What is surely a file, and no entry by its name, need not be asked after.
    if !isEntry, item.pointee.d_type == UInt8(DT_REG) { return }
    var status = stat()
    var isThere = uninterrupted { fstatat(folder, start, &status, AT_SYMLINK_NOFOLLOW) } == 0
    let isLink = isThere && status.st_mode & S_IFMT == S_IFLNK
    if isLink { isThere = uninterrupted { fstatat(folder, start, &status, 0) } == 0 }
    if isEntry {
      let stamp = isThere && name.isText ? FileStamp(status) : nil
      if isLink { links.append(String(decoding: name, as: UTF8.self)) }
      digest.add(name: name, stamp)
      each(name, stamp)
    } else if isThere, status.st_mode & S_IFMT == S_IFDIR {
      folders.append((String(decoding: name, as: UTF8.self), status))
    } else if !isThere, ![ENOENT, ENOTDIR, ELOOP].contains(errno) {
      // It may be a folder; only a link that leads nowhere surely is none.
      folders.append((String(decoding: name, as: UTF8.self), nil))
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether the name ends in `.md`.
  fileprivate var isEntryName: Bool {
    count >= 3 && self[count - 3] == UInt8(ascii: ".") && self[count - 2] == UInt8(ascii: "m")
      && self[count - 1] == UInt8(ascii: "d")
  }

  /// Whether the name is UTF-8; under another, the file could not be found again.
  fileprivate var isText: Bool { allSatisfy { $0 < 0x80 } || String(validating: self, as: UTF8.self) != nil }
}

extension JournalFolder {
  /// What the system says of some files in one folder, or of what they link to; `nil` for those that are not there.
  package func stamps(of names: [String], in folder: String) -> [FileStamp?] {
    let place = uninterrupted {
      open(folder.isEmpty ? path : path + "/" + folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard place >= 0 else { return names.map { _ in nil } }
    defer { close(place) }
    return names.map { name in
      var status = stat()
      return uninterrupted { fstatat(place, name, &status, 0) } == 0 ? FileStamp(status) : nil
    }
  }
}

/// The files of one folder of a journal that are entries by name.
package struct FolderFiles {
  /// The files' names, and what the system says of each; of a link, what it says of its target.
  package private(set) var files: [(name: String, stamp: FileStamp?)] = []
  /// What the system said of the folder itself before.
  package let stamp: FileStamp
  /// The folders in it, by name.
  package let folders: [String]

  /// Looks into a folder; `nil` when it is not there, or cannot be looked into.
  package init?(of folder: String, in journal: JournalFolder) {
    let place = folder.isEmpty ? journal.path : journal.path + "/" + folder
    guard let stamp = FileStamp(of: place) else { return nil }
    var files: [(name: String, stamp: FileStamp?)] = []
    guard let look = FolderLook(into: place, each: { files.append((String(decoding: $0, as: UTF8.self), $1)) }) else {
      return nil
    }
    self.stamp = stamp
    self.files = files.sorted { $0.name < $1.name }
    folders = look.folders.map(\.name).filter { !folder.isEmpty || $0 != JournalWalk.promptsFolder }
  }
}
