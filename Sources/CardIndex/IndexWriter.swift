import Concepts
import Documents
import Foundation
import GRDB
import Journal
import Searching

/// Puts entries into the index and takes them out, within one transaction.
///
/// What entries touch is gathered and written in order: a table takes in so many rows much faster than one here, one there.
struct IndexWriter {
  private let db: Database
  private var ids: [Label: Int64] = [:]
  /// What is touched by entries put in, and has not been written yet.
  private var touches: [Touch] = []
  /// Whether there may be files that cannot be read.
  private var hasUnreadable: Bool
  /// By how much the labels are used more often than they were.
  private var uses: [Int64: Int] = [:]
  /// Whether anything was taken out whose words were in the file.
  private(set) var hasRemoved = false

  init(_ db: Database) throws {
    self.db = db
    hasUnreadable = try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM unreadable)")) ?? true
  }

  private struct Touch {
    let label: Int64
    let key: Int64
    let times: Int
  }

  /// Where a file of the journal stands.
  struct Place: Hashable {
    let folder: Int64
    let name: String
  }

  /// Puts an entry in the place of whatever was known of its file.
  ///
  /// - Returns: whether anything but the stamp is another than before.
  @discardableResult
  mutating func put(_ entry: IndexedEntry, at place: Place, stamp: Int64?) throws -> Bool {
    if let (key, old) = try known(place) {
      let isSameMoment = EntryKey.moment(of: key, offset: entry.card.moment.offset) == entry.card.moment
      if isSameMoment, old == entry.bytes, try self.text(of: key) == entry.text {
        try db.cachedStatement(sql: "UPDATE entry SET stamp = ? WHERE key = ?").execute(arguments: [stamp, key])
        return false
      }
      try remove(key, CardReader.card(at: "", key: key, old))
    }
    try removeUnreadable(place)
    let key = try freeKey(for: entry.card)
    try db.cachedStatement(sql: "INSERT INTO entry VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [key, place.folder, place.name, stamp, entry.bytes])
    try db.cachedStatement(sql: "INSERT INTO text(rowid, words) VALUES (?, ?)").execute(arguments: [key, entry.text])
    for (label, times) in entry.labels { touches.append(Touch(label: try id(of: label), key: key, times: times)) }
    return true
  }

  private mutating func freeKey(for card: EntryCard) throws -> Int64 {
    let ranking = EntryRanking(db: db)
    if let key = try ranking.freeKey(for: card) { return key }
    try writeTouches()
    return try ranking.keyAfterSpreading(for: card)
  }

  /// Remembers a file that cannot be read.
  ///
  /// - Returns: whether anything but the stamp is another than before.
  @discardableResult
  mutating func put(_ problem: FileProblem, at place: Place, stamp: Int64?) throws -> Bool {
    let old = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT line, what, mend FROM unreadable WHERE folder = ? AND name = ?"),
      arguments: [place.folder, place.name])
    let isSame =
      try old.map { try ($0.value(0), $0.value(1), $0.value(2)) == (problem.line, problem.what, problem.mend) } ?? false
    try remove(place)
    hasUnreadable = true
    try db.cachedStatement(sql: "INSERT INTO unreadable VALUES (?, ?, ?, ?, ?, ?)")
      .execute(arguments: [place.folder, place.name, stamp, problem.line, problem.what, problem.mend])
    return !isSame
  }

  /// Takes out what is known of a file.
  mutating func remove(_ place: Place) throws {
    if let (key, card) = try known(place) { try remove(key, CardReader.card(at: "", key: key, card)) }
    try removeUnreadable(place)
  }

  private func removeUnreadable(_ place: Place) throws {
    guard hasUnreadable else { return }
    try db.cachedStatement(sql: "DELETE FROM unreadable WHERE folder = ? AND name = ?")
      .execute(arguments: [place.folder, place.name])
  }

  private func known(_ place: Place) throws -> (key: Int64, card: Data)? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT key, card FROM entry WHERE name = ? AND folder = ?"),
      arguments: [place.name, place.folder]
    ).map { (try $0.value(0), try $0.value(1)) }
  }

  private func text(of key: Int64) throws -> String? {
    try String.fetchOne(db.cachedStatement(sql: "SELECT words FROM text WHERE rowid = ?"), arguments: [key])
  }

  private mutating func remove(_ key: Int64, _ card: EntryCard) throws {
    try forgetGuess(of: key)
    for statement in ["DELETE FROM entry WHERE key = ?", "DELETE FROM text WHERE rowid = ?"] {
      try db.cachedStatement(sql: statement).execute(arguments: [key])
    }
    try untouch(card.labels.keys, key)
    hasRemoved = true
  }

  /// Remembers what the model makes of an entry that carries no concepts of its own.
  mutating func guess(_ concepts: [Concept.ID], of key: Int64) throws {
    try forgetGuess(of: key)
    try db.cachedStatement(sql: "INSERT INTO guess VALUES (?, ?)")
      .execute(arguments: [key, CardWriter.bytes(of: concepts.map(\.rawValue))])
    for (label, times) in EntryCard.labels(ofGuess: concepts) {
      touches.append(Touch(label: try id(of: label), key: key, times: times))
    }
  }

  /// Forgets what the model made of an entry.
  mutating func forgetGuess(of key: Int64) throws {
    let guess = try Data.fetchOne(
      db.cachedStatement(sql: "SELECT concepts FROM guess WHERE key = ?"), arguments: [key])
    guard let guess else { return }
    let concepts = try CardReader.list(guess).map(Concept.ID.init(rawValue:))
    try untouch(EntryCard.labels(ofGuess: concepts).keys, key)
    try db.cachedStatement(sql: "DELETE FROM guess WHERE key = ?").execute(arguments: [key])
  }

  /// Makes known that some words occur.
  func add(_ words: some Sequence<String>) throws {
    let statement = try db.cachedStatement(sql: "INSERT OR IGNORE INTO form VALUES (?, ?)")
    for word in words { try statement.execute(arguments: [SearchWords.stem(word), word]) }
  }

  /// Writes what was only counted until now; to be called before the transaction ends.
  mutating func finish() throws {
    try writeTouches()
    for (id, change) in uses where change != 0 {
      try db.cachedStatement(sql: "UPDATE label SET uses = uses + ? WHERE id = ?").execute(arguments: [change, id])
    }
    if uses.values.contains(where: { $0 < 0 }) { try db.execute(sql: "DELETE FROM label WHERE uses <= 0") }
    if hasRemoved { try IndexFact.leftovers.set(1, in: db) }
    (ids, uses, hasRemoved) = ([:], [:], false)
  }

  // MARK: Labels

  private mutating func writeTouches() throws {
    guard !touches.isEmpty else { return }
    touches.sort { ($0.label, $0.key) < ($1.label, $1.key) }
    let statement = try db.cachedStatement(sql: "INSERT OR IGNORE INTO touch VALUES (?, ?, ?)")
    for touch in touches {
      try statement.execute(arguments: [touch.label, touch.key, touch.times])
      uses[touch.label, default: 0] += db.changesCount
    }
    touches.removeAll(keepingCapacity: true)
  }

  private mutating func untouch(_ labels: some Sequence<Label>, _ key: Int64) throws {
    try writeTouches()
    let statement = try db.cachedStatement(sql: "DELETE FROM touch WHERE label = ? AND key = ?")
    for label in labels {
      let id = try id(of: label)
      try statement.execute(arguments: [id, key])
      uses[id, default: 0] -= db.changesCount
    }
  }

  private mutating func id(of label: Label) throws -> Int64 {
    if let id = ids[label] { return id }
    let known = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM label WHERE kind = ? AND text = ?"),
      arguments: [label.kind.rawValue, label.text])
    if let known {
      ids[label] = known
      return known
    }
    try db.cachedStatement(sql: "INSERT INTO label(kind, text, folded, uses) VALUES (?, ?, ?, 0)")
      .execute(arguments: [label.kind.rawValue, label.text, label.folded])
    ids[label] = db.lastInsertedRowID
    return db.lastInsertedRowID
  }
}
