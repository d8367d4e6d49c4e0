import Testing

@testable import Searching

@Suite("What was looked for, in a text")
struct MarksTests {
  private func marked(_ query: String, _ text: String) -> [String] {
    QuerySamples.read(query).query.marks(in: text).map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
  }

  @Test("is marked in each of its forms, capitals and accents as they stand")
  func marks() {
    #expect(marked("walk", "We walked, she WALKS. Walker.") == ["walked", "WALKS"])
    #expect(marked("cafe ana", "Ana’s Café") == ["Ana’s", "Café"])
    #expect(marked("\"the door\"", "the  door. The window, the door") == ["the  door", "the door"])
    #expect(marked("do*", "a door, done") == ["door", "done"])
    #expect(marked("今日", "昨日と今日") == ["今日"])
    #expect(marked("door or window", "window door") == ["window", "door"])
  }

  @Test("is not marked where it must not be, and once where two terms meet")
  func terms() {
    #expect(marked("walk -door", "walk door") == ["walk"])
    #expect(marked("-(walk -door)", "walk door") == ["door"])
    #expect(marked("\"the old door\" \"old door now\"", "the old door now") == ["the old door now"])
    #expect(marked("concept:rupture", "rupture") == [])
    #expect(QuerySamples.read("door door (door or -(-door))").terms == [.word("door")])
  }

  private func snippet(_ query: String, _ text: String, _ columns: Int) -> String? {
    QuerySamples.read(query).query.snippet(of: text, columns: columns).map { snippet in
      var bytes = Array(snippet.text.utf8)
      for mark in snippet.marks.reversed() {
        bytes.insert(UInt8(ascii: "]"), at: mark.upperBound)
        bytes.insert(UInt8(ascii: "["), at: mark.lowerBound)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  @Test("is shown in a line of whole words around the first place")
  func snippets() {
    let text = "We came home late.\n\nThe  door was open again, and nobody\tsaid a word about the door."
    #expect(
      snippet("door", text, 200)
        == "We came home late. The [door] was open again, and nobody said a word about the [door].")
    #expect(snippet("door", text, 40) == "…late. The [door] was open again, and…")
    #expect(snippet("door", text, 12) == "…[door] was…")
    #expect(snippet("\"the door\"", text, 30) == "…late. [The door] was open…")
    #expect(snippet("came", text, 20) == "We [came] home late.…")
    #expect(snippet("今日", "昨日は雨だったが、今日は晴れて、明日はまた雨", 12) == "…たが、[今日]は晴れて、…")
  }

  @Test("is never wider than the room for it")
  func width() {
    let text = "昨日は雨 e\u{301}te\u{301} " + String(repeating: "longwordwithoutend", count: 20) + " door 今日 は"
    for columns in 1...60 {
      for query in ["door", "ete", "今日", "longword*"] {
        let width: (Character) -> Int = { $0.utf8.count > 2 ? 2 : 1 }
        let snippet = QuerySamples.read(query).query.snippet(of: text, columns: columns, width: width)
        let columnsUsed = snippet?.text.reduce(0) { $0 + ($1 == "…" ? 1 : width($1)) }
        #expect((columnsUsed ?? 0) <= columns + 1, "\(query) at \(columns): \(String(describing: snippet))")
      }
    }
  }

  @Test("is in no line where nothing is looked for, or nothing is there")
  func noSnippet() {
    #expect(snippet("", "door", 20) == nil)
    #expect(snippet("concept:rupture -door", "door", 20) == nil)
    #expect(snippet("window", "door", 20) == nil)
    #expect(snippet("door", "door", 0) == nil)
  }
}
