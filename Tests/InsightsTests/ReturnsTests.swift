import Insights
import Journal
import Testing

@Suite("Practices and returns")
struct ReturnsTests {
  @Test("counts what ended nearer to steady, as near and farther, on whichever side")
  func counts() {
    let returns = Returns(of: SampleYear.cards)
    #expect(returns.practices.map(\.id) == ["evening"])
    let evening = returns.practices.first
    #expect([evening?.nearer, evening?.same, evening?.farther] == [4, 1, 1])
    #expect(evening?.words(titled: "Evening reflection") == "Evening reflection: nearer to steady after 4 of 6")
    #expect(evening?.others == "as near as before after 1, farther after 1")
  }

  @Test("from flooded to as far on the other side is as near as before")
  func otherSide() {
    let cards = (1...3).map { number in
      card("2026-01-0\(number) 10:00") {
        $0.practice = "check-in"
        $0.window(3, -3)
      }
    }
    #expect(Returns(of: cards).practices.map(\.same) == [3])
  }

  @Test("sittings with one reading only are none, and two are too few to be named")
  func tooFew() {
    let two = (1...2).map { number in
      card("2026-01-0\(number) 10:00") {
        $0.practice = "check-in"
        $0.window(3, 1)
      }
    }
    let half = card("2026-01-03 10:00") {
      $0.practice = "check-in"
      $0.window(3, nil)
    }
    #expect(Returns(of: two + [half]).practices.isEmpty)
  }

  @Test("practices stand by name, not by what came of them")
  func order() {
    let cards = ["b", "a", "b", "a", "b", "a"].enumerated().map { index, practice in
      card("2026-01-0\(index + 1) 10:00") {
        $0.practice = practice
        $0.window(3, practice == "b" ? 0 : 5)
      }
    }
    #expect(Returns(of: cards).practices.map(\.id) == ["a", "b"])
  }
}
