import Foundation
import Testing

@testable import Journal

@Suite("A moment")
struct MomentTests {
  @Test(
    "is read from what people and programs write, and written in one form",
    arguments: [
      ("2026-11-21T21:04:00+01:00", "2026-11-21T21:04:00+01:00"),
      ("2026-11-21T21:04:09-05:30", "2026-11-21T21:04:09-05:30"),
      ("2026-11-21T21:04:00Z", "2026-11-21T21:04:00+00:00"),
      ("2026-11-21t21:04:00z", "2026-11-21T21:04:00+00:00"),
      ("2026-11-21 21:04:00 +0100", "2026-11-21T21:04:00+01:00"),
      ("2026-11-21 21:04+01", "2026-11-21T21:04:00+01:00"),
      ("2026-11-21T21:04:07.123456+14:00", "2026-11-21T21:04:07+14:00"),
      ("2026-11-21T21:04:60", "2026-11-21T21:04:60"),
      ("2026-11-21T21:04:00-00:30", "2026-11-21T21:04:00-00:30"),
      ("2026-11-21 21:04", "2026-11-21T21:04:00"),
      ("2026-11-21", "2026-11-21T00:00:00"),
    ])
  func good(text: String, expected: String) throws {
    let moment = try #require(Moment(text))
    #expect(moment.description == expected)
    #expect(Moment(moment.description) == moment)
  }

  @Test(
    "is not read from anything else",
    arguments: [
      "", "yesterday", "2026-11-31", "2026-11-21T", "2026-11-21 ", "2026-11-21x21:04", "2026-11-21T21",
      "2026-11-21T21:4",
      "2026-11-21T2104", "2026-11-21T24:00", "2026-11-21T21:60", "2026-11-21T21:04:61", "2026-11-21T21:04:0",
      "2026-11-21T21:04:00+", "2026-11-21T21:04:00+1", "2026-11-21T21:04:00+01:", "2026-11-21T21:04:00+01:60",
      "2026-11-21T21:04:00+14:01", "2026-11-21T21:04:00+01:00 ", "2026-11-21T21:04:00Zulu", "2026-11-21T21:04:00 CET",
      "2026-11-21T２１:04", " 2026-11-21T21:04", "21.11.2026",
    ])
  func bad(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("has a file's name and a clock")
  func names() throws {
    let moment = try #require(Moment("2026-01-02T03:04:05+01:00"))
    #expect(moment.stem == "2026-01-02-0304")
    #expect(moment.clock == "03:04")
  }

  @Test(
    "is read from the beginning of a file's name",
    arguments: [
      ("2026-11-21-2104", "2026-11-21T21:04:00"), ("2026-11-21-2104-2", "2026-11-21T21:04:00"),
      ("2026-11-21 a walk", "2026-11-21T00:00:00"), ("2026-11-21", "2026-11-21T00:00:00"),
      ("2026-11-21-7 things", "2026-11-21T00:00:00"), ("2026-11-21-9999 steps", "2026-11-21T00:00:00"),
      ("2026-11-21-20261121", "2026-11-21T00:00:00"),
    ])
  func stem(stem: String, expected: String) {
    #expect(Moment(stem: stem)?.description == expected)
  }

  @Test(
    "is not read from a name that begins with no day",
    arguments: ["", "a walk", "2026-11", "2026-11-31-2104", "20261121"])
  func noStem(stem: String) {
    #expect(Moment(stem: stem) == nil)
  }

  @Test("comes before what the wall shows later, wherever the wall stands")
  func order() throws {
    let texts = [
      "2026-11-20T23:59:59-05:00", "2026-11-21T21:04:00+09:00", "2026-11-21T21:04:01+09:00", "2026-11-21T21:05:00",
      "2026-11-21T22:00:00Z", "2026-11-22",
    ]
    let moments = try texts.map { try #require(Moment($0)) }
    #expect(moments.reversed().sorted() == moments)
  }

  @Test("is either before, after or the same as another, also when only the offset differs")
  func total() throws {
    let texts = ["2026-11-21T21:04", "2026-11-21T21:04Z", "2026-11-21T21:04+01:00", "2026-11-21T21:04-01:00"]
    let moments = try texts.map { try #require(Moment($0)) }
    for left in moments {
      for right in moments {
        #expect([left < right, left == right, left > right].count { $0 } == 1, "\(left), \(right)")
      }
    }
  }

  @Test("is kept in JSON as its text, and refused when that is no date")
  func json() throws {
    let moment = try #require(Moment("2026-11-21T21:04:00+01:00"))
    let data = try JSONEncoder().encode([moment])
    #expect(try JSONDecoder().decode([Moment].self, from: data) == [moment])
    #expect(try JSONDecoder().decode([String].self, from: data) == [moment.description])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Moment].self, from: Data("[\"soon\"]".utf8)) }
  }
}
