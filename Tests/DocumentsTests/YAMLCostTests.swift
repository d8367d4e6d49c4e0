import Testing

@testable import Documents

@Suite("Front matter made to keep a reader busy", .timeLimit(.minutes(1)))
struct YAMLCostTests {
  private func refused(_ block: String) throws -> FileProblem {
    let problem = try #require(throws: FileProblem.self) { try FrontMatter(block: block, path: "a.md") }
    #expect(problem.what == "the front matter holds more than a journal entry can use")
    return problem
  }

  /// Each line stands for two of the line before it.
  private static let doubling =
    "l0: &l0 [x, x]\n" + (1...40).map { "l\($0): &l\($0) [*l\($0 - 1), *l\($0 - 1)]\n" }.joined()

  @Test("is refused where references to references are a key", arguments: ["g: {*l40 : 1}\n", "? *l40\n: 1\n"])
  func bombAsKey(key: String) throws { #expect(try refused(Self.doubling + key).line == 7) }

  @Test("is refused where a key is a mapping whose key is a mapping, and so on, however it is written")
  func nestedKeys() throws {
    let leaf = "[" + String(repeating: "1,", count: 20_000) + "]"
    let braces = String(repeating: "{", count: 500) + leaf + String(repeating: "}", count: 500)
    let pairs = String(repeating: "[", count: 500) + leaf + String(repeating: " \t: 1]", count: 500)
    let questions = String(repeating: "? ", count: 500) + leaf
    for block in ["a: \(braces)\n", "a: \(pairs)\n", "a:\n  \(questions)\n"] { #expect(try refused(block).line != nil) }
  }

  @Test("is refused where it is longer than metadata ever is")
  func long() throws {
    #expect(try refused("a: \"" + String(repeating: "x", count: YAMLCost.mostBytes) + "\"\n").line == 2)
  }

  @Test("is refused where a few references stand for too many values")
  func manyValues() throws {
    let block = "a: &a [\(String(repeating: "1,", count: 5000))]\nb: [*a, *a, *a, *a, *a, *a]\n"
    #expect(try refused(block).line == 3)
  }

  @Test("is read where it only looks a little like it")
  func harmless() throws {
    let asked = String(repeating: "  Where was I? Who was *there*? R&B? {one}: so.\n", count: 90)
    for block in [
      "base: &base {who: Ana}\n" + (1...8).map { "b\($0): *base\n" }.joined(),
      "related: [" + (1...400).map { "\"[[Day \($0)]]\"" }.joined(separator: ", ") + "]\n",
      "note: |\n" + asked,
      "title: {{title}}\n",
      "people: [" + (1...4000).map { "Ana \($0)" }.joined(separator: ", ") + "]\n",
    ] {
      #expect(throws: Never.self) { try FrontMatter(block: block, path: "a.md") }
    }
  }

  @Test("is left alone where a value to be changed has comments in hundreds of lines")
  func comments() throws {
    let old = "concepts:\n" + String(repeating: "  - a # x\n", count: 5000)
    var header = try FrontMatter(block: old, path: "a.md")
    #expect(throws: FileProblem.self) { try header.set("concepts", to: .list([])) }
    #expect(header.block == old)
  }
}
