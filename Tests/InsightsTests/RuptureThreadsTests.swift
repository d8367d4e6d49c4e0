import Insights
import Journal
import Testing

@Suite("Ruptures and what became of them")
struct RuptureThreadsTests {
  private let threads = RuptureThreads(of: SampleYear.cards, days: SampleYear.days)

  @Test("the newest first, those let go of apart")
  func order() {
    #expect(threads.threads.map(\.rupture.name) == ["2026-09-01-2200", "2026-03-03-2100", "2026-01-05-2130"])
    #expect(threads.letGo.map(\.rupture.name) == ["2026-11-15-2300"])
    #expect(threads.letGo.first?.words == "let go of")
    #expect(RuptureThreads(of: SampleYear.cards.reversed(), days: SampleYear.days) == threads)
  }

  @Test("a later entry that names it is its return")
  func named() {
    #expect(threads.threads.last?.words == "returned to 3 days later")
  }

  @Test("an entry that tells of a repair too is returned to in itself")
  func sameEntry() {
    #expect(threads.threads.first?.words == "returned to in the same entry")
  }

  @Test("without a name, a repair with the same person within a month is only perhaps one")
  func perhaps() {
    let thread = threads.threads[1]
    #expect(thread.isOpen)
    #expect(thread.words == "not returned to; perhaps 2 weeks later")
    #expect(thread.answer == .open(perhaps: SampleYear.cards.filter { $0.name == "2026-03-20-2100" }))
    #expect(threads.open == [thread])
  }

  @Test(
    "on a day it says when it was, by the weekday within a week",
    arguments: [
      ("2026-05-01", "today"), ("2026-05-02", "yesterday"), ("2026-05-07", "on Friday"), ("2026-05-08", "on 1 May"),
    ])
  func moment(today: String, when: String) throws {
    let thread = try #require(RuptureThreads(of: [rupture], days: .ofTheCalendar).threads.first)
    let moment = thread.moment(on: day(today))
    #expect(moment.words == "Rupture \(when), not returned to")
    #expect(!Rests([Rest(.person("ana"))]).allow(moment, on: day(today)))
    #expect(!Rests([Rest(.concept("rupture"))]).allow(moment, on: day(today)))
    #expect(Rests([Rest(.onThisDay)]).allow(moment, on: day(today)))
    #expect(Rest.subjects(for: moment).first == .entry("2026-05-01-2100"))
  }

  private let rupture = card("2026-05-01 21:00") {
    $0.keep("rupture")
    $0.people = ["Ana"]
  }

  private func repair(_ time: String, person: String = "Ana", _ change: (inout EntryCard) -> Void = { _ in })
    -> EntryCard
  {
    card(time) {
      $0.keep("repair")
      $0.people = [person]
      change(&$0)
    }
  }

  @Test("nobody in common, too late, before it, merely suggested or meant for another: not even perhaps")
  func notEvenPerhaps() {
    let others = [
      repair("2026-05-02 10:00", person: "Ben"), repair("2026-06-01 10:00"), repair("2026-04-30 10:00"),
      repair("2026-05-02 11:00") { $0.standing = .suggested },
      repair("2026-05-02 12:00") { $0.repairs = "2026-01-01-0000" },
    ]
    for other in others {
      let threads = RuptureThreads(of: [rupture, other], days: .ofTheCalendar)
      #expect(threads.threads.map(\.answer) == [.open(perhaps: [])], "\(other.name)")
    }
    let last = repair("2026-05-31 23:00")
    #expect(
      RuptureThreads(of: [rupture, last], days: .ofTheCalendar).open.map(\.answer) == [.open(perhaps: [last])])
  }

  @Test("what the model suggests is no rupture")
  func suggested() {
    let guess = card("2026-05-01 21:00") { $0.concepts = ["rupture"] }
    #expect(RuptureThreads(of: [guess], days: .ofTheCalendar).threads.isEmpty)
  }

  @Test("the first of several returns counts, and no entry returns to itself")
  func firstReturn() {
    let first = repair("2026-05-01 23:30") { $0.repairs = "2026-05-01-2100" }
    let second = repair("2026-05-09 10:00") { $0.repairs = "2026-05-01-2100" }
    let threads = RuptureThreads(of: [second, rupture, first], days: .ofTheCalendar)
    #expect(threads.threads.map(\.answer) == [.entry(first)])
    var itself = rupture
    itself.repairs = "2026-05-01-2100"
    #expect(RuptureThreads(of: [itself], days: .ofTheCalendar).open.count == 1)
  }

  @Test(
    "the time between, in words",
    arguments: [
      ("2026-05-01 09:00", "2026-05-01 21:00", "the same day"),
      ("2026-05-01 18:00", "2026-05-02 01:00", "the same evening"),
      ("2026-05-02 00:30", "2026-05-02 02:00", "the same evening"),
      ("2026-05-01 18:00", "2026-05-02 05:00", "the next day"),
      ("2026-05-01 18:00", "2026-05-14 09:00", "13 days later"),
      ("2026-05-01 18:00", "2026-05-15 09:00", "2 weeks later"),
      ("2026-05-01 18:00", "2026-09-01 09:00", "4 months later"),
      ("2026-05-01 18:00", "2028-09-01 09:00", "2 years later"),
    ])
  func between(first: String, later: String, words: String) {
    let rupture = card(first) { $0.keep("rupture") }
    let repair = card(later) { $0.repairs = rupture.name }
    let threads = RuptureThreads(of: [rupture, repair], days: SampleYear.days)
    #expect(threads.threads.first?.words == "returned to \(words)")
  }
}
