import Foundation
import Journal
import Testing

@Suite("A reading of the window")
struct WindowReadingTests {
  @Test("has eleven levels, and no others")
  func levels() {
    #expect((-20...20).compactMap { WindowReading($0)?.level } == Array(-5...5))
  }

  @Test("is the nearest one to a number that is too far out", arguments: [(-99, -5), (-5, -5), (0, 0), (6, 5)])
  func clamped(level: Int, expected: Int) {
    #expect(WindowReading(clamping: level).level == expected)
  }

  @Test("is written with its sign", arguments: [(-5, "−5"), (-1, "−1"), (0, "0"), (3, "+3")])
  func signed(level: Int, expected: String) {
    #expect(WindowReading(clamping: level).signed == expected)
  }

  @Test("goes from shut down to flooded")
  func order() {
    #expect(WindowReading(clamping: -5) < .steady)
    #expect(.steady < WindowReading(clamping: 1))
  }

  @Test("is the same out of JSON, and refused where there is no such level")
  func json() throws {
    for level in WindowReading.range {
      let reading = WindowReading(clamping: level)
      #expect(try JSONDecoder().decode(WindowReading.self, from: JSONEncoder().encode(reading)) == reading)
    }
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(WindowReading.self, from: Data(#"{"level": 6}"#.utf8))
    }
  }
}
