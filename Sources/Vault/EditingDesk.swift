import Documents
import Foundation
import Journal

/// Where an entry lies while another editor has it: a copy in `.attune/drafts`, as private as everything else.
package struct EditingDesk: Sendable {
  /// What became of an entry that was edited.
  package enum Outcome: Hashable, Sendable {
    /// The editor changed nothing.
    case unchanged
    /// The entry holds what the editor left.
    case saved
    /// Another program had changed the entry meanwhile: it stays, and what the editor left stands under this name.
    case both(String)
    /// The entry was no longer there: what the editor left stands under this name.
    case gone(String)
  }

  private let journal: JournalFolder

  /// The desk of a journal.
  package init(journal: JournalFolder) { self.journal = journal }

  /// Makes a copy of an entry.
  ///
  /// - Returns: the copy's path.
  package func lend(_ entry: EntryFile) throws(VaultProblem) -> String {
    let mark = String(UInt32.random(in: 0 ... .max), radix: 36)
    let path = "\(journal.path)/.attune/drafts/\(entry.name)-\(mark).md"
    guard try AtomicFile.create(Array(entry.file.text.utf8), at: path) else {
      throw VaultProblem(.cannotWrite, path: path, code: EEXIST)
    }
    return path
  }

  /// Writes what an editor left into the entry, or beside it where that has become another; then the copy goes.
  ///
  /// - Throws: a problem when that cannot be written or is no entry; the copy stays then.
  package func takeBack(_ entry: EntryFile, from copy: String) throws -> Outcome {
    let text: String
    switch FileReading.read(copy) {
    case .text(let read, _): text = read
    case .notUTF8(let line):
      throw FileProblem(path: entry.id, line: line, what: "the text is not UTF-8", mend: "Save it as UTF-8.")
    case .tooLarge:
      throw FileProblem(
        path: entry.id, what: "the text is longer than an entry can be (\(FileReading.mostInAnEntry >> 20) MB)",
        mend: "Part it into smaller ones.")
    case .notAFile: throw VaultProblem(.cannotRead, path: copy, code: ENOENT)
    case .failed(let problem): throw problem
    }
    let outcome = try write(text, into: entry)
    unlink(copy)
    return outcome
  }

  private func write(_ text: String, into entry: EntryFile) throws -> Outcome {
    let document = try EntryDocument(SourceFile(path: entry.id, text: text), modified: entry.entry.moment)
    guard !text.utf8.elementsEqual(entry.file.text.utf8) else { return .unchanged }
    do {
      _ = try journal.replace(entry, with: document)
      return .saved
    } catch let problem as VaultProblem {
      if problem.kind == .changedOnDisk { return .both(try journal.keep(document, as: entry.id).name) }
      guard problem.kind == .cannotRead, problem.code == ENOENT else { throw problem }
      return .gone(try journal.keep(document, as: entry.id).name)
    }
  }
}
