import Concepts
import Foundation
import Insights
import Journal
import Testing

@Suite("What is put to rest")
struct RestTests {
  private let today = day("2026-11-21")
  private let moments = Resurfacing(today: day("2026-11-21"), days: .ofTheCalendar, rests: Rests()).candidates(
    from: [
      card("2025-11-21 10:00") {
        $0.keep("awe", "empathy")
        $0.people = ["Ana"]
      }
    ], visits: .init(), known: [])

  private func moment() throws -> PastMoment { try #require(moments.first { $0.kind == .onThisDay }) }

  @Test("an entry, a concept, a person, some days, a kind, everything")
  func subjects() throws {
    let moment = try moment()
    let covering: [Rest.Subject] = [
      .entry("2025-11-21-1000"), .concept("empathy"), .person("ANA"), .days(day("2025-11-21")...day("2025-11-21")),
      .onThisDay, .everything,
    ]
    let others: [Rest.Subject] = [
      .entry("2025-11-21-1001"), .concept("mindsight"), .person("Anna"),
      .days(day("2025-11-22")...day("2026-11-21")),
    ]
    for subject in covering { #expect(!Rests([Rest(subject)]).allow(moment, on: today), "\(subject)") }
    for subject in others { #expect(Rests([Rest(subject)]).allow(moment, on: today), "\(subject)") }
    let sentence = try #require(moments.first { $0.kind == .sentence })
    #expect(Rests([Rest(.onThisDay)]).allow(sentence, on: today))
    #expect(!Rests([Rest(.everything)]).allow(sentence, on: today))
  }

  @Test("a rest for a while is over on its day")
  func untilADay() throws {
    let moment = try moment()
    let rests = Rests([Rest(.everything, until: day("2026-12-21"))])
    #expect(!rests.allow(moment, on: day("2026-12-20")))
    #expect(rests.allow(moment, on: day("2026-12-21")))
  }

  @Test("the later word about the same counts, what is over goes, and what was put to rest can come up again")
  func adding() throws {
    var rests = Rests([Rest(.person("Ben"), until: day("2026-11-01")), Rest(.everything)])
    rests.add(Rest(.everything, until: day("2026-12-21")), on: today)
    #expect(rests.all == [Rest(.everything, until: day("2026-12-21"))])
    rests.remove(.everything)
    #expect(rests.allow(try moment(), on: today))
  }

  @Test("the menu goes from the nearest to everything")
  func menu() throws {
    let titles: (Concept.ID) -> String = { $0 == "awe" ? "Awe" : "Empathy" }
    let subjects = Rest.subjects(for: try moment())
    #expect(
      subjects.map { $0.words(titles: titles) } == [
        "The entry 2025-11-21-1000", "Whatever names Ana", "Whatever touches awe", "Whatever touches empathy",
        "Whatever is from 18 November 2025 to 24 November 2025", "Whatever comes up because of the date",
        "Anything from the past",
      ])
    #expect(
      Rest.nearest(to: try moment(), .aMonth, from: today).words(titles: titles)
        == "The entry 2025-11-21-1000, until 21 December 2026")
    #expect(Rest(.person("Ana")).words(titles: titles) == "Whatever names Ana, for good")
  }

  @Test(
    "each length ends on its day",
    arguments: zip(
      Rest.Length.allCases, ["2026-11-22", "2026-11-28", "2026-12-21", "2027-11-21", nil]))
  func lengths(length: Rest.Length, end: String?) {
    #expect(length.end(from: today) == end.map(day))
  }

  private let every = Rests([
    Rest(.entry("2025-11-21-1000")), Rest(.concept("awe"), until: day("2027-01-31")), Rest(.person("Ana “B” Ω")),
    Rest(.days(day("2025-11-18")...day("2025-11-24"))), Rest(.onThisDay), Rest(.everything, until: day("2026-12-01")),
  ])

  @Test("the file holds all of it")
  func file() throws {
    let data = try JSONEncoder().encode(every)
    #expect(try JSONDecoder().decode(Rests.self, from: data) == every)
    let one = JSONEncoder()
    one.outputFormatting = .sortedKeys
    #expect(
      String(decoding: try one.encode(Rests([Rest(.person("Ana"), until: day("2026-12-21"))])), as: UTF8.self)
        == #"{"format":1,"resting":[{"name":"Ana","until":"2026-12-21","what":"person"}]}"#)
  }

  @Test(
    "what a later program wrote is left alone, and nothing comes up",
    arguments: [
      #"{"format": 2, "resting": {}}"#, #"{"format": 1, "resting": [{"what": "weather"}]}"#,
      #"{"format": 1, "resting": [{"what": "person", "name": "Ana", "until": "some day"}]}"#,
      #"{"format": 1, "resting": [{"what": "days", "from": "2026-02-02", "through": "2026-02-01"}]}"#,
    ])
  func later(text: String) throws {
    let rests = try JSONDecoder().decode(Rests.self, from: Data(text.utf8))
    #expect(rests.isFromLater)
    #expect(!rests.allow(try moment(), on: today))
    #expect(throws: EncodingError.self) { try JSONEncoder().encode(rests) }
  }

  @Test("what is no such file is refused", arguments: ["[]", "{}", #"{"format": 1}"#])
  func noSuchFile(text: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Rests.self, from: Data(text.utf8)) }
  }
}
