import Concepts
import GRDB
import Journal
import Searching

/// A condition in the index's terms: labels by number, time by keys, and texts as the full text index is asked.
///
/// What is asked of texts alone, however nested, is one question to that index.
indirect enum Clause {
  case text(TextClause)
  /// A word that begins so, where so many texts have one that it is sooner looked for in the texts themselves.
  case start(String)
  /// One of these labels.
  case labels([Int64])
  /// A key in these bounds.
  case keys(Range<Int64>)
  /// A day of the week, from 0 for Monday, with days that end so many minutes after midnight.
  case weekday(Int, endOfDay: Int)
  case all([Clause])
  case any([Clause])
  case not(Clause)

  /// What can be asked of texts in one question.
  struct TextClause {
    /// What texts must hold; each is an expression of the full text index.
    var wanted: [String] = []
    /// What they must not hold.
    var unwanted: [String] = []
    /// Whether a text can say more or less of what is looked for.
    var isRanked = true

    /// The question.
    var expression: String {
      let base =
        wanted.isEmpty ? Self.quoted(IndexSchema.everyText) : wanted.map { "(\($0))" }.joined(separator: " AND ")
      return unwanted.isEmpty ? base : "(\(base)) NOT (\(unwanted.map { "(\($0))" }.joined(separator: " OR ")))"
    }

    var opposite: TextClause {
      if wanted.isEmpty, unwanted.count == 1 { return TextClause(wanted: unwanted) }
      return TextClause(unwanted: wanted.count == 1 && unwanted.isEmpty ? wanted : [expression], isRanked: false)
    }

    static func quoted(_ words: String) -> String {
      "\"" + words.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
  }

  /// Puts a condition into the index's terms.
  init(_ condition: Condition, _ db: Database) throws {
    switch condition {
    case .all(let all): self = Self.all(of: try all.map { try Clause($0, db) })
    case .any(let any): self = Self.any(of: try any.map { try Clause($0, db) })
    case .not(let other): self = try Clause(other, db).opposite
    case .text(.prefix(let start)) where try Self.isCommon(start, db): self = .start(start)
    case .text(let term): self = .text(TextClause(wanted: [try Self.expression(for: term, db)]))
    case .written(let span):
      let start = span.start.map(EntryKey.firstOfMinute) ?? 0
      self = .keys(start..<max(start, span.end.map(EntryKey.firstOfMinute) ?? .max))
    case .weekday(let weekday, let days):
      self = .weekday(Weekday.allCases.firstIndex(of: weekday) ?? 0, endOfDay: days.end)
    case .concept(let id): self = try .labels(.concept, id.rawValue, db)
    case .practice(let id): self = try .labels(.practice, id, db)
    case .repairs(let name): self = try .labels(.repairs, name, db)
    case .person(let name): self = try .labels(.person, folded: name, db)
    case .feeling(let name): self = try .labels(.feeling, folded: name, db)
    case .prompt(let id):
      let id = Label(.prompt, id).text
      self = .labels(
        try Int64.fetchAll(
          db, sql: "SELECT id FROM label WHERE kind = ? AND (text = ? OR substr(text, 1, ?) = ?)",
          arguments: [Label.Kind.prompt.rawValue, id, id.unicodeScalars.count + 1, id + "."]))
    case .window(let side, let comparison, let level):
      let labels = WindowReading.range.filter { comparison.holds($0, level) }.flatMap { level in
        [Label(.arrived, String(level)), Label(.left, String(level))].filter { label in
          side == .either || (label.kind == .arrived) == (side == .arrived)
        }
      }
      self = Self.any(of: try labels.map { try .labels($0.kind, $0.text, db) })
    case .state(.repair):
      self = Self.any(of: [
        try .labels(.state, Condition.State.repair.rawValue, db), try .labels(.concept, "repair", db),
      ])
    case .state(let state): self = try .labels(.state, state.rawValue, db)
    }
  }

  private static func labels(_ kind: Label.Kind, _ text: String, _ db: Database) throws -> Clause {
    .labels(
      try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM label WHERE kind = ? AND text = ?"),
        arguments: [kind.rawValue, Label(kind, text).text]))
  }

  private static func labels(_ kind: Label.Kind, folded: String, _ db: Database) throws -> Clause {
    .labels(
      try Int64.fetchAll(
        db.cachedStatement(sql: "SELECT id FROM label WHERE kind = ? AND folded = ?"),
        arguments: [kind.rawValue, folded]))
  }

  private static func expression(for term: TextTerm, _ db: Database) throws -> String {
    switch term {
    case .word(let word):
      let forms = try String.fetchAll(
        db.cachedStatement(sql: "SELECT word FROM form WHERE stem = ?"), arguments: [SearchWords.stem(word)])
      return forms.isEmpty
        ? TextClause.quoted(IndexSchema.noText) : forms.map(TextClause.quoted).joined(separator: " OR ")
    case .prefix(let start): return TextClause.quoted(start) + "*"
    case .phrase(let words):
      return TextClause.quoted(words.isEmpty ? IndexSchema.noText : words.joined(separator: " "))
    }
  }

  /// What must all be so.
  var parts: [Clause] { if case .all(let parts) = self { parts } else { [self] } }

  /// Whether some of the newest texts have a word that begins so.
  ///
  /// The full text index puts all places of all such words into order before it names the first.
  private static func isCommon(_ start: String, _ db: Database) throws -> Bool {
    let (looked, enough) = (200, 10)
    let count = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM (SELECT instr(c0, ?) AS place FROM text_content ORDER BY id DESC LIMIT ?) WHERE place > 0
          """), arguments: [" " + start, looked])
    return (count ?? 0) >= enough
  }

  /// What is asked of texts in some part that need not be so.
  var textsWithin: [TextClause] {
    func texts(_ clause: Clause) -> [TextClause] {
      if case .text(let text) = clause { [text] } else { clause.textsWithin }
    }
    return switch self {
    case .all(let parts), .any(let parts): parts.flatMap(texts)
    case .not(let other): texts(other)
    default: []
    }
  }

  // MARK: Joining

  private static func all(of clauses: [Clause]) -> Clause {
    var parts: [Clause] = []
    var text: TextClause?
    for clause in clauses.flatMap(\.parts) {
      guard case .text(let other) = clause else {
        parts.append(clause)
        continue
      }
      let earlier = text ?? TextClause(isRanked: false)
      text = TextClause(
        wanted: earlier.wanted + other.wanted, unwanted: earlier.unwanted + other.unwanted,
        isRanked: earlier.isRanked || other.isRanked)
    }
    if let text { parts.append(.text(text)) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private static func any(of clauses: [Clause]) -> Clause {
    var parts: [Clause] = []
    var texts: [TextClause] = []
    var labels: [Int64] = []
    for clause in clauses {
      switch clause {
      case .text(let text): texts.append(text)
      case .labels(let more): labels += more.filter { !labels.contains($0) }
      default: parts.append(clause)
      }
    }
    if !texts.isEmpty {
      let expression = texts.map { "(\($0.expression))" }.joined(separator: " OR ")
      parts.append(.text(TextClause(wanted: [expression], isRanked: texts.contains(where: \.isRanked))))
    }
    if !labels.isEmpty || parts.isEmpty { parts.append(.labels(labels)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private var opposite: Clause {
    switch self {
    case .not(let other): other
    case .text(let text): .text(text.opposite)
    // So that what is asked of texts comes together.
    case .all(let all): Self.any(of: all.map(\.opposite))
    case .any(let any): Self.all(of: any.map(\.opposite))
    default: .not(self)
    }
  }
}
