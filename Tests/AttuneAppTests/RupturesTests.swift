import Journal
import Searching
import TerminalUI
import Testing

@testable import AttuneApp

@Suite("Ruptures and what became of each")
struct RupturesTests {
  /// A stage at the ruptures.
  private func atRuptures(columns: Int = 80, rows: Int = 24) throws -> Stage {
    var stage = try PastJournal.stage(columns: columns, rows: rows)
    try stage.play("ir")
    return stage
  }

  /// Does what was asked of the entries, as the program’s desk does.
  private func keep(_ effects: [Effect], in stage: inout Stage) throws {
    for effect in effects {
      guard case .change(let ids, let change) = effect else { continue }
      let changed = try ids.map { id in
        let entry = try #require(stage.journal[id])
        var document = entry.document
        try document.change(change)
        return entry.saved(as: document)
      }
      stage.send(.changed(changed))
    }
  }

  @Test("the newest first, each with what became of it, and those let go of folded away")
  func threads() throws {
    var stage = try atRuptures()
    let dates = ["Tue 17 Nov 2026", "Tue 3 Nov 2026", "Sat 12 Sep 2026"]
    let rows = try dates.map { try stage.place(of: $0).row }
    #expect(rows == rows.sorted())
    #expect(try stage.place(of: "╰ not returned to").row == rows[0] + 1)
    #expect(try stage.place(of: "╰ not returned to; perhaps 6 days later").row == rows[1] + 1)
    #expect(try stage.place(of: "╰ returned to 3 days later").row == rows[2] + 1)
    #expect(stage.screen.contains("Ana  “Ana asked twice"))
    #expect(!stage.screen.contains("He hung up."))
    try stage.play("f")
    #expect(stage.screen.contains("▸ Tue 4 Aug 2026") && stage.screen.contains("let go of"))
    try stage.play("<Esc>")
    #expect(stage.screen.contains("▸ Tue 17 Nov 2026"))
  }

  @Test("Enter reads the rupture, o what returns to it or may")
  func reading() throws {
    var stage = try atRuptures()
    try stage.play("j<Enter>")
    #expect(stage.screen.contains("Tuesday 3 November 2026"))
    try stage.play("<Esc>o")
    #expect(stage.screen.contains("Monday 9 November 2026"))
    try stage.play("<Esc>jo")
    #expect(stage.screen.contains("Tuesday 15 September 2026"))
  }

  @Test("p says that the entry named by perhaps does return to it, and u takes that back")
  func perhaps() throws {
    var stage = try atRuptures()
    #expect(try stage.play("p").isEmpty, "there is no perhaps yet")
    let asked = try stage.play("jp")
    #expect(asked == [.change([PastJournal.perhaps], .repairs("2026-11-03-2100"))])
    try keep(asked, in: &stage)
    #expect(stage.screen.contains("╰ returned to 6 days later"))
    #expect(stage.screen.contains("▸ Tue 3 Nov 2026"), "the selection stays")
    let back = try stage.play("u")
    #expect(back == [.change([PastJournal.perhaps], .repairs(nil))])
    try keep(back, in: &stage)
    #expect(stage.screen.contains("perhaps 6 days later"))
    #expect(try stage.play("u").isEmpty)
  }

  @Test("l links a later entry, found by its words; earlier ones are not offered")
  func linking() throws {
    var stage = try atRuptures()
    try stage.play("l")
    #expect(stage.screen.contains("▸ [ ] Thu 19 Nov, 21:00"))
    #expect(!stage.screen.contains("] Tue 17 Nov") && !stage.screen.contains("] Mon 9 Nov"))
    let asked = try stage.play("tea by<Enter>")
    #expect(asked == [.change(["2026/11/2026-11-21-0700.md"], .repairs("2026-11-17-2240"))])
    try keep(asked, in: &stage)
    #expect(stage.screen.contains("╰ returned to 4 days later"))
  }

  @Test("several later entries can be linked at once, and all are taken back at once")
  func linkingSeveral() throws {
    var stage = try atRuptures()
    let later = ["2026/11/2026-11-19-2100.md", "2026/11/2026-11-20-2100.md"]
    #expect(try stage.play("l<Space><Down><Space><Enter>") == [.change(later, .repairs("2026-11-17-2240"))])
    #expect(try stage.play("u") == later.map { .change([$0], .repairs(nil)) })
  }

