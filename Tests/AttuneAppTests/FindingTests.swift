import AttuneApp
import Concepts
import Documents
import Journal
import Searching
import TerminalUI
import Testing

@Suite("Finding entries")
struct FindingTests {
  /// The dates of the list, as they stand on the screen.
  private func dates(_ stage: Stage) -> [String] {
    stage.screen.split(separator: "\n").compactMap { row in
      ["18 Nov", "7 Nov", "30 Oct", "1 Feb"].first { row.contains(" \($0)") }
    }
  }

  // MARK: Typing

  @Test("the list follows as one types, and shows the words around what is looked for, marked")
  func live() throws {
    var stage = try Stage.withJournal()
    try stage.play("e/du")
    #expect(dates(stage) == ["30 Oct"])
    let place = try stage.place(of: "ducks")
    let styles = stage.styles.split(separator: "\n", omittingEmptySubsequences: false)[place.row]
    #expect(Array(styles)[place.column] == "m", "what is looked for is marked")
    try stage.play("<BS><BS>meeting<Enter>")
    #expect(dates(stage) == ["18 Nov"])
    #expect(stage.screen.contains("Entries · with “meeting”"))
    try stage.play("<Esc>")
    #expect(dates(stage).count == 4)
  }

  @Test("words, concepts, dates and what is not wanted can be said in one line")
  func together() throws {
    var stage = try Stage.withJournal()
    try stage.play("e/concept:rupture -concept:repair since:march<Enter>")
    #expect(dates(stage) == ["18 Nov"])
    #expect(stage.screen.contains("touching Rupture, not Repair"))
  }

