import Foundation
import Testing

extension InATerminal {
  @Suite("What of the past comes up, in the built program")
  struct PastTests {
    @Test("what was put away in one key stays away when the program is opened again, until it may come up")
    func putAway() throws {
      let place = try Workplace()
      try place.write(
        "---\ndate: 2025-11-21T22:00:00+01:00\nconcepts: []\n---\n\nHe slept.\n", to: "2025/11/2025-11-21-2200.md")
      try place.write(
        "---\ndate: 2024-03-02T21:00:00+01:00\nconcepts: []\n---\n\nDucks.\n", to: "2024/03/2024-03-02-2100.md")
      do {
        let terminal = try Terminal(place)
        try terminal.wait(for: "A year ago today")
        try terminal.select("A year ago today")
        try terminal.press("z")
        try terminal.wait(for: "Shall more of this rest?")
        try terminal.press("Escape")
        try terminal.wait(for: "Today without it") {
          $0.contains("More practices…") && !$0.contains("A year ago today")
        }
      }
      #expect(place.files.contains(".attune/resting.json"))
      let terminal = try Terminal(place)
      try terminal.wait(for: "a journal that has been read") {
        $0.contains("More practices…") && !$0.contains("Reading your journal…") && !$0.contains("A year ago today")
      }
      try terminal.press("R")
      try terminal.wait(for: "▸ The entry 2025-11-21-2200, until 22 November 2026")
      try terminal.press("Enter")
      try terminal.wait(for: "Nothing rests.")
      try terminal.press("q")
      try terminal.wait(for: "A year ago today")
    }

    @Test("from Today to the rupture, and in one key what returns to it is said in that entry's file")
    func perhaps() throws {
      let place = try Workplace()
      let repair = "2026/11/2026-11-14-0900.md"
      try place.write(
        "---\ndate: 2026-11-10T21:00:00+01:00\nconcepts: [rupture]\npeople: [Ana]\n---\n\nShe left.\n",
        to: "2026/11/2026-11-10-2100.md")
      try place.write(
        "---\ndate: 2026-11-14T09:00:00+01:00\nconcepts: [repair]\npeople: [Ana]\n---\n\nShe rang.\n", to: repair)
      let terminal = try Terminal(place)
      try terminal.wait(for: "Rupture on 10 Nov")
      try terminal.choose("Rupture on 10 Nov")
      try terminal.wait(for: "not returned to; perhaps 4 days later")
      try terminal.press("p")
      try terminal.wait(for: "╰ returned to 4 days later")
      #expect(try place.text(of: repair).contains("\nrepairs: 2026-11-10-2100\n"))
      try terminal.press("u")
      try terminal.wait(for: "not returned to; perhaps 4 days later")
      #expect(try !place.text(of: repair).contains("repairs"))
    }
  }
}