  @Test("an entry that returns to another rupture is offered with that said")
  func linkedElsewhere() throws {
    var stage = try atRuptures()
    try stage.play("jl")
    #expect(stage.screen.contains("▸ [ ] Mon 9 Nov, 07:40"))
    #expect(!stage.screen.contains("returns to it already"))
    try keep(try stage.play("<Enter>"), in: &stage)
    try stage.play("l")
    #expect(stage.screen.contains("returns to it already"))
    try stage.play("<Esc>jl")
    #expect(stage.screen.contains("returns to 3 Nov 2026: “We walked"))
  }

  @Test("only what was kept is gathered, and what returns to it")
  func gathered() throws {
    let guessed = (path: "2026/11/2026-11-18-2100.md", head: "suggested: [rupture]", text: "A door.")
    let written = (path: "2026/11/2026-11-18-2200.md", head: "repairs: 2026-11-17-2240", text: "I went back in.")
    let index = MemoryIndex(try PastJournal.journal(with: [guessed, written]))
    let stage = try PastJournal.stage()
    var screen = RupturesScreen()
    let requests = screen.appear(in: stage.model.world).effects.compactMap { effect -> CardsRequest? in
      if case .gather(let request) = effect { request } else { nil }
    }
    let found = try #require(requests.first).answer(from: index).map(\.id)
    #expect(!found.contains(guessed.path))
    #expect(Set(found).isSuperset(of: [written.path, PastJournal.open, PastJournal.letGo, PastJournal.perhaps]))
  }

  @Test("of a journal of any length every card is gathered")
  func everyCard() throws {
    #expect(try CardsRequest("all", Query()).answer(from: LongJournal(count: 30_000)).count == 30_000)
  }

  @Test("Esc leaves the choice without linking")
  func notLinking() throws {
    var stage = try atRuptures()
    #expect(try stage.play("l<Esc>").isEmpty)
    #expect(stage.screen.contains("▸ Tue 17 Nov 2026"))
  }

  @Test("x lets go without asking, u takes it back, and what was let go of can be opened again")
  func lettingGo() throws {
    var stage = try atRuptures()
    let asked = try stage.play("x")
    #expect(asked == [.change([PastJournal.open], .letGo(true))])
    try keep(asked, in: &stage)
    #expect(stage.screen.contains("▸ Tue 3 Nov 2026") && !stage.screen.contains("17 Nov"))
    let back = try stage.play("u")
    #expect(back == [.change([PastJournal.open], .letGo(false))])
    try keep(back, in: &stage)
    #expect(stage.screen.contains("Tue 17 Nov 2026"))
    #expect(try stage.play("fx") == [.change([PastJournal.letGo], .letGo(false))])
  }

  @Test("w sits down to a page whose entry says which rupture it returns to")
  func writing() throws {
    var stage = try atRuptures()
    try stage.play("wI would say it slower.<C-s><Enter>")
    let sitting = try #require(stage.effects.compactMap(\.keptSitting).last)
    #expect(sitting.entry.repairs == "2026-11-17-2240")
  }

  @Test("without ruptures there is a plain line")
  func none() throws {
    var stage = try Stage()
    stage.read(JournalContents())
    try stage.play("ir")
    #expect(stage.screen.contains("There is no entry that you kept as a rupture."))
    #expect(try stage.play("jxpwlo<Enter>").isEmpty)
  }

  @Test("in the lowest window there is still one of them, with what became of it")
  func low() throws {
    var stage = try atRuptures(columns: 20, rows: 5)
    #expect(stage.screen.contains("▸ 17 Nov"))
    try stage.play("j")
    #expect(stage.screen.contains("▸ 3 Nov"))
  }
}

/// A journal of the same entry again and again.
private struct LongJournal: EntryIndex {
  let count: Int

  func find(_ query: Query, _ range: Range<Int>, counting: Bool) throws(IndexProblem) -> Found {
    Found(cards: Array(repeating: EntryCard(id: "a.md", moment: .epoch), count: range.clamped(to: 0..<count).count))
  }

  func facets(of query: Query, days: LogicalDays) throws(IndexProblem) -> Facets { Facets() }
  func visits() throws(IndexProblem) -> Visits { Visits() }
  func card(named name: String) throws(IndexProblem) -> EntryCard? { nil }
  func place(of id: EntryFile.ID, in query: Query) throws(IndexProblem) -> Int? { nil }
}
