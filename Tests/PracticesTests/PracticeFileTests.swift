import Concepts
import Documents
import Practices
import Testing

@Suite("A practice's file")
struct PracticeFileTests {
  static let text = """
    ---
    title: Evening reflection
    minutes: 8
    suits: [evening, night]
    ---

    A look back over the day.

    ## How do you arrive?

    - step: window

    There is no right number.

    ## Where did you feel a break in connection today, however small?

    - id: break
    - concepts: [rupture, repair]

    A break can be small.

    It can be a look.

    ## What stayed?

    - id: stayed-2

    """

  static func practice(_ text: String) throws -> Practice {
    try Practice(SourceFile(path: "practices/evening.md", text: text))
  }

  @Test("says what it is, when it suits, and its steps in order")
  func whole() throws {
    let practice = try Self.practice(Self.text)
    #expect(practice.id == "evening")
    #expect(practice.title == "Evening reflection")
    #expect(practice.minutes == 8)
    #expect(practice.suits == [.evening, .night])
    #expect(practice.intro == "A look back over the day.")
    #expect(
      practice.steps == [
        .window(words: "How do you arrive?", why: "There is no right number."),
        .question(
          Prompt(
            id: "evening.break", question: "Where did you feel a break in connection today, however small?",
            concepts: ["rupture", "repair"], why: "A break can be small.\n\nIt can be a look.")),
        .question(Prompt(id: "evening.stayed-2", question: "What stayed?", concepts: [])),
      ])
    #expect(!practice.isFreePage)
  }

  @Test("from Windows says the same")
  func windows() throws {
    let text = Self.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(try Self.practice(text) == Self.practice(Self.text))
  }

  @Test("without steps is a free page")
  func freePage() throws {
    let practice = try Self.practice("---\ntitle: A blank page\nminutes: 5\nsuits: [any]\n---\nAn open page.\n")
    #expect(practice.steps == [.page])
    #expect(practice.isFreePage)
  }

  @Test(
    "lists a question's concepts with brackets or without",
    arguments: ["[rupture, repair]", "rupture, repair", "rupture repair", "[rupture,repair]"])
  func concepts(list: String) throws {
    let text = Self.text.split(separator: "[rupture, repair]").joined(separator: list)
    #expect(try Self.practice(text) == Self.practice(Self.text))
  }

  @Test("has steps with words and a reason, and all but a reading are answered in words")
  func steps() throws {
    let steps = try Self.practice(Self.text).steps + [.page]
    #expect(steps.map(\.words).last == .some(nil))
    #expect(steps.map(\.words).first == "How do you arrive?")
    #expect(steps.map(\.why) == ["There is no right number.", "A break can be small.\n\nIt can be a look.", "", ""])
    #expect(steps.map(\.isWritten) == [false, true, true, true])
  }

  /// What goes wrong when one line of the file is replaced: the line, what stands there instead, what is said.
  @Test(
    "that is malformed is named with its line, what is wrong and what would be right",
    arguments: [
      (1, "", 1, "the file has no front matter", "Begin it with “---”"),
      (2, "minute: 8", 1, "“title” is missing or empty", "Write “title: …”"),
      (3, "minutes: some", 3, "“minutes” is not a whole number from 1 to 90", "Write for instance “minutes: 1”."),
      (3, "minutes: 0", 3, "“minutes” is not a whole number from 1 to 90", "Write for instance “minutes: 1”."),
      (3, "minutes: 91", 3, "“minutes” is not a whole number from 1 to 90", "Write for instance “minutes: 1”."),
      (3, "hours: 1", 1, "“minutes” is missing or empty", "Write “minutes: …”"),
      (4, "suits: [evening, dusk]", 4, "“suits” is missing or has a word", "Choose from: morning, afternoon, evening"),
      (4, "mood: grey", 1, "“suits” is missing or has a word", "Choose from: morning, afternoon, evening"),
      (4, "suits: [evening", 5, "the front matter between the two “---” is not YAML", "Write one “key: value”"),
      (11, "- step: dance", 11, "there is no such kind of step", "Write window, breath, feeling or person"),
      (11, "- step:", 11, "there is no such kind of step", "Write window, breath, feeling or person"),
      (
        11, "- colour: blue", 11, "a step has no such setting",
        "Use one of: “- step: …”, “- id: …”, “- concepts: …”, “- in: …”"
      ),
      (11, "- window", 11, "a step has no such setting", "Use one of: “- step: …”"),
      (11, "- ID: window", 11, "a step has no such setting", "Use one of: “- step: …”"),
      (15, "## ", 15, "a step has no words", "Write its question behind “## ”."),
      (17, "", 15, "a question has no id", "Write “- id: name” below it"),
      (17, "- id:", 17, "a question has no id", "Write “- id: name” below it"),
      (17, "- id: The Break", 17, "a question has no id", "Write “- id: name” below it"),
      (20, "- id: again", 20, "the setting stands there twice", "Take one of the two lines away."),
      (26, "- id: break", 24, "two questions have the same id", "Give this one an id of its own."),
    ])
  func malformed(line: Int, instead: String, reported: Int, what: String, mend: String) {
    var lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    lines[line - 1] = instead[...]
    let problem = #expect(throws: FileProblem.self) { try Self.practice(lines.joined(separator: "\n")) }
    #expect(problem?.path == "practices/evening.md")
    #expect(problem?.line == reported, "\(String(describing: problem))")
    #expect(problem?.what.hasPrefix(what) == true, "\(String(describing: problem?.what))")
    #expect(problem?.mend.hasPrefix(mend) == true, "\(String(describing: problem?.mend))")
  }
}
