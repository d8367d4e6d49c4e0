import Concepts
import Documents
import Foundation
import GRDB
import Journal

/// Finds cards by key, and keys by path or name.
struct CardLookup {
  private let db: Database

  init(_ db: Database) { self.db = db }

  /// The card of a key; `nil` when there is no entry of that key.
  func card(_ key: Int64) throws -> EntryCard? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT name, path, card, concepts FROM entry JOIN folder ON id = folder LEFT JOIN guess USING(key) \
          WHERE entry.key = ?
          """), arguments: [key])
    guard let row else { return nil }
    var card = try CardReader.card(at: EntryPath.path(of: row.value(0), in: row.value(1)), key: key, row.value(2))
    if let guess = try row.value(3) as Data? {
      card.concepts = try CardReader.list(guess).map(Concept.ID.init(rawValue:))
    }
    return card
  }

  /// The key of the entry at a path.
  func key(at path: String) throws -> Int64? {
    let (folder, name) = EntryPath.parts(of: path)
    return try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT key FROM entry JOIN folder ON id = folder WHERE name = ? AND path = ?"),
      arguments: [name, folder])
  }

  /// What is known of the file at a path; `nil` when that does not tell whether it is still the same.
  func stamp(at path: String) throws -> Int64? {
    let (folder, name) = EntryPath.parts(of: path)
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT entry.stamp FROM entry JOIN folder ON id = folder WHERE name = ? AND path = ?"),
      arguments: [name, folder])
    return try row?.value(0)
  }

  /// The key of the newest entry of a name, or of the one at a path.
  func key(named name: String) throws -> Int64? {
    let named = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT max(key) FROM entry WHERE name = ?"), arguments: [name + ".md"])
    return try [named, key(at: name)].compactMap { $0 }.max()
  }
}

/// The files that look like entries and cannot be read.
enum UnreadableFiles {
  /// In this folder of the index are the journal's folders that cannot be looked into, by their whole path.
  static let foldersThemselves: Int64 = 0

  /// Remembers the folders that cannot be looked into.
  ///
  /// - Returns: whether these are others than before.
  static func note(_ problems: [FileProblem], in db: Database) throws -> Bool {
    let known = try all(in: db, where: "folder = \(foldersThemselves)")
    guard known != problems.sorted(by: { $0.path < $1.path }) else { return false }
    try db.execute(sql: "DELETE FROM unreadable WHERE folder = ?", arguments: [foldersThemselves])
    for problem in problems {
      try db.execute(
        sql: "INSERT OR IGNORE INTO unreadable VALUES (?, ?, NULL, ?, ?, ?)",
        arguments: [foldersThemselves, problem.path, problem.line, problem.what, problem.mend])
    }
    return true
  }

  /// Those remembered, by path.
  static func all(in db: Database, where condition: String = "1") throws -> [FileProblem] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT name, line, what, mend, path FROM unreadable LEFT JOIN folder ON id = folder WHERE \(condition)")
    return try rows.map { row in
      let name: String = try row.value(0)
      let folder: String? = try row.value(4)
      return FileProblem(
        path: folder.map { EntryPath.path(of: name, in: $0) } ?? name, line: try row.value(1),
        what: try row.value(2), mend: try row.value(3))
    }
    .sorted { $0.path < $1.path }
  }
}
