import Foundation
import Testing

/// However the program ends, the terminal is as it was and the words are somewhere.
extension InATerminal {
  @Suite("Every way out")
  struct WaysOutTests {
    /// A terminal with a sentence on a blank page; the draft of it is not waited for.
    private func writing(_ place: Workplace) throws -> Terminal {
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.choose("A blank page")
      try terminal.wait(for: "^S finish")
      try terminal.type("Half a sentence that nobody may lose")
      try terminal.wait(for: "nobody may lose")
      return terminal
    }

    /// The terminal shows its old screen, the cursor, and the modes it had before.
    private func expectRestored(_ terminal: Terminal, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let screen = try terminal.wait(sourceLocation: sourceLocation, for: "the modes after the end") { screen in
        screen.components(separatedBy: "speed ").count == 3
      }
      #expect(try terminal.ask("alternate_on") == "0", sourceLocation: sourceLocation)
      #expect(try terminal.ask("cursor_flag") == "1", sourceLocation: sourceLocation)
      let modes = screen.components(separatedBy: "speed ").dropFirst().map { part in
        part.split(separator: "\n").prefix {
          !$0.contains("exit code") && !$0.hasPrefix("***") && !$0.contains("Terminated")
        }
        .filter { $0.contains("intr =") || $0.contains("icanon") || $0.contains("ixon") || $0.contains("opost") }
      }
      #expect(modes.count == 2 && !modes[0].isEmpty && modes[0] == modes[1], sourceLocation: sourceLocation)
    }

    /// Whether a process is alive; one that has ended and waits for its parent to notice is not.
    private func isRunning(_ process: Int32) throws -> Bool {
      let env = URL(fileURLWithPath: "/usr/bin/env")
      let state = try run(env, ["ps", "-o", "stat=", "-p", String(process)], environment: ["PATH": "/usr/bin:/bin"])
        .output
      return !state.isEmpty && !state.hasPrefix("Z")
    }

    private func draft(in place: Workplace) throws -> String? {
      try place.files.first { $0.hasPrefix(".attune/drafts/") && $0.hasSuffix(".json") }.map(place.text)
    }

    @Test("q")
    func quit() throws {
      let place = try Workplace()
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      #expect(try terminal.ask("alternate_on") == "1")
      try terminal.press("q")
      try terminal.wait(for: "exit code 0")
      try expectRestored(terminal)
      #expect(place.files.isEmpty, "looking in leaves nothing behind")
    }

    @Test(
      "a signal to end: the sentence is in a draft, and the exit code says which signal",
      arguments: [
        (SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130),
      ])
    func signals(signal: Int32, exitCode: Int) throws {
      let place = try Workplace()
      let terminal = try writing(place)
      kill(try terminal.processID(), signal)
      try terminal.wait(for: "exit code \(exitCode)")
      try expectRestored(terminal)
      #expect(try draft(in: place)?.contains("Half a sentence that nobody may lose") == true)
    }

    @Test(
      "a signal to end, behind keys that have not been read yet: they are in the draft", arguments: [SIGTERM, SIGHUP])
    func unreadKeys(signal: Int32) throws {
      let place = try Workplace()
      let terminal = try writing(place)
      let process = try terminal.processID()
      // Stopped, it reads nothing; going on, it finds the keys and the signal at once.
      kill(process, SIGSTOP)
      try terminal.type(", nor the rest of it")
      try terminal.send("\u{1B}[200~, nor half a paste")
      kill(process, signal)
      kill(process, SIGCONT)
      try terminal.wait(for: "exit code \(128 + signal)")
      #expect(try draft(in: place)?.contains("nobody may lose, nor the rest of it, nor half a paste") == true)
    }

