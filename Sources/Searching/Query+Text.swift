import Journal

extension Query {
  /// The query as it can be typed: read again, it asks for the same, simplified.
  ///
  /// Only an id nobody knows that is another’s title or further name is read as that other.
  ///
  /// - Parameter days: when a day ends for whoever reads it; days of the week are written without.
  package func text(_ days: LogicalDays = .ofTheCalendar) -> String {
    let condition = condition.simplified
    let text = condition == .everything ? [] : [condition.text(days, .alone)]
    return (text + (order == .newestFirst ? [] : ["order:\(order.name)"])).joined(separator: " ")
  }
}

extension Condition {
  /// What a part stands in, which says whether it needs brackets.
  fileprivate enum Place {
    case alone
    case together
    case alternative
    case turned
  }

  fileprivate func text(_ days: LogicalDays, _ place: Place) -> String {
    func key(_ key: QueryKey, _ value: String) -> String { "\(key.rawValue):\(value.inQuotes)" }
    func bracketed(_ text: String, _ isNeeded: Bool) -> String { isNeeded ? "(\(text))" : text }
    return switch self {
    case .everything: "()"
    case .nothing: "-()"
    case .all(let parts):
      bracketed(
        parts.map { $0.text(days, .together) }.joined(separator: " "), place == .alternative || place == .turned)
    case .any(let parts):
      bracketed(
        parts.map { $0.text(days, .alternative) }.joined(separator: " or "), place == .together || place == .turned)
    case .not(let other): "-" + other.text(days, .turned)
    case .text(.word(let word)): ["and", "or", "not"].contains(word) ? key(.word, word) : word
    case .text(.prefix(let start)): start + "*"
    case .text(.phrase(let words)): "\"\(words.joined(separator: " "))\""
    case .concept(let id): key(.concept, id.rawValue)
    case .practice(let id): key(.practice, id)
    case .prompt(let id): key(.prompt, id)
    case .person(let name): key(.person, name)
    case .feeling(let name): key(.feeling, name)
    case .repairs(let name): key(.repairs, name)
    case .window(let side, let comparison, let level):
      "\(side == .either ? "window" : side.rawValue):\(comparison == .equal ? "" : comparison.rawValue)\(level)"
    case .written(let span):
      bracketed(span.text(days), place != .together && place != .alone && span.text(days).contains(" "))
    case .weekday(let weekday, _): "weekday:\(weekday.rawValue.lowercased())"
    case .state(let state):
      [.starred, .reviewed, .letGo].contains(state) ? "is:\(state.rawValue)" : "has:\(state.rawValue)"
    }
  }
}

extension WallSpan {
  /// The days it is made of, where it is made of whole ones; its last day is `nil` where it goes on.
  func wholeDays(_ days: LogicalDays) -> (first: Day?, last: Day?)? {
    if let start, days.start(of: start.day) != start { return nil }
    if let end, days.start(of: end.day) != end { return nil }
    return (start?.day, end?.day.moved(days: -1))
  }

  /// The year or month of the calendar it is, if it is one.
  func unit(_ days: LogicalDays) -> (year: Int, month: Int?)? {
    guard let (first, last) = wholeDays(days), let first, let last else { return nil }
    if first...max(first, last) == Day.whole(year: first.year) { return (first.year, nil) }
    return first...max(first, last) == Day.whole(year: first.year, month: first.month) ? (first.year, first.month) : nil
  }

  fileprivate func text(_ days: LogicalDays) -> String {
    if let start, let unit = unit(days) {
      return unit.month == nil ? "year:\(start.day.description.prefix(4))" : "in:\(start.day.description.prefix(7))"
    }
    if let (first, last) = wholeDays(days), let first, first == last { return "on:\(first)" }
    func text(_ moment: Moment) -> String {
      moment == days.start(of: moment.day) ? "\(moment.day)" : "\(moment.day)T\(moment.clock)"
    }
    return [start.map { "since:\(text($0))" }, end.map { "before:\(text($0))" }].compactMap { $0 }
      .joined(separator: " ")
  }
}

extension String {
  /// The value as it stands behind a key: in quotation marks where it has more than letters, digits, `.`, `_` and `-`.
  var inQuotes: String {
    let isPlain = unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789.-_".unicodeScalars.contains(scalar))
    }
    if isPlain, !isEmpty { return self }
    var quoted = ""
    for scalar in unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
      quoted.unicodeScalars.append(scalar)
    }
    return "\"\(quoted)\""
  }
}
