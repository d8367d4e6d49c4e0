import Concepts
import GRDB
import Journal
import Searching

extension JournalIndex: EntryIndex {
  /// See `EntryIndex`.
  package func find(_ query: Query, _ range: Range<Int>, counting: Bool) throws(IndexProblem) -> Found {
    try store.read { db in
      let question = try EntryQuestion(query, db)
      var found = Found(cards: try question.keys(range).compactMap(CardLookup(db).card))
      guard counting else { return found }
      found.total = try question.count()
      found.reviewed = try EntryQuestion(Query(.all([query.condition, .state(.reviewed)])), db).count()
      return found
    }
  }

  /// See `EntryIndex`.
  package func place(of id: EntryFile.ID, in query: Query) throws(IndexProblem) -> Int? {
    try store.read { db in
      try CardLookup(db).key(at: id).flatMap { try EntryQuestion(query, db).place(of: $0) }
    }
  }

  /// See `EntryIndex`.
  package func card(named name: String) throws(IndexProblem) -> EntryCard? {
    try store.read { db in
      let lookup = CardLookup(db)
      return try lookup.key(named: name).flatMap(lookup.card)
    }
  }

  /// See `EntryIndex`.
  package func visits() throws(IndexProblem) -> Visits {
    try store.read { db in
      var visits = Visits()
      let lookup = CardLookup(db)
      let last = try Row.fetchAll(
        db, sql: "SELECT text, (SELECT max(key) FROM touch WHERE label = id) FROM label WHERE kind = ?",
        arguments: [Label.Kind.concept.rawValue])
      for row in last {
        guard let key = try row.value(1) as Int64?, let card = try lookup.card(key) else { continue }
        visits.concepts[Concept.ID(rawValue: try row.value(0))] = max(.epoch, card.moment)
      }
      let counts = try Row.fetchAll(
        db, sql: "SELECT text, (SELECT sum(times) FROM touch WHERE label = id) FROM label WHERE kind = ?",
        arguments: [Label.Kind.prompt.rawValue])
      for row in counts {
        guard let count = try row.value(1) as Int? else { continue }
        visits.prompts[Prompt.ID(rawValue: try row.value(0))] = count
      }
      return visits
    }
  }

  /// See `EntryIndex`.
  package func facets(of query: Query) throws(IndexProblem) -> Facets {
    try store.read { db in
      let keys = try EntryQuestion(Query(query.condition), db).everyKey()
      var all: [Int64] = []
      while let key = try keys.next() { all.append(key) }
      return try FacetCount(all, db).facets
    }
  }
}

/// Counts what some entries have in common.
private struct FacetCount {
  private let db: Database
  /// The entries' keys, the newest first.
  private let keys: [Int64]

  init(_ keys: [Int64], _ db: Database) { (self.keys, self.db) = (keys, db) }

  var facets: Facets {
    get throws {
      var facets = Facets()
      facets.total = keys.count
      facets.concepts = try counts(of: .concept) { Concept.ID(rawValue: $0) }
      facets.practices = try counts(of: .practice) { $0 }
      facets.people = try counts(of: .person) { $0 }
      facets.years = years
      return facets
    }
  }

  private func counts<Name: Hashable & Comparable & Sendable>(
    of kind: Label.Kind, _ name: (String) -> Name
  ) throws -> [Facets.Count<Name>] {
    let labels = try Row.fetchAll(
      db, sql: "SELECT id, text, uses FROM label WHERE kind = ?", arguments: [kind.rawValue])
    var counts: [Facets.Count<Name>] = []
    for label in labels {
      let count = try count(of: label.value(0), uses: label.value(2))
      if count > 0 { counts.append(Facets.Count(name(try label.value(1)), count)) }
    }
    return counts.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  /// How many of the entries have a label that so many have in all.
  private func count(of label: Int64, uses: Int) throws -> Int {
    if keys.count * 16 < uses {
      let statement = try db.cachedStatement(sql: "SELECT 1 FROM touch WHERE label = ? AND key = ?")
      return try keys.count { try Bool.fetchOne(statement, arguments: [label, $0]) != nil }
    }
    // Both in one order, side by side.
    let having = try Int64.fetchCursor(
      db.cachedStatement(sql: "SELECT key FROM touch WHERE label = ? ORDER BY key DESC"), arguments: [label])
    var (count, index) = (0, 0)
    while index < keys.count, let key = try having.next() {
      while index < keys.count, keys[index] > key { index += 1 }
      if index < keys.count, keys[index] == key { count += 1 }
    }
    return count
  }

  private var years: [Facets.Count<Int>] {
    var years: [Facets.Count<Int>] = []
    var rest = keys[...]
    while let newest = rest.first {
      let year = EntryKey.year(of: newest)
      let first = EntryKey.first(ofYear: year) ?? .min
      let older = rest.partitioningIndex { $0 < first }
      years.append(Facets.Count(year, older - rest.startIndex))
      rest = rest[older...]
    }
    return years
  }
}

extension ArraySlice {
  /// The first place from which on something is so; before it, it is not.
  fileprivate func partitioningIndex(_ isSo: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if isSo(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
