import Concepts
import Journal
import Practices
import Vault

/// Reading a journal for a command, tags included.
enum JournalReading {
  /// Everything in the journal; entries that carry no concepts are tagged in memory.
  static func contents(of folder: JournalFolder, content: Content) throws -> JournalContents {
    var journal: JournalContents
    do { journal = try folder.contents() } catch { throw Failure(error) }
    let untagged = journal.entries.filter(\.isUntagged)
    guard !untagged.isEmpty else { return journal }
    let tagger = content.makeTagger()
    journal.notice(
      Dictionary(uniqueKeysWithValues: untagged.map { ($0.id, tagger.reading(of: $0.entry).suggested.map(\.concept)) }))
    return journal
  }
}

extension Tagger {
  /// Reads everything the writer wrote in an entry.
  func reading(of entry: Entry) -> Reading { reading(of: entry.text) }
}
