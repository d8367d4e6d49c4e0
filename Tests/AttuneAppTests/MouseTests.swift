import Documents
import Settings
import TerminalUI
import Testing

@testable import AttuneApp

@Suite("The mouse")
struct MouseTests {
  @Test("a click in a list selects, a click on what is selected opens it")
  func list() throws {
    var stage = try Stage.withJournal()
    try stage.click("A blank page")
    #expect(stage.screen.contains("▸ A blank page"))
    try stage.click("A blank page")
    #expect(stage.screen.hasPrefix(" A blank page"))
  }

  @Test("a click on a key at the foot is that key")
  func foot() throws {
    var stage = try Stage.withJournal()
    try stage.click("entries")
    #expect(stage.screen.hasPrefix(" Entries"))
    try stage.click("q back")
    #expect(stage.screen.hasPrefix(" Attune"))
  }

  @Test("the wheel moves through a list")
  func wheel() throws {
    var stage = try Stage.withJournal()
    let before = stage.screen
    stage.send(.mouse(Mouse(.wheel(1), at: Point(row: 5, column: 5))))
    #expect(stage.screen != before)
    stage.send(.mouse(Mouse(.wheel(-1), at: Point(row: 5, column: 5))))
    #expect(stage.screen == before)
  }

  @Test("entries, concepts and practices open by two clicks", arguments: ["e", "c", "p"])
  func others(key: String) throws {
    var stage = try Stage.withJournal()
    try stage.play(key)
    let list = stage.screen
    let row = try #require(
      list.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("▸") })
    let below = Mouse(.press(clicks: 1), at: Point(row: row + 1, column: 8))
    stage.send(.mouse(below))
    #expect(stage.screen != list)
    let selected = stage.screen
    stage.send(.mouse(below))
    #expect(stage.screen != selected)
  }

  @Test("on a page a click puts the cursor there, and a click with Shift selects up to there")
  func click() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Ana asked twice\nand left")
    try stage.click("asked")
    try stage.play("quietly ")
    #expect(stage.screen.contains("Ana quietly asked twice"))
    let place = try stage.place(of: "left")
    stage.send(.mouse(Mouse(.press(clicks: 1), at: place, .shift)))
    try stage.play("…")
    #expect(stage.screen.contains("Ana quietly …left"))
  }

  @Test("two clicks select a word, three a line, and dragging what lies between")
  func select() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Ana asked twice\nand left")
    try stage.click("asked", clicks: 2, offset: 2)
    #expect(stage.styles.split(separator: "\n", omittingEmptySubsequences: false)[2] == "       vvvvv")
    try stage.click("asked", clicks: 3)
    #expect(stage.styles.split(separator: "\n", omittingEmptySubsequences: false)[2] == "   vvvvvvvvvvvvvvv")
    try stage.click("asked")
    stage.send(.mouse(Mouse(.drag, at: try stage.place(of: "and"))))
    #expect(stage.styles.split(separator: "\n", omittingEmptySubsequences: false)[2] == "       vvvvvvvvvvvv")
    try stage.play("<C-x>")
    #expect(stage.effects.contains(.copy("asked twice\n")))
  }

  @Test("a hand that moves while it clicks a list, or a key at the foot, selects nothing on the page that comes")
  func movingHand() throws {
    var stage = try Stage.withJournal()
    try stage.click("A blank page")
    try stage.click("A blank page")
    stage.send(.mouse(Mouse(.drag, at: Point(row: 5, column: 9))))
    stage.send(.mouse(Mouse(.release, at: Point(row: 5, column: 9))))
    try stage.play("Ana")
    stage.send(.mouse(Mouse(.drag, at: Point(row: 2, column: 3))))
    try stage.play("!")
    #expect(stage.screen.contains("Ana!"))
  }

  @Test("the wheel answers no question, and a paste goes on writing")
  func inAQuestion() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Ana<Esc>")
    stage.send(.mouse(Mouse(.wheel(1), at: Point(row: 5, column: 9))))
    #expect(stage.screen.contains("There is something on these pages."))
    stage.send(.paste(" asked"))
    #expect(stage.screen.contains("Ana asked"))
  }

  @Test("the wheel scrolls a page and leaves the cursor where it is as long as it is in sight")
  func scroll() throws {
    var stage = try Stage.withJournal(rows: 12)
    stage.send(.key(.character("q")))
    stage = try Stage.withJournal(rows: 12)
    try stage.play("<Page>" + (1...30).map { "line \($0)" }.joined(separator: "\n"))
    #expect(!stage.screen.contains("line 20\n"))
    stage.send(.mouse(Mouse(.wheel(-2), at: Point(row: 4, column: 5))))
    #expect(stage.screen.contains("line 20\n") || stage.screen.contains("line 21\n"))
    try stage.play("!")
    #expect(stage.screen.contains("!"))
  }

  @Test("the window, the feelings and the breath are answered by clicks")
  func steps() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Evening>")
    try stage.click("┼", offset: 2)
    #expect(stage.screen.contains("+2"))
  }

  @Test("nothing happens where nothing is, or outside the window")
  func nowhere() throws {
    var stage = try Stage.withJournal()
    let before = stage.screen
    for point in [Point(row: 20, column: 70), Point(row: 900, column: 900), Point(row: 0, column: 0)] {
      for act in [Mouse.Act.press(clicks: 1), .drag, .release] { stage.send(.mouse(Mouse(act, at: point))) }
    }
    #expect(stage.screen == before)
  }

  @Test("a click while something is being written to disk, or asked, does nothing to the page")
  func meanwhile() throws {
    var stage = try Stage.withJournal()
    try stage.play("<Page>Ana asked")
    let place = try stage.place(of: "Ana")
    try stage.play("<Esc>")
    stage.send(.mouse(Mouse(.press(clicks: 1), at: place)))
    try stage.play("<Esc>!")
    #expect(stage.screen.contains("Ana asked!"))
  }

  @Test("what is wrong with the settings is said on the first screen")
  func settingsProblem() throws {
    let problem = FileProblem(
      path: "/home/ana/.config/attune/config.toml", line: 3, what: "this is not TOML", mend: "Mend it.")
    let stage = try Stage(settingsProblems: [problem])
    #expect(stage.screen.contains("config.toml:3: this is not TOML. Mend it."))
  }
}
