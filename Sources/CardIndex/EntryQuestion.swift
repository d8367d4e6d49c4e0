import GRDB
import Searching

/// A query put to the index: which keys, in what order.
///
/// The rarest of what is asked for leads: its keys are gone through in order, and each is held against the rest.
struct EntryQuestion {
  private let db: Database
  private let lead: Lead
  private let rest: [Clause]
  private let keys: Range<Int64>
  private let order: Query.Order
  /// What so many texts hold that it is asked of one text at a time when only some entries are wanted.
  private let common: Set<String>

  private enum Lead {
    case label(Int64)
    case labels([Int64])
    case text(String)
    case nothing

    /// The table gone through, what it holds, and its key's name in SQL.
    var table: (sql: SQL, key: String) {
      switch self {
      case .label(let id): ("touch AS lead WHERE lead.label = \(sql: String(id))", "lead.key")
      case .labels(let ids):
        ("(SELECT DISTINCT key FROM touch WHERE label IN (\(sql: list(ids)))) AS lead WHERE 1", "lead.key")
      case .text(let expression): ("text WHERE text MATCH \(expression)", "text.rowid")
      case .nothing: ("(SELECT 0 AS key) AS lead WHERE 0", "lead.key")
      }
    }
  }

  /// So few entries are asked one by one whether their text holds something.
  private static let few = 300
  /// So many are at most put into order, or kept at once.
  private static let many = 8000

  /// Puts a query.
  init(_ query: Query, _ db: Database) throws {
    self.db = db
    let clause = try Clause(query.condition, db)
    var (text, keys, others) = (nil as Clause.TextClause?, Int64.min..<Int64.max, [Clause]())
    var leading: (place: Int, ids: [Int64], uses: Int)?
    for part in clause.parts {
      switch part {
      case .text(let found): text = found
      case .keys(let range): keys = keys.clamped(to: range)
      case .labels(let ids):
        let uses = try Self.uses(of: ids, db)
        if uses < leading?.uses ?? .max { leading = (others.count, ids, uses) }
        others.append(part)
      default: others.append(part)
      }
    }
    self.keys = keys
    order = query.order == .bestFirst && text?.isRanked != true ? .newestFirst : query.order
    if let text, order == .bestFirst || leading.map({ $0.uses > Self.few }) ?? true {
      (lead, rest) = (.text(text.expression), others)
      common = try Self.common(in: others, db)
      return
    }
    if let text { others.append(.text(text)) }
    if let leading, leading.ids.count <= 1 || leading.uses <= Self.many {
      others.remove(at: leading.place)
      lead = leading.uses == 0 ? .nothing : leading.ids.count == 1 ? .label(leading.ids[0]) : .labels(leading.ids)
    } else {
      lead = try Self.everyEntry(db).map { .label($0) } ?? .nothing
    }
    rest = others
    common = try Self.common(in: others, db)
  }

  private static func common(in clauses: [Clause], _ db: Database) throws -> Set<String> {
    try Set(
      clauses.flatMap(\.textsWithin).map(\.expression).filter { expression in
        let some: SQL = "SELECT rowid FROM text WHERE text MATCH \(expression) LIMIT \(many)"
        return try request("SELECT count(*) FROM (\(some))").fetchOne(db) == Int64(many)
      })
  }

  /// The keys at some places of the list.
  func keys(_ range: Range<Int>) throws -> [Int64] {
    try request(
      "\(found(keys, isPart: true)) LIMIT \(range.count) OFFSET \(range.lowerBound)"
    ).fetchAll(db)
  }

  /// All keys, one after the other.
  func everyKey() throws -> some Cursor<Int64> { try request(found(keys)).fetchCursor(db) }

  /// How many there are.
  func count() throws -> Int {
    if case .label(let id) = lead, rest.isEmpty, keys == .min..<Int64.max { return try Self.uses(of: [id], db) }
    return Int(try request("SELECT count(*) FROM (\(found(keys, isOrdered: false)))").fetchOne(db) ?? 0)
  }

