import Foundation
import TestSupport
import Testing

/// Looking for entries from the shell, through the index and without.
@Suite("attune search and attune index")
struct SearchTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      "---\ndate: 2026-11-18T22:40:00+01:00\nconcepts: [rupture]\n---\n\nShe left the room and closed the doors.\n",
      to: "2026/11/2026-11-18-2240.md")
    try place.write(
      "---\ndate: 2026-11-20T07:00:00+01:00\nsuggested: [rupture]\n---\n\nThe door, again.\n",
      to: "2026/11/2026-11-20-0700.md")
    try place.write("---\nconcepts: []\n---\nDucks.\n", to: "2026-11-19.md")
    return place
  }

  private let oneAndOther = ["2026/11/2026-11-20-0700.md", "2026/11/2026-11-18-2240.md"]

  private func names(_ place: Workplace, _ arguments: String...) throws -> [String] {
    let found = try run(Workplace.program, ["search", "--names"] + arguments, environment: place.environment)
    return found.output.split(separator: "\n").map(String.init)
  }

  @Test("finds words in any of their forms, phrases and concepts, newest first")
  func search() throws {
    let place = try place()
    #expect(try names(place, "door") == oneAndOther)
    #expect(try names(place, "door", "--order", "oldest") == oneAndOther.reversed())
    #expect(try names(place, "door", "room") == ["2026/11/2026-11-18-2240.md"])
    #expect(try names(place, "\"left the room\"") == ["2026/11/2026-11-18-2240.md"])
    #expect(try names(place, "concept:rupture") == oneAndOther)
    #expect(try names(place, "concept:rupture", "--", "-again") == ["2026/11/2026-11-18-2240.md"])
  }

  @Test("says the same without the index")
  func withoutIndex() throws {
    let place = try place()
    for query in ["door", "\"the door\"", "concept:rupture", "duck or room", "has:concepts"] {
      #expect(try names(place, query) == names(place, query, "--no-index"), "\(query)")
    }
  }

  @Test("by their names entries are found with an index as they are without, moved or gone")
  func names() throws {
    let place = try place()
    try place.write("---\ndate: 2026-11-17T08:00:00+01:00\n---\nTo the river.\n", to: "walks/river.md")
    func show() throws -> [String] {
      try ["river", "walks/river.md", "2026-11-17", "2026-11-18", "2026-11-18-2240", "yesterday", "2026-11-17 08:00"]
        .map {
          let done = try place.attune("show", $0)
          return "\(done.exitCode) \(done.output)\(done.errors)"
        }
    }
    let without = try show()
    #expect(!place.hasIndex)
    #expect(try place.attune("index", "rebuild").exitCode == 0)
    #expect(try show() == without)

    let (old, new) = (place.journal.appending(path: "walks/river.md"), place.journal.appending(path: "other/river.md"))
    try FileManager.default.createDirectory(at: new.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: old, to: new)
    #expect(try place.attune("show", "river").output.hasSuffix("To the river.\n"))
    #expect(try place.attune("delete", "river").output == "river is in the trash.\n")
    #expect(!FileManager.default.fileExists(atPath: new.path))
    #expect(try place.attune("show", "river").exitCode == 1)
    #expect(try place.attune("show", "2026-11-17").exitCode == 2)
    #expect(try place.attune("delete", "river").exitCode == 2)
  }

  @Test("what the model makes of an entry is looked at anew when the writer’s own files say something else")
  func guesses() throws {
    let place = try place()
    try place.write("---\ndate: 2026-11-21\n---\nBy six it had gone out again and left me on the mud.\n", to: "mud.md")
    #expect(try !place.attune("list").output.contains("tides?"))
    try place.write(ContentSamples.tides, to: "prompts/concepts/tides.md")
    #expect(try place.attune("list", "--concept", "tides").output.contains("tides?"))
    try FileManager.default.removeItem(at: place.journal.appending(path: "prompts"))
    #expect(try !place.attune("list").output.contains("tides?"))
  }

  @Test("shows the words around what was looked for")
  func snippets() throws {
    let found = try place().attune("search", "closed")
    #expect(found.exitCode == 0 && found.errors.isEmpty)
    #expect(found.output == "2026-11-18-2240  She left the room and closed the doors.\n")
  }

  @Test("what was not found is no error, and has an exit code of its own")
  func nothing() throws {
    let place = try place()
    let found = try place.attune("search", "gutter")
    #expect(found.exitCode == 2 && found.output.isEmpty)
    #expect(found.errors == "attune: Nothing in \(place.journal.path) is what you look for.\n")
  }

  @Test("what cannot be read of a query is said, and nothing looked for")
  func badQuery() throws {
    let found = try place().attune("search", "concept:gutter")
    #expect(found.exitCode == 1 && found.output.isEmpty)
    #expect(found.errors.split(separator: "\n").count == 1)
  }

  @Test("shows no more than was asked for, and says how many more there are")
  func limit() throws {
    let found = try place().attune("search", "door", "--limit", "1", "--names")
    #expect(found.output == "2026/11/2026-11-20-0700.md\n")
    #expect(found.errors == "attune: 1 more; to see them, add --limit 2.\n")
  }

  @Test("as JSON, a line for each entry")
  func json() throws {
    let lines = try place().attune("search", "door", "--json").output.split(separator: "\n")
    #expect(lines.count == 2)
    let first = try #require(lines.first)
    let object = try #require(JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any])
    #expect(object["path"] as? String == "2026/11/2026-11-20-0700.md")
    #expect(object["concepts"] as? [String] == ["rupture"] && object["reviewed"] as? Bool == false)
  }

  @Test("finds what another program has written since, in whatever way")
  func follows() throws {
    let place = try place()
    #expect(try names(place, "gutter") == [])
    try place.write("The gutter.\n", to: "2026/12/2026-12-01.md")
    #expect(try names(place, "gutter") == ["2026/12/2026-12-01.md"])
    let file = try FileHandle(forWritingTo: place.journal.appending(path: "2026/12/2026-12-01.md"))
    try file.write(contentsOf: Data("The window".utf8))
    try file.close()
    #expect(try names(place, "window") == ["2026/12/2026-12-01.md"])
    #expect(try names(place, "gutter") == [])
  }

  @Test("index: says where it is, makes it anew, takes it away; the entries stay")
  func index() throws {
    let place = try place()
    #expect(try place.attune("index").exitCode == 2)
    #expect(try place.attune("index", "rebuild").output == "3 entries are in the index.\n")
    let status = try place.attune("index").output
    #expect(status.contains(place.root.path + "/cache/attune/") && status.contains("Entries:  3\n"))
    let files = place.files
    #expect(try place.attune("index", "drop").exitCode == 0)
    #expect(try place.attune("index", "drop").exitCode == 2)
    #expect(place.files == files)
    #expect(try names(place, "door") == oneAndOther)
  }

  @Test("where there can be no index the entries themselves are read, and it is said why")
  func noIndex() throws {
    let place = try place()
    try Data().write(to: place.root.appending(path: "cache"))
    let found = try place.attune("search", "door", "--names")
    #expect(found.exitCode == 0 && found.output.split(separator: "\n").count == 2)
    #expect(found.errors.hasPrefix("attune: The index in \(place.root.path)/cache/attune/"))
  }
}
