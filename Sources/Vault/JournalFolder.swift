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
    var entries: [EntryFile] = []
    let findings = try look()
    var unreadable = findings.problems
    for file in findings.files {
      do throws(FileProblem) { entries.append(try entry(at: file)) } catch { unreadable.append(error) }
    }
    return JournalContents(entries: entries, unreadable: unreadable)
  }

  /// Reads one entry.
  ///
  /// - Parameter file: its path in the journal.
  /// - Throws: why it cannot be read, and what would be right.
  package func entry(at file: String) throws(FileProblem) -> EntryFile {
    switch FileReading.read(path + "/" + file) {
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

  /// Keeps a new entry under its date: `2026/11/2026-11-21-2104.md`, a second one in that minute `…-2.md`.
  ///
  /// - Throws: a problem when it cannot be written; nothing else has been touched then.
  package func keep(_ entry: Entry) throws(VaultProblem) -> EntryFile {
    let folder = "\(entry.moment.stem.prefix(4))/\(entry.moment.stem.dropFirst(5).prefix(2))"
    for number in 1...Self.mostInAMinute {
      let name = entry.moment.stem + (number == 1 ? "" : "-\(number)")
      let file = "\(folder)/\(name).md"
      let document: EntryDocument
      do { document = try EntryDocument(entry, path: file) } catch {
        throw VaultProblem(.cannotWrite, path: path + "/" + file, code: EINVAL)
      }
      if try AtomicFile.create(document.text, at: path + "/" + file) { return EntryFile(document, path: file) }
    }
    throw VaultProblem(.cannotWrite, path: "\(path)/\(folder)/\(entry.moment.stem).md", code: EEXIST)
  }

  /// Writes an entry anew in the file it came from.
  ///
  /// - Throws: `changedOnDisk` when the file is not what it was when the entry was read; then it stays as it is.
  package func replace(_ entry: EntryFile, with document: EntryDocument) throws(VaultProblem) -> EntryFile {
    let place = path + "/" + entry.id
    // By bytes: to a Swift string two spellings of an accent are the same.
    guard !document.text.utf8.elementsEqual(entry.file.text.utf8) else { return entry.saved(as: document) }
    switch FileReading.read(place) {
    case .text(let text, _) where text.utf8.elementsEqual(entry.file.text.utf8): break
    case .failed(let problem): throw problem
    default: throw VaultProblem(.changedOnDisk, path: place, code: 0)
    }
    try AtomicFile.replace(place, with: document.text)
    return entry.saved(as: document)
  }

  private static let mostInAMinute = 1000
}

// MARK: - Looking through the folder

extension JournalFolder {
  /// What a look through the folder found, by paths relative to the journal.
  private struct Findings {
    /// The files that are entries by name.
    var files: [String] = []
    /// The folders that cannot be looked into.
    var problems: [FileProblem] = []
    /// The folders seen, by whatever name they were reached: links may lead in circles.
    var seen: Set<Identity> = []

    struct Identity: Hashable {
      let device: dev_t
      let inode: ino_t
    }
  }

  private func look() throws(VaultProblem) -> Findings {
    var findings = Findings()
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return findings }
      throw VaultProblem(.cannotRead, path: path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw VaultProblem(.notAFolder, path: path, code: ENOTDIR) }
    guard access(path, R_OK | X_OK) == 0 else { throw VaultProblem(.cannotRead, path: path) }
    look(into: "", &findings)
    return findings
  }

  private func look(into folder: String, _ findings: inout Findings) {
    let place = folder.isEmpty ? path : path + "/" + folder
    var status = stat()
    guard stat(place, &status) == 0,
      findings.seen.insert(.init(device: status.st_dev, inode: status.st_ino)).inserted
    else { return }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place) else {
      findings.problems.append(
        FileProblem(
          path: folder, what: "the folder can’t be read",
          mend: "Give yourself the right to read it; it is left as it is here."))
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let file = folder.isEmpty ? name : folder + "/" + name
      let isFolder = stat(path + "/" + file, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      if name.hasSuffix(".md") {
        findings.files.append(file)
      } else if isFolder, file != Self.promptsFolder {
        look(into: file, &findings)
      }
    }
  }

  private static let promptsFolder = "prompts"
}
