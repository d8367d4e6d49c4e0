import Insights
import Testing

@Suite("What travels together")
struct TogetherTests {
  @Test("pairs on two entries and more, each entry counted once, those on most first")
  func pairs() {
    let cards = [
      card("2026-01-01 10:00") { $0.keep("b", "a", "b") }, card("2026-01-02 10:00") { $0.keep("a", "b", "c") },
      card("2026-01-03 10:00") { $0.keep("c", "a") }, card("2026-01-04 10:00") { $0.keep("a", "b") },
      card("2026-01-05 10:00") { $0.keep("c") },
    ]
    let pairs = Together(on: cards).pairs
    #expect(pairs.map(\.one) == ["a", "a"])
    #expect(pairs.map(\.other) == ["b", "c"])
    #expect(pairs.map(\.count) == [3, 2])
  }
}
