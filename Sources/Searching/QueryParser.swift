/// Makes a condition of the pieces of a query.
///
/// `or` binds least; what stands beside each other must all hold; `-` and `not` turn what is right behind them.
struct QueryParser {
  let reader: QueryReader
  let isTyping: Bool
  private(set) var problems: [QueryReading.Problem] = []
  /// The order asked for last.
  var order = Query.Order.newestFirst

  private let tokens: [QueryToken]
  private var index = 0
  /// Where the query ends, in bytes.
  private let end: Int
  /// How many brackets are open, and how many of those too deep to count.
  private var depth = 0
  private var passedOver = 0

  /// How many brackets may be open at once.
  static let deepest = 64

  init(_ text: String, _ reader: QueryReader, isTyping: Bool) {
    (self.reader, self.isTyping) = (reader, isTyping)
    tokens = QueryScanner.tokens(of: text)
    end = text.utf8.count
  }

  /// Reads it all.
  mutating func read() -> Condition {
    var parts: [Condition] = []
    while index < tokens.count {
      if let part = readAlternatives() { parts.append(part) }
      // What ended it is a bracket too many.
      if index < tokens.count {
        report(tokens[index].range, "This bracket closes nothing", "Put its partner in front, or leave it out.")
        index += 1
      }
    }
    return .all(parts)
  }

  // MARK: How pieces are joined.

  /// Reads up to a closing bracket; `nil` where nothing was to be read.
  private mutating func readAlternatives() -> Condition? {
    var parts: [Condition] = []
    var missing: Range<Int>?
    while true {
      let start = index
      if let part = readTogether() { parts.append(part) }
      let isMissing = start == index
      guard let token = here, token.kind == .or else {
        if isMissing, let missing { reportLonely(missing) }
        break
      }
      if isMissing { reportLonely(token.range) }
      missing = token.range
      index += 1
    }
    return parts.count > 1 ? .any(parts) : parts.first
  }

  private mutating func reportLonely(_ range: Range<Int>) {
    report(range, "“or” has nothing on one side", "To look for the word itself, write \"or\".")
  }

  /// Reads what stands beside each other.
  private mutating func readTogether() -> Condition? {
    var parts: [Condition] = []
    while let token = here, token.kind != .or {
      if token.kind == .close {
        guard passedOver > 0 else { break }
        passedOver -= 1
        index += 1
      } else if token.kind == .and {
        index += 1
      } else if let part = readTurned() {
        parts.append(part)
      }
    }
    return parts.count > 1 ? .all(parts) : parts.first
  }

  /// Reads one thing with what turns it in front.
  private mutating func readTurned() -> Condition? {
    var isTurned = false
    while let token = here, token.kind == .minus || token.kind == .not {
      index += 1
      if token.kind == .minus {
        // A dash between words turns nothing.
        let isTouching = here?.range.lowerBound == token.range.upperBound
        if isTouching || isTyping && token.range.upperBound == end { isTurned.toggle() }
      } else {
        isTurned.toggle()
        if here == nil || here?.kind == .or || here?.kind == .close {
          report(token.range, "“not” has nothing behind it", "To look for the word itself, write \"not\".")
        }
      }
    }
    guard let part = readOne() else { return nil }
    return isTurned ? .not(part) : part
  }

  private mutating func readOne() -> Condition? {
    guard let token = here else { return nil }
    switch token.kind {
    case .open:
      index += 1
      return readBracket(token)
    case .value(let value):
      index += 1
      return condition(value, token.range)
    case .and, .or, .not, .minus, .close: return nil
    }
  }

  private mutating func readBracket(_ open: QueryToken) -> Condition? {
    guard depth < Self.deepest else {
      if passedOver == 0 {
        report(open.range, "Here are more than \(Self.deepest) brackets inside each other", "Leave some out.")
      }
      passedOver += 1
      return nil
    }
    if here?.kind == .close {
      index += 1
      return .everything
    }
    depth += 1
    defer { depth -= 1 }
    let inside = readAlternatives()
    if here?.kind == .close {
      index += 1
    } else {
      report(open.range.lowerBound..<end, "The bracket is not closed", "Put “)” where it ends.")
    }
    return inside
  }

  // MARK: What the parts share.

  private var here: QueryToken? { index < tokens.count ? tokens[index] : nil }

  /// Whether a piece ends where the query does, and may go on.
  func isBeingTyped(_ range: Range<Int>) -> Bool { isTyping && range.upperBound == end }

  /// Notes a problem.
  mutating func report(_ range: Range<Int>, _ what: String, _ mend: String) {
    problems.append(QueryReading.Problem(range: range, what: what, mend: mend, isUnfinished: isBeingTyped(range)))
  }

  /// The plain words behind the piece just read that may belong to it, with where each ends.
  var wordsBehind: ArraySlice<(word: String, end: Int)> {
    tokens[index...].prefix(3).prefix { $0.plainWord != nil }.map { ($0.plainWord ?? "", $0.range.upperBound) }[...]
  }

  /// Takes so many pieces as part of the one just read.
  mutating func take(_ count: Int) { index += count }
}
