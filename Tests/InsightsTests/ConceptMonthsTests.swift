import Insights
import Journal
import Testing

@Suite("A concept's year")
struct ConceptMonthsTests {
  private let months = ConceptMonths(of: SampleYear.cards, until: day("2026-11-21"), days: SampleYear.days)

  @Test("counts the entries of twelve months, the present one last")
  func counts() {
    #expect(months.months.first == day("2025-12-01"))
    #expect(months.months.last == day("2026-11-01"))
    #expect(months["rupture"] == [0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1])
    #expect(months["mindsight"] == [0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    #expect(months["trauma"] == Array(repeating: 0, count: 12))
  }

  @Test("what is older or newer is not counted, nor a concept twice on one card")
  func ends() {
    let cards = [
      card("2025-11-30 12:00") { $0.keep("awe") }, card("2026-12-01 12:00") { $0.keep("awe") },
      card("2025-12-01 03:00") { $0.keep("awe") }, card("2025-12-01 05:00") { $0.keep("awe", "awe") },
    ]
    let months = ConceptMonths(of: cards, until: day("2026-11-21"), days: SampleYear.days)
    #expect(months["awe"].reduce(0, +) == 1)
    #expect(months["awe"].first == 1)
  }

  @Test("the concepts of most entries come first")
  func order() {
    #expect(
      months.concepts == ["rupture", "repair", "empathy", "mindsight", "attunement", "curiosity", "mindfulness"])
  }

  @Test("a month without entries has no bar, one entry is never drawn as many")
  func sparkline() {
    #expect(months.sparkline(of: "rupture") == " ▁ ▁     ▁ ▁")
    let busy = (1...28).map { card("2026-02-\($0 < 10 ? "0" : "")\($0) 12:00") { $0.keep("awe") } }
    let cards = busy + [card("2026-03-01 12:00") { $0.keep("awe") }]
    let year = ConceptMonths(of: cards, until: day("2026-11-21"), days: .ofTheCalendar)
    #expect(year.sparkline(of: "awe") == "  ▇▁        ")
    #expect(year.sparkline(of: "awe", top: 56) == "  ▃▁        ")
    #expect(year.sparkline(of: "none") == "            ")
  }
}
