import Concepts
import Documents
import Journal
import Testing

@Suite("At review")
struct ReviewTests {
  static func document(_ text: String) throws -> EntryDocument {
    try EntryDocument(SourceFile(path: "2026-11-21-2104.md", text: text), modified: .epoch)
  }

  /// The text after a review, whose entry must be the one that the text says.
  static func reviewed(_ text: String, _ concepts: [Concept.ID], left: Int? = nil) throws -> String {
    var document = try document(text)
    let answers = document.entry.answers
    try document.review(concepts: concepts, left: left.map(WindowReading.init(clamping:)))
    #expect(try Self.document(document.text).entry == document.entry)
    #expect(document.entry.answers == answers)
    return document.text
  }

  @Test("what the model suggested gives way to what the writer kept, and every other byte stays")
  func suggested() throws {
    let text = try Self.reviewed(
      """
      ---
      # from the phone
      date:  2026-11-21 21:04
      weather: {rain: yes}   # all day
      prompts:
        - evening.break
      suggested: [rupture, parts]
      window:   {arrived: 3}  # before the call
      cover: 'x'

      ---
      ## What stayed?

      Rain.  \n
      """, ["rupture", "mindsight"], left: 1)
    #expect(
      text == """
        ---
        # from the phone
        date:  2026-11-21 21:04
        weather: {rain: yes}   # all day
        prompts:
          - evening.break
        concepts: [rupture, mindsight]
        window: {arrived: 3, left: 1}  # before the call
        cover: 'x'

        ---
        ## What stayed?

        Rain.  \n
        """)
  }

  @Test("keeping nothing is an answer too")
  func nothing() throws {
    let text = try Self.reviewed("---\ndate: 2026-11-21\nsuggested: [rupture]\n---\n\nRain.\n", [])
    #expect(text == "---\ndate: 2026-11-21\nconcepts: []\n---\n\nRain.\n")
  }

  @Test("a second time, the new answer replaces the first")
  func again() throws {
    let first = try Self.reviewed("---\ndate: 2026-11-21\n---\n\nRain.\n", ["rupture"], left: -2)
    let second = try Self.reviewed(first, ["repair", "parts"], left: 0)
    #expect(first == "---\ndate: 2026-11-21\nconcepts: [rupture]\nwindow: {left: -2}\n---\n\nRain.\n")
    #expect(second == "---\ndate: 2026-11-21\nconcepts: [repair, parts]\nwindow: {left: 0}\n---\n\nRain.\n")
    #expect(try Self.reviewed(second, ["repair", "parts"], left: 0) == second)
  }

  @Test("a leaving taken back goes, and the arrival stays")
  func takenBack() throws {
    let text = try Self.reviewed("---\nwindow: {left: 2, arrived: 3}\n---\nRain.\n", [])
    #expect(text == "---\nwindow: {arrived: 3}\nconcepts: []\n---\nRain.\n")
    #expect(try Self.reviewed("---\nwindow: {left: 2}\n---\nRain.\n", []) == "---\nconcepts: []\n---\nRain.\n")
  }

  @Test("whatever else the writer noted of the window stays")
  func window() throws {
    let text = try Self.reviewed("---\nwindow: {left: 2, noon: -1, arrived: 3}\n---\nRain.\n", [], left: 4)
    #expect(text == "---\nwindow: {left: 4, noon: -1, arrived: 3}\nconcepts: []\n---\nRain.\n")
  }

  @Test(
    "a file made by hand gets front matter and keeps its words, line ends and marks",
    arguments: [
      ("Rain.\n", "---\nconcepts: [rupture]\n---\n\nRain.\n"),
      ("\nRain.", "---\nconcepts: [rupture]\n---\n\nRain."),
      ("## What stayed?\r\n\r\nRain.\r\n", "---\r\nconcepts: [rupture]\r\n---\r\n\r\n## What stayed?\r\n\r\nRain.\r\n"),
      ("\u{FEFF}Rain.", "\u{FEFF}---\nconcepts: [rupture]\n---\n\nRain."),
      ("---\nRain.\n", "---\nconcepts: [rupture]\n---\n\n---\nRain.\n"),
      ("---\r\n---\r\nRain.\r\n", "---\r\nconcepts: [rupture]\r\n---\r\nRain.\r\n"),
    ])
  func byHand(text: String, expected: String) throws {
    #expect(try Self.reviewed(text, ["rupture"]).utf8.elementsEqual(expected.utf8))
  }

  @Test("a file that Attune cannot change says so, and nothing has happened")
  func refused() throws {
    let text = "---\n{date: 2026-11-21, concepts: [rupture], suggested: [parts]}\n---\nRain.\n"
    var document = try Self.document(text)
    let before = document.entry
    let problem = #expect(throws: FileProblem.self) {
      try document.review(concepts: ["rupture"], left: WindowReading(clamping: 1))
    }
    #expect(problem?.line == 2)
    #expect(document.entry == before)
    #expect(document.text == text)
  }
}

@Suite("What the writer says of an entry beside its words")
struct EntryChangeTests {
  private static let text = "---\ndate: 2026-11-21T21:04:00+01:00 # late\nmine: kept\n---\n\nWords.\n"

  private func document(_ text: String = Self.text) throws -> EntryDocument {
    try EntryDocument(SourceFile(path: "2026-11-21-2104.md", text: text), modified: .epoch)
  }

  @Test(
    "is a line of its own, and taking it back leaves every byte as it was",
    arguments: [
      (.star(true), .star(false), "starred: true"),
      (.repairs("2026-11-18-2104"), .repairs(nil), "repairs: 2026-11-18-2104"),
      (.letGo(true), .letGo(false), "let-go: true"),
    ] as [(EntryChange, EntryChange, String)])
  func change(change: EntryChange, back: EntryChange, line: String) throws {
    var document = try document()
    try document.change(change)
    #expect(document.text.split(separator: "\n").contains(Substring(line)))
    let read = try self.document(document.text).entry
    #expect(read == document.entry)
    try document.change(back)
    #expect(document.text == Self.text)
  }
}
