import Foundation
import Journal

/// What the disk says of everything in the journal's folder.
extension JournalFolder {
  /// Looks at the folder and all below it, without following links.
  ///
  /// Hidden folders other than the program's own belong to other programs and are passed over.
  ///
  /// - Returns: what is there, the folder itself first; nothing when there is no journal yet.
  /// - Throws: a problem when the journal itself cannot be looked at.
  package func facts() throws(VaultProblem) -> [FileFacts] {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return [] }
      throw VaultProblem(.cannotRead, path: path)
    }
    var look = Look(journal: path, real: Self.real(path) ?? path)
    look.take(in: FileFacts(path: "", kind: .folder), status)
    look.go(into: "")
    let copies = Checkup.copies(in: look.facts)
    let compared = Set(copies.keys).union(copies.values.lazy.map(\.original))
    for index in look.facts.indices where compared.contains(look.facts[index].path) {
      guard case .text(let text, _) = FileReading.read(path + "/" + look.facts[index].path) else { continue }
      look.facts[index].text = text
    }
    return look.facts
  }

  fileprivate static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

/// A look through the folder under way.
private struct Look {
  let journal: String
  /// The journal's path without links.
  let real: String
  var facts: [FileFacts] = []
  let now = time(nil)

  mutating func go(into folder: String) {
    guard let listing = opendir(place(folder)) else { return }
    defer { closedir(listing) }
    var folders: [String] = []
    while let item = readdir(listing) {
      let bytes = withUnsafePointer(to: &item.pointee.d_name) { name in
        name.withMemoryRebound(to: UInt8.self, capacity: 1) {
          Array(UnsafeBufferPointer(start: $0, count: strlen(name)))
        }
      }
      guard bytes != [0x2E], bytes != [0x2E, 0x2E] else { continue }
      let name = String(decoding: bytes, as: UTF8.self)
      let path = folder.isEmpty ? name : folder + "/" + name
      guard name.utf8.elementsEqual(bytes) else {
        var fact = FileFacts(path: path, kind: .other)
        fact.hasTextName = false
        facts.append(fact)
        continue
      }
      var status = stat()
      guard lstat(place(path), &status) == 0 else { continue }
      let fact = FileFacts(path: path, kind: kind(of: status, at: path))
      take(in: fact, status)
      if fact.kind == .folder, !name.hasPrefix(".") || fact.isInternal { folders.append(path) }
    }
    for folder in folders { go(into: folder) }
  }

  mutating func take(in fact: FileFacts, _ status: stat) {
    var fact = fact
    fact.mode = Int(status.st_mode & 0o777)
    fact.isWriters = status.st_uid == geteuid()
    fact.isWritable = access(place(fact.path), W_OK) == 0
    fact.hasOtherNames = fact.kind == .file && status.st_nlink > 1
    fact.isTooLarge = fact.kind == .file && status.st_size > FileReading.mostInAnEntry
    fact.age = now - status.modifiedSecond
    facts.append(fact)
  }

  private func kind(of status: stat, at path: String) -> FileFacts.Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link(target(of: path))
    default: .other
    }
  }

  private func target(of path: String) -> FileFacts.Target {
    guard let target = JournalFolder.real(place(path)) else { return .nowhere }
    return target == real || target.hasPrefix(real + "/") ? .inside : .outside
  }

  private func place(_ path: String) -> String { path.isEmpty ? journal : journal + "/" + path }
}