  /// The place of a key in the list; `nil` when it is not in it.
  func place(of key: Int64) throws -> Int? {
    guard keys.contains(key), try request(found(key..<key + 1)).fetchOne(db) != nil else { return nil }
    if order == .bestFirst {
      let all = try everyKey()
      var place = 0
      while let other = try all.next() {
        if other == key { return place }
        place += 1
      }
      return nil
    }
    let before = order == .oldestFirst ? keys.lowerBound..<key : key + 1..<max(key + 1, keys.upperBound)
    return try request("SELECT count(*) FROM (\(found(before, isOrdered: false)))").fetchOne(db).map { Int($0) }
  }

  private func found(_ keys: Range<Int64>, isOrdered: Bool = true, isPart: Bool = false) -> SQL {
    let (table, key) = lead.table
    var sql: SQL = "SELECT \(sql: key) AS key FROM \(table)"
    if keys.lowerBound > .min { sql.append(literal: " AND \(sql: key) >= \(keys.lowerBound)") }
    if keys.upperBound < .max { sql.append(literal: " AND \(sql: key) < \(keys.upperBound)") }
    for clause in rest {
      sql.append(literal: " AND \(self.sql(for: clause, key, asking: isPart ? common : [], isTop: true))")
    }
    guard isOrdered else { return sql }
    switch order {
    case .newestFirst: sql.append(sql: " ORDER BY \(key) DESC")
    case .oldestFirst: sql.append(sql: " ORDER BY \(key)")
    case .bestFirst: sql.append(sql: " ORDER BY bm25(text), \(key) DESC")
    }
    return sql
  }

  /// SQL for whether a key is what is asked for.
  ///
  /// - Parameters:
  ///   - asking: what is asked of texts one by one, and not once for all.
  ///   - isTop: whether all that is found is so; there are few enough then to be asked.
  private func sql(for clause: Clause, _ key: String, asking: Set<String>, isTop: Bool = false) -> SQL {
    switch clause {
    case .text(let text) where isTop || asking.contains(text.expression):
      "EXISTS (SELECT 1 FROM text WHERE text MATCH \(text.expression) AND text.rowid = \(sql: key))"
    case .text(let text): "\(sql: key) IN (SELECT rowid FROM text WHERE text MATCH \(text.expression))"
    case .start(let start):
      "instr((SELECT c0 FROM text_content WHERE text_content.id = \(sql: key)), \(" " + start)) > 0"
    case .labels(let ids) where ids.isEmpty: "0"
    case .labels(let ids):
      "EXISTS (SELECT 1 FROM touch AS t WHERE t.label IN (\(sql: list(ids))) AND t.key = \(sql: key))"
    case .keys(let range): "(\(sql: key) >= \(range.lowerBound) AND \(sql: key) < \(range.upperBound))"
    case .weekday(let day, let end): "\(sql: EntryKey.weekday(of: key, endOfDay: end)) = \(day)"
    case .all(let all):
      all.isEmpty ? "1" : "(\(all.map { sql(for: $0, key, asking: asking) }.joined(separator: " AND ")))"
    case .any(let any):
      any.isEmpty ? "0" : "(\(any.map { sql(for: $0, key, asking: asking) }.joined(separator: " OR ")))"
    case .not(let other): "NOT (\(sql(for: other, key, asking: asking)))"
    }
  }

  private static func uses(of ids: [Int64], _ db: Database) throws -> Int {
    try ids.reduce(0) { sum, id in
      let uses = try Int.fetchOne(db.cachedStatement(sql: "SELECT uses FROM label WHERE id = ?"), arguments: [id])
      return sum + (uses ?? 0)
    }
  }

  private static func everyEntry(_ db: Database) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM label WHERE kind = ?"), arguments: [Label.Kind.entry.rawValue])
  }
}

private func request(_ sql: SQL) -> SQLRequest<Int64> { SQLRequest(literal: sql) }

private func list(_ ids: [Int64]) -> String { ids.map(String.init).joined(separator: ",") }
