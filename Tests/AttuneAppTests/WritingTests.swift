import Settings
import TerminalUI
import Testing

@testable import AttuneApp

@Suite("What is at hand on a page")
struct WritingTests {
  // MARK: Finding and replacing

  @Test("words are found as they are typed, wherever they stand, and the cursor is in the field")
  func find() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>so tired, and Ana tired too<C-r>ti")
    #expect(stage.screen.contains("Find: ti") && stage.screen.contains("1 of 2"))
    let row = stage.styles.split(separator: "\n", omittingEmptySubsequences: false)[2]
    #expect(row == "      vv             mm")
    #expect(stage.model.view.cursor.row == 21)
    #expect(stage.foot.contains("stay here"))
  }

  @Test("Enter stays with what was found, and what is typed takes its place")
  func stay() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>so tired, and Ana tired too<C-r>TIRED<Down>")
    #expect(stage.screen.contains("nowhere here"))
    try stage.play("<C-u>tired<Down><Enter>awake")
    #expect(stage.screen.contains("so tired, and Ana awake too"))
  }

  @Test("Escape goes back to where the writer was")
  func back() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>so tired, and Ana<C-r>so<Esc>!")
    #expect(stage.screen.contains("so tired, and Ana!"))
    #expect(!stage.screen.contains("Find"))
  }

  @Test("what is selected is what is looked for")
  func selected() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Ana and Ana<S-Left><S-Left><S-Left><F4>")
    #expect(stage.screen.contains("Find: Ana") && stage.screen.contains("2 of 2"))
  }

  @Test("words are replaced one by one, or all at once as one step")
  func replace() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>one two one two one<Home><A-r>one<Enter>1<Enter>")
    #expect(stage.screen.contains("1 two one two one"))
    try stage.play("<A-a><Esc>")
    #expect(stage.screen.contains("1 two 1 two 1"))
    try stage.play("<C-z>")
    #expect(stage.screen.contains("1 two one two one"))
    try stage.play("<C-z>")
    #expect(stage.screen.contains("one two one two one"))
  }

  @Test("a paste while searching goes into the field, its first line")
  func paste() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Ana asked<C-r>")
    stage.send(.paste("asked\nme"))
    #expect(stage.screen.contains("Find: asked ") && stage.screen.contains("1 of 1"))
  }

  @Test("fits the smallest window", arguments: [(20, 5), (40, 12)])
  func small(columns: Int, rows: Int) throws {
    var stage = try Stage.withJournal(columns: columns, rows: rows)
    try stage.play("<Page>so tired<C-r>tired and more than fits into it")
    #expect(stage.screen.contains("fits into it"))
    #expect(stage.model.view.cursor.row == stage.model.view.size.rows - (rows >= 12 ? 3 : 2))
  }

  // MARK: Spelling

  @Test("words are looked up in a pause, and underlined when the dictionary does not have them")
  func spelling() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Page>teh plate, teh door<A-s>")
    #expect(effects.contains(.wake(Spelling.pause, after: Spelling.delay)))
    #expect(stage.send(.woke(Spelling.pause)) == [.checkSpelling(["door", "plate", "teh"])])
    stage.send(.spellingChecked(misspelt: ["teh", "door"]))
    let row = stage.styles.split(separator: "\n", omittingEmptySubsequences: false)[2]
    #expect(row == "   www        www", "the word at the cursor is left in peace")
    #expect(stage.send(.woke(Spelling.pause)) == [], "nothing is asked twice")
    try stage.play("<A-s>")
    #expect(!stage.styles.contains("w"))
  }

  @Test("without a dictionary the writer is told once, and nothing is looked up")
  func noDictionary() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>teh<F7>")
    stage.send(.noDictionary("No dictionary is installed."))
    #expect(stage.foot.contains("No dictionary is installed."))
    #expect(try stage.play(" plate").allSatisfy { $0 != .wake(Spelling.pause, after: Spelling.delay) })
  }

  @Test("a pause that ends while something else is before the writer does not end the looking up")
  func pauseElsewhere() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page><F7>speling <C-g>")
    stage.send(.woke(Spelling.pause))
    #expect(try stage.play("<Esc>anothr ").contains(.wake(Spelling.pause, after: Spelling.delay)))
    #expect(stage.send(.woke(Spelling.pause)) == [.checkSpelling(["anothr", "speling"])])
  }

  @Test("a setting has words looked up from the beginning")
  func spellingSetting() throws {
    var settings = Settings()
    settings.checksSpelling = true
    var stage = try Stage(settings: settings)
    #expect(try stage.play("<Page>teh").contains(.wake(Spelling.pause, after: Spelling.delay)))
  }

  @Test("only words are words")
  func words() {
    let words = Spelling.words(in: "It’s a 2nd 'quoted' snake_case day—naïve, 今日 x")
    #expect(words.map { String($0.word) } == ["It’s", "quoted", "day", "naïve", "今日"])
    let line = "It’s a 2nd 'quoted' snake_case day—naïve, 今日 x"
    #expect(words.allSatisfy { Array(line.utf8)[$0.bytes].elementsEqual($0.word.utf8) })
  }

  // MARK: The writer's own editor

  @Test("the page goes to the writer's own editor with the draft safe, and comes back as one step")
  func ownEditor() throws {
    var stage = try Stage.withJournal()
    let effects = try stage.play("<Page>my page<A-e>")
    #expect(effects.suffix(2).first?.savedDraft?.sitting.text == "my page")
    #expect(effects.last == .editElsewhere("2026-11-21-2104-w1", text: "my page\n"))
    try stage.play("xyz<Esc><C-n>")
    let saved = stage.send(.editedElsewhere("2026-11-21-2104-w1", text: "my page\nand more\n", problem: nil))
    #expect(saved.contains { $0.savedDraft?.sitting.text == "my page\nand more" }, "its file goes only then")
    #expect(stage.screen.contains("my page\n   and more"))
    try stage.play("<C-z>")
    #expect(stage.screen.contains("my page\n\n"))
  }

  @Test("an editor that fails leaves the page as it was, and the writer is told")
  func failingEditor() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>my page<F8>")
    stage.send(.editedElsewhere("2026-11-21-2104-w1", text: "my page\n", problem: "No editor is named."))
    #expect(stage.foot.contains("No editor is named."))
    try stage.play("!")
    #expect(stage.screen.contains("my page!"))
  }

  @Test("what was saved in an editor that ended badly is on the page all the same")
  func killedEditor() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>my page<F8>")
    stage.send(
      .editedElsewhere("2026-11-21-2104-w1", text: "my page and more\n", problem: "“vim” did not end well (137)."))
    #expect(stage.foot.contains("did not end well (137)") && stage.screen.contains("my page and more"))
  }

  @Test("a page that comes back as it went is no change")
  func unchanged() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>my page<A-e>")
    stage.send(.editedElsewhere("2026-11-21-2104-w1", text: "my page\n", problem: nil))
    try stage.play("<C-z>")
    #expect(!stage.screen.contains("my page"))
  }

  // MARK: vi

  private func viStage() throws -> Stage {
    var settings = Settings()
    settings.keys = .vi
    return try Stage(settings: settings)
  }

  @Test("with vi's keys a page is ready to type, Escape stops that, and a second one does not leave")
  func vi() throws {
    var stage = try viStage()
    try stage.play("<Page>one two three<Esc>")
    #expect(stage.foot.contains("normal"))
    try stage.play("<Esc><Esc>bbdwu")
    #expect(stage.screen.contains("one two three"))
    try stage.play("dw.")
    #expect(stage.screen.contains("\n   one\n"))
    #expect(stage.effects.contains(.copy("two ")))
  }

  @Test("the reflection's own keys work from vi's normal mode")
  func viAndTheRest() throws {
    var stage = try viStage()
    try stage.play("<Evening><Enter>met by Lena<Esc><C-n>")
    #expect(stage.screen.contains("3 of 3"))
    try stage.play("<C-p>")
    #expect(stage.screen.contains("met by Lena"))
    try stage.play("<Esc>/Lena<Enter>cwOma<Esc>")
    #expect(stage.screen.contains("met by Oma"))
    try stage.play("n:q<Enter>")
    #expect(stage.screen.contains("There is something on these pages."))
  }

  @Test("in visual mode cut and paste take what vi takes, the letter under the cursor too")
  func viClipboard() throws {
    var stage = try viStage()
    try stage.play("<Page>hello world<Esc>0ve<C-x>")
    #expect(stage.screen.contains("\n    world\n") && stage.effects.last == .copy("hello"))
    try stage.play("vl<C-v>")
    #expect(stage.screen.contains("helloorld"))
  }

  @Test("a question mark looks backward, and n with it")
  func viBackward() throws {
    var stage = try viStage()
    try stage.play("<Page>one two one two one<Esc>?one<Enter>x")
    #expect(stage.screen.contains("one two one two ne"))
    try stage.play("0$?one<Enter>nx")
    #expect(stage.screen.contains("ne two one two ne"))
  }

  @Test("a colon keeps the draft, and finishes")
  func colon() throws {
    var stage = try viStage()
    #expect(try stage.play("<Page>so it was<Esc>:w<Enter>").contains { $0.savedDraft?.sitting.text == "so it was" })
    #expect(try stage.play(":wq<Enter>").contains { $0.keptSitting?.text == "so it was" })
  }

  // MARK: Sight

  @Test("Markdown's signs are shown gently, and stay where they are")
  func markdown() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page># Today\n- *so* **very** tired")
    let rows = stage.styles.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows[2] == "   hhhhhhh" && rows[3] == "   qqiiii bbbbbbbb")
    #expect(stage.screen.contains("# Today\n   - *so* **very** tired"))
  }

  @Test("“kept” is said when the writer pauses, and nothing moves at the edge of the eye before")
  func kept() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>so it was")
    let saved = stage.send(.woke("2026-11-21-2104-w1")).compactMap(\.savedDraft)
    let effects = stage.send(.draftSaved(try #require(saved.first), words: 3))
    #expect(!stage.foot.contains("kept"))
    guard case .wake(let pause, _) = effects.first else { return #expect(Bool(false), "no pause is asked for") }
    stage.send(.woke(pause))
    #expect(stage.foot.contains("kept · 3 words"))
    try stage.play("!")
    #expect(!stage.foot.contains("words"))
    stage.send(.woke(pause))
    #expect(!stage.foot.contains("words"), "what came since is not on disk")
  }
}