  @Test("what cannot be understood is said below the line, and the rest is looked for all the same")
  func slip() throws {
    var stage = try Stage.withJournal()
    try stage.play("e/meeting is:lost<Enter>")
    #expect(dates(stage) == ["18 Nov"])
    let row = try stage.place(of: "/ meeting is:lost").row
    let below = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)[row + 1]
    #expect(below.contains("starred"), "the line below says what would be right: \(below)")
  }

  @Test("Tab completes a word, and takes the next it may become")
  func completion() throws {
    var stage = try Stage.withJournal()
    try stage.play("e/conc<Tab>")
    #expect(stage.screen.contains("/ concept:"))
    try stage.play("rup<Tab>")
    #expect(stage.screen.contains("/ concept:rupture"))
    #expect(dates(stage) == ["18 Nov", "7 Nov"])
  }

  @Test("arrows go through the list while one types, and letters are never commands")
  func arrows() throws {
    var stage = try Stage.withJournal()
    #expect(try stage.play("e/<Down><Down>") == [.readJournal])
    #expect(stage.screen.split(separator: "\n").contains { $0.contains("▸") && $0.contains("30 Oct") })
    #expect(try stage.play("dq").isEmpty)
    #expect(stage.screen.contains("/ dq"))
  }

  @Test("o turns the order round; where words are looked for the best can come first")
  func order() throws {
    var stage = try Stage.withJournal()
    try stage.play("eo")
    #expect(dates(stage) == ["1 Feb", "30 Oct", "7 Nov", "18 Nov"])
    #expect(stage.screen.contains("oldest first"))
    try stage.play("o")
    #expect(dates(stage).first == "18 Nov")
    try stage.play("/the<Enter>oo")
    #expect(stage.screen.contains("best first"))
  }

  // MARK: What entries have in common

  @Test("the panel counts what the entries have in common; Space asks for it, then for the others, then for all")
  func panel() throws {
    var stage = try Stage.withJournal()
    try stage.play("ef")
    #expect(stage.screen.contains("Concepts") && stage.screen.contains("Practices") && stage.screen.contains("2026"))
    try stage.play("<Space>")
    #expect(stage.screen.contains("Entries · touching Rupture"))
    #expect(stage.screen.contains("2 of 4"))
    try stage.play("<Space>f")
    #expect(stage.screen.contains("not touching Rupture"))
    #expect(dates(stage) == ["30 Oct", "1 Feb"])
  }

  @Test("o in the panel asks for one or the other")
  func either() throws {
    var stage = try Stage.withJournal()
    try stage.play("ef<Space>")
    try stage.play("jo")
    try stage.play("f")
    #expect(stage.screen.contains("Rupture or"))
    #expect(dates(stage) == ["18 Nov", "7 Nov"])
  }

  @Test("another year than the one asked for is still on offer, and what is not wanted can be wanted again")
  func others() throws {
    var stage = try Stage.withJournal()
    try stage.play("efGk<Space>")
    #expect(stage.screen.contains("▸") && stage.screen.contains("in 2026"))
    try stage.play("jo")
    #expect(stage.screen.contains("4 of 4"), "one year or the other")
    try stage.play("gg<Space><Space>")
    #expect(stage.screen.contains("not touching Rup"))
    try stage.play("<Space>")
    #expect(!stage.screen.contains("touching"))
  }

  @Test("the panel’s selection stays at its item, however the counts change their order")
  func panelKeepsPlace() throws {
    var stage = try Stage.withJournal()
    try stage.play("ef")
    let first = stage.screen.split(separator: "\n").first { $0.contains("▸") }.map(String.init) ?? ""
    try stage.play("<Space><Space>")
    let name = first.split(separator: " ").dropFirst(2).first.map(String.init) ?? "?"
    let selected = stage.screen.split(separator: "\n").first { $0.contains("▸") }.map(String.init) ?? ""
    #expect(selected.contains(name) && selected.contains("−"), "\(first) / \(selected)")
  }

  @Test("what was chosen in one list is not acted upon in another")
  func chosenIsInSight() throws {
    var stage = try Stage.withJournal()
    try stage.play("e<Space>/ducks<Enter>")
    #expect(!stage.screen.contains("chosen"))
    #expect(try stage.play("d") == [.trash("2026-10-30 walk.md")])
  }

  @Test("u waits until everything is in the trash")
  func undoWaits() throws {
    var stage = try Stage.withJournal()
    #expect(try stage.play("e<Space><Space>du").allSatisfy { if case .restore = $0 { false } else { true } })
    #expect(stage.foot.contains("not everything is in the trash yet"))
    stage.send(.notDone("Not deleted."))
    stage.send(.trashed(Self.second, inTrash: Self.second))
    #expect(try stage.play("u") == [.restore(Self.second)])
  }

  // MARK: The page

  @Test("n goes from mark to mark on the page, and behind the last one to the next entry")
  func marks() throws {
    let lines = (1...40).map { $0 == 35 ? "Here is the door." : "Line \($0)." }.joined(separator: "\n\n")
    let entries = try [("2026-11-20-0800.md", lines), ("2026-11-19-0800.md", "Another door.")].map {
      try EntryFile(SourceFile(path: $0, text: $1), modified: TestContent.now())
    }
    var stage = try Stage()
    stage.read(JournalContents(entries: entries))
    try stage.play("e/door<Enter><Enter>")
    #expect(!stage.screen.contains("Here is the door."))
    try stage.play("n")
    #expect(stage.screen.contains("Here is the door."))
    try stage.play("n")
    #expect(stage.screen.contains("Another door."))
  }

  // MARK: Acts

  private static let latest = "2026/11/2026-11-18-2240.md"
  private static let second = "2026/11/2026-11-07-0712.md"

  @Test("Space chooses entries, and an act is about all of them; A chooses the whole list")
  func choosing() throws {
    var stage = try Stage.withJournal()
    try stage.play("e<Space><Space>")
    #expect(stage.screen.contains("2 chosen"))
    #expect(try stage.play("s") == [.change([Self.second, Self.latest].sorted(), .star(true))])
    #expect(try stage.play("d") == [Self.second, Self.latest].sorted().map(Effect.trash))
    for id in [Self.second, Self.latest].sorted() { stage.send(.trashed(id, inTrash: id)) }
    #expect(stage.foot.contains("2 are in the trash. u brings them back."))
    #expect(try stage.play("u") == [Self.second, Self.latest].sorted().map(Effect.restore))
    try stage.play("A")
    #expect(stage.screen.contains("2 chosen"), "what is left of the four")
    try stage.play("<Esc>")
    #expect(!stage.screen.contains("chosen"))
  }

  @Test("a star is seen in the list, and taken away by the same key")
  func star() throws {
    var stage = try Stage.withJournal()
    #expect(try stage.play("es") == [.readJournal, .change([Self.latest], .star(true))])
    var document = try #require(stage.journal[Self.latest]).document
    try document.change(.star(true))
    stage.send(.changed([try #require(stage.journal[Self.latest]).saved(as: document)]))
    #expect(stage.screen.contains("★"))
    #expect(try stage.play("s") == [.change([Self.latest], .star(false))])
    try stage.play("/is:starred<Enter>")
    #expect(dates(stage) == ["18 Nov"])
  }

  @Test("an entry is linked to the rupture it returns to, of those kept before it")
  func link() throws {
    var stage = try Stage.withJournal()
    let later = try EntryFile(
      SourceFile(path: "2026/11/2026-11-20-0800.md", text: "Said it."), modified: TestContent.now())
    stage.read(JournalContents(entries: stage.journal.entries + [later]))
    try stage.play("eL")
    #expect(stage.screen.contains("What does it return to?"))
    #expect(dates(stage) == ["18 Nov"], "the other is only suggested")
    #expect(try stage.play("<Enter>") == [.change([later.id], .repairs("2026-11-18-2240")), .readJournal])
    #expect(stage.foot.contains("This entry now returns to that of 18 November 2026."))
  }

  @Test("entries are written into a file the writer names, and e lends one to the writer’s own editor")
  func export() throws {
    var stage = try Stage.withJournal()
    try stage.play("ew")
    #expect(stage.screen.contains("File: ~/attune-2026-11-21.md"))
    #expect(try stage.play("<Enter>") == [.export([Self.latest], path: "~/attune-2026-11-21.md")])
    stage.send(.exported(path: "~/attune-2026-11-21.md", count: 1))
    #expect(stage.foot.contains("~/attune-2026-11-21.md"))
    #expect(try stage.play("e") == [.editEntry(Self.latest)])
  }
}

extension FindingTests {
  @Test("Help lists what can be typed, with examples")
  func help() throws {
    var stage = try Stage.withJournal(rows: 60)
    try stage.play("e?")
    for _ in 0..<30 { stage.send(.key(Key(.down))) }
    #expect(stage.screen.contains("entries that touch a concept; for instance #rupture -#repair"))
  }

  @Test(
    "large numbers are grouped, so that they can be read",
    arguments: [(0, "0"), (999, "999"), (1204, "1,204"), (100_000, "100,000"), (1_234_567, "1,234,567")])
  func numbers(number: Int, text: String) throws {
    var stage = try Stage()
    stage.send(.journalRead(JournalSight(revision: 1, total: number)))
    try stage.play("e")
    #expect(stage.screen.split(separator: "\n").first?.hasSuffix(" " + text) == true)
  }
}
