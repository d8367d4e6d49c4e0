import Concepts
import Insights
import Journal
import TerminalUI
import Testing

@testable import AttuneApp

@Suite("What of the past waits on Today")
struct WaitingTests {
  private let today = Day("2026-11-21") ?? .epoch

  @Test("the latest rupture not returned to, and what is of this day, below the practices")
  func waits() throws {
    let stage = try PastJournal.stage()
    let rupture = try stage.place(of: "Rupture on Tuesday, not returned to")
    #expect(try stage.place(of: "“Third time she just left").row == rupture.row)
    let year = try stage.place(of: "A year ago today")
    #expect(try stage.place(of: "“The first night he slept through").row == year.row)
    let heading = try stage.place(of: "Waiting for you")
    #expect((heading.row, rupture.row, year.row) == (heading.row, heading.row + 1, heading.row + 2))
    #expect(!stage.screen.contains("Ana asked twice"), "one rupture is enough")
  }

  @Test("the sentence is one of an entry that has been read, and its page is one key away")
  func sentence() throws {
    var stage = try Stage()
    stage.read(try PastJournal.journal(without: [PastJournal.yearAgo]))
    try stage.goDown(to: "From ")
    #expect(stage.screen.contains("“He listened with his whole face"))
    try stage.play("<Enter>")
    #expect(stage.screen.contains("Saturday 2 March 2024"))
    try stage.play("<Esc>")
    #expect(stage.screen.contains("▸ From "))
  }

  @Test("an entry without a sentence that can stand alone is passed over")
  func noSentence() throws {
    var stage = try Stage()
    let list = (path: "2024/03/2024-03-02-2100.md", head: "concepts: []", text: "- one two three\n- four five six\n")
    stage.read(try PastJournal.journal(without: [PastJournal.oldest, PastJournal.yearAgo], with: [list]))
    #expect(!stage.screen.contains("From "))
  }

  @Test("a concept not touched for long leads to its page")
  func quiet() throws {
    var stage = try Stage(content: ConceptContent.content)
    let spring = (path: "2026/05/2026-05-02-2100.md", head: "concepts: [repair]", text: "I went back in.")
    stage.read(
      try PastJournal.journal(without: [PastJournal.answer, PastJournal.perhaps, PastJournal.yearAgo], with: [spring]))
    try stage.goDown(to: "It is six months since you wrote about repair.")
    try stage.play("<Enter>")
    #expect(stage.screen.contains("What repair is"))
  }

  @Test("a rupture of today waits for nobody yet, and one of three months ago no longer")
  func ruptureDays() throws {
    var stage = try Stage()
    let now = (path: "2026/11/2026-11-21-1900.md", head: "concepts: [rupture]", text: "A door.")
    stage.read(try PastJournal.journal(with: [now]))
    #expect(stage.screen.contains("Rupture on Tuesday"))
    let old = (path: "2026/08/2026-08-21-1900.md", head: "concepts: [rupture]", text: "A door.")
    stage.read(try PastJournal.journal(without: [PastJournal.open, PastJournal.perhapsAnswered], with: [old]))
    #expect(!stage.screen.contains("not returned to"))
  }

  @Test("Enter on the rupture opens its thread")
  func thread() throws {
    var stage = try PastJournal.stage()
    try stage.goDown(to: "Rupture on Tuesday")
    try stage.play("<Enter>")
    #expect(stage.screen.hasPrefix(" Ruptures"))
    #expect(stage.screen.contains("▸ Tue 17 Nov 2026"))
  }

  @Test("a click on something of the past selects it, a second one opens it")
  func clicks() throws {
    var stage = try PastJournal.stage()
    try stage.click("A year ago today")
    #expect(stage.screen.contains("▸ A year ago today"))
    try stage.click("A year ago today")
    #expect(stage.screen.contains("Friday 21 November 2025"))
  }

