import Foundation
import GRDB
import Testing
import Vault

@testable import CardIndex

/// `attune doctor` on journals in every state.
@Suite("The doctor")
struct DoctorTests {
  private struct Line: Decodable, Equatable {
    let path: String
    let line: Int?
    let kind: String
    let what: String
    let mend: String
    let repaired: Bool
  }

  /// A journal with nothing wrong in it.
  private func place() throws -> Workplace {
    let place = try Workplace()
    try write(
      "---\ndate: 2026-11-18T22:40:00+01:00\n---\n\nShe left the room.\n", "2026/11/2026-11-18-2240.md", in: place)
    return place
  }

  private func write(_ text: String, _ path: String, in place: Workplace, mode: Int = 0o600, hours: Int = 0) throws {
    try place.write(text, to: path)
    let files = FileManager.default
    var folder = place.journal.appending(path: path)
    let date = Date(timeIntervalSinceNow: -3600 * Double(hours))
    try files.setAttributes([.posixPermissions: mode, .modificationDate: date], ofItemAtPath: folder.path)
    while folder.path != place.journal.path {
      folder.deleteLastPathComponent()
      try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    }
  }

  private func json(_ place: Workplace, _ arguments: String...) throws -> [Line] {
    let done = try run(Workplace.program, ["doctor", "--json"] + arguments, environment: place.environment)
    return try JSONDecoder().decode([Line].self, from: Data(done.output.utf8))
  }

  @Test("all is well: one line, exit code 0, and nothing is made")
  func well() throws {
    let place = try place()
    let done = try place.attune("doctor")
    #expect(done.exitCode == 0 && done.errors.isEmpty && done.output == "All is well: 1 entry.\n")
    #expect(try place.attune("doctor", "--json").output == "[\n\n]\n")
    #expect(place.files == ["2026/11/2026-11-18-2240.md"])
  }

  @Test("an index that says something else than the files is named, and made anew with --repair")
  func index() throws {
    let place = try place()
    #expect(try place.attune("search", "room").exitCode == 0)
    #expect(try place.attune("doctor").output == "All is well: 1 entry.\n")
    let indexPlace = IndexPlace(journal: place.journal.path, caches: place.root.path + "/cache")
    let index = try JournalIndex(of: JournalFolder(path: place.journal.path), at: indexPlace)
    // As long after the files were written that they need not be read again.
    try index.refresh(at: FileStamp.now() + 3_000_000_000)
    try index.store.write { try $0.execute(sql: "UPDATE entry SET card = zeroblob(20)") }

    let found = try json(place)
    #expect(found.map(\.kind) == ["index-differs"] && found.map(\.path) == [indexPlace.database])
    #expect(found.first?.what == "the index says something else than your files do, of 1 entry")
    #expect(try place.attune("doctor").exitCode == 1)
    let repaired = try json(place, "--repair")
    #expect(repaired.map(\.repaired) == [true] && repaired.map(\.mend) == ["Repaired: it has been made anew."])
    #expect(try place.attune("doctor").output == "All is well: 1 entry.\n")
    #expect(try place.attune("search", "room").output == "2026-11-18-2240  She left the room.\n")
  }

  @Test("no journal yet: nothing found, and none is made by looking")
  func none() throws {
    let place = try Workplace()
    let done = try place.attune("doctor", "--repair")
    #expect(done.exitCode == 2 && done.output.isEmpty)
    #expect(done.errors == "attune: There is no journal yet in \(place.journal.path).\n")
    #expect(!FileManager.default.fileExists(atPath: place.journal.path))
  }

