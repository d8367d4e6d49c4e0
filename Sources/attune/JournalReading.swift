import Concepts
import Documents
import Journal
import Practices
import Tagging
import Vault

/// Reading a journal for a command, tags included.
enum JournalReading {
  /// Everything in the journal; entries that carry no concepts are tagged in memory.
  static func contents(of folder: JournalFolder, content: Content) throws -> JournalContents {
    var journal = try contents(of: folder)
    let untagged = journal.entries.filter(\.isUntagged)
    guard !untagged.isEmpty else { return journal }
    let tagger = content.makeTagger(entries: LearningStart(of: folder).entries(in: journal))
    journal.notice(
      Dictionary(untagged.map { ($0.id, tagger.suggestions(for: $0.entry, content: content)) }) { first, _ in first })
    return journal
  }

  /// Everything in the journal as it stands.
  static func contents(of folder: JournalFolder) throws -> JournalContents {
    do { return try folder.contents() } catch { throw Failure(error) }
  }

  /// The path of the entry of that name, `2026-11-21-2104` or a path in the journal; one that cannot be read has one too.
  static func id(named name: String, in environment: Environment) throws -> EntryFile.ID {
    let folder = environment.folder
    if let found = folder.likelyID(of: name) { return found }
    // What cannot be read the index knows by its path alone.
    if environment.hasIndex, let found = try AskedJournal(environment, showsConcepts: false).id(named: name) {
      return found
    }
    guard let found = try contents(of: folder).id(named: name) else {
      throw Failure("There is no entry \(name) in \(folder.path). attune list shows their names.", code: .nothingFound)
    }
    return found
  }

  /// A tagger that has learned from the journal's reviews.
  static func tagger(for folder: JournalFolder, content: Content) throws -> Tagger {
    content.makeTagger(entries: LearningStart(of: folder).entries(in: try contents(of: folder)))
  }
}

extension Tagger {
  /// What would be ticked for an entry.
  func suggestions(for entry: Entry, content: Content) -> [Concept.ID] {
    reading(of: content.answers(of: entry)).suggested.map(\.concept)
  }
}

extension JournalContents {
  /// The path of the entry of some name; `nil` when there is none.
  ///
  /// - Throws: why that is not known, when a folder cannot be read.
  func id(named name: String) throws -> EntryFile.ID? {
    if let found = ids.first(where: { $0.isNamed(name) }) { return found }
    if let folder = unreadable.first(where: { !$0.path.isEntryPath }) { throw Failure(folder) }
    return nil
  }
}

extension EntryFile.ID {
  /// Whether this path is that of an entry of some name: the file's without its ending, or the path itself.
  func isNamed(_ name: String) -> Bool { self == name || SourceFile(path: self, text: "").stem == name }
}