  @Test("the first frame stands still when the past comes in late")
  func standsStill() throws {
    var stage = try Stage()
    try stage.play("jj")
    let before = stage.screen.split(separator: "\n").prefix(6)
    stage.read(try PastJournal.journal())
    let after = stage.screen.split(separator: "\n").prefix(6)
    #expect(before.map { $0.prefix(30) } == after.map { $0.prefix(30) })
  }

  // MARK: Away

  /// A stage where something was put away in one key.
  private func waved(_ words: String, _ rest: Rest.Subject) throws -> Stage {
    var stage = try PastJournal.stage()
    try stage.goDown(to: words)
    let rest = Rest(rest, until: Day("2026-11-22"))
    #expect(try stage.play("z") == [.rest(rest)])
    stage.rested([rest])
    return stage
  }

  @Test("z puts it away until tomorrow, whatever the menu is answered, and nothing comes in its place")
  func away() throws {
    var stage = try waved("A year ago today", .entry("2025-11-21-2200"))
    let other = (path: "2024/11/2024-11-21-2100.md", head: "concepts: []", text: "Another year, and rain on the roof.")
    #expect(stage.screen.contains("Away until tomorrow"))
    #expect(try stage.play("<Esc>") == [.readJournal])
    stage.read(try PastJournal.journal(with: [other]))
    #expect(!stage.screen.contains("A year ago today"))
    #expect(!stage.screen.contains("Two years ago today"))
    #expect(stage.screen.contains("Rupture on Tuesday"))
  }

  @Test("a rupture can be put away too")
  func ruptureAway() throws {
    var stage = try waved("Rupture on Tuesday", .entry("2026-11-17-2240"))
    try stage.play("<Esc>")
    #expect(!stage.screen.contains("not returned to"), "the one before does not come up instead")
    #expect(stage.screen.contains("A year ago today"))
  }

  @Test("what rests is not brought up by the practice for today either")
  func forToday() throws {
    var stage = try Stage(content: ConceptContent.content)
    stage.read(try PastJournal.journal())
    #expect(stage.screen.contains("you wrote of a break"))
    stage.rested([Rest(.person("Mira"))])
    stage.read(try PastJournal.journal())
    #expect(!stage.screen.contains("you wrote of a break"))
  }

  @Test("the menu puts more to rest, for as long as the writer likes")
  func menu() throws {
    var stage = try waved("A year ago today", .entry("2025-11-21-2200"))
    for words in [
      "▸ The entry 2025-11-21-2200", "Whatever names Milo", "Whatever touches attunement", "Anything from the past",
      "(•) for a week", "( ) for good",
    ] {
      #expect(stage.screen.contains(words))
    }
    #expect(try stage.play("j<Right><Right><Right><Right><Enter>") == [.rest(Rest(.person("Milo"))), .readJournal])
    #expect(stage.foot.contains("It rests: whatever names Milo, for good."))
  }

  @Test("each length is one key further", arguments: [("", "2026-11-28"), ("l", "2026-12-21"), ("ll", "2027-11-21")])
  func lengths(keys: String, until: String) throws {
    var stage = try waved("A year ago today", .entry("2025-11-21-2200"))
    let asked = try stage.play(keys + "<Enter>")
    #expect(asked.first == .rest(Rest(.entry("2025-11-21-2200"), until: Day(until))))
  }

  @Test("what rests is listed, and comes up again by one key")
  func resting() throws {
    var stage = try PastJournal.stage()
    stage.rested([Rest(.entry("2025-11-21-2200"), until: Day("2026-11-22")), Rest(.person("Mira"))])
    stage.read(try PastJournal.journal())
    #expect(!stage.screen.contains("A year ago today") && !stage.screen.contains("Rupture on Tuesday"))
    #expect(stage.screen.contains("Rupture on 3 Nov"), "the one before, which does not rest")
    try stage.play("R")
    #expect(stage.screen.contains("▸ Whatever names Mira, for good"))
    #expect(try stage.play("j<Enter>") == [.endRest(.entry("2025-11-21-2200"))])
    stage.rested([Rest(.person("Mira"))])
    #expect(stage.screen.contains("▸ Whatever names Mira, for good"))
    try stage.play("<Esc>")
    stage.read(try PastJournal.journal())
    #expect(stage.screen.contains("A year ago today"))
  }

