import Documents
import Testing

@Suite("A key of front matter is set")
struct FrontMatterChangeTests {
  static let concepts = FrontMatterValue.list([.scalar("rupture"), .scalar("mindsight")])

  /// The block after `concepts` has been set, or taken away.
  static func changed(_ block: String, to value: FrontMatterValue? = concepts) throws -> String {
    var header = try FrontMatter(block: block, path: "entry.md")
    try header.set("concepts", to: value)
    return header.block
  }

  @Test(
    "in its own lines, with every other byte as it was",
    arguments: [
      // The plain case, between keys and comments that are not Attune's.
      (
        "mood:   'grey'   # like the sea\nconcepts: [repair]\n\n# for Ana\nweather:   {rain: yes}\n",
        "mood:   'grey'   # like the sea\nconcepts: [rupture, mindsight]\n\n# for Ana\nweather:   {rain: yes}\n"
      ),
      // A list of one word a line, with and without an indent.
      ("concepts:\n  - repair\n  - parts\nstarred: true\n", "concepts: [rupture, mindsight]\nstarred: true\n"),
      ("concepts:\n- repair\n- parts\nstarred: true\n", "concepts: [rupture, mindsight]\nstarred: true\n"),
      // Values over several lines.
      ("concepts: [repair,\n  parts]\na: 1\n", "concepts: [rupture, mindsight]\na: 1\n"),
      ("concepts: |\n  # no comment\n  repair\n\na: 1\n", "concepts: [rupture, mindsight]\n\na: 1\n"),
      // A key that is quoted, or empty.
      ("\"concepts\": repair\n", "concepts: [rupture, mindsight]\n"),
      ("concepts:\na: 1\n", "concepts: [rupture, mindsight]\na: 1\n"),
      // Line ends from Windows, and a last line without one.
      ("a: 1\r\nconcepts: [repair]\r\nb: 2\r\n", "a: 1\r\nconcepts: [rupture, mindsight]\r\nb: 2\r\n"),
      ("a: 1\r\nconcepts:\r\n- repair\r\n# b\r\n", "a: 1\r\nconcepts: [rupture, mindsight]\r\n# b\r\n"),
      ("a: 1\nconcepts: repair", "a: 1\nconcepts: [rupture, mindsight]\n"),
      // Block scalars of other keys that look like the key, like comments and like the fence.
      (
        "note: |+\n  concepts: [x]\n  # quiet\n  ---\n\nconcepts: []\n",
        "note: |+\n  concepts: [x]\n  # quiet\n  ---\n\nconcepts: [rupture, mindsight]\n"
      ),
    ])
  func replaced(block: String, expected: String) throws {
    #expect(try Self.changed(block).utf8.elementsEqual(expected.utf8))
  }

  @Test(
    "and comments behind and inside the old value stay",
    arguments: [
      ("concepts: [repair]   # hers: mine\n", "concepts: [rupture, mindsight]   # hers: mine\n"),
      ("concepts: ['a # b', \"c # d\"]\t# e # f\n", "concepts: [rupture, mindsight]\t# e # f\n"),
      ("concepts: ['a # b']\n", "concepts: [rupture, mindsight]\n"),
      ("concepts: a#b\n", "concepts: [rupture, mindsight]\n"),
      ("concepts: # kept\n- a\n", "concepts: [rupture, mindsight] # kept\n"),
      (
        "concepts:  # kept\n  # the door\n  - a   # how it banged\n\n  - 'b # c'\n# next\na: 1\n",
        "concepts: [rupture, mindsight]  # kept\n  # the door\n   # how it banged\n# next\na: 1\n"
      ),
      ("concepts: [a, # one\n  b] # two\n", "concepts: [rupture, mindsight] # one\n # two\n"),
      ("a: 1\r\nconcepts: b # c\r\n", "a: 1\r\nconcepts: [rupture, mindsight] # c\r\n"),
    ])
  func comments(block: String, expected: String) throws {
    #expect(try Self.changed(block).utf8.elementsEqual(expected.utf8))
  }

