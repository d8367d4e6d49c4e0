import Insights
import Journal
import Testing

@Suite("The same question, over time")
struct SameQuestionTests {
  private func entry(_ time: String, _ answers: [(String, String?, String)]) -> (card: EntryCard, entry: Entry) {
    let card = card(time)
    let answers = answers.map { Entry.Answer(prompt: .init(rawValue: $0.0), question: $0.1, text: $0.2) }
    return (card, Entry(moment: card.moment, answers: answers))
  }

  @Test("the answers from the oldest to the newest, several of one entry in their order, blank ones left out")
  func answers() {
    let same = SameQuestion(
      "evening.break",
      in: [
        entry("2026-03-01 21:00", [("evening.break", "Where?", "third"), ("evening.break", "Where?", "fourth")]),
        entry("2026-02-01 21:00", [("evening.break", "Where?", " \n"), ("evening.turn", "When?", "no")]),
        entry("2026-01-01 21:00", [("evening.break", "Where?", "first")]),
        entry("2026-01-02 21:00", [("evening.break", nil, "second")]),
      ])
    #expect(same.answers.map(\.text) == ["first", "second", "third", "fourth"])
    #expect(same.answers.map(\.card.name).first == "2026-01-01-2100")
    #expect(same.answers.allSatisfy { $0.otherWording == nil })
    #expect(same.wording == "Where?")
  }

  @Test("an older wording is shown with the answers it belongs to")
  func wording() {
    let same = SameQuestion(
      "a.b",
      in: [
        entry("2026-01-01 21:00", [("a.b", "Old?", "1")]), entry("2026-01-02 21:00", [("a.b", "New?", "2")]),
      ])
    #expect(same.wording == "New?")
    #expect(same.answers.map(\.otherWording) == ["Old?", nil])
    #expect(SameQuestion("a.c", in: []).wording == nil)
  }

  @Test("which questions have at least two answers, and from when to when")
  func askedAgain() {
    let again = AskedAgain(of: SampleYear.cards, days: SampleYear.days)
    #expect(again.questions.map(\.id) == ["evening.break", "morning.arrive"])
    #expect(again.questions.map(\.count) == [3, 2])
    #expect(again.questions.map(\.first) == [day("2026-01-05"), day("2026-01-05")])
    #expect(again.questions.map(\.last) == [day("2026-03-20"), day("2026-11-21")])
    #expect(AskedAgain(of: SampleYear.cards.prefix(1), days: SampleYear.days).questions.isEmpty)
  }
}
