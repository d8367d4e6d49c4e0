import Concepts
import Journal
import Searching
import TestSupport
import Testing

@testable import CardIndex

@Suite("The index and the memory give the same answers")
struct AgreementTests {
  @Test("to any question about any journal", arguments: 0..<8)
  func agree(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let journal = try IndexedJournal()
    for (name, text) in RandomJournal.files(&random) { try journal.write(text, to: name) }
    let index = try journal.freshIndex()
    try expectAgreement(index, journal, &random, questions: 60)
  }

  @Test("also after entries have changed, come and gone", arguments: 0..<4)
  func agreeAfterChanges(seed: Int) throws {
    var random = SplitMix64(seed: 100 + seed)
    let journal = try IndexedJournal()
    let files = RandomJournal.files(&random)
    for (name, text) in files { try journal.write(text, to: name) }
    let index = try journal.freshIndex()
    for _ in 0..<5 {
      for (name, _) in files where Int.random(in: 0..<6, using: &random) == 0 {
        try? journal.remove(name)
        if Bool.random(using: &random) { try journal.write(RandomJournal.text(&random), to: name) }
      }
      for (name, text) in RandomJournal.files(&random).prefix(5) { try journal.write(text, to: "more/" + name) }
      try index.refresh(at: journal.later)
      try expectAgreement(index, journal, &random, questions: 15)
    }
  }

  @Test("also of names that differ only in how an accent is composed, as these come and go")
  func composed() throws {
    let journal = try IndexedJournal()
    let spellings = ["Zo\u{EB}", "Zoe\u{308}"]
    for (number, name) in (spellings + spellings).enumerated() {
      try journal.write("---\npeople: [\(name)]\nconcepts: [\(name)]\n---\n\nPage.\n", to: "2026-11-0\(number + 1).md")
    }
    let index = try journal.freshIndex()
    for day in [0, 2, 1, 3, 4] {
      if day > 0 { try journal.remove("2026-11-0\(day).md") }
      try index.refresh(at: journal.later)
      let memory = MemoryIndex(try journal.folder.contents())
      #expect(try index.facets(of: Query(), days: .ofTheCalendar) == memory.facets(of: Query(), days: .ofTheCalendar))
      #expect(try index.visits() == memory.visits())
      for name in spellings {
        for condition in [Condition.concept(.init(rawValue: name)), .person(SearchWords.folded(name))] {
          #expect(try index.ids(condition) == memory.ids(condition))
        }
      }
    }
  }

  private func expectAgreement(
    _ index: JournalIndex, _ journal: IndexedJournal, _ random: inout SplitMix64, questions: Int
  ) throws {
    let contents = try journal.folder.contents()
    let memory = MemoryIndex(contents)
    #expect(try index.overview().unreadable == contents.unreadable)
    #expect(try index.visits() == memory.visits())
    for entry in contents.entries {
      #expect(try index.card(named: entry.id) == memory.card(named: entry.id))
      #expect(try index.card(named: entry.name) == memory.card(named: entry.name))
    }
    for number in 0..<questions {
      let query = Query(RandomJournal.condition(&random), order: Query.Order.allCases.pick(&random))
      let start = [0, 0, 1, 7].pick(&random)
      let range = start..<start + [1, 5, 1000].pick(&random)
      let (found, expected) = try (index.find(query, range, counting: true), memory.find(query, range, counting: true))
      #expect(found.total == expected.total && found.reviewed == expected.reviewed, "question \(number): \(query)")
      if query.order == .bestFirst {
        let all = 0..<1000
        let (cards, others) = try (index.find(query, all, counting: false), memory.find(query, all, counting: false))
        #expect(Set(cards.cards) == Set(others.cards), "question \(number): \(query)")
      } else {
        #expect(found.cards == expected.cards, "question \(number): \(query)")
      }
      let days = LogicalDays(endingAt: [0, 240].pick(&random)) ?? .ofTheCalendar
      let (facets, others) = try (index.facets(of: query, days: days), memory.facets(of: query, days: days))
      #expect(facets == others, "question \(number): \(query)")
      let order: Query.Order = query.order == .oldestFirst ? .oldestFirst : .newestFirst
      let plain = Query(query.condition, order: order)
      for entry in contents.entries.prefix(5) {
        #expect(
          try index.place(of: entry.id, in: plain) == memory.place(of: entry.id, in: plain),
          "question \(number): \(plain)")
      }
    }
  }
}

/// Journals and questions made of few pieces, so that they often have something to do with each other.
private enum RandomJournal {
  static let words = [
    "walk", "walked", "walking", "door", "doors", "Ana’s", "kitchen", "the", "a", "café", "海", "辺", "и", "ёлка", "2026",
    "rupture", "wal", "shout", "don’t",
  ]
  static let concepts = ["rupture", "repair", "mindsight", "own idea"]
  static let prompts = ["morning.woke", "morning.window", "evening.door", "morning"]
  static let people = ["Ana", "ana", "Émile", "Grandma Jo"]
  static let feelings = ["sad", "Sad", "at ease"]
  static let practices = ["morning", "evening"]

