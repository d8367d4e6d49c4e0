import Concepts
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
