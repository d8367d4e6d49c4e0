import Documents

/// A look through a journal's folder: what is there by name, nothing read yet.
///
/// All paths are relative to the journal.
struct JournalLook {
  /// The files that are entries by name, and what the system says of each; of a link, what it says of its target.
  private(set) var files: [(path: String, stamp: FileStamp?)] = []
  /// The folders that cannot be looked into.
  let problems: [FileProblem]

  /// Looks through a journal; one that is not there yet is empty.
  ///
  /// - Parameter entering: see `JournalWalk`.
  init(at root: String, entering: @escaping (String, JournalPlace) -> Void = { _, _ in }) throws(VaultProblem) {
    var files: [(path: String, stamp: FileStamp?)] = []
    let walk = try JournalWalk(at: root, entering: entering) { folder, name, stamp in
      let name = String(decoding: name, as: UTF8.self)
      files.append((folder.isEmpty ? name : folder + "/" + name, stamp))
    }
    (self.files, problems) = (files, walk.problems)
  }
}