  @Test("and a comment is found behind a value however many signs of one it holds, and however many it has itself")
  func manySigns() throws {
    let signs = String(repeating: " #", count: 15_000)
    #expect(
      try Self.changed("concepts: ['a\(signs)']  # kept\(signs)\nb: 1\n")
        == "concepts: [rupture, mindsight]  # kept\(signs)\nb: 1\n")
  }

  @Test("beside a value in which YAML sees more lines than the file has", arguments: ["\r", "\u{85}", "\u{2028}"])
  func moreLines(end: String) throws {
    let other = "a: 'x\(end)\(end)y'\n"
    let changed = try Self.changed(other + "concepts: [b] # c\nd: 2\n")
    #expect(changed.utf8.elementsEqual((other + "concepts: [rupture, mindsight] # c\nd: 2\n").utf8))
  }

  @Test("or not at all where its line begins with something else", arguments: ["\r", "\u{85}", "\u{2028}"])
  func withinLine(end: String) throws {
    for block in ["a: 1\(end)concepts: [b]\n", "# a\(end)concepts: [b]\n", "\(end)concepts: [b]\n"] {
      #expect(throws: FileProblem.self) { try Self.changed(block) }
    }
  }

  @Test(
    "and taken away with its lines, but never with a comment",
    arguments: [
      ("a: 1\nconcepts: [b]\nc: 2\n", "a: 1\nc: 2\n"),
      ("concepts:\n  - b\n  - c\n", ""),
      ("a: 1\nconcepts: b # c\nd: 2\n", "a: 1\n # c\nd: 2\n"),
      ("concepts:\n# c\n- d\n# e\nf: 2\n", "# c\n# e\nf: 2\n"),
      ("a: 1\n", "a: 1\n"),
    ])
  func removed(block: String, expected: String) throws {
    #expect(try Self.changed(block, to: nil) == expected)
  }

  @Test("and not touched when it already holds that, however it is written")
  func same() throws {
    let block = "concepts:\n   - 'rupture'   # the door\n   - \"mindsight\"\n"
    #expect(try Self.changed(block) == block)
  }

  @Test(
    "at the end when it is new, with a line end like the others'",
    arguments: [
      ("", "concepts: [rupture, mindsight]\n"),
      ("a: 1\n# b\n", "a: 1\n# b\nconcepts: [rupture, mindsight]\n"),
      ("a: 1\r\n", "a: 1\r\nconcepts: [rupture, mindsight]\r\n"),
      ("# only this", "# only this\nconcepts: [rupture, mindsight]\n"),
    ])
  func new(block: String, expected: String) throws {
    #expect(try Self.changed(block).utf8.elementsEqual(expected.utf8))
  }

  @Test("behind the last of the keys it stands behind by custom, and the comments that lead on stay below")
  func behind() throws {
    var header = try FrontMatter(
      block: "date: 2026-11-21\nprompts:\n  - a.b\n\n# about us\npeople: [Ana]\nmood: grey\n", path: "entry.md")
    try header.set("concepts", to: Self.concepts, behind: ["date", "practice", "prompts"])
    #expect(
      header.block
        == "date: 2026-11-21\nprompts:\n  - a.b\nconcepts: [rupture, mindsight]\n\n# about us\npeople: [Ana]\nmood: grey\n"
    )
  }

  @Test("and can be read and set again at once")
  func again() throws {
    var header = try FrontMatter(block: "a: 1\n", path: "entry.md")
    try header.set("concepts", to: Self.concepts)
    try header.set("b", to: .scalar("2"))
    try header.set("concepts", to: .list([]))
    #expect(header.block == "a: 1\nconcepts: []\nb: 2\n")
    #expect(header["b"]?.line == 4)
  }

  @Test(
    "or refused, and nothing lost, where keys have no lines of their own or are leant on by others",
    arguments: [
      "{date: 2026-11-21, concepts: [repair]}\n",
      "{\ndate: 2026-11-21,\nconcepts: [repair]\n}\n",
      "  date: 2026-11-21\n  concepts: [repair]\n",
      "? date\n: 2026-11-21\n? concepts\n: [repair]\n",
      "concepts: &mine [repair]\nlater: *mine\n",
      "date: 2026-11-21\rconcepts: [repair]\rstarred: true\n",
    ])
  func refused(block: String) throws {
    var header = try FrontMatter(block: block, path: "entry.md")
    let before = header.fields.map(\.value)
    let problem = try #require(throws: FileProblem.self) { try header.set("concepts", to: Self.concepts) }
    #expect(problem.what == "the front matter is written in a form that Attune reads but does not change")
    #expect(problem.path == "entry.md")
    #expect(header.block.utf8.elementsEqual(block.utf8))
    #expect(header.fields.map(\.value) == before)
  }

  @Test("or refused when it is new and the root is in braces", arguments: ["{date: 2026-11-21}\n", "{\na: 1\n}\n"])
  func refusedNew(block: String) throws {
    #expect(throws: FileProblem.self) { try Self.changed(block) }
  }
}
