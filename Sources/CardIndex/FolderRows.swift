import Documents
import Foundation
import GRDB
import Vault

/// What the index remembers of the journal's folders and of the files in them.
struct FolderRows {
  let db: Database

  /// A folder as it was when it was last looked into.
  struct Known {
    let id: Int64
    /// The digest of its files; `nil` when that would not tell whether they are still the same.
    let digest: Int64?
    /// The digest of its own stamp; `nil`, likewise.
    let stamp: Int64?
  }

  /// All folders, by path.
  func all() throws -> [PathSpelling: Known] {
    let rows = try Row.fetchCursor(db, sql: "SELECT path, id, digest, stamp FROM folder")
    var all: [PathSpelling: Known] = [:]
    while let row = try rows.next() {
      all[PathSpelling(try row.value(0))] = Known(
        id: try row.value(1), digest: try row.value(2), stamp: try row.value(3))
    }
    return all
  }

  /// The number of a folder, which gets one if it has none.
  func id(of path: String) throws -> Int64 {
    let known = try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM folder WHERE path = ?"), arguments: [path])
    if let known { return known }
    try db.cachedStatement(sql: "INSERT INTO folder(path) VALUES (?)").execute(arguments: [path])
    return db.lastInsertedRowID
  }

  /// The stamps of the files in a folder, by name.
  func stamps(in folder: Int64) throws -> [PathSpelling: Int64?] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT name, stamp FROM entry WHERE folder = ? UNION ALL SELECT name, stamp FROM unreadable WHERE folder = ?
          """), arguments: [folder, folder])
    var stamps: [PathSpelling: Int64?] = [:]
    while let row = try rows.next() { stamps.updateValue(try row.value(1), forKey: PathSpelling(try row.value(0))) }
    return stamps
  }

  /// Works out the digest of a folder from what is remembered of its files, so that it never says more than these do.
  func seal(_ folder: Int64) throws {
    var digest: FolderDigest? = FolderDigest()
    for (name, stamp) in try stamps(in: folder) {
      guard let stamp else {
        digest = nil
        break
      }
      digest?.add(name: name.text.utf8, stamp: stamp)
    }
    try db.cachedStatement(sql: "UPDATE folder SET digest = ? WHERE id = ?").execute(arguments: [digest?.value, folder])
  }

  /// Notes that a folder's files must be looked at the next time.
  func unseal(_ folder: Int64) throws {
    try db.cachedStatement(sql: "UPDATE folder SET digest = NULL, stamp = NULL WHERE id = ?").execute(arguments: [
      folder
    ])
  }

  /// Notes what the system said of folders themselves, before the names in them were read.
  func note(stamps: [PathSpelling: Int64?]) throws {
    let statement = try db.cachedStatement(sql: "UPDATE folder SET stamp = ?1 WHERE path = ?2 AND stamp IS NOT ?1")
    for (path, stamp) in stamps { try statement.execute(arguments: [stamp, path.text]) }
  }

  /// Forgets a folder that is gone, once nothing in it is remembered any more.
  func forget(_ folder: Int64) throws {
    try db.cachedStatement(sql: "DELETE FROM folder WHERE id = ?").execute(arguments: [folder])
  }
}
