import Foundation
import Testing

/// Entries made, changed and deleted from the shell.
@Suite("Keeping, editing and deleting on the command line")
struct KeepingTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  private static let first = "2026/11/2026-11-21-2104.md"

  /// Edits an entry with an editor that is a line of shell; `$1` is the file.
  private func edit(_ name: String, by shell: String) throws -> Finished {
    let editor = place.root.appending(path: "editor")
    try "#!/bin/sh\n\(shell)\n".write(to: editor, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: editor.path)
    var environment = place.environment
    environment["VISUAL"] = editor.path
    return try run(Workplace.program, ["edit", name], environment: environment)
  }

  @Test("words become an entry, and its name is said")
  func add() throws {
    let finished = try place.attune("add", "She", "knocked before she came in.")
    #expect(finished.output == "2026-11-21-2104\n")
    #expect(try place.text(of: Self.first).hasSuffix("---\n\nShe knocked before she came in.\n"))
    #expect(try place.attune("add", "And again.").output == "2026-11-21-2104-2\n")
  }

  @Test("standard input becomes an entry, whatever it holds")
  func standardInput() throws {
    let text = "---\n## A heading\n2026-11-20 a date\n\n“Gut”, sagte er. 今夜"
    #expect(try place.attune("add", input: text + "\n").exitCode == 0)
    let shown = try place.attune("show", "today").output
    #expect(shown.hasSuffix("---\n\n---\n\\## A heading\n2026-11-20 a date\n\n“Gut”, sagte er. 今夜\n"))
  }

  @Test("nothing is no entry")
  func nothing() throws {
    let finished = try place.attune("add", input: " \n")
    #expect(finished.exitCode == 1)
    #expect(finished.errors == "attune: Nothing written, nothing kept.\n")
    #expect(place.files == [])
  }

  @Test("what cannot be kept is said in a line, without a word of it")
  func notKept() throws {
    try Data().write(to: place.journal)
    let finished = try place.attune("add", "Nobody needs to read this.")
    #expect(finished.exitCode == 1)
    #expect(finished.output == "")
    #expect(finished.errors.hasPrefix("attune: Not kept. "))
    #expect(!finished.errors.contains("Nobody"))
    #expect(finished.errors.split(separator: "\n").count == 1)
  }

  @Test("an entry goes to the writer's own editor and comes back")
  func edit() throws {
    _ = try place.attune("add", "She left.")
    let finished = try edit("2026-11-21-2104", by: #"echo "She came back." >> "$1""#)
    #expect(finished.output == "2026-11-21-2104 is changed.\n")
    #expect(try place.text(of: Self.first).hasSuffix("She left.\nShe came back.\n"))
    #expect(place.files == [Self.first])
    #expect(try edit("2026-11-21-2104", by: "true").output == "2026-11-21-2104 is as it was.\n")
  }

  @Test("when another program changes the entry while the editor has it, both are kept and it is said")
  func both() throws {
    _ = try place.attune("add", "She left.")
    let entry = place.journal.appending(path: Self.first).path
    let finished = try edit("2026-11-21-2104", by: #"echo Mine. >> "$1"; echo Theirs. >> '\#(entry)'"#)
    #expect(
      finished.output
        == "2026-11-21-2104 was changed by another program meanwhile. Both are kept: that one as it is, yours as 2026-11-21-2104-2.\n"
    )
    #expect(try place.text(of: Self.first).hasSuffix("She left.\nTheirs.\n"))
    #expect(try place.text(of: "2026/11/2026-11-21-2104-2.md").hasSuffix("She left.\nMine.\n"))
  }

  @Test("an entry that the editor broke stays as it was; what was written is where it is said to be")
  func broken() throws {
    _ = try place.attune("add", "She left.")
    let before = try place.text(of: Self.first)
    let finished = try edit("2026-11-21-2104", by: #"printf -- '---\ndate: soon\n---\n\nMine.\n' > "$1""#)
    #expect(finished.exitCode == 1)
    #expect(try place.text(of: Self.first) == before)
    let copy = try #require(place.files.first { $0.hasPrefix(".attune/drafts/") })
    #expect(finished.errors.contains(place.journal.path + "/" + copy))
    #expect(finished.errors.contains("2026-11-21-2104.md:2: the date is not one."))
    #expect(try place.text(of: copy).hasSuffix("Mine.\n"))
  }

  @Test("a deleted entry is in the trash, is found there by its words, and comes back")
  func trash() throws {
    _ = try place.attune("add", "She left without a word.")
    let before = try place.text(of: Self.first)
    #expect(try place.attune("delete", "2026-11-21-2104").output == "2026-11-21-2104 is in the trash.\n")
    #expect(try place.attune("list").exitCode == 2)
    #expect(try place.attune("trash").output == "2026-11-21-2104  She left without a word.\n")
    #expect(try place.attune("trash", "WORD", "left").exitCode == 0)
    #expect(try place.attune("trash", "stayed").exitCode == 2)
    #expect(try place.attune("trash", "restore", "2026-11-21-2104").output == "2026-11-21-2104 is back.\n")
    #expect(try place.text(of: Self.first) == before)
    #expect(try place.attune("trash").errors == "attune: The trash is empty.\n")
  }

  @Test("an entry that cannot be read can be deleted as well")
  func deleteUnreadable() throws {
    try place.write(Data([0xFF, 0xFE]), to: "odd.md")
    #expect(try place.attune("delete", "odd").exitCode == 0)
    #expect(place.files == [".attune/trash/odd.md"])
    #expect(try place.attune("delete", "odd").exitCode == 2)
  }

  @Test("nobody is told that there is no such entry while a folder cannot be read")
  func unreadableFolder() throws {
    let long = String(repeating: "x", count: 300)
    for folder in [place.journal, place.journal.appending(path: ".attune/trash")] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: folder.path + "/2025", withDestinationPath: long)
    }
    for command in [["delete", "2025-11-21-2104"], ["trash", "restore", "2025-11-21-2104"], ["delete", "2025"]] {
      let done = try run(try Workplace.program, command, environment: place.environment)
      #expect(done.exitCode == 1)
      #expect(done.errors.hasPrefix("attune: 2025: the folder can’t be read."))
    }
  }

  @Test("words that are deleted leave the index at once, and none is made for that")
  func wordsLeaveIndex() throws {
    func indexHolds(_ word: String) throws -> Bool {
      let caches = place.root.appending(path: "cache").path
      let files = (try? FileManager.default.subpathsOfDirectory(atPath: caches)) ?? []
      return try files.map { URL(fileURLWithPath: caches + "/" + $0) }
        .filter { $0.lastPathComponent.hasPrefix("index.sqlite") }
        .contains { try Data(contentsOf: $0).range(of: Data(word.utf8)) != nil }
    }
    _ = try place.attune("add", "The unmistakable brackwater.")
    #expect(try place.attune("search", "brackwater").exitCode == 0)
    #expect(try indexHolds("brackwater"))
    _ = try place.attune("delete", "2026-11-21-2104")
    #expect(try !indexHolds("brackwater"))

    try place.write("The quicksilver.\n", to: "2026-11-20.md")
    #expect(try place.attune("search", "quicksilver").exitCode == 0)
    try FileManager.default.removeItem(at: place.journal.appending(path: "2026-11-20.md"))
    #expect(try place.attune("search", "quicksilver").exitCode == 2)
    _ = try place.attune("trash", "empty", "--yes")
    #expect(try !indexHolds("quicksilver"))

    _ = try place.attune("index", "drop")
    _ = try place.attune("add", "Again.")
    _ = try place.attune("delete", "2026-11-21-2104")
    _ = try place.attune("trash", "empty", "--yes")
    #expect(try place.attune("index").exitCode == 2)
  }

  @Test("the trash is emptied only when that is said twice")
  func empty() throws {
    _ = try place.attune("add", "One.")
    _ = try place.attune("delete", "2026-11-21-2104")
    let asked = try place.attune("trash", "empty")
    #expect(asked.exitCode == 1)
    #expect(asked.errors == "attune: 1 entry would go for good. Say so with --yes.\n")
    #expect(try place.attune("trash").exitCode == 0)
    #expect(try place.attune("trash", "empty", "--yes").exitCode == 0)
    #expect(place.files == [])
  }
}
