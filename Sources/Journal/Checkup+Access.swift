/// Who may open the journal's files: the writer, and nobody else.
extension Checkup {
  var access: [Finding] {
    let folders = journalFolders
    return facts.compactMap { fact in
      let isJournals = fact.kind != .folder || fact.path.isEmpty || fact.isInternal || folders.contains(fact.path)
      return isJournals ? finding(fact) : nil
    }
  }

  /// The folders that lead to an entry; what else somebody has beside the journal is none of its business.
  private var journalFolders: Set<String> {
    var folders: Set<String> = []
    for fact in facts where fact.kind == .file && fact.path.hasSuffix(".md") {
      var parts = fact.path.split(separator: "/").dropLast()
      while !parts.isEmpty, folders.insert(parts.joined(separator: "/")).inserted { parts = parts.dropLast() }
    }
    return folders
  }

  private func finding(_ fact: FileFacts) -> Finding? {
    guard fact.hasTextName, !fact.isPrompt else { return nil }
    let isEntry = fact.kind == .file && fact.path.hasSuffix(".md") && !fact.name.hasPrefix(".")
    guard fact.kind == .folder || isEntry || fact.kind == .file && fact.isInternal else { return nil }
    let path = fact.path.isEmpty ? Self.itself : fact.path
    guard fact.isWriters else {
      return Finding(
        .owner, path, "it belongs to another user of this machine", mend: "Have it given to you, or keep a copy of it.")
    }
    let mode = fact.kind == .folder ? 0o700 : 0o600
    let what: String
    if fact.mode & 0o022 != 0 {
      what = "other users of this machine may change it"
    } else if fact.mode & 0o077 != 0 {
      what = "other users of this machine may open it"
    } else if fact.mode & mode != mode {
      what = "you have not the right to read and write it"
    } else if !fact.isWritable {
      return Finding(.access, path, "it can’t be written", mend: "The disk may be read-only; make it writable.")
    } else {
      return nil
    }
    guard !fact.hasOtherNames else {
      return Finding(
        .access, path, what,
        mend: "The same file has another name elsewhere. If it may: chmod \(String(mode, radix: 8)).")
    }
    return Finding(.access, path, what, mend: "To make it yours alone: attune doctor --repair.", repair: .setMode(mode))
  }
}
