import Foundation
import TestSupport
import Testing

extension InATerminal {
  @Suite("The writer's own content in the built program")
  struct OwnContentTests {
    @Test("a concept of one's own stands among the concepts, and the entries that sound like it are found by it")
    func ownConcept() throws {
      let place = try Workplace()
      try place.write(ContentSamples.tides, to: "prompts/concepts/tides.md")
      try place.write("By six it had gone out again and left me on the mud.\n", to: "2026-11-20.md")
      try place.write("Ducks.\n", to: "2026-11-19.md")
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.press("c")
      try terminal.wait(for: "▸ Chaos and rigidity")
      try terminal.select("Tides")
      try terminal.press("Enter")
      try terminal.wait(for: "By six it had")
      try terminal.press("G")
      try terminal.wait(for: "When did the tide turn today?")
      try terminal.press("e")
      try terminal.wait(for: "Entries · touching Tides")
      try terminal.wait(for: "1 of 2")
      try terminal.wait(for: "By six it had")
    }

    @Test("a bad file of one's own is mentioned, and the journal opens all the same")
    func badFile() throws {
      let place = try Workplace()
      try place.write("no front matter", to: "prompts/practices/mine.md")
      let terminal = try Terminal(place)
      try terminal.wait(for: "attune prompts check")
      try terminal.wait(for: "More practices…")
    }
  }
}
