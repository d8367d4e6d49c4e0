import Documents
import Testing

@Suite("A value of front matter")
struct FrontMatterValueTests {
  /// Texts that YAML could take for something else.
  static let texts = [
    "", " ", "evening", "no", "null", "~", "3", "1.5", "2026-11-21", "true", "- a", "-", "? b", "a: b", "a:", ": a",
    "#",
    "a # b", "a#b", "[a", "a, b", "{", "}", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'", "\"", "it's", "“so”",
    "\\", "\\n", "a\nb", "a\n", "\n", "a\r\nb", "\r", "\t", "a\tb", " a", "a ", "---", "...", "é", "e\u{301}", "眠れない",
    "🌧️", "👩‍👧", "\u{0}", "\u{7}", "\u{7F}", "\u{85}", "a\u{A0}", "\u{A0}a", "a\u{2028}b", "a\u{2029}", "a\u{FEFF}",
    "\u{3000}a\u{3000}", String(repeating: "so long a name ", count: 40),
  ]

  @Test(
    "is the same when it is written into a file and read again, alone, in a list and under a name", arguments: texts)
  func roundTrip(text: String) throws {
    for value: FrontMatterValue in [
      .scalar(text), .list([.scalar(text), .scalar("b"), .scalar(text)]),
      .mapping([.init(key: "arrived", value: .scalar(text)), .init(key: "left", value: .list([.scalar(text)]))]),
    ] {
      var header = try FrontMatter(block: "before: 1\nafter: 2\n", path: "a.md")
      try header.set("key", to: value, behind: ["before"])
      let read = try FrontMatter(block: header.block, path: "a.md")
      #expect(read["key"]?.value == value)
      #expect(read.fields.map(\.line) == [2, 3, 4], "it takes one line: \(header.block.debugDescription)")
      if case .scalar = value { #expect(read["key"]?.value.string?.utf8.elementsEqual(text.utf8) == true) }
    }
  }

  @Test(
    "is written as people write it",
    arguments: [
      (FrontMatterValue.scalar("2026-11-21T21:04:00+01:00"), "2026-11-21T21:04:00+01:00"),
      (.scalar("evening"), "evening"), (.scalar("眠れない夜"), "眠れない夜"),
      (.list([]), "[]"), (.list([.scalar("rupture"), .scalar("mindsight")]), "[rupture, mindsight]"),
      (.list([.scalar("a, b")]), "['a, b']"),
      (
        .mapping([.init(key: "arrived", value: .scalar("-3")), .init(key: "left", value: .scalar("1"))]),
        "{arrived: -3, left: 1}"
      ),
    ])
  func yaml(value: FrontMatterValue, expected: String) {
    #expect(value.yaml == expected)
  }

  @Test("counts as a list of texts when it is one, or one text, or nothing")
  func strings() {
    #expect(FrontMatterValue.scalar("Ana").strings == ["Ana"])
    #expect(FrontMatterValue.scalar("").strings == [])
    #expect(FrontMatterValue.list([.scalar("Ana"), .scalar("")]).strings == ["Ana", ""])
    #expect(FrontMatterValue.list([.scalar("Ana"), .list([])]).strings == nil)
    #expect(FrontMatterValue.mapping([]).strings == nil)
  }

  @Test("is found by its name in a mapping, and in nothing else")
  func named() {
    let window = FrontMatterValue.mapping([.init(key: "left", value: .scalar("1"))])
    #expect(window["left"]?.string == "1")
    #expect(window["arrived"] == nil)
    #expect(window.string == nil)
    #expect(FrontMatterValue.scalar("left")["left"] == nil)
  }
}