  @Test("each thing is a line with the file, what is so and what to do; exit code 1, and no byte changes")
  func lines() throws {
    let place = try place()
    let text = try place.text(of: "2026/11/2026-11-18-2240.md")
    try write(text, "2026/11/2026-11-18-2240.sync-conflict-20261119-070000-ABCDEFG.md", in: place)
    try write(
      "---\ndate: 2026-11-19\nrepairs: 2026-11-01\n---\nDoors.\n", "2026/11/2026-11-19.md", in: place, mode: 0o644)
    try write("---\ndate: [\n---\n", "2026/11/2026-11-20.md", in: place)
    try write("{", ".attune/drafts/a.json", in: place)
    try write("half", ".attune-12.tmp", in: place, hours: 2)
    try write("half", "2026/.attune-13.tmp", in: place)
    let config = place.root.appending(path: "config/attune/config.toml")
    try FileManager.default.createDirectory(at: config.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("[screen]\ntheme = \"pink\"\n".utf8).write(to: config)
    try write("---\ntitle: Mine\n---\n", "prompts/practices/mine.md", in: place)
    let before = place.files
    let done = try place.attune("doctor")
    #expect(done.exitCode == 1)
    #expect(done.errors == "attune: 8 things for you to look at; your words are as they were.\n")
    #expect(
      done.output == """
        .attune-12.tmp: it was left by a save that was interrupted. It may hold words of yours. To move it to .attune/trash: attune doctor --repair.
        .attune/drafts/a.json: this draft can’t be read; a later version may have written it. Your words are in it as plain text; open it in an editor. It is left as it is here.
        2026/11/2026-11-18-2240.sync-conflict-20261119-070000-ABCDEFG.md: a sync tool’s second copy of 2026/11/2026-11-18-2240.md; the text is the same. You can move it away.
        2026/11/2026-11-19.md: other users of this machine may open it. To make it yours alone: attune doctor --repair.
        2026/11/2026-11-19.md:3: “repairs” names no entry. Write the name of one there, like 2026-11-18-2104, or take the line away.
        2026/11/2026-11-20.md:3: the front matter between the two “---” is not YAML. Write one “key: value” a line there; the entry below it is untouched.
        \(config.path):2: theme is none of its words. Write one of "auto", "dark", "light", "contrast", "plain".
        \(place.journal.path)/prompts/practices/mine.md:1: “minutes” is missing or empty. Write “minutes: …” in the front matter.

        """)
    let kinds = try json(place).map(\.kind)
    #expect(
      kinds == [
        "interrupted-save", "unreadable-draft", "conflict-copy", "access", "unknown-repair", "unreadable", "settings",
        "prompts",
      ])
    #expect(place.files == before)
    #expect(try place.text(of: "2026/11/2026-11-18-2240.md") == text)
  }

  @Test("JSON has the same keys for everything, the line too where there is none")
  func keys() throws {
    let place = try place()
    try write("Doors.\n", "2026-11-19.md", in: place)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place.journal.path)
    #expect(
      try place.attune("doctor").output.hasPrefix("the journal’s folder: other users of this machine may open it."))
    let output = try place.attune("doctor", "--json").output
    #expect(
      output == """
        [
          {
            "kind" : "access",
            "line" : null,
            "mend" : "To make it yours alone: attune doctor --repair.",
            "path" : ".",
            "repaired" : false,
            "what" : "other users of this machine may open it"
          }
        ]

        """)
  }

  @Test(
    "--repair makes what is the writer's theirs alone and moves leftovers to the trash, says so, and touches no text")
  func repair() throws {
    let place = try place()
    try write("Doors.\n", "2026/11/2026-11-19.md", in: place, mode: 0o664)
    try write("half", "2026/.attune-12.tmp", in: place, hours: 2)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: place.journal.appending(path: "2026/11").path)
    let done = try place.attune("doctor", "--repair")
    #expect(done.exitCode == 0 && done.errors.isEmpty)
    #expect(
      done.output == """
        2026/.attune-12.tmp: it was left by a save that was interrupted. Repaired: it is in .attune/trash now.
        2026/11: other users of this machine may open it. Repaired: it is yours alone now.
        2026/11/2026-11-19.md: other users of this machine may change it. Repaired: it is yours alone now.
        All is well: 2 entries.

        """)
    #expect(
      place.files == [
        ".attune/trash/interrupted-save-12.tmp", "2026/11/2026-11-18-2240.md", "2026/11/2026-11-19.md",
      ])
    #expect(try place.text(of: ".attune/trash/interrupted-save-12.tmp") == "half")
    #expect(try place.text(of: "2026/11/2026-11-19.md") == "Doors.\n")
    #expect(try place.attune("doctor", "--repair").output == "All is well: 2 entries.\n")
  }

  @Test("--repair sees what the repair of a folder has opened", .enabled(if: geteuid() != 0, "root may read anything"))
  func behind() throws {
    let place = try place()
    try write("---\ndate: [\n---\n", "2026/11/2026-11-20.md", in: place, mode: 0)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: place.journal.appending(path: "2026").path)
    #expect(try json(place).map(\.path) == ["2026", "2026"])
    let found = try json(place, "--repair")
    #expect(found.map(\.repaired) == [true, true, false])
    #expect(found.last?.path == "2026/11/2026-11-20.md" && found.last?.line == 3)
  }

  @Test("more than twenty of a kind are counted, and JSON has them all")
  func many() throws {
    let place = try place()
    for minute in 10...40 {
      let text = "---\ndate: 2026-11-20T07:\(minute):00+01:00\n---\nDoors \(minute).\n"
      try write(text, "notes/\(minute).md", in: place, mode: 0o644)
    }
    let lines = try place.attune("doctor").output.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "… and 11 more like these. To see all of them: attune doctor --json.")
    #expect(try json(place).count == 31)
  }

  @Test("a journal that is a file is one clear line")
  func journalIsAFile() throws {
    let place = try Workplace()
    try Data("precious".utf8).write(to: place.journal)
    let done = try place.attune("doctor", "--repair")
    #expect(done.exitCode == 1 && done.output.isEmpty)
    #expect(done.errors.hasPrefix("attune: \(place.journal.path) is not a folder."))
    #expect(try String(contentsOf: place.journal, encoding: .utf8) == "precious")
  }
}
