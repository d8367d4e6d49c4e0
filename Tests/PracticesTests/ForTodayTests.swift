import Concepts
import Documents
import Journal
import Searching
import Testing

@testable import Practices

@Suite("For today")
struct ForTodayTests {
  private static func moment(_ text: String) throws -> Moment { try #require(Moment(text)) }

  private static func entry(
    _ date: String, _ concepts: [Concept.ID], prompts: [Prompt.ID] = [], repairs: String? = nil
  ) throws -> EntryFile {
    let moment = try moment(date)
    var entry = Entry(moment: moment, answers: prompts.map { Entry.Answer(prompt: $0, question: "?", text: "Words.") })
    entry.concepts = concepts
    entry.repairs = repairs
    let path = "\(moment.stem).md"
    return EntryFile(try EntryDocument(entry, path: path), path: path)
  }

  private static func practice(
    _ entries: [EntryFile], at now: String = "2026-11-21T21:04", resting: Set<EntryFile.ID> = []
  ) throws -> Practice {
    let index = MemoryIndex(JournalContents(entries: entries))
    let now = try moment(now)
    let cards = try index.find(Query(), 0..<entries.count, counting: false).cards
    let recent = cards.filter { now.day.ordinal - $0.moment.day.ordinal < ForToday.daysBack }
    let today = ForToday(
      .shipped, recent: recent, visits: try index.visits(), now: now, days: .ofTheCalendar, resting: resting)
    return try #require(today.practice)
  }

  private static func prompts(_ practice: Practice) -> [Prompt] {
    practice.steps.compactMap { if case .question(let prompt) = $0 { prompt } else { nil } }
  }

  @Test("begins where the writer is, asks a few questions, and says in a line why")
  func shape() throws {
    let practice = try Self.practice([])
    #expect(practice.id == "for-today")
    guard case .window = practice.steps.first else {
      Issue.record("the first step is \(String(describing: practice.steps.first))")
      return
    }
    #expect((1...3).contains(Self.prompts(practice).count))
    #expect(!practice.intro.isEmpty && !practice.intro.contains("\n"))
  }

  @Test("is the same for the same journal and day, and turns with the days")
  func deterministic() throws {
    let entries = [try Self.entry("2026-11-20T20:00", ["attunement"])]
    #expect(try Self.practice(entries) == Self.practice(entries))
    let days = try (1...20).map { try Set(Self.prompts(Self.practice([], at: "2026-11-\(10 + $0)T21:00")).map(\.id)) }
    #expect(Set(days).count > 10)
  }

  @Test("comes back first to a rupture that nothing has returned to")
  func openRupture() throws {
    let rupture = try Self.entry("2026-11-18T22:40", ["rupture"])
    let practice = try Self.practice([rupture])
    #expect(practice.intro == "On 18 November 2026 you wrote of a break between you and someone.")
    #expect(Self.prompts(practice).first?.concepts == ["repair"])
    for later in [
      try Self.entry("2026-11-19T22:00", ["repair"]), try Self.entry("2026-11-19T22:00", [], repairs: rupture.name),
    ] {
      #expect(try !Self.practice([rupture, later]).intro.contains("break"), "it has been returned to")
    }
    #expect(try !Self.practice([Self.entry("2026-08-01T22:00", ["rupture"])]).intro.contains("break"), "long ago")
    #expect(try !Self.practice([rupture], resting: [rupture.id]).intro.contains("break"), "it rests")
  }

  @Test("asks about what has been present lately")
  func present() throws {
    let entries = try ["2026-11-15T21:00", "2026-11-17T21:00"].map { try Self.entry($0, ["boundaries"]) }
    let practice = try Self.practice(entries)
    #expect(practice.intro == "Your writing has touched boundaries lately.")
    #expect(Self.prompts(practice).first?.concepts == ["boundaries"])
  }

  @Test("never asks what was asked within the week, over a month of evenings")
  func notTwiceInAWeek() throws {
    var entries: [EntryFile] = []
    var asked: [(day: Int, id: Prompt.ID)] = []
    for day in 1...30 {
      let date = "2026-11-\(day < 10 ? "0" : "")\(day)T21:00"
      let prompts = Self.prompts(try Self.practice(entries, at: date))
      for prompt in prompts {
        #expect(!asked.contains { $0.id == prompt.id && day - $0.day < 7 }, "\(prompt.id) on day \(day)")
        asked.append((day, prompt.id))
      }
      entries.append(try Self.entry(date, prompts.flatMap(\.concepts), prompts: prompts.map(\.id)))
    }
    #expect(Set(asked.map(\.id)).count > 30)
  }

  @Test("knows the time of day")
  func timeOfDay() throws {
    let morning = Set(Self.prompts(try Self.practice([], at: "2026-11-21T08:00")).map(\.id))
    let evening = Set(Self.prompts(try Self.practice([], at: "2026-11-21T20:00")).map(\.id))
    #expect(morning.contains { $0.rawValue.hasPrefix("morning.") })
    #expect(evening.contains { $0.rawValue.hasPrefix("evening.") })
  }
}
