import Concepts
import Documents
import Journal
import TestSupport
import Testing

@Suite("A journal's contents")
struct JournalContentsTests {
  static func file(_ path: String, _ date: String, _ words: String = "Rain.") throws -> EntryFile {
    try EntryFile(SourceFile(path: path, text: "---\ndate: \(date)\n---\n\n\(words)\n"), modified: .epoch)
  }

  static func files() throws -> [EntryFile] {
    try [
      file("f.md", "2026-11-22"), file("e.md", "2026-11-21T21:04:00+01:00"), file("c.md", "2026-11-21T21:04:00-05:00"),
      file("d.md", "2026-11-21T21:04:00-05:00"), file("b.md", "2026-11-21T21:04"), file("a.md", "2026-11-21T21:04"),
      file("g.md", "2026-11-20T23:59"),
    ]
  }

  @Test("are entries newest first, those of one minute in the order of their names")
  func order() throws {
    let names = JournalContents(entries: try Self.files()).entries.map(\.id)
    #expect(names == ["f.md", "d.md", "c.md", "e.md", "b.md", "a.md", "g.md"])
  }

  @Test("are in the same order however they came together")
  func put() throws {
    let files = try Self.files()
    let wanted = JournalContents(entries: files).entries.map(\.id)
    for seed in 0..<100 {
      var random = SplitMix64(seed: seed)
      let shuffled = files.shuffled(using: &random)
      var contents = JournalContents(entries: Array(shuffled.prefix(3)))
      for file in shuffled.dropFirst(2) { contents.put(file) }
      #expect(contents.entries.map(\.id) == wanted, "seed \(seed)")
    }
  }

  @Test("hold an entry that says the same, reviewed or not, and no other")
  func holds() throws {
    let moment = try #require(Moment("2026-11-21T21:04:00+01:00"))
    let answers = [
      Entry.Answer(prompt: "evening.break", question: "Where?", text: "At the table. 今夜\n\n## not a question\n")
    ]
    let entry = Entry(moment: moment, practice: "evening", answers: answers, arrived: WindowReading(3), people: ["Ana"])
    let path = "2026/11/2026-11-21-2104-2.md"
    let kept = try EntryFile(
      SourceFile(path: path, text: try EntryDocument(entry, path: path).text), modified: .epoch)
    #expect(JournalContents(entries: [kept]).holds(entry))
    var document = kept.document
    try document.review(concepts: ["rupture"], left: WindowReading(0))
    #expect(JournalContents(entries: try Self.files() + [kept.saved(as: document)]).holds(entry))
    var other = entry
    other.answers[0].text += " And one word more."
    #expect(!JournalContents(entries: [kept]).holds(other))
    other = entry
    other.people = []
    #expect(!JournalContents(entries: [kept]).holds(other))
    #expect(!JournalContents(entries: try Self.files()).holds(entry))
  }

  @Test("have an entry put where its new date belongs, instead of what stood at its path")
  func replaced() throws {
    var contents = JournalContents(entries: try Self.files())
    contents.put(try Self.file("g.md", "2027-01-01", "A new year."))
    #expect(contents.entries.map(\.id) == ["g.md", "f.md", "d.md", "c.md", "e.md", "b.md", "a.md"])
    #expect(contents["g.md"]?.glimpse == "A new year.")
    #expect(contents["nowhere.md"] == nil)
  }

  @Test("note what the tagger makes of some entries, and leave the others as they are")
  func notice() throws {
    var contents = JournalContents(entries: try Self.files())
    contents.notice(["a.md": ["rupture"], "nowhere.md": ["repair"]])
    contents.notice(["b.md": ["parts"]])
    #expect(contents.entries.filter { $0.noticed != nil }.map(\.id) == ["b.md", "a.md"])
    #expect(contents["a.md"]?.noticed == ["rupture"])
  }

  @Test("name what cannot be read, by path")
  func unreadable() {
    let problems = ["b.md", "a.md"].map {
      FileProblem(path: $0, what: "the file is not text", mend: "Save it as UTF-8.")
    }
    #expect(JournalContents(unreadable: problems).unreadable.map(\.path) == ["a.md", "b.md"])
  }
}

@Suite("Entries as one text")
struct EntriesAsTextTests {
  @Test("stand in order, the oldest first, each below its date, with the concepts the writer kept")
  func order() throws {
    let files = [
      ("2026-11-21-2104.md", "---\nconcepts: [rupture, repair]\n---\n\n## What broke?\n\nThe cup.\n"),
      ("2026-11-07.md", "---\nsuggested: [awe]\n---\nDucks.\n"),
    ]
    let entries = try files.map { try EntryFile(SourceFile(path: $0, text: $1), modified: .epoch) }
    #expect(
      JournalContents(entries: entries).asOneText == """
        # Saturday 7 November 2026, 00:00

        Ducks.

        # Saturday 21 November 2026, 21:04

        *rupture, repair*

        ## What broke?

        The cup.

        """)
  }
}