  @Test("a concept, a person, some days can rest before they have come up, for as long as the writer likes")
  func naming() throws {
    var stage = try PastJournal.stage()
    try stage.play("Rcattun<Enter>")
    #expect(stage.screen.contains("▸ Whatever touches attunement") && stage.screen.contains("For how long?"))
    #expect(try stage.play("<Right><Enter>").first == .rest(Rest(.concept("attunement"), until: Day("2026-12-21"))))
    #expect(stage.foot.contains("It rests: whatever touches attunement, until 21 December 2026."))
    let person = try stage.play("p Ana Q<BS><BS><Enter><Right><Right><Right><Enter>")
    #expect(person.first == .rest(Rest(.person("Ana"))))
    try stage.play("din:2025-03")
    #expect(stage.screen.contains("Whatever is from 1 March 2025 to 31 March 2025."))
    let days = try #require(Day("2025-03-01"))...(try #require(Day("2025-03-31")))
    #expect(try stage.play("<Enter><Enter>").first == .rest(Rest(.days(days), until: Day("2026-11-28"))))
    stage.rested([Rest(.days(days))])
    #expect(stage.screen.contains("▸ Whatever is from 1 March 2025"))
  }

  @Test(
    "what names nothing is not put to rest, and Esc leaves everything as it was", arguments: ["czzz", "p ", "dducks"])
  func namingNothing(keys: String) throws {
    var stage = try PastJournal.stage()
    try stage.play("R" + keys)
    let before = stage.screen
    #expect(try stage.play("<Enter>").isEmpty)
    #expect(stage.screen == before)
    #expect(try stage.play("<Esc>").isEmpty)
    #expect(stage.screen.contains("Nothing rests."))
  }

  @Test("where the file of what rests cannot be read, nothing of the past comes up, and that is said")
  func unreadable() throws {
    var stage = try PastJournal.stage()
    stage.send(.restsRead(.fromLater))
    #expect(!stage.screen.contains("Waiting for you"))
    try stage.play("R")
    #expect(stage.screen.contains("can’t be read here"))
    #expect(try stage.play("cpd").isEmpty && stage.screen.contains("can’t be read here"), "it stays as it is")
  }

  @Test("the slash looks for words at once, in the whole journal")
  func searching() throws {
    var stage = try PastJournal.stage()
    try stage.play("/lake<Enter>")
    #expect(stage.screen.contains("the lake"))
    #expect(!stage.screen.contains("Third time"))
  }

  // MARK: The window

  @Test("the last thirty days stand at the foot where there is room, and nothing where there are no readings")
  func window() throws {
    #expect(try PastJournal.stage(rows: 24).screen.contains("the last 30 days"))
    #expect(try !PastJournal.stage(rows: 21).screen.contains("the last 30 days"))
    #expect(try !PastJournal.stage(columns: 40).screen.contains("the last 30 days"))
    var stage = try Stage()
    stage.read(JournalContents())
    #expect(!stage.screen.contains("the last 30 days"))
  }

  @Test("a new day asks anew what comes up")
  func newDay() throws {
    var stage = try PastJournal.stage()
    stage.send(.clock(try #require(Moment("2026-11-22T00:00:00+01:00"))))
    #expect(!stage.screen.contains("A year ago today"))
    #expect(stage.screen.contains("Rupture on Tuesday"))
  }
}

extension Stage {
  /// What rests is this now.
  mutating func rested(_ rests: [Rest]) { send(.restsRead(Rests(rests))) }
}
