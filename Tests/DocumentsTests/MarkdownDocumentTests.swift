import Documents
import Testing

@Suite("A Markdown document")
struct MarkdownDocumentTests {
  static func document(_ text: String) throws -> MarkdownDocument {
    try MarkdownDocument(SourceFile(path: "entry.md", text: text))
  }

  /// The text after `starred` has been set.
  static func starred(_ text: String) throws -> String {
    var document = try document(text)
    try document.set("starred", to: .scalar("true"))
    return document.text
  }

  @Test(
    "put together again is the same text byte for byte",
    arguments: [
      "", "\n", "---", "---\n", "---\n---", "---\n---\n", "Only words.", "---\na: 1\n---\n\nWords.\n",
      "---\r\na: 1\r\n---\r\nWords.\r\n", "\u{FEFF}---\na: 1\n---\nWords.", "\u{FEFF}Words.", "--- \t\na: 1\n---  \n",
      "---\na: 1\n---\n---\nb\n---\n", "---\nnever closed\n", "e\u{301}\r\r\n\u{85}",
    ])
  func whole(text: String) throws {
    #expect(try Self.document(text).text.utf8.elementsEqual(text.utf8))
  }

  @Test(
    "begins its body below the closing “---”",
    arguments: [
      ("---\na: 1\n---\nWords.\n", "Words.\n", 4), ("---\n---", "", 2), ("\u{FEFF}---\r\na: 1\r\n---\r\nb", "b", 4),
      ("---\na: |\n  ---\n---\n---\nb\n", "---\nb\n", 5), ("Words.\n---\na: 1\n---\n", "Words.\n---\na: 1\n---\n", 1),
      ("\u{FEFF}Words.\n", "Words.\n", 1),
    ])
  func body(text: String, body: String, line: Int) throws {
    let document = try Self.document(text)
    #expect(document.body == body)
    #expect(document.bodyLine == line)
  }

  @Test(
    "has no front matter without two lines of exactly “---”, of which the first is its first",
    arguments: ["", "Words.\n", "---\nnever closed\n", "\n---\na: 1\n---\n", "----\na: 1\n----\n", " ---\na: 1\n---\n"])
  func none(text: String) throws {
    let document = try Self.document(text)
    #expect(document.frontMatter == nil)
    #expect(document.body == text)
  }

  @Test("has front matter without a key when the two lines enclose nothing")
  func emptyFrontMatter() throws {
    #expect(try Self.document("---\n---\n").frontMatter?.fields.isEmpty == true)
  }

  @Test("says at which line of the file its front matter is not YAML")
  func notYAML() {
    let problem = #expect(throws: FileProblem.self) {
      try Self.document("---\r\ndate: 2026-11-21\r\npeople: [Ana\r\n---\r\n\r\nWords.\r\n")
    }
    #expect(problem?.line == 4)
    #expect(problem?.path == "entry.md")
  }

  @Test(
    "takes a key into the front matter it has",
    arguments: [
      ("---\na: 1\n---\n\nWords.", "---\na: 1\nstarred: true\n---\n\nWords."),
      ("---\n---", "---\nstarred: true\n---"),
      ("---\r\n---\r\nb\r\n", "---\r\nstarred: true\r\n---\r\nb\r\n"),
      ("\u{FEFF}---\nstarred: no # yet\n--- \nb", "\u{FEFF}---\nstarred: true # yet\n--- \nb"),
    ])
  func set(text: String, expected: String) throws {
    #expect(try Self.starred(text).utf8.elementsEqual(expected.utf8))
  }

  @Test(
    "gets front matter with its first key, with a blank line below it and line ends like its own",
    arguments: [
      ("Words.\n", "---\nstarred: true\n---\n\nWords.\n"),
      ("", "---\nstarred: true\n---\n\n"),
      ("\nWords.", "---\nstarred: true\n---\n\nWords."),
      ("Words.\r\nMore.\r\n", "---\r\nstarred: true\r\n---\r\n\r\nWords.\r\nMore.\r\n"),
      ("\u{FEFF}Words.", "\u{FEFF}---\nstarred: true\n---\n\nWords."),
      ("---\nnever closed\n", "---\nstarred: true\n---\n\n---\nnever closed\n"),
    ])
  func first(text: String, expected: String) throws {
    #expect(try Self.starred(text).utf8.elementsEqual(expected.utf8))
  }

  @Test("gets no front matter from a key that is taken away")
  func nothingToTakeAway() throws {
    var document = try Self.document("Words.\n")
    try document.set("starred", to: nil)
    #expect(document.text == "Words.\n")
  }

  @Test("that is new has empty front matter and the body it was given")
  func new() {
    #expect(MarkdownDocument(path: "new.md", body: "\nWords.\n").text == "---\n---\n\nWords.\n")
  }

  @Test("is unchanged when its front matter cannot be changed")
  func refused() throws {
    var document = try Self.document("---\n{a: 1}\n---\nWords.\n")
    #expect(throws: FileProblem.self) { try document.set("starred", to: .scalar("true")) }
    #expect(document.text == "---\n{a: 1}\n---\nWords.\n")
  }
}
