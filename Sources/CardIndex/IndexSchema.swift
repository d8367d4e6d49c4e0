import GRDB

/// The tables of an index.
///
/// What is said about an entry is kept as labels, and for each label the keys of the entries that have it in order; keys
/// are ordered as the list of entries is. So whatever is asked for comes in order, without being sorted.
enum IndexSchema {
  /// Another number for other tables, or for other words or labels in them: an index with another is made anew.
  static let version = 2

  /// Stands in front of every text, so that all entries can be asked for those without a word; no text has it of its own.
  static let everyText = "\u{F8FE}"
  /// Stands in no text.
  static let noText = "\u{F8FF}"

  static let statements = [
    // A row for each file that is an entry. The stamp is the file's when it was read; none where that does not tell
    // whether it is still the same.
    """
    CREATE TABLE entry(key INTEGER PRIMARY KEY, folder INTEGER NOT NULL, name TEXT NOT NULL, stamp INTEGER, \
    card BLOB NOT NULL)
    """,
    "CREATE UNIQUE INDEX entry_name ON entry(name, folder)",
    "CREATE INDEX entry_folder ON entry(folder)",
    // Files that look like entries and cannot be read; folders that can't be are in folder 0, with their whole path.
    """
    CREATE TABLE unreadable(folder INTEGER NOT NULL, name TEXT NOT NULL, stamp INTEGER, line INTEGER, \
    what TEXT NOT NULL, mend TEXT NOT NULL, PRIMARY KEY(folder, name)) WITHOUT ROWID
    """,
    // The digest is that of the rows of the folder's files; none while one of them has no stamp. The stamp is the
    // folder's own.
    "CREATE TABLE folder(id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, digest INTEGER, stamp INTEGER)",
    """
    CREATE TABLE label(id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL, \
    uses INTEGER NOT NULL, UNIQUE(kind, text))
    """,
    """
    CREATE TABLE touch(label INTEGER NOT NULL, key INTEGER NOT NULL, times INTEGER NOT NULL, \
    PRIMARY KEY(label, key)) WITHOUT ROWID
    """,
    // What the model makes of entries that carry no concepts.
    "CREATE TABLE guess(key INTEGER PRIMARY KEY, concepts BLOB NOT NULL)",
    // All forms of a word that occur.
    "CREATE TABLE form(stem TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY(stem, word)) WITHOUT ROWID",
    // The words are folded already; all that is not ASCII is part of one.
    "CREATE VIRTUAL TABLE text USING fts5(words, tokenize = ascii)",
    "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(text, row)",
    "CREATE TABLE fact(name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID",
  ]

  /// Makes the tables.
  static func make(in db: Database) throws {
    for statement in statements { try db.execute(sql: statement) }
    try db.execute(sql: "PRAGMA user_version = \(version)")
  }

  /// Whether the tables are these.
  static func isWhole(in db: Database) throws -> Bool {
    guard try Int.fetchOne(db, sql: "PRAGMA user_version") == version else { return false }
    let found = try Set(String.fetchAll(db, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"))
    return found.isSuperset(of: statements)
  }
}

/// Something the index remembers of itself.
enum IndexFact: String {
  /// When the journal was last looked through whole, in seconds since 1970.
  case looked
  /// Whether the journal has ever been taken in whole.
  case isComplete
  /// Which model the guesses are of.
  case model
  /// Whether words that are no longer in any entry may still be in the files: 1 where they have only been struck out, 2
  /// where they have been taken out and what was written before may still stand beside the database's file.
  case leftovers
  /// When they were last taken out, in seconds since 1970.
  case tidied
  /// Whether the words of many entries are being written; see `BulkWriting`.
  case isBulk

  func value(in db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT value FROM fact WHERE name = ?"), arguments: [rawValue])
  }

  func set(_ value: Int64, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO fact VALUES (?, ?)").execute(arguments: [rawValue, value])
  }
}
