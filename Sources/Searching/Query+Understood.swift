import Concepts
import Journal

extension Query {
  /// What is asked for in plain English, short enough for a title: `touching Rupture, not Repair · since 1 March 2026`.
  ///
  /// - Parameters:
  ///   - names: the titles of concepts and practices; what they do not know goes by its id.
  ///   - days: when a day ends.
  package func understood(_ names: QueryNames, _ days: LogicalDays = .ofTheCalendar) -> String {
    let words = QueryWords(names: names, days: days)
    let parts = words.parts(of: condition.simplified)
    let order =
      switch order {
      case .newestFirst: [String]()
      case .oldestFirst: ["oldest first"]
      case .bestFirst: ["best first"]
      }
    return (parts + order).joined(separator: " · ")
  }
}

/// Puts conditions into words.
private struct QueryWords {
  let names: QueryNames
  let days: LogicalDays

  /// What must all hold, concepts and words each put together.
  func parts(of condition: Condition) -> [String] {
    guard case .all(let all) = condition else { return [text(condition)] }
    if all.isEmpty { return ["every entry"] }
    var parts: [String] = []
    var places: [String: Int] = [:]
    for (place, one) in all.enumerated() {
      if place > 0, inWindow([all[place - 1], one]) != nil { continue }
      if place + 1 < all.count, let both = inWindow([one, all[place + 1]]) {
        parts.append(both)
        continue
      }
      let (lead, rest, isTurned) = split(one)
      if let place = places[lead], !lead.isEmpty {
        parts[place] += isTurned ? ", not \(rest)" : " and \(rest)"
      } else {
        if !isTurned { places[lead] = parts.count }
        parts.append(text(one))
      }
    }
    return parts
  }

  /// What a condition shares with others of its kind, and what is its own.
  private func split(_ condition: Condition) -> (lead: String, rest: String, isTurned: Bool) {
    switch condition {
    case .concept(let id): ("touching", title(of: id.rawValue, in: names.concepts), false)
    case .text(let term): ("with", quoted(term), false)
    case .person(let name): ("about", name.asName, false)
    case .any(let parts):
      if let word = Self.wordBeingTyped(parts) { ("with", "“\(word)…”", false) } else { ("", text(condition), false) }
    case .not(let other):
      switch split(other) {
      case ("", _, _): ("", text(condition), true)
      case (let lead, let rest, _): (lead, rest, true)
      }
    default: ("", text(condition), false)
    }
  }

  private func text(_ condition: Condition) -> String {
    switch condition {
    case .everything: return "every entry"
    case .nothing: return "no entry"
    case .all(let parts):
      return inWindow(parts) ?? "(" + parts.map(text).joined(separator: " and ") + ")"
    case .any(let parts):
      if let word = Self.wordBeingTyped(parts) { return "with “\(word)…”" }
      return alternatives(parts)
    case .not(.state(.reviewed)): return "not reviewed yet"
    case .not(.concept(let id)): return "not touching " + title(of: id.rawValue, in: names.concepts)
    case .not(.text(let term)): return "without " + quoted(term)
    case .not(.any(let parts)):
      return Self.wordBeingTyped(parts).map { "without “\($0)…”" } ?? "not (\(alternatives(parts)))"
    case .not(let other): return "not " + text(other)
    case .concept, .text, .person:
      let (lead, rest, _) = split(condition)
      return "\(lead) \(rest)"
    case .practice(let id): return "from " + title(of: id, in: names.practices)
    case .prompt(let id): return "answering \(id)"
    case .feeling(let name): return "feeling \(name)"
    case .window(let side, let comparison, let level):
      let words = ["<": "below ", "<=": "at most ", "=": "at ", ">=": "at least ", ">": "above "]
      return Self.name(of: side) + " " + (words[comparison.rawValue] ?? "") + Self.signed(level)
    case .written(let span): return text(span)
    case .weekday(let weekday, _): return "on \(weekday.rawValue)s"
    case .repairs(let name): return "returning to \(name)"
    case .state(let state): return text(state)
    }
  }

  private func alternatives(_ parts: [Condition]) -> String {
    let ways = parts.map(split)
    let lead = ways[0].lead
    if !lead.isEmpty, ways.allSatisfy({ $0.lead == lead && !$0.isTurned }) {
      return "\(lead) " + ways.map(\.rest).joined(separator: " or ")
    }
    return parts.map(text).joined(separator: " or ")
  }

  /// The word that is taken for itself and for the beginning of others.
  private static func wordBeingTyped(_ parts: [Condition]) -> String? {
    guard parts.count == 2, case .text(.word(let word)) = parts[0], parts[1] == .text(.prefix(word)) else { return nil }
    return word
  }

  private func title(of id: String, in known: [QueryNames.Named]) -> String {
    known.first { $0.id == id }?.title ?? id
  }

  private func quoted(_ term: TextTerm) -> String {
    switch term {
    case .word(let word): "“\(word)”"
    case .prefix(let start): "“\(start)…”"
    case .phrase(let words):
      "“\(words.joined(separator: words.allSatisfy(SearchWords.isSign) ? "" : " "))”"
    }
  }

  // MARK: The window.

  private static func name(of side: Condition.Side) -> String {
    switch side {
    case .either: "arrived or left"
    case .arrived: "arrived"
    case .left: "left"
    }
  }

  private static func signed(_ level: Int) -> String { WindowReading(clamping: level).signed }

  /// Two ends of one reading.
  private func inWindow(_ parts: [Condition]) -> String? {
    guard parts.count == 2, case .window(let side, .atLeast, let low) = parts[0],
      case .window(let other, .atMost, let high) = parts[1], side == other
    else { return nil }
    return "\(Self.name(of: side)) between \(Self.signed(low)) and \(Self.signed(high))"
  }

  // MARK: Time.

  private func text(_ span: WallSpan) -> String {
    if let start = span.start, let unit = span.unit(days) {
      guard unit.month != nil else { return "in \(unit.year)" }
      return "in " + start.day.long.drop { $0 != " " }.dropFirst()
    }
    if let (first, last) = span.wholeDays(days) {
      switch (first, last) {
      case (let first?, let last?) where first == last: return "on \(first.long)"
      case (let first?, let last?) where first < last: return "from \(first.long) to \(last.long)"
      default: break
      }
    }
    func text(_ moment: Moment) -> String {
      moment == days.start(of: moment.day) ? moment.day.long : "\(moment.day.long), \(moment.clock)"
    }
    return [span.start.map { "since \(text($0))" }, span.end.map { "before \(text($0))" }].compactMap { $0 }
      .joined(separator: " and ")
  }

  // MARK: What is simply so.

  private func text(_ state: Condition.State) -> String {
    switch state {
    case .starred: "starred"
    case .reviewed: "reviewed"
    case .letGo: "let go"
    case .repair: "with a repair"
    case .concepts: "with concepts"
    case .people: "with people"
    case .feelings: "with feelings"
    case .window: "with a reading of the window"
    case .question: "answering a question"
    }
  }
}

extension String {
  /// Each word with a capital: names are folded where they are asked for.
  fileprivate var asName: String {
    split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
