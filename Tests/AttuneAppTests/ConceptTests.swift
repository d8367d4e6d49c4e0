import AttuneApp
import Concepts
import Documents
import Journal
import TerminalUI
import Testing

@Suite("The concepts")
struct ConceptTests {
  /// The rows of the screen.
  private func rows(_ stage: Stage) -> [String] { stage.screen.split(separator: "\n").map(String.init) }

  // MARK: The list

  @Test("they stand by the corners of the triangle, and behind these those that only entries know of")
  func groups() throws {
    var stage = try Stage.withConcepts()
    try stage.play("c")
    let names = rows(stage).map { $0.trimmingPrefix { " ▸".contains($0) } }.map { String($0.prefix(10)) }
    let order = [
      "Mind", "Mindsight ", "Body", "Window of ", "Relationsh", "Attunement", "Repair    ", "Rupture   ", "Only in yo",
      "tiredness ",
    ]
    #expect(names.filter { name in order.contains { name == $0 } } == order)
  }

  @Test("each with how many entries, the months of the last year, and when it was last")
  func line() throws {
    var stage = try Stage.withConcepts()
    try stage.play("c")
    let row = try #require(rows(stage).first { $0.contains("Rupture") })
    #expect(row.contains("     6  "))
    #expect(row.contains("        ▂  ▂"), "two in August and two in November, of those of twelve months")
    #expect(row.hasSuffix("three days ago"))
    #expect(rows(stage).contains { $0.contains("Window of tolerance") && !$0.contains("ago") })
  }

  @Test("the list keeps its place while the journal is read again, and shows what it had meanwhile")
  func again() throws {
    var stage = try Stage.withConcepts()
    try stage.play("cjjj")
    let before = stage.screen
    stage.send(.resize(Size(columns: 80, rows: 12)))
    stage.send(.resize(Size(columns: 80, rows: 24)))
    stage.read(try ConceptContent.journal())
    #expect(stage.screen == before)
    stage.read(JournalContents())
    #expect(stage.screen.contains("▸ Repair"))
    #expect(!stage.screen.contains("days ago"))
  }

  @Test("Tab goes on to the words of the field and what this is, and round to the concepts")
  func shelves() throws {
    var stage = try Stage.withJournal()
    try stage.play("c<Tab>")
    #expect(stage.screen.hasPrefix(" Words of the field"))
    try stage.play("<Tab>")
    #expect(stage.screen.hasPrefix(" What this is"))
    try stage.play("<Tab>")
    #expect(stage.screen.hasPrefix(" Concepts"))
    try stage.play("<Esc>")
    #expect(stage.screen.hasPrefix(" Attune"))
  }

  @Test("e opens the entries that touch the concept, from the list and from its page")
  func entries() throws {
    var stage = try Stage.withConcepts()
    try stage.play("ce")
    #expect(stage.screen.contains("Entries · touching Mindsight"))
    try stage.play("<Esc><Esc><Enter>e")
    #expect(stage.screen.contains("Entries · touching Mindsight"))
  }

  // MARK: A page

