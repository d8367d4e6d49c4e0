import TestSupport
import Testing

@testable import Documents

@Suite("Front matter without anything special")
struct PlainYAMLTests {
  /// Pieces that blocks are made of; many of them mean something to YAML at one place and nothing at another.
  private static let pieces = [
    "a", "b", "key", "key", "date", "é", "日", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{A0}", "🌧", "1", "-3", "2026-11-21",
    "21:04",
    ":", ": ", ": ", ": ", "\n", "\n", "\n", "\r\n", "\t", " ", "  ", "- ", "\n  - ", "-", "[", "]", "{", "}", ", ",
    ",", "'", "\"",
    "#", " #", "?", "? ", "!", "!!", "&a", "*a", "|", ">", "%", "@", "`", "~", "---", "...", "<<", "=", "(", ")", "/",
    ".", "_", "’", "…",
  ]
  private static let usual = ["a", "b", "Zoë", "2026-11-21T21:04", "one two", "-", ".", "_", " c", "7", "'s", "日", "’"]
  private static let shapes = [
    "key: §\n", "k: \"§\"\n", "k: '§'\n", "l: ['§', \"§\"]\n", "key: [§, §]\n", "key: {a: §, b: §}\n",
    "key:\n  - §\n  - §\n", "§: §\n", "§",
  ]

  @Test("is read as the parser reads it, and left to it where that is not sure")
  func sameAsTheParser() throws {
    var plain = 0
    for seed in 0..<30_000 {
      var random = SplitMix64(seed: seed)
      let shape = (1...Int.random(in: 1...3, using: &random)).map { _ in Self.shapes.pick(&random) }.joined()
      let block = shape.split(separator: "§", omittingEmptySubsequences: false).reduce(into: "") { block, part in
        if !block.isEmpty || part.isEmpty {
          // Often nothing special, for there is much that is.
          let isUsual = Int.random(in: 0..<3, using: &random) > 0
          for _ in 0..<Int.random(in: 0...3, using: &random) {
            block += (isUsual ? Self.usual : Self.pieces).pick(&random)
          }
        }
        block += part
      }
      guard let fields = PlainYAML.read(block), !fields.isEmpty else { continue }
      plain += 1
      let parsed = try FrontMatter.parsed(block, path: "a.md")
      let place: Comment = "seed \(seed): \(block.debugDescription)"
      #expect(fields.map(\.key) == parsed.map(\.key), place)
      #expect(fields.map(\.value) == parsed.map(\.value), place)
      #expect(fields.map { $0.line + 1 } == parsed.map(\.line), place)
    }
    #expect(plain > 1_000)
  }

  @Test("is what entries and the program's own files have")
  func usual() throws {
    let entry = """
      date: 2026-11-21T21:04:00+01:00
      practice: evening
      prompts: [evening.break, evening.return]
      concepts: []
      suggested: [rupture, co-regulation]
      window: {arrived: -3, left: 1}
      feelings: [at ease]
      starred: true
      people: [Zoë, Mr Okafor, 美咲]
      repairs: 2026-11-18-2111

      """
    let concept = """
      title: The four S’s
      aliases: [making up, no one's]
      sources:
        - Daniel J. Siegel and Mary Hartzell, Parenting from the Inside Out, 2003
        - "Kipling D. Williams, Ostracism: The Power of Silence, 2001"
      """
    for block in [entry, concept] { #expect(PlainYAML.read(block) != nil) }
  }

  @Test(
    "is not a key twice, a value on the next line, a comment, a sign in quotation marks or a reference",
    arguments: [
      "a: 1\na: 2\n", "a:\n", "a:\nb: 1\n", "a: b\n  c\n", "a: b # c\n", "a: 'b''c'\n", "a: \"b\\n\"\n", "a: *b\n",
      "a: b: c\n", "a: [b\n",
    ])
  func leftToTheParser(block: String) { #expect(PlainYAML.read(block) == nil) }
}
