import Documents
import Foundation
import Journal

/// A journal on disk: plain Markdown files in a folder, which any other program may read and change.
package struct JournalFolder: Sendable {
  /// The folder's path.
  package let path: String

  /// Names a journal; nothing is read or made yet.
  package init(path: String) { self.path = path }

  /// Everything in the folder and below it: entries, and files that look like entries and cannot be read.
  ///
  /// A journal that is not there yet is empty. Hidden folders, such as `.attune` and `.git`, are
  /// passed over, and so is `prompts`, where the writer's own questions live.
  ///
  /// - Throws: a problem when the journal itself cannot be read.
  package func contents() throws(VaultProblem) -> JournalContents {
    var reader = JournalReader(self)
    reader.read()
    return try reader.contents.get()
  }

  /// Reads one entry.
  ///
  /// - Parameter file: its path in the journal.
  /// - Throws: why it cannot be read, and what would be right.
  package func entry(at file: String) throws(FileProblem) -> EntryFile {
    try entry(at: file, from: FileReading.read(path + "/" + file))
  }

  /// Reads one entry, and says whether a file that the system says the same of would read the same again: what it refused
  /// once it may grant the next time, and the file be no other.
  package func reading(of file: String) -> (entry: Result<EntryFile, FileProblem>, isLasting: Bool) {
    let outcome = FileReading.read(path + "/" + file)
    let isLasting = if case .failed = outcome { false } else { true }
    return (Result { () throws(FileProblem) in try entry(at: file, from: outcome) }, isLasting)
  }

  /// Makes an entry of what became of reading its file.
  private func entry(at file: String, from outcome: FileReading.Outcome) throws(FileProblem) -> EntryFile {
    switch outcome {
    case .text(let text, let modified):
      return try EntryFile(
        SourceFile(path: file, text: text), modified: WallClock.moment(atSecond: modified) ?? .epoch)
    case .notUTF8(let line):
      throw FileProblem(
        path: file, line: line, what: "the text is not UTF-8",
        mend: "Save it as UTF-8 in the program it came from; it is left as it is here.")
    case .notAFile:
      throw FileProblem(
        path: file, what: "this is not a file, though its name is an entry’s",
        mend: "Move it away or give it another name; it is left as it is here.")
    case .tooLarge:
      throw FileProblem(
        path: file, what: "the file is larger than an entry can be (\(FileReading.mostInAnEntry >> 20) MB)",
        mend: "Part it into smaller ones, or give it another name; it is left as it is here.")
    case .failed(let problem):
      throw FileProblem(
        path: file, what: "the file can’t be read (\(String(cString: strerror(problem.code)).lowercased()))",
        mend: "\(problem.mend) It is left as it is here.")
    }
  }

  /// The entries this program kept in the minute of a moment, as far as they can be read and are where they were put.
  package func entries(of moment: Moment) -> JournalContents {
    let stem = moment.stem
    let names = EntryName("\(Self.place(of: stem))/\(stem).md").free
    var entries: [EntryFile] = []
    for name in names {
      guard FileManager.default.fileExists(atPath: path + "/" + name) else { break }
      if let entry = try? entry(at: name) { entries.append(entry) }
    }
    return JournalContents(entries: entries)
  }

  /// Where an entry of that name would be that this program made, if there is a file; `2026-11-21-2104`.
  package func likelyID(of name: String) -> EntryFile.ID? {
    guard let stem = Moment(stem: name)?.stem, name.hasPrefix(stem), !name.contains("/") else { return nil }
    let file = Self.place(of: stem) + "/\(name).md"
    var status = stat()
    return uninterrupted { stat(path + "/" + file, &status) } == 0 ? file : nil
  }

  /// The folder of entries that begin with a date: `2026/11`.
  private static func place(of stem: String) -> String { "\(stem.prefix(4))/\(stem.dropFirst(5).prefix(2))" }

  /// Keeps a new entry under its date: `2026/11/2026-11-21-2104.md`, a second one in that minute `…-2.md`.
  ///
  /// - Throws: a problem when it cannot be written; nothing else has been touched then.
  package func keep(_ entry: Entry) throws(VaultProblem) -> EntryFile {
    let stem = entry.moment.stem
    let file = "\(Self.place(of: stem))/\(stem).md"
    return try keep(try Self.document(of: entry, at: path + "/" + file), as: file)
  }

  private static func document(of entry: Entry, at path: String) throws(VaultProblem) -> EntryDocument {
    do { return try EntryDocument(entry, path: path) } catch {
      throw VaultProblem(.cannotWrite, path: path, code: EINVAL)
    }
  }

  /// Keeps an entry in a file outside any journal, which must not be there yet.
  package static func keep(_ entry: Entry, at path: String) throws(VaultProblem) {
    try keep(try document(of: entry, at: path).text, at: path)
  }

  /// Keeps a text in a file outside any journal, which must not be there yet.
  package static func keep(_ text: String, at path: String) throws(VaultProblem) {
    guard try AtomicFile.create(Array(text.utf8), at: path) else {
      throw VaultProblem(.cannotWrite, path: path, code: EEXIST)
    }
  }

  /// Keeps a text under a name, or under the next one that is free.
  package func keep(_ document: EntryDocument, as file: EntryFile.ID) throws(VaultProblem) -> EntryFile {
    for name in EntryName(file).free {
      // Nothing need be written to learn that a name is taken; whether it is free is only known when it has been.
      var status = stat()
      if uninterrupted({ lstat(path + "/" + name, &status) }) == 0 { continue }
      if try AtomicFile.create(Array(document.text.utf8), at: path + "/" + name) {
        return EntryFile(document, path: name)
      }
    }
    throw VaultProblem(.cannotWrite, path: path + "/" + file, code: EEXIST)
  }

  /// Writes an entry anew in the file it came from.
  ///
  /// - Throws: `changedOnDisk` when the file is not what it was when the entry was read; then it stays as it is.
  package func replace(_ entry: EntryFile, with document: EntryDocument) throws(VaultProblem) -> EntryFile {
    let place = path + "/" + entry.id
    let (before, after) = (Array(entry.file.text.utf8), Array(document.text.utf8))
    // By bytes: to a Swift string two spellings of an accent are the same.
    guard after != before else { return entry.saved(as: document) }
    // Before anything is made for a file that is gone, with its folder perhaps.
    var status = stat()
    guard uninterrupted({ stat(place, &status) }) == 0 else { throw VaultProblem(.cannotRead, path: place) }
    try AtomicFile.replace(place, with: after, expecting: before)
    return entry.saved(as: document)
  }
}
