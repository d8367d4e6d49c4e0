import Journal

/// A word that, with a colon behind it, asks for something other than words.
enum QueryKey: String, CaseIterable {
  case concept
  case practice
  case prompt
  case person
  case feeling
  case window
  case arrived
  case left
  case `is`
  case has
  case repairs
  case on
  case `in`
  case since
  case until
  case before
  case after
  case year
  case weekday
  case order
  case word

  /// Whether a date stands behind it.
  var takesDate: Bool {
    switch self {
    case .on, .in, .since, .until, .before, .after, .year: true
    default: false
    }
  }

  /// One that says how to write it.
  var example: String {
    switch self {
    case .concept: "concept:rupture"
    case .practice: "practice:evening"
    case .prompt: "prompt:evening.break"
    case .person: "person:Ana"
    case .feeling: "feeling:tender"
    case .window: "window:>2"
    case .arrived: "arrived:>=3"
    case .left: "left:0"
    case .is: "is:starred"
    case .has: "has:people"
    case .repairs: "repairs:2026-11-18-2104"
    case .on: "on:yesterday"
    case .in: "in:march"
    case .since: "since:2026-03-01"
    case .until: "until:yesterday"
    case .before: "before:2026-03"
    case .after: "after:monday"
    case .year: "year:2025"
    case .weekday: "weekday:sunday"
    case .order: "order:oldest"
    case .word: "word:or"
    }
  }

  /// The key that another word looks like.
  static func nearest(to word: String) -> QueryKey? {
    let near = allCases.compactMap { key in key.rawValue.slips(from: word).map { (slips: $0, key: key) } }
    return near.min { $0.slips < $1.slips }?.key
  }

  /// The words that can stand behind a key that has a choice of them.
  static func choices(of key: QueryKey) -> [String] {
    switch key {
    case .is: ["starred", "reviewed", "unreviewed", "let-go"]
    case .has: ["repair", "people", "feelings", "window", "concepts", "question"]
    case .order: Query.Order.allCases.map(\.name)
    case .weekday: Weekday.allCases.map { $0.rawValue.lowercased() }
    default: []
    }
  }
}

extension Query.Order {
  /// The order of a name.
  init?(name: String) {
    guard let order = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = order
  }

  /// What stands behind `order:`.
  var name: String {
    switch self {
    case .newestFirst: "newest"
    case .oldestFirst: "oldest"
    case .bestFirst: "best"
    }
  }
}
