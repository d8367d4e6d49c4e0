import Concepts
import Insights
import Journal
import Searching
import Testing

@Suite("What may come up of the past")
struct ResurfacingTests {
  private func candidates(
    _ cards: [EntryCard], on today: String, visits: [Concept.ID: Moment] = [:], rests: Rests = Rests()
  ) -> [PastMoment] {
    var visited = Visits()
    visited.concepts = visits
    return Resurfacing(today: day(today), days: SampleYear.days, rests: rests).candidates(
      from: cards, visits: visited, known: [("awe", "Awe"), ("rupture", "Rupture"), ("empathy", "Empathy")])
  }

  private func names(_ candidates: [PastMoment], _ kind: PastMoment.Kind) -> [String?] {
    candidates.filter { $0.kind == kind }.map(\.entry?.name)
  }

  @Test("on this day in earlier years, the latest year first, by the writer’s own days")
  func onThisDay() {
    let cards = [
      card("2023-11-21 10:00"), card("2025-11-22 02:00"), card("2025-11-21 02:00"), card("2026-11-21 10:00"),
      card("2025-10-21 10:00"),
    ]
    let found = candidates(cards, on: "2026-11-21").filter { $0.kind == .onThisDay }
    #expect(found.map(\.entry?.name) == ["2025-11-22-0200", "2023-11-21-1000"])
    #expect(found.map(\.words) == ["A year ago today", "Three years ago today"])
    #expect(found.first?.day == day("2025-11-21"))
  }

  @Test("an entry of 29 February comes up once in every year: on the 28th where there is no 29th")
  func leapDay() {
    let cards = [card("2024-02-29 10:00"), card("2024-02-28 10:00")]
    let found = candidates(cards, on: "2026-02-28").filter { $0.kind == .onThisDay }
    #expect(found.map(\.entry?.name) == ["2024-02-29-1000", "2024-02-28-1000"])
    #expect(found.map(\.words) == ["Two years ago, on 29 February", "Two years ago today"])
    #expect(names(candidates(cards, on: "2028-02-28"), .onThisDay) == ["2024-02-28-1000"])
    #expect(names(candidates(cards, on: "2028-02-29"), .onThisDay) == ["2024-02-29-1000"])
    #expect(names(candidates(cards, on: "2026-03-01"), .onThisDay).isEmpty)
  }

  @Test("a month and half a year ago, only as long as the journal is younger than a year")
  func young() {
    let young = [card("2026-05-21 10:00"), card("2026-10-21 10:00")]
    let found = candidates(young, on: "2026-11-21").filter { $0.kind != .sentence }
    #expect(found.map(\.words) == ["A month ago", "Half a year ago"])
    let old = candidates(young + [card("2025-11-20 10:00")], on: "2026-11-21")
    #expect(old.allSatisfy { $0.kind == .sentence })
  }

  @Test("a rupture, old pain, and what was left far from steady never come up unasked")
  func gentle() {
    func at(_ hour: Int, _ change: (inout EntryCard) -> Void) -> EntryCard { card("2025-11-21 \(hour):00", change) }
    let hard = [
      at(10) { $0.keep("rupture", "repair") }, at(11) { $0.concepts = ["trauma"] },
      at(12) { $0.keep("survival-response") }, at(13) { $0.window(0, 4) }, at(14) { $0.window(0, -5) },
      at(15) { $0.window(-4, nil) },
    ]
    #expect(candidates(hard, on: "2026-11-21").isEmpty)
    let mild = [at(10) { $0.window(5, 3) }, at(11) { $0.keep("empathy") }]
    #expect(candidates(mild, on: "2026-11-21").count == 3)
  }

  @Test("a concept not touched for three months, and never a hard one")
  func quietConcept() {
    let visits: [Concept.ID: Moment] = [
      "awe": Moment("2026-07-21 10:00") ?? .epoch, "rupture": Moment("2025-07-21 10:00") ?? .epoch,
      "empathy": Moment("2026-08-22 10:00") ?? .epoch,
    ]
    let found = candidates([], on: "2026-11-21", visits: visits)
    #expect(found.map(\.words) == ["It is four months since you wrote about awe."])
    #expect(found.first?.concepts == ["awe"])
    let both = (1...12).map { candidates([], on: "2027-01-\($0 < 10 ? "0" : "")\($0)", visits: visits) }
    #expect(both.allSatisfy { $0.count == 1 })
    #expect(Set(both.flatMap { $0.flatMap(\.concepts) }) == ["awe", "empathy"])
  }

  @Test("a sentence is from an entry at least a month old, the same all day and another on other days")
  func sentence() {
    let old = (10...28).map { card("2026-09-\($0) 10:00") }
    let new = [card("2026-11-01 10:00")]
    let today = candidates(old + new, on: "2026-11-21")
    #expect(names(today, .sentence) == names(candidates((new + old).reversed(), on: "2026-11-21"), .sentence))
    let month = (10...28).map { names(candidates(old + new, on: "2026-11-\($0)"), .sentence) }
    #expect(month.allSatisfy { $0.count == 1 && $0 != ["2026-11-01-1000"] })
    #expect(Set(month).count > 5)
    #expect(today.first { $0.kind == .sentence }?.words.hasPrefix("From ") == true)
  }

  @Test("what is at rest does not come up, and another takes its place where it can")
  func atRest() {
    let ana = card("2025-11-21 10:00") { $0.people = ["Ana"] }
    let ben = card("2025-11-21 11:00") { $0.people = ["Ben"] }
    let found = candidates([ana, ben], on: "2026-11-21", rests: Rests([Rest(.person("ana"))]))
    #expect(names(found, .onThisDay) == ["2025-11-21-1100"])
    #expect(names(found, .sentence) == ["2025-11-21-1100"])
    let visits: [Concept.ID: Moment] = [
      "awe": Moment("2026-01-21 10:00") ?? .epoch, "empathy": Moment("2026-01-22 10:00") ?? .epoch,
    ]
    for date in ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"] {
      let quiet = candidates([], on: date, visits: visits, rests: Rests([Rest(.concept("awe"))]))
      #expect(quiet.map(\.concepts) == [["empathy"]])
    }
  }
}