    @Test("killed between the entry and the end of its draft: the draft is gone at the next start, and the entry there")
    func draftBehindItsEntry() throws {
      let place = try Workplace()
      let terminal = try writing(place)
      try terminal.wait(for: "a draft on disk") { _ in (try? draft(in: place)) != nil }
      let name = try #require(place.files.first)
      try terminal.press("C-s")
      try terminal.wait(for: "Finish here?")
      let text = try place.text(of: name)
      try terminal.press("Enter")
      try terminal.wait(for: "Kept as")
      try terminal.wait(for: "no draft on disk") { _ in place.files == ["2026/11/2026-11-21-2104.md"] }
      kill(try terminal.processID(), SIGKILL)
      try place.write(text, to: name)
      let next = try Terminal(place)
      try next.wait(for: "More practices…")
      try next.wait(for: "no draft on disk") { _ in place.files == ["2026/11/2026-11-21-2104.md"] }
      #expect(!next.screen.contains("Waiting for you"))
    }

    @Test("a crash: the terminal is put right, and the shell is told", arguments: [SIGSEGV, SIGABRT, SIGILL, SIGTRAP])
    func crash(signal: Int32) throws {
      let place = try Workplace()
      let terminal = try writing(place)
      try terminal.wait(for: "kept ·")
      kill(try terminal.processID(), signal)
      try terminal.wait(for: "exit code \(128 + signal)")
      try expectRestored(terminal)
      #expect(try draft(in: place)?.contains("Half a sentence that nobody may lose") == true)
    }

    @Test("a lost terminal: the sentence is in a draft")
    func lostTerminal() throws {
      let place = try Workplace()
      let terminal = try writing(place)
      let process = try terminal.processID()
      terminal.close()
      let end = Date(timeIntervalSinceNow: 20)
      while try isRunning(process), Date() < end { usleep(20_000) }
      #expect(try !isRunning(process), "the program ends with its terminal")
      #expect(try draft(in: place)?.contains("Half a sentence that nobody may lose") == true)
    }

    @Test("killed outright: the draft opens at the same page with the same words")
    func killedOutright() throws {
      let place = try Workplace()
      let terminal = try writing(place)
      try terminal.wait(for: "kept ·")
      kill(try terminal.processID(), SIGKILL)
      try terminal.wait(for: "exit code 137")
      terminal.close()

      let again = try Terminal(place)
      try again.wait(for: "Draft from 21:04")
      try again.choose("Draft from 21:04")
      try again.wait(for: "Half a sentence that nobody may lose")
      try again.type(", and more")
      try again.press("C-s", "Enter")
      try again.wait(for: "Kept as")
      #expect(try place.text(of: "2026/11/2026-11-21-2104.md").hasSuffix("nobody may lose, and more\n"))
      #expect(try draft(in: place) == nil)
    }

    @Test("Ctrl-C asks; discarding leaves no file, going on loses no letter")
    func controlC() throws {
      let place = try Workplace()
      let terminal = try writing(place)
      try terminal.press("C-c")
      try terminal.wait(for: "There is something on these pages.")
      try terminal.press("Escape")
      try terminal.wait(for: "nobody may lose")
      try terminal.press("C-c")
      try terminal.wait(for: "discard them for good")
      try terminal.press("d")
      try terminal.wait(for: "Discarded.")
      try terminal.press("q")
      try terminal.wait(for: "exit code 0")
      try expectRestored(terminal)
      #expect(place.files.isEmpty)
    }

    @Test("Ctrl-Z goes to the shell with the terminal in order, fg comes back to the page")
    func pause() throws {
      let place = try Workplace()
      var environment = place.environment
      environment["ENV"] = ""
      let terminal = try Terminal("exec sh -i", environment: environment)
      try terminal.wait(for: "a prompt") { $0.contains("#") || $0.contains("$") }
      try terminal.type("PS1=\"shell> \"")
      try terminal.press("Enter")
      try terminal.wait(for: "\nshell>")
      try terminal.type(try Workplace.program.path)
      try terminal.press("Enter")
      try terminal.wait(for: "More practices…")
      try terminal.press("C-z")
      try terminal.wait(for: "Stopped")
      #expect(try terminal.ask("alternate_on") == "0")
      try terminal.type("fg")
      try terminal.press("Enter")
      try terminal.wait(for: "More practices…")
      try terminal.press("q")
      try terminal.wait(for: "shell>")
    }
  }
}
