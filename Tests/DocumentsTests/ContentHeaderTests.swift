import Documents
import Testing

@Suite("The header of a content file")
struct ContentHeaderTests {
  enum Corner: String, CaseIterable {
    case mind
    case body
  }

  static func header(_ block: String) throws -> ContentHeader {
    let file = SourceFile(path: "concepts/own.md", text: "---\n\(block)\n---\n")
    return try ContentHeader(MarkdownDocument(file), path: file.path)
  }

  @Test("gives texts, numbers, lists and choices")
  func values() throws {
    let header = try Self.header("title: ' Being met '\nminutes: 8\naliases: [a, b]\ncorners: body")
    #expect(try header.text("title") == "Being met")
    #expect(try header.number("minutes", in: 1...90) == 8)
    #expect(try header.list("aliases") == ["a", "b"])
    #expect(try header.list("sources") == [])
    let corners: [Corner] = try header.choices("corners", atLeast: 1)
    #expect(corners == [.body])
  }

  @Test("must be there")
  func missing() throws {
    let document = try MarkdownDocument(SourceFile(path: "concepts/own.md", text: "Only words.\n"))
    let problem = #expect(throws: FileProblem.self) { try ContentHeader(document, path: "concepts/own.md") }
    #expect(
      problem?.description
        == "concepts/own.md:1: the file has no front matter. Begin it with “---”, one “key: value” a line, and “---”.")
  }

  @Test(
    "names the line of a text that is missing, empty or not one",
    arguments: [("a: 1", 1), ("a: 1\ntitle:", 3), ("a: 1\ntitle: ' '", 3), ("title: [a]", 2)])
  func text(block: String, line: Int) throws {
    let header = try Self.header(block)
    let problem = #expect(throws: FileProblem.self) { try header.text("title") }
    #expect(problem?.line == line)
    #expect(problem?.what == "“title” is missing or empty")
  }

  @Test("names the range of a number that is none or out of it", arguments: ["0", "91", "8.5", "eight", "-1"])
  func number(text: String) throws {
    let header = try Self.header("a: 1\nminutes: \(text)")
    let problem = #expect(throws: FileProblem.self) { try header.number("minutes", in: 1...90) }
    #expect(problem?.line == 3)
    #expect(problem?.what == "“minutes” is not a whole number from 1 to 90")
  }

  @Test("refuses a list of anything but texts", arguments: ["{a: b}", "[[a], b]"])
  func list(text: String) throws {
    let header = try Self.header("aliases: \(text)")
    let problem = #expect(throws: FileProblem.self) { try header.list("aliases") }
    #expect(problem?.line == 2)
    #expect(problem?.mend == "Write “aliases: [one, two]”.")
  }

  @Test(
    "offers the words there are when a choice is none of them", arguments: ["corners: [mind, soul]", "corners: []"])
  func choices(block: String) throws {
    let header = try Self.header(block)
    let problem = #expect(throws: FileProblem.self) {
      let _: [Corner] = try header.choices("corners", atLeast: 1)
    }
    #expect(problem?.line == 2)
    #expect(problem?.mend == "Choose from: mind, body.")
  }
}
