import Concepts
import Foundation
import Journal
import Practices
import Testing

@Suite("A draft")
struct DraftTests {
  static func draft(_ text: String = "It broke.\r\n\n眠れない🌧️ e\u{301} \u{0}\"\\") throws -> Draft {
    var sitting = try SittingTests.sitting()
    sitting.reading = WindowReading(clamping: -4)
    sitting.next()
    sitting.text = text
    return Draft(id: "d-1", sitting: sitting, line: 2, byte: 13)
  }

  @Test("is the same out of JSON, byte for byte", arguments: [SittingTests.evening, SittingTests.page])
  func roundTrip(practice: Practice) throws {
    var sitting = try SittingTests.sitting(practice)
    sitting.text = try Self.draft().sitting.text
    let draft = Draft(id: "d-2", sitting: sitting, line: 0, byte: 0)
    let read = try JSONDecoder().decode(Draft.self, from: JSONEncoder().encode(draft))
    #expect(read == draft)
    #expect(read.sitting.text.utf8.elementsEqual(draft.sitting.text.utf8))
  }

  @Test("opens at the same step, with the same texts, readings and cursor")
  func place() throws {
    let draft = try Self.draft()
    let read = try JSONDecoder().decode(Draft.self, from: JSONEncoder().encode(draft))
    #expect(read.id == "d-1")
    #expect(read.sitting.index == 1)
    #expect(read.sitting.texts == draft.sitting.texts)
    #expect(read.sitting.readings == [WindowReading(-4), nil, nil, nil])
    #expect(read.sitting.began == draft.sitting.began)
    #expect((read.line, read.byte) == (2, 13))
  }

  @Test("is read as well in the form that names none")
  func withoutFormat() throws {
    let text = String(decoding: try JSONEncoder().encode(Self.draft()), as: UTF8.self)
    let old = text.replacing(#""format":1,"#, with: "").replacing(#","format":1"#, with: "")
    try #require(old != text)
    #expect(try JSONDecoder().decode(Draft.self, from: Data(old.utf8)) == Self.draft())
  }

  @Test(
    "is refused, not opened, when what it says cannot be",
    arguments: [
      (#""index":1"#, #""index":4"#), (#""index":1"#, #""index":-1"#), (#""index":1"#, #""index":"one""#),
      (#""texts":["","#, #""texts":["#), (#""readings":["#, #""readings":[null,"#), (#""level":-4"#, #""level":-40"#),
      (#"2026-11-21T21:04:00+01:00"#, "soon"), (#""line":2,"#, ""), (#""format":1"#, #""format":2"#),
    ])
  func damaged(part: String, instead: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(Self.draft()), as: UTF8.self)
    let damaged = text.split(separator: part, omittingEmptySubsequences: false).joined(separator: instead)
    try #require(damaged != text)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Draft.self, from: Data(damaged.utf8)) }
  }

  @Test("shows the last words written, on one line")
  func glimpse() throws {
    var draft = try Self.draft(" It\nbroke  at lunch. ")
    #expect(draft.glimpse == "It broke at lunch.")
    var sitting = draft.sitting
    sitting.next()
    sitting.text = " \n"
    draft = Draft(id: "d-1", sitting: sitting, line: 0, byte: 0)
    #expect(draft.glimpse == "It broke at lunch.")
    #expect(Draft(id: "d-2", sitting: try SittingTests.sitting(), line: 0, byte: 0).glimpse == "")
  }
}
