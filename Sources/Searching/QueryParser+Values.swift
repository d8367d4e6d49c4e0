import Concepts
import Documents
import Journal

extension QueryParser {
  /// What a word, a quotation or a key with its value asks for; `nil` where it cannot be read, or asks for an order.
  mutating func condition(_ value: QueryToken.Value, _ range: Range<Int>) -> Condition? {
    guard let name = value.key else { return words(value, range) }
    guard let key = QueryKey(rawValue: name) else {
      let near = QueryKey.nearest(to: name)?.rawValue ?? name
      report(range, "There is no “\(name):”", "Did you mean “\(near):”?")
      return nil
    }
    if value.isOpen { reportOpenQuotation(range) }
    if key.takesDate { return date(key, value, range) }
    guard !value.text.isBlank else { return reportEmpty(key, range) }
    switch key {
    case .concept:
      return named(value.text, among: reader.names.concepts, key, range).map { .concept(Concept.ID(rawValue: $0)) }
    case .practice: return named(value.text, among: reader.names.practices, key, range).map(Condition.practice)
    case .prompt: return .prompt(value.text)
    case .repairs: return .repairs(value.text)
    case .person: return folded(value.text, range).map(Condition.person)
    case .feeling: return folded(value.text, range).map(Condition.feeling)
    case .word: return foldedWords(value.text, range).map { .all($0.map { .text(.word($0)) }) }
    case .window: return window(.either, value.text, range)
    case .arrived: return window(.arrived, value.text, range)
    case .left: return window(.left, value.text, range)
    case .is, .has: return state(key, value.text, range)
    case .weekday: return weekday(value.text, range)
    default: return order(value.text, range)
    }
  }

  // MARK: Words.

  private mutating func words(_ value: QueryToken.Value, _ range: Range<Int>) -> Condition? {
    if value.isOpen { reportOpenQuotation(range) }
    let isBeginning = value.hasStar || isBeingTyped(range) && (!value.isQuoted || value.isOpen)
    if value.text.isBlank, value.hasStar {
      report(range, "The star has no word in front of it", "Write the beginning of a word and a star: wal*.")
      return nil
    }
    if value.isQuoted, value.text.isBlank { return nil }
    guard let words = foldedWords(value.text, range), let last = words.last else { return nil }
    // Signs of writing without spaces are found wherever they stand; they begin no longer word.
    if isBeginning, !SearchWords.isSign(last) || value.hasStar && words.count == 1 {
      let end: Condition =
        value.hasStar || value.isQuoted
        ? .text(.prefix(last)) : .any([.text(.word(last)), .text(.prefix(last))])
      return words.count == 1 ? end : .all([Self.together(words.dropLast()), end])
    }
    return value.isQuoted ? .text(.phrase(words)) : Self.together(words)
  }

  /// A word in any of its forms, or words that were written as one.
  private static func together(_ words: [String]) -> Condition {
    .text(words.count == 1 ? .word(words[0]) : .phrase(words))
  }

  private mutating func foldedWords(_ text: String, _ range: Range<Int>) -> [String]? {
    let words = SearchWords.words(of: text).map(\.folded)
    guard words.isEmpty else { return words }
    // A dash or an ampersand between words says nothing that would have to be looked for.
    if text.unicodeScalars.allSatisfy({ "–—&+,.;:!?/…".unicodeScalars.contains($0) }) { return nil }
    report(range, "“\(text.shortened)” has no letters or digits to look for", "Leave it out, or write a word.")
    return nil
  }

  private mutating func folded(_ text: String, _ range: Range<Int>) -> String? {
    foldedWords(text, range).map { $0.joined(separator: " ") }
  }

  // MARK: Names.

  private mutating func named(
    _ name: String, among known: [QueryNames.Named], _ key: QueryKey, _ range: Range<Int>
  ) -> String? {
    if let named = known.named(name) { return named.id }
    let what = "No \(key.rawValue) here is called “\(name.shortened)”"
    if isBeingTyped(range), known.hasNames(beginningWith: name) {
      report(range, what, "Go on typing.")
      return nil
    }
    let near = known.nearest(to: name).map { "Did you mean \(key.rawValue):\($0)? " } ?? ""
    report(range, what, near + "Entries that carry this name are looked for all the same.")
    return name
  }

  // MARK: Numbers and choices.

  private mutating func window(_ side: Condition.Side, _ text: String, _ range: Range<Int>) -> Condition? {
    let text = text.replacing("−", with: "-").filter { $0 != " " }
    func level(_ text: some StringProtocol) -> Int? {
      let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
      guard digits.utf8.count == 1, let level = Int(text), WindowReading.range.contains(level) else { return nil }
      return level
    }
    if let dots = text.firstRange(of: "..") {
      if let low = level(text[..<dots.lowerBound]), let high = level(text[dots.upperBound...]) {
        // Both ends must hold for one and the same reading.
        let sides = side == .either ? [Condition.Side.arrived, .left] : [side]
        return .any(sides.map { .all([.window($0, .atLeast, min(low, high)), .window($0, .atMost, max(low, high))]) })
      }
    } else {
      let sign = [">=", "<=", "≥", "≤", ">", "<", "="].first(where: text.hasPrefix) ?? ""
      let comparison =
        switch sign {
        case "≥": Condition.Comparison.atLeast
        case "≤": Condition.Comparison.atMost
        default: Condition.Comparison(rawValue: sign) ?? .equal
        }
      if let level = level(text.dropFirst(sign.count)) { return .window(side, comparison, level) }
    }
    let name = side == .either ? QueryKey.window.rawValue : side.rawValue
    report(
      range, "“\(text.shortened)” is no reading of the window",
      "Readings go from -5, shut down, to 5, flooded: \(name):>2 or \(name):-3..1.")
    return nil
  }

