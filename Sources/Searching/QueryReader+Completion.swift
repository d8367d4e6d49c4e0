import Journal

/// What the word under the cursor may become.
package struct QueryCompletions: Hashable, Sendable {
  /// Where that word begins, in bytes of the query's UTF-8; what is chosen stands there instead of all that follows.
  package let start: Int
  /// What may stand there, the likeliest first; none where nothing is known.
  package let words: [String]
}

extension QueryReader {
  /// What the last word of a query may become: a key, or a value known to stand behind its key.
  package func completions(of text: String) -> QueryCompletions {
    guard let token = QueryScanner.tokens(of: text).last, token.range.upperBound == text.utf8.count,
      case .value(let value) = token.kind, !value.isQuoted || value.isOpen, !value.hasStar
    else { return QueryCompletions(start: text.utf8.count, words: []) }
    let words =
      switch value.key.map({ ($0, QueryKey(rawValue: $0)) }) {
      case .some((_, let key?)):
        values(of: key, beginningWith: value.text.lowercased()).map { "\(key.rawValue):\($0.inQuotes)" }
      case .some((_, nil)): [String]()
      case nil where value.isQuoted || value.text.isEmpty: [String]()
      case nil: QueryKey.allCases.map { $0.rawValue + ":" }.filter { $0.hasPrefix(value.text.lowercased()) }
      }
    return QueryCompletions(start: token.range.lowerBound, words: words)
  }

  private func values(of key: QueryKey, beginningWith start: String) -> [String] {
    switch key {
    case .concept, .practice:
      let known = key == .concept ? names.concepts : names.practices
      let folded = SearchWords.folded(start)
      let byID = known.filter { $0.id.hasPrefix(start) }
      let byName = known.filter { named in
        !named.id.hasPrefix(start) && named.names.contains { $0.hasPrefix(folded) }
      }
      return (byID + byName).map(\.id)
    case .on, .in, .since, .until, .before, .after:
      let near = ["today", "yesterday", "last-week", "this-month", "last-month", "this-year", "last-year"]
      let weekdays = QueryKey.choices(of: .weekday)
      return (near + DateReader.monthNames + weekdays).filter { $0.hasPrefix(start) }
    default: return QueryKey.choices(of: key).filter { $0.hasPrefix(start) }
    }
  }
}
