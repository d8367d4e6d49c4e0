import Concepts
import Documents
import Journal
import Testing

@Suite("An entry's file")
struct EntryDocumentTests {
  static let path = "2026/11/2026-11-21-2104.md"

  static func read(_ text: String, path: String = path) throws -> Entry {
    try EntryDocument(SourceFile(path: path, text: text), modified: .epoch).entry
  }

  static func entry() throws -> Entry {
    Entry(
      moment: try #require(Moment("2026-11-21T21:04:00+01:00")), practice: "evening",
      answers: [
        .init(
          prompt: "evening.break", question: "Where did you feel a break in connection today, however small?",
          text: "Ana asked twice about Sunday and I kept looking at the phone…"),
        .init(prompt: "evening.return", question: "What helped you find your way back?", text: "The dog.\n\nThen Ana."),
      ],
      concepts: ["rupture", "mindsight"], arrived: WindowReading(3), left: WindowReading(1))
  }

  static let text = """
    ---
    date: 2026-11-21T21:04:00+01:00
    practice: evening
    prompts: [evening.break, evening.return]
    concepts: [rupture, mindsight]
    window: {arrived: 3, left: 1}
    ---

    ## Where did you feel a break in connection today, however small?

    Ana asked twice about Sunday and I kept looking at the phone…

    ## What helped you find your way back?

    The dog.

    Then Ana.

    """

  @Test("is plain Markdown under plain YAML")
  func form() throws {
    #expect(try EntryDocument(Self.entry(), path: Self.path).text == Self.text)
  }

  @Test("is read as the entry that was written")
  func roundTrip() throws {
    #expect(try Self.read(Self.text) == Self.entry())
  }

  @Test("holds everything an entry can say, and nothing it does not")
  func everything() throws {
    var entry = try Self.entry()
    entry.concepts = nil
    entry.suggested = ["rupture"]
    entry.left = nil
    entry.isStarred = true
    entry.people = ["Ana", "Noor: the elder", "山田\u{3000}さん"]
    entry.repairs = "2026-11-18-2104"
    let text = try EntryDocument(entry, path: Self.path).text
    #expect(text.contains("\nsuggested: [rupture]\nwindow: {arrived: 3}\nstarred: true\npeople: [Ana, "))
    #expect(text.contains("\nrepairs: 2026-11-18-2104\n---\n"))
    #expect(!text.contains("concepts:"))
    #expect(try Self.read(text) == entry)
  }

  @Test("of a free page has only its date and the words")
  func freePage() throws {
    let entry = Entry(moment: try Self.entry().moment, answers: [.init(text: "Rain all day.")])
    let text = try EntryDocument(entry, path: Self.path).text
    #expect(text == "---\ndate: 2026-11-21T21:04:00+01:00\n---\n\nRain all day.\n")
    #expect(try Self.read(text) == entry)
  }

  @Test(
    "takes a date inside over its name, its name over the time it was changed",
    arguments: [
      ("---\ndate: 2026-11-20 07:12\n---\n", "2026-11-21-2104.md", "2026-11-20T07:12:00"),
      ("---\nmood: grey\n---\n", "2026-11-21-2104.md", "2026-11-21T21:04:00"),
      ("Rain.", "notes/2026-11-21 a walk.md", "2026-11-21T00:00:00"),
      ("Rain.", "a walk.md", "1970-01-01T00:00:00+00:00"),
    ])
  func date(text: String, path: String, expected: String) throws {
    #expect(try Self.read(text, path: path).moment.description == expected)
  }

  @Test("may say the same in any way that YAML has")
  func otherYAML() throws {
    let entry = try Self.read(
      """
      ---
      "date": '2026-11-21T21:04:00+01:00'   # a Saturday
      people: Ana
      concepts:
        - rupture
        - mindsight
      window:
        left: -2
        arrived: +4
        weather: storm
      starred: "true"
      suggested:
      ---
      Rain.
      """)
    #expect(entry.moment == (try Self.entry().moment))
    #expect(entry.people == ["Ana"])
    #expect(entry.concepts == ["rupture", "mindsight"])
    #expect(entry.suggested.isEmpty)
    #expect(entry.left == WindowReading(-2))
    #expect(entry.arrived == WindowReading(4))
    #expect(entry.isStarred)
  }

  @Test("may be nothing but words, with line ends of any kind and a mark in front")
  func wordsOnly() throws {
    #expect(try Self.read("Rain.\n\nMore rain.").answers == [.init(text: "Rain.\n\nMore rain.")])
    #expect(
      try Self.read("\u{FEFF}## What stayed?\r\n\r\nRain.\r\n").answers == [
        .init(question: "What stayed?", text: "Rain.")
      ])
    #expect(try Self.read("---\nnever closed").answers == [.init(text: "---\nnever closed")])
    #expect(try Self.read("").answers.isEmpty)
  }

  @Test(
    "that cannot be understood is named with its line, and not a word of it is quoted",
    arguments: [
      ("date: on Marguerite's birthday", 3), ("date: [2026-11-21]", 3), ("date:", 3), ("prompts: {Marguerite: 1}", 3),
      ("concepts: {Marguerite: 1}", 3), ("suggested: [[Marguerite]]", 3), ("people: {Marguerite: 1}", 3),
      ("window: {arrived: Marguerite}", 3), ("window: {left: 6}", 3), ("window: {left: 1.5}", 3), ("window: 3", 3),
      ("window: [Marguerite]", 3), ("people: [Marguerite", 4), ("mood: Marguerite", 2),
    ])
  func problem(line: String, number: Int) {
    let text = "---\nmood: grey\n\(line)\n---\n\nMarguerite\n"
    let problem = #expect(throws: FileProblem.self) { try Self.read(text) }
    #expect(problem?.path == Self.path)
    #expect(problem?.line == number)
    #expect(problem?.description.contains("Marguerite") == false)
    #expect(problem?.mend.isEmpty == false)
  }
}