  private mutating func state(_ key: QueryKey, _ text: String, _ range: Range<Int>) -> Condition? {
    let name = text.lowercased()
    if key == .is, name == "unreviewed" { return .not(.state(.reviewed)) }
    // Whoever mixes up the two keys is understood.
    if let state = Condition.State(rawValue: name) { return .state(state) }
    let choices = QueryKey.choices(of: key).map { "\(key.rawValue):\($0)" }
    report(range, "“\(text.shortened)” can’t stand behind “\(key.rawValue):”", "Write \(choices.asChoice).")
    return nil
  }

  private mutating func weekday(_ text: String, _ range: Range<Int>) -> Condition? {
    if let weekday = Weekday.named(text) { return .weekday(weekday, reader.days) }
    report(range, "“\(text.shortened)” is no day of the week", "Write one in English: weekday:sunday.")
    return nil
  }

  private mutating func order(_ text: String, _ range: Range<Int>) -> Condition? {
    if let order = Query.Order(name: text.lowercased()) {
      self.order = order
    } else {
      report(range, "“\(text.shortened)” is no order", "Write order:newest, order:oldest or order:best.")
    }
    return nil
  }

  // MARK: Problems of every key.

  private mutating func reportOpenQuotation(_ range: Range<Int>) {
    report(range, "The quotation mark is not closed", "Put one more where the words end.")
  }

  private mutating func reportEmpty(_ key: QueryKey, _ range: Range<Int>) -> Condition? {
    report(range, "“\(key.rawValue):” has nothing behind it", "Write it right behind the colon: \(key.example).")
    return nil
  }

  // MARK: Dates.

  private mutating func date(_ key: QueryKey, _ value: QueryToken.Value, _ range: Range<Int>) -> Condition? {
    let reader = DateReader(today: reader.today)
    let isWhole = key == .in || key == .year
    let words = value.isQuoted ? [] : wordsBehind
    // Words behind it belong to the date as long as they make a date with it.
    let texts = (0...words.count).map { count in
      ([value.text] + words.prefix(count).map(\.word)).joined(separator: " ").trimmed
    }
    let longest = texts.indices.last { reader.read(texts[$0], isWhole: isWhole) != nil }
    guard let longest, let date = reader.read(texts[longest], isWhole: isWhole) else {
      if texts[0].isEmpty { return reportEmpty(key, range) }
      // “since:3 weeks” may go on.
      let typed = words.last.map { range.lowerBound..<$0.end }
      let isGoingOn = typed.map(isBeingTyped) ?? false
      if isGoingOn { take(words.count) }
      report(
        isGoingOn ? typed ?? range : range, "“\(value.text.shortened)” can’t be read as a date",
        "Write \(key.rawValue):2026-11-21, \(key.rawValue):2026-11, \(key.rawValue):\"last march\" "
          + "or \(key.rawValue):\"3 weeks ago\".")
      return nil
    }
    take(longest)
    switch date {
    case .either(let one, let other):
      report(
        range, "“\(value.text.shortened)” may be \(one.long) or \(other.long)",
        "Write \(key.rawValue):\(one) or \(key.rawValue):\(other).")
      return nil
    case .days(let days):
      let next = days.upperBound.moved(days: 1)
      return .asked(key, from: self.reader.days.start(of: days.lowerBound), to: next.map(self.reader.days.start))
    case .moment(let moment): return .asked(key, from: moment, to: moment.nextMinute)
    }
  }
}

extension Condition {
  /// What a key asks for that a date stands behind; `nil` is the end of time.
  fileprivate static func asked(_ key: QueryKey, from start: Moment, to end: Moment?) -> Condition {
    switch key {
    case .since: .written(WallSpan(from: start))
    case .until: .written(WallSpan(to: end))
    case .before: .written(WallSpan(to: start))
    case .after: end.map { .written(WallSpan(from: $0)) } ?? .nothing
    default: .written(WallSpan(from: start, to: end))
    }
  }
}

extension Moment {
  /// A minute later on the wall; `nil` at the end of time.
  fileprivate var nextMinute: Moment? {
    let minutes = hour * 60 + minute + 1
    if minutes < 24 * 60 { return Moment(day: day, hour: minutes / 60, minute: minutes % 60) }
    return day.moved(days: 1).flatMap { Moment(day: $0) }
  }
}

extension String {
  /// The beginning of what was typed, short enough to be told in a line.
  fileprivate var shortened: String { count > 30 ? prefix(29) + "…" : self }
}

extension [String] {
  /// `a, b or c`.
  fileprivate var asChoice: String {
    count > 1 ? dropLast().joined(separator: ", ") + " or " + (last ?? "") : first ?? ""
  }
}
