import GRDB
import Journal
import Searching
import Vault

/// Holding the index against the files.
extension JournalIndex {
  /// The entries of which the index says something else than what was read of their files, and those it alone has or lacks.
  ///
  /// It reads all of the index, and asks SQLite’s full text search whether its words are those of the texts.
  ///
  /// - Parameter journal: what was read after the last look through all of it.
  package func differences(from journal: JournalContents) throws(IndexProblem) -> [EntryFile.ID] {
    try store.write { try $0.execute(sql: "INSERT INTO text(text) VALUES ('integrity-check')") }
    return try store.read { db in
      var others = Set(journal.entries.map { PathSpelling($0.id) })
      var different: [EntryFile.ID] = []
      let files = Dictionary(journal.entries.map { (PathSpelling($0.id), $0) }) { first, _ in first }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT path, name, key, card, c0 FROM entry JOIN folder ON folder.id = folder \
          LEFT JOIN text_content ON text_content.id = key
          """)
      while let row = try rows.next() {
        let id = PathSpelling(try EntryPath.path(of: row.value(1), in: row.value(0)))
        others.remove(id)
        guard let entry = files[id].map({ IndexedEntry($0) }),
          try EntryKey.moment(of: row.value(2), offset: entry.card.moment.offset) == entry.card.moment,
          try row.value(3) == entry.bytes, try row.value(4) as String? == entry.text
        else {
          different.append(id.text)
          continue
        }
      }
      return (different + others.map(\.text)).sorted()
    }
  }
}
