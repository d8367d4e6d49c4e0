import Foundation
import Testing

/// The built program in a real terminal, as its user would have it.
extension InATerminal {
  @Suite("An evening with the journal")
  struct EveningTests {
    @Test("a reflection in English, with an emoji and a line of Japanese, becomes one file and is found by its concept")
    func anEvening() throws {
      let place = try Workplace()
      let terminal = try Terminal(place)
      try terminal.wait(for: "Good evening.")
      try terminal.wait(for: "More practices…")
      try terminal.choose("Evening reflection")
      try terminal.wait(for: "1 of 5")
      try terminal.press("Right", "Right", "Right")
      try terminal.wait(for: "+3")
      try terminal.press("Enter")
      try terminal.wait(for: "2 of 5")
      try terminal.type("My neighbour stayed a while at the gate 🙂 and did not hurry me.")
      try terminal.press("Enter")
      try terminal.type("今夜は海の音が近くて、少しだけ息がしやすかった。")
      try terminal.press("C-n")
      try terminal.wait(for: "Where did you feel a break in connection today, however small?")
      try terminal.type(
        "Ana asked twice about Sunday and I kept looking at the phone. Third time she just left the room.")
      try terminal.press("C-n")
      try terminal.wait(for: "4 of 5")
      try terminal.press("C-k")
      try terminal.wait(for: "5 of 5")
      try terminal.type("Went back in and said I was sorry.")
      try terminal.press("C-n")
      try terminal.wait(for: "Kept as 2026-11-21 21:04")
      try terminal.press("h")
      try terminal.press("a")
      try terminal.type("rupture")
      try terminal.press("Enter")
      try terminal.wait(for: "[x] Rupture")
      try terminal.press("Enter")
      try terminal.wait(for: "Good evening.")

      #expect(place.files == ["2026/11/2026-11-21-2104.md"], "no draft is left, and nothing else")
      let lines = try place.text(of: "2026/11/2026-11-21-2104.md").split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(
        lines[0..<4] == [
          "---", "date: 2026-11-21T21:04:00+01:00", "practice: evening",
          "prompts: [evening.met, evening.break, evening.return]",
        ])
      #expect(lines[4].hasPrefix("concepts: [") && lines[4].contains("rupture"))
      #expect(lines[5..<7] == ["window: {arrived: 3, left: -1}", "---"])
      #expect(lines[7...].contains("My neighbour stayed a while at the gate 🙂 and did not hurry me."))
      #expect(lines[7...].contains("今夜は海の音が近くて、少しだけ息がしやすかった。"))
      #expect(lines[7...].contains("## Where did you feel a break in connection today, however small?"))

      try terminal.press("e")
      try terminal.wait(for: "Entries")
      try terminal.press("c")
      try terminal.type("rupture")
      try terminal.press("Enter")
      try terminal.wait(for: "Entries · touching Rupture")
      try terminal.wait(for: "1 of 1")
      try terminal.press("Enter")
      try terminal.wait(for: "今夜は海の音が近くて、少しだけ息がしやすかった。")
      try terminal.press("q", "q", "q")
      try terminal.wait(for: "exit code 0")
    }

    @Test("a paste of several lines is text, whatever the lines hold")
    func paste() throws {
      let place = try Workplace()
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.choose("A blank page")
      try terminal.wait(for: "A blank page")
      try terminal.paste("---\n## A heading\n2026-11-20 12:00 a date\n\tq?\n")
      try terminal.wait(for: "## A heading")
      try terminal.press("C-s", "Enter")
      try terminal.wait(for: "Kept as")
      try terminal.press("Escape")
      try terminal.wait(for: "Good evening.")
      let text = try place.text(of: "2026/11/2026-11-21-2104.md")
      #expect(text.hasSuffix("---\n\n---\n\\## A heading\n2026-11-20 12:00 a date\n\tq?\n\n"))
      try terminal.press("e")
      try terminal.press("Enter")
      try terminal.wait(for: "## A heading")
    }

    @Test("a sitting through a storm of resizes keeps every letter")
    func resizes() throws {
      let place = try Workplace()
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.choose("A blank page")
      let words = "The tide was out 海 so far that the boats lay down 🙂 and nobody minded.".split(separator: " ")
      for (index, word) in words.enumerated() {
        try terminal.resize(columns: 20 + (index * 31) % 120, rows: 5 + (index * 7) % 36)
        try terminal.type(word + " ")
      }
      try terminal.resize(columns: 80, rows: 24)
      try terminal.wait(for: words.joined(separator: " "))
      try terminal.resize(columns: 15, rows: 4)
      try terminal.wait(for: "Attune needs")
      try terminal.resize(columns: 120, rows: 40)
      try terminal.press("C-s", "Enter")
      try terminal.wait(for: "Kept as")
      #expect(try place.text(of: "2026/11/2026-11-21-2104.md").contains(words.joined(separator: " ")))
    }

    @Test("the same sitting holds on other terminals", arguments: ["vt100", "linux", "screen-256color"])
    func otherTerminals(term: String) throws {
      let place = try Workplace()
      var environment = place.environment
      environment["TERM"] = term
      let terminal = try Terminal(
        "\(try Workplace.program.path); echo exit code $?; exec sleep 1000", environment: environment)
      try terminal.wait(for: "Evening reflection")
      try terminal.choose("A blank page")
      try terminal.type("Plain words, é and 海.")
      try terminal.wait(for: "Plain words, é and 海.")
      try terminal.press("C-s", "Enter")
      try terminal.wait(for: "Kept as 2026-11-21")
      try terminal.press("q")
      try terminal.press("q")
      try terminal.wait(for: "exit code 0")
      #expect(try place.text(of: "2026/11/2026-11-21-2104.md").hasSuffix("Plain words, é and 海.\n"))
    }

    @Test(
      "a terminal that cannot place text, or that nobody knows, is told what works instead",
      arguments: ["dumb", "no-such-thing"])
    func hopelessTerminals(term: String) throws {
      let place = try Workplace()
      var environment = place.environment
      environment["TERM"] = term
      let terminal = try Terminal(
        "\(try Workplace.program.path); echo exit code $?; exec sleep 1000", environment: environment)
      let screen = try terminal.wait(for: "exit code 1")
      #expect(screen.contains("attune: ") && screen.contains("TERM"))
    }
  }
}
