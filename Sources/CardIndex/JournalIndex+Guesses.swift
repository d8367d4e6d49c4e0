import Concepts
import Foundation
import GRDB
import Journal
import Searching

/// What the tagger makes of entries that carry no concepts; it is kept in the index alone.
extension JournalIndex {
  /// Forgets the guesses of any other model than this one.
  ///
  /// - Parameter model: tells models apart: another number for other weights, or for other lessons learned.
  package func use(model: Int64) throws(IndexProblem) {
    guard try store.read({ try IndexFact.model.value(in: $0) }) != model else { return }
    try store.write { db in
      guard try IndexFact.model.value(in: db) != model else { return }
      var writer = try IndexWriter(db)
      for key in try Int64.fetchAll(db, sql: "SELECT key FROM guess") { try writer.forgetGuess(of: key) }
      try writer.finish()
      try IndexFact.model.set(model, in: db)
    }
  }

  /// The newest entries of which nobody has said what they touch, neither the writer nor the model; at most so many.
  package func untagged(limit: Int) throws(IndexProblem) -> [EntryFile.ID] {
    let found = try store.read { db in
      let kinds = [Label.Kind.isBare, .isGuessed].map(\.rawValue)
      let ids = try kinds.map { try Int64.fetchOne(db, sql: "SELECT id FROM label WHERE kind = ?", arguments: [$0]) }
      guard let bare = ids[0] else { return [(EntryFile.ID, Int)]() }
      // Mostly there are none, and that is to be known without going through all.
      let uses = try kinds.map {
        try Int.fetchOne(db, sql: "SELECT uses FROM label WHERE kind = ?", arguments: [$0]) ?? 0
      }
      guard uses[0] != uses[1] else { return [] }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT name, path, touch.key FROM touch CROSS JOIN entry USING(key) JOIN folder ON id = folder \
          WHERE label = ? AND NOT EXISTS (SELECT 1 FROM guess WHERE guess.key = touch.key) \
          ORDER BY touch.key DESC LIMIT ?
          """, arguments: [bare, limit])
      return try rows.map { row in
        (try EntryPath.path(of: row.value(0), in: row.value(1)), try Self.digest(of: row.value(2), db))
      }
    }
    // Whoever keeps these by name takes two for one that differ only in how an accent is composed: one after the other.
    let digests = Dictionary(found) { first, _ in first }
    handedOut.withLock { $0 = digests }
    var named: Set<EntryFile.ID> = []
    return found.map(\.0).filter { named.insert($0).inserted }
  }

  /// Remembers what the model makes of entries that `untagged` named; not of those that have changed since.
  package func notice(_ concepts: [EntryFile.ID: [Concept.ID]]) throws(IndexProblem) {
    let digests = handedOut.withLock { $0 }
    try store.write { db in
      var writer = try IndexWriter(db)
      for (id, concepts) in concepts {
        guard let digest = digests[id], let key = try CardLookup(db).key(at: id),
          let card = try Data.fetchOne(db, sql: "SELECT card FROM entry WHERE key = ?", arguments: [key]),
          try digest == Self.digest(of: key, db), try CardReader.card(at: id, key: key, card).isBare
        else { continue }
        try writer.guess(concepts, of: key)
      }
      try writer.finish()
    }
  }

  /// What stands in the index of an entry, in one number that holds until the program ends.
  private static func digest(of key: Int64, _ db: Database) throws -> Int {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT card, words FROM entry JOIN text ON text.rowid = key WHERE key = ?"),
      arguments: [key])
    var hasher = Hasher()
    if let row {
      let (card, words) = try (row.value(0) as Data, row.value(1) as String)
      card.withUnsafeBytes { hasher.combine(bytes: $0) }
      hasher.combine(words)
    }
    return hasher.finalize()
  }
}
