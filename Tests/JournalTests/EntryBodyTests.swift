import Concepts
import Documents
import Journal
import TestSupport
import Testing

@Suite("Answers in Markdown")
struct EntryBodyTests {
  /// The answers after they have been written into an entry's file and read again.
  static func reread(_ answers: [Entry.Answer]) throws -> [Entry.Answer] {
    let written = try EntryDocument(Entry(moment: .epoch, answers: answers), path: "a.md")
    return try EntryDocument(SourceFile(path: "a.md", text: written.text), modified: .epoch).entry.answers
  }

  /// Whether two answers are the same byte for byte, where to Swift `é` and `e´` are equal.
  static func same(_ left: [Entry.Answer], _ right: [Entry.Answer]) -> Bool {
    left == right && zip(left, right).allSatisfy { $0.text.utf8.elementsEqual($1.text.utf8) }
  }

  static func question(_ name: String, _ text: String) -> Entry.Answer {
    Entry.Answer(prompt: Prompt.ID(file: "evening", name: name), question: "What about \(name)?", text: text)
  }

  /// Every place a text can have among answers.
  static func places(for text: String) -> [[Entry.Answer]] {
    let page = Entry.Answer(text: text)
    var places = [
      [page], [question("break", text)], [question("break", text), question("return", "Rain.")],
      [question("break", "Rain."), question("return", text)], [question("break", text), question("return", text)],
      [Entry.Answer(text: "Rain."), question("break", text)],
    ]
    if !text.isBlank { places.append([page, question("break", text)]) }
    return places
  }

  static let texts = [
    "", " ", "\n", "\n\n\n", "One line.", "Two\nlines.", "\n\nblank lines around\n\n", "  indented\n\ttoo  ",
    "## How do you arrive?", "a\n## What about return?\n\nb", "##", "## ", "##no heading", "# one\n### three",
    "\\## kept", "\\\\## kept", "\\", "\\\\", "\\ ## no", " \\## no", "a \\## b", "---", "---\ndate: 1999-01-01\n---\n",
    "2026-11-21", "date: 2026-11-21T21:04:00+01:00", "- a\n- b\n\n> c\n\n```\n## code\n```", "<!-- ## -->",
    "眠れない夜だった。\n\n## 雨\n", "👩‍👧 and 🌧️", "e\u{301} and é", "## \u{301}", "\u{301}## a", "\r", "\r\n", "a\r\nb",
    "a\r\n## b\r\n", "a\r## b", "a\n\r\nb\r", "\r\n\r\na", "## a\r", "\u{85}## a\u{2028}## b", "\u{FEFF}a", "a\u{0}b",
    "[rupture]: #", "{{x}} \"'",
  ]

  @Test("are read back byte for byte, whatever they hold and wherever they stand", arguments: texts)
  func roundTrip(text: String) throws {
    for answers in Self.places(for: text) {
      let read = try Self.reread(answers)
      #expect(Self.same(read, answers), "\(answers) became \(read)")
    }
  }

  @Test("are read back byte for byte in every short mixture of marks and line ends")
  func exhaustive() throws {
    let texts = (1...4).reduce(into: [[""]]) { lengths, _ in
      lengths.append((lengths.last ?? []).flatMap { text in ["a", "\n", "\r", "\\", "## "].map { text + $0 } })
    }
    for text in texts.joined() {
      for answers in Self.places(for: text).prefix(3) {
        let read = EntryBody.answers(in: "\n" + EntryBody.text(for: answers), prompts: answers.compactMap(\.prompt))
        if !Self.same(read, answers) { Issue.record("\(text.debugDescription): \(read)") }
      }
    }
  }

  @Test("are read back byte for byte, any number of any content")
  func random() throws {
    let pieces = [
      "\n", "\n", "\n\n", "\r\n", "\r", "## ", "##", "#", "\\", "\\## ", "---", " ", "so ", "Ana ", "é", "e\u{301}",
      "\u{301}",
      "🌧️", "夜", "\u{85}", "\u{2028}", "\t", "- id: x", "date: 2026-11-21", "```",
    ]
    for seed in 0..<800 {
      var random = SplitMix64(seed: seed)
      func text() -> String {
        (0..<Int.random(in: 0...8, using: &random)).map { _ in pieces.pick(&random) }.joined()
      }
      var answers = ["a", "b", "c", "d"].prefix(Int.random(in: 0...4, using: &random)).map { Self.question($0, text()) }
      let page = text()
      if !page.isBlank, Bool.random(using: &random) { answers.insert(Entry.Answer(text: page), at: 0) }
      let read = try Self.reread(answers)
      #expect(Self.same(read, answers), "seed \(seed): \(answers) became \(read)")
    }
  }

  @Test("stand under their questions, with a blank line around each")
  func form() {
    let answers = [Entry.Answer(text: "Before.\n"), Self.question("break", "It broke."), Self.question("return", "")]
    #expect(
      EntryBody.text(for: answers)
        == "Before.\n\n\n## What about break?\n\nIt broke.\n\n## What about return?\n\n\n")
  }

  @Test("that hold what looks like a question show it behind a backslash")
  func shield() {
    let text = EntryBody.text(for: [Entry.Answer(text: "## a\n\\## b\n \\## c\n### d")])
    #expect(text == "\\## a\n\\\\## b\n \\## c\n### d\n")
  }

  @Test("have questions on one line, whatever the question's file held")
  func oneLine() throws {
    let read = try Self.reread([Entry.Answer(question: " What\n## stayed,\r\n if anything? ", text: "Rain.")])
    #expect(read == [Entry.Answer(question: "What ## stayed,  if anything?", text: "Rain.")])
  }

  @Test("are none when nothing was answered, and one when an empty page was kept")
  func empty() throws {
    #expect(try Self.reread([]).isEmpty)
    #expect(try Self.reread([Entry.Answer(text: "")]).count == 1)
    #expect(EntryBody.answers(in: "", prompts: []).isEmpty)
  }

  @Test("leave out a blank page ahead of questions")
  func blankPage() throws {
    let read = try Self.reread([Entry.Answer(text: " \n"), Self.question("break", "It broke.")])
    #expect(read == [Self.question("break", "It broke.")])
  }

  @Test("have their questions' lasting names only when there is one for each heading")
  func names() {
    let body = "\n## One?\n\na\n\n## Two?\n\nb\n"
    #expect(EntryBody.answers(in: body, prompts: ["x.one", "x.two"]).map(\.prompt) == ["x.one", "x.two"])
    #expect(EntryBody.answers(in: body, prompts: ["x.one"]).map(\.prompt) == [nil, nil])
    #expect(EntryBody.answers(in: body, prompts: ["x.one", "x.two", "x.three"]).map(\.prompt) == [nil, nil])
  }

  @Test(
    "typed by hand need no blank lines, and may have line ends from Windows",
    arguments: [
      "## One?\na\n## Two?\nb", "\n## One?\n\na\n\n## Two?\n\nb\n", "\r\n## One?\r\n\r\na\r\n\r\n## Two?\r\n\r\nb\r\n",
      "## One?\r\na\r\n## Two?\r\nb",
    ])
  func byHand(body: String) {
    let answers = EntryBody.answers(in: body, prompts: [])
    #expect(answers == [Entry.Answer(question: "One?", text: "a"), Entry.Answer(question: "Two?", text: "b")])
  }
}
