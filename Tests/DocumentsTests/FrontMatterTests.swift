import Documents
import Testing

@Suite("Front matter is read")
struct FrontMatterTests {
  @Test("by key, in whatever way YAML lets a value be written")
  func shapes() throws {
    let header = try FrontMatter(
      block: """
        date: 2026-11-21T21:04:00+01:00
        "practice": 'evening'
        prompts: [evening.break, "evening: return"]  # the order they were asked in
        people:
        - Ana
        - Noor & the twins
        window: {arrived: -3, left: 1}
        note: |
          She said: # not now
            then nothing.
        folded: >-
          one
          line
        empty:

        """, path: "entry.md")
    let wanted: [(String, FrontMatterValue)] = [
      ("date", .scalar("2026-11-21T21:04:00+01:00")),
      ("practice", .scalar("evening")),
      ("prompts", .list([.scalar("evening.break"), .scalar("evening: return")])),
      ("people", .list([.scalar("Ana"), .scalar("Noor & the twins")])),
      (
        "window",
        .mapping([.init(key: "arrived", value: .scalar("-3")), .init(key: "left", value: .scalar("1"))])
      ),
      ("note", .scalar("She said: # not now\n  then nothing.\n")),
      ("folded", .scalar("one line")),
      ("empty", .scalar("")),
    ]
    #expect(header.fields.map(\.key) == wanted.map(\.0))
    #expect(header.fields.map(\.value) == wanted.map(\.1))
    #expect(header["nowhere"] == nil)
  }

  @Test("with each key's line in the file, where the first line is “---”")
  func lines() throws {
    let header = try FrontMatter(
      block: "# kept by hand\n\ndate: 2026-11-21\nconcepts:\n  - rupture\n\nstarred: true\n", path: "entry.md")
    #expect(header.fields.map(\.line) == [4, 5, 8])
  }

  @Test(
    "with the file’s lines, also where YAML sees more of them", arguments: ["\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func moreLines(end: String) throws {
    let header = try FrontMatter(block: "a: 'x\(end)\(end)\(end)y'\nb: 1\r\nc: 2\n", path: "entry.md")
    #expect(header.fields.map(\.line) == [2, 3, 4])
    for block in ["b: [\n", "\nb: 1\nb: 2\n"] {
      let problem = #expect(throws: FileProblem.self) {
        try FrontMatter(block: "a: 'x\(end)\(end)\(end)y'\n" + block, path: "entry.md")
      }
      #expect(problem?.line == 4)
    }
  }

  @Test("as nothing when there is nothing, or only comments", arguments: ["", "\n", "# later\n", "\r\n# a\r\n"])
  func nothing(block: String) throws {
    #expect(try FrontMatter(block: block, path: "entry.md").fields.isEmpty)
  }

  @Test("with references resolved")
  func references() throws {
    let header = try FrontMatter(block: "people: &us [Ana, Noor]\nfor: *us\n", path: "entry.md")
    #expect(header["for"]?.value.strings == ["Ana", "Noor"])
  }

  @Test(
    "or refused with the line of the file where it stops being YAML",
    arguments: [
      ("date: 2026-11-21\nconcepts: [rupture\n", 4),
      ("date: 2026-11-21\n\n# so tired\npeople: \"Ana\n", 6),
      ("mood: grey: and wet\n", 2),
      ("date: 2026-11-21\n\tpractice: evening\n", 3),
      ("date: 2026-11-21\npeople: *nobody\n", 3),
      ("date: 2026-11-21\nnote: a\u{1}b\nstarred: true\n", 3),
      ("date: 2026-11-21\n...\npractice: evening\n", 4),
    ])
  func notYAML(block: String, line: Int) throws {
    let problem = try #require(throws: FileProblem.self) { try FrontMatter(block: block, path: "2026/a.md") }
    #expect(problem.path == "2026/a.md")
    #expect(problem.line == line)
    #expect(problem.what == "the front matter between the two “---” is not YAML")
  }

  @Test("or refused when it is not made of keys", arguments: ["I slept.\n", "- Ana\n- Noor\n", "[rupture]\n", "7\n"])
  func notKeys(block: String) throws {
    let problem = try #require(throws: FileProblem.self) { try FrontMatter(block: block, path: "a.md") }
    #expect(problem.line == 2)
    #expect(problem.what == "the front matter between the two “---” is not made of keys and values")
  }

  @Test(
    "or refused when a key stands there twice",
    arguments: ["a: 1\ndate: 2026-11-21\nb: 2\ndate: 2026-11-22\n", "a: 1\nwindow: {left: 1, left: 2}\n"])
  func twice(block: String) throws {
    let problem = try #require(throws: FileProblem.self) { try FrontMatter(block: block, path: "a.md") }
    #expect(problem.line == 3)
    #expect(problem.what == "the front matter has the same key twice")
  }

  @Test("or refused when a few lines of references stand for more values than there is memory")
  func bomb() throws {
    let levels = (1...9).map {
      "l\($0): &l\($0) [\(Array(repeating: "*l\($0 - 1)", count: 9).joined(separator: ", "))]"
    }
    let block = (["l0: &l0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"] + levels).map { $0 + "\n" }.joined()
    let problem = try #require(throws: FileProblem.self) { try FrontMatter(block: block, path: "a.md") }
    #expect(problem.what == "the front matter holds more than a journal entry can use")
    #expect(problem.line == 3)
  }

  @Test("or refused when it is nested deeper than anything written by hand", arguments: ["[", "{a: ", "- ", "? "])
  func deep(opening: String) {
    let block = "a:\n " + String(repeating: opening, count: 20_000) + "\n"
    #expect(throws: FileProblem.self) { try FrontMatter(block: block, path: "a.md") }
  }

  @Test("and a problem with it never quotes what it says")
  func quotesNothing() {
    let secret = "Marguerite"
    for block in ["\(secret): [\n", "\(secret)\n", "- \(secret)\n", "\(secret): 1\n\(secret): 2\n", "a: *\(secret)\n"] {
      let problem = #expect(throws: FileProblem.self) { try FrontMatter(block: block, path: "a.md") }
      #expect(problem?.description.contains(secret) == false)
    }
  }
}
