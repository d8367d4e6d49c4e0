import Foundation
import Testing

extension InATerminal {
  @Suite("Beside other programs that change the journal")
  struct OtherProgramsTests {
    @Test("an open list shows what another program writes, changes and takes away, and stays at its entry")
    func openList() throws {
      let place = try Workplace()
      try place.write("Ducks on the canal.", to: "2026/11/2026-11-20-0800.md")
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.press("e")
      try terminal.wait(for: "▸ 20 Nov Fri  08:00  Ducks on the canal.")
      try place.write("Later, and in another window.", to: "2026/12/2026-12-01-0900.md")
      let screen = try terminal.wait(for: "Later, and in another window.")
      #expect(screen.contains("▸ 20 Nov Fri  08:00  Ducks on the canal."))
      try place.write("Geese on the canal.", to: "2026/11/2026-11-20-0800.md")
      try terminal.wait(for: "▸ 20 Nov Fri  08:00  Geese on the canal.")
      try FileManager.default.removeItem(at: place.journal.appending(path: "2026/11"))
      try terminal.wait(for: "▸  1 Dec Tue  09:00  Later, and in another window.")
    }

    @Test("the first entry of all is seen, though there was no journal to watch")
    func firstEntry() throws {
      let place = try Workplace()
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.press("e")
      try terminal.wait(for: "No entries yet.")
      try place.write("Ducks on the canal.", to: "2026/11/2026-11-20-0800.md")
      try terminal.wait(for: "Ducks on the canal.")
    }

    @Test("a page being written stays as it is while entries come in, and what they say is there afterwards")
    func openPage() throws {
      let place = try Workplace()
      try place.write("Ducks on the canal.", to: "2026/11/2026-11-20-0800.md")
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.choose("A blank page")
      try terminal.type("The tide was out, and ")
      try terminal.wait(for: "kept · 5 words")
      let before = terminal.styledScreen
      for minute in 10..<30 {
        try place.write("Minute \(minute).", to: "2026/11/2026-11-20-08\(minute).md")
        usleep(50_000)
      }
      #expect(terminal.styledScreen == before)
      try terminal.type("nobody minded.")
      try terminal.wait(for: "The tide was out, and nobody minded.")
      try terminal.press("C-s", "Enter")
      try terminal.wait(for: "Kept as 2026-11-21 21:04")
      #expect(try place.text(of: "2026/11/2026-11-21-2104.md").hasSuffix("The tide was out, and nobody minded.\n"))
      try terminal.press("Escape")
      try terminal.wait(for: "Good evening.")
      try terminal.press("e")
      try terminal.wait(for: "Entries")
      try terminal.wait(for: "22")
      try terminal.wait(for: "Minute 29.")
    }

    @Test("a draft left in one window waits in the other, and is gone from there when it has been taken up")
    func twoWindows() throws {
      let place = try Workplace()
      let one = try Terminal(place)
      let other = try Terminal(place)
      for terminal in [one, other] { try terminal.wait(for: "More practices…") }
      try one.choose("A blank page")
      try one.type("It began with the phone.")
      try other.wait(for: "“It began with the phone.”")
      try one.press("C-s", "Enter")
      try one.wait(for: "Kept as 2026-11-21 21:04")
      try other.wait(for: "no draft") { !$0.contains("It began with the phone.") }
      try other.press("e")
      try other.wait(for: "It began with the phone.")
    }
  }
}