  static func files(_ random: inout SplitMix64) -> [(String, String)] {
    (0..<Int.random(in: 0...40, using: &random)).map { _ in (name(&random), text(&random)) }
  }

  static func name(_ random: inout SplitMix64) -> String {
    let isNewYear = Int.random(in: 0..<6, using: &random) == 0
    let month = "2026-1\(Int.random(in: 0...2, using: &random))"
    let day = isNewYear ? "2027-01-01" : "\(month)-0\(Int.random(in: 1...9, using: &random))"
    let time = ["", "-2104", "-2104-2", "-2104-10", "-0030", " a walk"].pick(&random)
    return ["2026/11/", "", "2026/", "old/"].pick(&random) + day + time + ".md"
  }

  static func text(_ random: inout SplitMix64) -> String {
    var lines: [String] = []
    func some(_ key: String, _ values: [String]) {
      guard Bool.random(using: &random) else { return }
      let chosen = (0..<Int.random(in: 0...3, using: &random)).map { _ in values.pick(&random) }
      lines.append("\(key): [\(chosen.joined(separator: ", "))]")
    }
    if Int.random(in: 0..<20, using: &random) == 0 { return "---\ndate: never\n---\n" }
    if Bool.random(using: &random) {
      let offset = ["", "Z", "+01:00", "-05:30", "+02:00"].pick(&random)
      lines.append(
        "date: 2026-11-0\(Int.random(in: 1...3, using: &random))T21:04:0\(Int.random(in: 0...1, using: &random))\(offset)"
      )
    }
    some("concepts", concepts)
    some("suggested", concepts)
    some("people", people)
    some("feelings", feelings)
    if Bool.random(using: &random) { lines.append("practice: \(practices.pick(&random))") }
    if Bool.random(using: &random) { lines.append("starred: true") }
    if Int.random(in: 0..<4, using: &random) == 0 { lines.append("let-go: true") }
    if Int.random(in: 0..<4, using: &random) == 0 { lines.append("repairs: 2026-11-02-2104") }
    if Bool.random(using: &random) {
      let levels = [-5, -1, 0, 3].map(String.init)
      lines.append("window: {arrived: \(levels.pick(&random)), left: \(levels.pick(&random))}")
    }
    let asked = (0..<Int.random(in: 0...3, using: &random)).map { _ in prompts.pick(&random) }
    if !asked.isEmpty { lines.append("prompts: [\(asked.joined(separator: ", "))]") }
    let answers = asked.map { _ in "## Why?\n\n\(page(&random))\n" }
    let body = asked.isEmpty ? page(&random) + "\n" : answers.joined(separator: "\n")
    return lines.isEmpty && asked.isEmpty ? body : "---\n\(lines.joined(separator: "\n"))\n---\n\n\(body)"
  }

  private static func page(_ random: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...12, using: &random)).map { _ in words.pick(&random) }.joined(
      separator: [" ", ", ", "\n"].pick(&random))
  }

  static func condition(_ random: inout SplitMix64, depth: Int = 3) -> Condition {
    let kind = Int.random(in: depth > 0 ? 0...15 : 4...15, using: &random)
    func several() -> [Condition] {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in condition(&random, depth: depth - 1) }
    }
    switch kind {
    case 0, 1: return .all(several())
    case 2: return .any(several())
    case 3: return .not(condition(&random, depth: depth - 1))
    case 4, 5, 6: return .text(term(&random))
    case 7: return .concept(Concept.ID(rawValue: concepts.pick(&random)))
    case 8: return .practice(practices.pick(&random))
    case 9: return .prompt(["morning", "morning.woke", "evening", "nothing"].pick(&random))
    case 10: return .person(SearchWords.folded(people.pick(&random)))
    case 11: return .feeling(SearchWords.folded(feelings.pick(&random)))
    case 12:
      return .window(
        Condition.Side.allCases.pick(&random), Condition.Comparison.allCases.pick(&random),
        Int.random(in: -6...6, using: &random))
    case 13: return .written(WallSpan(from: moment(&random), to: moment(&random)))
    case 14:
      let days = LogicalDays(endingAt: [0, 30, 31, 240].pick(&random)) ?? .ofTheCalendar
      return .weekday(Weekday.allCases.pick(&random), days)
    default:
      return Bool.random(using: &random)
        ? .state(Condition.State.allCases.pick(&random)) : .repairs(["2026-11-02-2104", "2026-11-01"].pick(&random))
    }
  }

  private static func moment(_ random: inout SplitMix64) -> Moment? {
    guard Int.random(in: 0..<3, using: &random) > 0 else { return nil }
    return Moment(
      "2026-1\(Int.random(in: 0...2, using: &random))-0\(Int.random(in: 1...9, using: &random))T21:04:30+01:00")
  }

  private static func term(_ random: inout SplitMix64) -> TextTerm {
    let folded = words.map { SearchWords.folded($0) }
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return .prefix(String(folded.pick(&random).prefix(2)))
    case 1: return .phrase((0..<Int.random(in: 0...2, using: &random)).map { _ in folded.pick(&random) })
    default: return .word(folded.pick(&random))
    }
  }
}
