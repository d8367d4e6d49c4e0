import Foundation
import Testing

/// Whatever is in the journal's folder, the journal opens, says so in a line, and touches nothing.
extension InATerminal {
  @Suite("A journal in disorder")
  struct BadJournalTests {
    /// Files that cannot be read, with a piece of what is said of each.
    static let broken: [(path: String, bytes: Data, says: String)] = [
      ("2026/11/not-yaml.md", Data("---\nconcepts: [rupture\n---\nWords.\n".utf8), "is not YAML"),
      ("2026/11/no-date.md", Data("---\ndate: the day after\n---\nWords.\n".utf8), "the date is not one"),
      ("2026/11/not-utf8.md", Data([0x57, 0x0A, 0xE9, 0x74, 0xE9, 0x0A]), "not-utf8.md:2: the text is not UTF-8"),
    ]

    @Test("each file that cannot be read is named with its reason, the others are listed, and no byte changes")
    func unreadableFiles() throws {
      let place = try Workplace()
      for file in Self.broken { try place.write(file.bytes, to: file.path) }
      try FileManager.default.createDirectory(
        at: place.journal.appending(path: "2026/11/a-folder.md"), withIntermediateDirectories: true)
      try place.write("---\nconcepts: [rupture]\nmine: kept\n---\nShe left the room.\n", to: "2026-11-18.md")

      let list = try place.attune("list", "--concept", "rupture")
      #expect(list.exitCode == 0)
      #expect(list.output == "2026-11-18  rupture  She left the room.\n")
      let complaints = list.errors.split(separator: "\n")
      #expect(complaints.count == 4)
      for file in Self.broken {
        #expect(
          complaints.count { $0.hasPrefix("attune: \(file.path)") && $0.contains(file.says) } == 1, "\(file.path)")
      }
      #expect(list.errors.contains("2026/11/a-folder.md: this is not a file"))

      let terminal = try Terminal(place, columns: 110)
      try terminal.wait(for: "More practices…")
      try terminal.press("e")
      try terminal.wait(for: "1 · 4 unreadable")
      try terminal.wait(for: "She left the room.")
      try terminal.press("G")
      try terminal.wait(for: "▸ ! 2026/11/not-yaml.md:3")
      try terminal.press("q", "q")
      try terminal.wait(for: "exit code 0")
      for file in Self.broken {
        #expect(try Data(contentsOf: place.journal.appending(path: file.path)) == file.bytes)
      }
    }

    @Test("whatever stands where a file should, the journal opens and every command comes to its end")
    func everythingAtOnce() throws {
      let place = try Workplace()
      let mkfifo = { (path: String) in
        let file = place.root.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        #expect(Foundation.mkfifo(file.path, 0o600) == 0)
      }
      for path in [
        "config/attune/config.toml", "config/attune/prompts/concepts/p.md", "journal/prompts/practices/p.md",
        "journal/pipe.md", "journal/.attune/drafts/d.json", "journal/.attune/drafts/e.md",
        "journal/.attune/learns-from.json", "journal/.attune/retagged.json",
      ] { try mkfifo(path) }
      try place.write("", to: "large.md")
      #expect(truncate(place.journal.appending(path: "large.md").path, 1 << 40) == 0)
      try place.write("She left the room.\n", to: "2026-11-18.md")
      try place.write(String(repeating: "a: &a [*a, *a]\n", count: 9) + "---\n", to: "prompts/concepts/q.md")
      try place.write("Doors.\n", to: "a/2026-11-17.md")
      for (name, target) in [("round", "round"), ("a/up", ".."), ("gone.md", "nowhere")] {
        try FileManager.default.createSymbolicLink(
          atPath: place.journal.appending(path: name).path, withDestinationPath: target)
      }
      let before = place.files
      for (arguments, exitCode) in [
        (["list"], 0), (["show", "2026-11-18"], 0), (["model"], 0), (["retag", "--preview"], 0),
        (["retag", "--undo"], 2),
        (["prompts", "check"], 1), (["doctor"], 1),
      ] as [([String], Int32)] {
        #expect(
          try run(Workplace.program, arguments, environment: place.environment).exitCode == exitCode, "\(arguments)")
      }
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.press("e")
      try terminal.wait(for: "2 · 4 unreadable")
      try terminal.press("q", "q")
      try terminal.wait(for: "exit code 0")
      #expect(place.files == before)
    }

    @Test("a journal that is a file: one clear line, in the front end and on the command line")
    func journalIsAFile() throws {
      let place = try Workplace()
      try Data("precious".utf8).write(to: place.journal)
      let list = try place.attune("list")
      #expect(list.exitCode == 1)
      #expect(
        list.errors
          == "attune: \(place.journal.path) is not a folder. Name another with --journal, or move that file away.\n")
      let terminal = try Terminal(place, columns: 110)
      try terminal.wait(for: "is not a folder")
      try terminal.choose("A blank page")
      try terminal.wait(for: "^S finish")
      try terminal.type("Still on the page")
      try terminal.wait(for: "Not on disk yet")
      try terminal.press("C-s", "Enter")
      try terminal.wait(for: "What you wrote is still here.")
      try terminal.press("Escape")
      try terminal.wait(for: "Still on the page")
      #expect(try String(contentsOf: place.journal, encoding: .utf8) == "precious")
    }

    @Test("a folder where the entry should go does not cost the entry")
    func nameTaken() throws {
      let place = try Workplace()
      try FileManager.default.createDirectory(
        at: place.journal.appending(path: "2026/11/2026-11-21-2104.md"), withIntermediateDirectories: true)
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.choose("A blank page")
      try terminal.wait(for: "^S finish")
      try terminal.type("Kept all the same")
      try terminal.press("C-s", "Enter")
      try terminal.wait(for: "Kept as")
      #expect(try place.text(of: "2026/11/2026-11-21-2104-2.md").hasSuffix("Kept all the same\n"))
    }

    @Test("reviewing an entry made by hand leaves everything else in its file byte for byte")
    func unknownFrontMatter() throws {
      let place = try Workplace()
      let made =
        "---\n# by hand\nmood: 'grey'   # mine\ntags:\n  - sea\n\ndate: 2026-11-20\n---\nHe stayed on the line till my breath slowed.\n"
      try place.write(made, to: "notes/sea.md")
      let terminal = try Terminal(place)
      try terminal.wait(for: "More practices…")
      try terminal.press("e")
      try terminal.wait(for: "He stayed on the line")
      try terminal.press("t")
      try terminal.wait(for: "Review of 2026-11-20")
      try terminal.press("a")
      try terminal.type("co-reg")
      try terminal.press("Space")
      try terminal.wait(for: "Co-regulation")
      try terminal.press("Enter")
      try terminal.wait(for: "keep what fits")
      try terminal.press("Enter")
      try terminal.wait(for: "Entries")
      let text = try place.text(of: "notes/sea.md")
      let added = text.split(separator: "\n").filter { $0.hasPrefix("concepts: [") }
      #expect(added.count == 1)
      #expect(text.replacing((added.first ?? "") + "\n", with: "") == made)
    }
  }
}
