import Foundation
import Testing

/// The journal cannot be written, and somebody has something to say.
extension InATerminal {
  @Suite("When the journal can’t be written")
  struct TroubleTests {
    private let place: Workplace
    private let terminal: Terminal

    /// A terminal with a sentence on a blank page, in a journal in which nothing can be written any more: files stand where
    /// its folders would.
    init() throws {
      place = try Workplace()
      terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.choose("A blank page")
      try terminal.wait(for: "^S finish")
      try place.write("in the way", to: ".attune")
      try place.write("in the way", to: "2026")
      try terminal.type("Nobody may lose this.")
      try terminal.wait(for: "Not on disk yet.")
    }

    private var home: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: place.root.path).sorted() }
    }

    @Test("the words stay on the page; when the journal can be written again, trying again keeps them")
    func tryAgain() throws {
      try terminal.press("C-s", "Enter")
      try terminal.wait(for: "Not kept yet.")
      try terminal.press("Enter")
      try terminal.wait(for: "Not kept yet.")
      for name in [".attune", "2026"] { try FileManager.default.removeItem(at: place.journal.appending(path: name)) }
      try terminal.press("Enter")
      try terminal.wait(for: "Kept as 2026-11-21 21:04")
      #expect(try place.text(of: "2026/11/2026-11-21-2104.md").hasSuffix("\nNobody may lose this.\n"))
    }

    @Test("they can be kept in a file elsewhere, which is an entry and the writer's alone")
    func elsewhere() throws {
      try terminal.press("C-s", "Enter")
      try terminal.wait(for: "Not kept yet.")
      try terminal.press("e", "Enter")
      try terminal.wait(for: "Kept in ~/2026-11-21-2104.md.")
      let file = place.root.appending(path: "2026-11-21-2104.md")
      #expect(try String(contentsOf: file, encoding: .utf8).hasSuffix("\nNobody may lose this.\n"))
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }

    @Test("when the program has to end, they are in the writer's home, and that is said, then and at the next start")
    func rescue() throws {
      kill(try terminal.processID(), SIGTERM)
      let screen = try terminal.wait(for: "exit code 143")
      #expect(screen.contains("could not be kept"))
      #expect(try home.contains("attune-unsaved-2026-11-21-2104.md"))
      let file = place.root.appending(path: "attune-unsaved-2026-11-21-2104.md")
      #expect(try String(contentsOf: file, encoding: .utf8).hasSuffix("\nNobody may lose this.\n"))
      let next = try Terminal(place)
      try next.wait(for: "Words your journal could not take are in")
    }
  }
}