  @Test("a page says what it is, whence it comes, when and with whom it was there, what may be asked and what is near")
  func page() throws {
    var stage = try Stage.withConcepts(columns: 80, rows: 60)
    try stage.openConcept("Rupture")
    for words in [
      "What rupture is, in words", "How it may feel.", "The Developing Mind", "Last written about three days ago.",
      "Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov", "18 Nov  She looked at her shoes.", "5 May 2025  I watched",
      "Ana · Tom", "When did someone look away", "1 Repair",
    ] { #expect(stage.screen.contains(words), "\(words)") }
    #expect(rows(stage).contains { $0.contains("7 Nov  ? Went back in") }, "a guess has a question mark")
  }

  @Test("# says how often, and takes it back")
  func counts() throws {
    var stage = try Stage.withConcepts(columns: 80, rows: 60)
    try stage.openConcept("Rupture")
    let before = stage.screen
    #expect(!before.contains("6 entries"))
    try stage.play("#")
    #expect(stage.screen.contains("6 entries touch it: 5 kept, 1 suggested."))
    #expect(stage.screen.contains("Ana  2 · Tom  1"))
    try stage.play("#")
    #expect(stage.screen == before)
  }

  @Test("a number goes to the neighbour of that number, Escape back to where one came from")
  func neighbours() throws {
    var stage = try Stage.withConcepts()
    try stage.openConcept("Rupture")
    try stage.play("jjj")
    let before = stage.screen
    try stage.play("1")
    #expect(stage.screen.hasPrefix(" Repair"))
    try stage.play("2")
    #expect(stage.screen.hasPrefix(" Attunement"))
    try stage.play("9")
    #expect(stage.screen.hasPrefix(" Attunement"), "there is no ninth")
    try stage.play("<Esc>")
    #expect(stage.screen.hasPrefix(" Repair"))
    try stage.play("<Esc>")
    #expect(stage.screen == before)
    try stage.play("<Esc>")
    #expect(stage.screen.hasPrefix(" Concepts"))
  }

  @Test("Tab goes through the parts that lead somewhere, and round")
  func parts() throws {
    var stage = try Stage.withConcepts()
    try stage.openConcept("Rupture")
    var seen: [String] = []
    for _ in 0..<5 {
      try stage.play("<Tab>")
      if seen.isEmpty { #expect(stage.screen.contains("Last written about"), "the year above the entries is in sight") }
      let row = try #require(rows(stage).first { $0.contains("▸ ") })
      seen.append(String(row.trimmingPrefix { " ▸".contains($0) }.prefix(8)))
    }
    #expect(seen == ["18 Nov  ", "Repair", "When did", "1 Repair", "18 Nov  "])
    try stage.play("<Tab><Enter>")
    #expect(stage.screen.hasPrefix(" Repair"), "what came with it")
  }

  @Test("a question that has been answered shows its answers, another begins a page with nothing but it")
  func question() throws {
    let path = "2026/11/2026-11-19-2000.md"
    let text = "---\nprompts: [rupture.look]\nconcepts: [rupture]\n---\n\n## When did someone look away?\n\nAt lunch.\n"
    let answered = try EntryFile(SourceFile(path: path, text: text), modified: TestContent.now())
    var stage = try Stage.withConcepts()
    stage.read(JournalContents(entries: try ConceptContent.journal().entries + [answered]))
    try stage.openConcept("Rupture")
    try stage.follow("When did someone look away")
    #expect(stage.screen.contains("At lunch."))
    #expect(stage.screen.contains("1 of 1"))
    try stage.play("<Esc>")
    #expect(stage.screen.contains("answered before"))
    try stage.play("j<Enter>")
    #expect(stage.screen.hasPrefix(" One question"))
    #expect(stage.screen.contains("What was the first sign that you had lost each other?"))
    try stage.play("A gap.<C-s><Enter>")
    let kept = try #require(stage.effects.compactMap(\.keptSitting).last)
    #expect(kept.entry.answers.map(\.prompt) == ["rupture.first"])
  }

  @Test("a concept no file describes has its entries all the same")
  func unknown() throws {
    var stage = try Stage.withConcepts()
    try stage.openConcept("tiredness")
    #expect(stage.screen.contains("no file of concepts says what it is"))
    #expect(stage.screen.contains("A long walk by the canal."))
  }

  @Test("a concept that nothing touches says so and shows no chart")
  func untouched() throws {
    var stage = try Stage.withConcepts()
    try stage.openConcept("Window of tolerance")
    #expect(stage.screen.contains("Nothing you have written seems to touch it so far."))
    #expect(!stage.screen.contains("Dec Jan Feb"))
  }

  @Test("n and p go along the list, and stop at its ends")
  func next() throws {
    var stage = try Stage.withConcepts()
    try stage.play("c<Enter>p")
    #expect(stage.screen.hasPrefix(" Mindsight"))
    try stage.play("n")
    #expect(stage.screen.hasPrefix(" Window of tolerance"))
    try stage.play("nnnnnnnnn")
    #expect(stage.screen.hasPrefix(" tiredness"))
    #expect(stage.screen.contains("A long walk by the canal."))
  }

  @Test("moving down shows every row of the page, however small the window", arguments: [20, 40], [5, 7, 12, 24])
  func everyRow(columns: Int, height: Int) throws {
    let whole = try {
      var stage = try Stage.withConcepts(columns: columns, rows: 120)
      try stage.openConcept("Rupture")
      return Set(rows(stage).dropFirst().dropLast(2).map { $0.replacing("▸", with: " ") })
    }()
    var stage = try Stage.withConcepts(columns: columns, rows: height)
    try stage.openConcept("Rupture")
    var seen: Set<String> = []
    for _ in 0..<100 {
      seen.formUnion(rows(stage).map { $0.replacing("▸", with: " ") })
      try stage.play("j")
    }
    #expect(whole.isSubset(of: seen), "\(whole.subtracting(seen))")
    for _ in 0..<100 { try stage.play("k") }
    #expect(stage.screen.contains("also: another name"), "and up again to the top")
  }

  @Test("an entry kept or reviewed is on the page at once, and the place stays")
  func change() throws {
    var stage = try Stage.withConcepts()
    try stage.openConcept("Rupture")
    try stage.play("<Tab>j")
    let path = "2026/11/2026-11-20-0800.md"
    let text = "---\nconcepts: [rupture]\n---\n\nThe door, again.\n"
    let new = try EntryFile(SourceFile(path: path, text: text), modified: TestContent.now())
    stage.send(.kept(new, .nothing))
    #expect(stage.screen.contains("The door, again."))
    #expect(rows(stage).contains { $0.contains("▸") && $0.contains("Went back in") })
  }

  @Test("a click goes to a row, and a click on that opens it")
  func click() throws {
    var stage = try Stage.withConcepts(columns: 80, rows: 60)
    try stage.play("c")
    try stage.click("Rupture")
    #expect(stage.screen.contains("▸ Rupture"))
    try stage.click("Rupture")
    try stage.click("Tom left")
    try stage.click("Tom left")
    #expect(stage.screen.contains("Saturday 1 August 2026"))
  }
}
