import Foundation
import TestSupport
import Testing

/// The built program without a terminal: standard output, standard error, exit code.
@Suite("The command line")
struct CommandLineTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      "---\ndate: 2026-11-18T22:40:00+01:00\nconcepts: [rupture, mindsight]\n---\n\nShe left the room.\n",
      to: "2026/11/2026-11-18-2240.md")
    try place.write(
      "---\ndate: 2026-11-20T07:00:00+01:00\nsuggested: [rupture]\n---\n\nDoors.\n", to: "2026/11/2026-11-20-0700.md")
    try place.write("---\nconcepts: []\n---\nDucks.\n", to: "2026-11-19.md")
    return place
  }

  @Test("list: newest first, the model's guesses with a question mark")
  func list() throws {
    let list = try place().attune("list")
    #expect(list.exitCode == 0 && list.errors.isEmpty)
    #expect(
      list.output == """
        2026-11-20-0700  rupture?  Doors.
        2026-11-19  Ducks.
        2026-11-18-2240  rupture mindsight  She left the room.

        """)
  }

  @Test("list --concept: by id, title or alias, and all of several")
  func listByConcept() throws {
    let place = try place()
    #expect(try place.attune("list", "--concept", "Rupture").output.split(separator: "\n").count == 2)
    let both = try place.attune("list", "--concept", "rupture", "--concept", "mindsight")
    #expect(both.output == "2026-11-18-2240  rupture mindsight  She left the room.\n")
    let none = try place.attune("list", "--concept", "trauma")
    #expect(none.exitCode == 2 && none.output.isEmpty)
    #expect(none.errors == "attune: No entry touches that in \(place.journal.path).\n")
    let unknown = try place.attune("list", "--concept", "gutter")
    #expect(unknown.exitCode == 1)
    #expect(unknown.errors.hasPrefix("attune: There is no concept of that name. Choose from: attachment, "))
  }

  @Test("--journal may stand before the command or behind it")
  func journalOption() throws {
    let place = try place()
    for arguments in [["--journal", place.journal.path, "list"], ["list", "--journal", place.journal.path]] {
      var environment = place.environment
      environment["ATTUNE_JOURNAL"] = nil
      let list = try run(Workplace.program, arguments, environment: environment)
      #expect(list.output.contains("2026-11-19  Ducks."), "\(arguments)")
    }
  }

  @Test("an empty journal is nothing found, not an error, and is not made by looking")
  func emptyJournal() throws {
    let place = try Workplace()
    let list = try place.attune("list")
    #expect(list.exitCode == 2)
    #expect(list.errors == "attune: There are no entries yet in \(place.journal.path).\n")
    #expect(!FileManager.default.fileExists(atPath: place.journal.path))
  }

  @Test("show: a day, an entry's name, yesterday")
  func show() throws {
    let place = try place()
    let text = try place.text(of: "2026/11/2026-11-18-2240.md")
    #expect(try place.attune("show", "2026-11-18").output == text)
    #expect(try place.attune("show", "2026-11-18-2240").output == text)
    #expect(try place.attune("show", "2026-11-18 22:40").output == text)
    #expect(try place.attune("show", "yesterday").output.hasSuffix("Doors.\n"))
    #expect(try place.attune("show", "today").exitCode == 2)
    let bad = try place.attune("show", "someday")
    #expect(bad.exitCode == 1)
    #expect(bad.errors.split(separator: "\n").count == 1 && bad.errors.contains("2026-11-21"))
  }

  @Test("show: a day ends when the writer says it does")
  func showDay() throws {
    let place = try place()
    try place.write("---\ndate: 2026-11-21T01:00:00+01:00\n---\n\nNight.\n", to: "2026/11/2026-11-21-0100.md")
    #expect(try place.attune("show", "today").output.hasSuffix("Night.\n"))
    let folder = place.root.path + "/config/attune"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "[journal]\nday_ends = \"04:00\"\n".write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
    #expect(try place.attune("show", "today").exitCode == 2)
    #expect(try place.attune("show", "2026-11-21").exitCode == 2)
    #expect(try place.attune("show", "yesterday").output.hasSuffix("Night.\n"))
    #expect(try place.attune("show", "2026-11-20").output.hasSuffix("Night.\n"))
    #expect(try place.attune("show", "2026-11-21-0100").output.hasSuffix("Night.\n"), "a name is a name")
  }

  @Test("tag: what a text seems to touch, with the sentence, the likeliest first")
  func tag() throws {
    let tag = try Workplace().attune(
      "tag", "-", input: "Ducks. I went back and apologised for shouting at him, and he forgave me.\n")
    #expect(tag.exitCode == 0)
    let first = try #require(tag.output.split(separator: "\n").first)
    #expect(
      first.hasPrefix("[x] ")
        && first.hasSuffix("repair  “I went back and apologised for shouting at him, and he forgave me.”"))
    #expect(tag.output.split(separator: "\n").count <= 5)
  }

  @Test("tag: an entry's front matter and questions are not the writer's words")
  func tagEntry() throws {
    let place = try Workplace()
    try place.write("---\npractice: evening\n---\n\n## Who apologised, and to whom?\n\n\n", to: "x.md")
    let tag = try place.attune("tag", place.journal.appending(path: "x.md").path)
    #expect(tag.exitCode == 2)
    #expect(tag.errors == "attune: Nothing stands out in that text.\n")
  }

  @Test("tag --jsonl: a line out for each line in, in the agreed form; a bad line is named and passed over")
  func tagJSONL() throws {
    let input = """
      {"id":"a","text":"I went back and apologised for shouting at him."}

      {"id":"b"}
      {"id":"c","text":"Bought nails and two hinges."}

      """
    let tag = try Workplace().attune("tag", "--jsonl", "-", input: input)
    #expect(tag.exitCode == 1)
    #expect(tag.errors.hasPrefix("attune: -:3: this line is not {\"id\": …, \"text\": …}."))
    struct Line: Decodable {
      struct Concept: Decodable, Equatable {
        let id: String
        let probability: Double
        let evidence: String
      }
      let id: String
      let concepts: [Concept]
      let candidates: [Concept]
    }
    let lines = try tag.output.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    #expect(lines.map(\.id) == ["a", "c"])
    #expect(lines[0].concepts.contains { $0.id == "repair" })
    for line in lines {
      #expect(line.candidates.count <= 5)
      #expect(line.concepts.allSatisfy(line.candidates.contains), "what is ticked is among the candidates")
      #expect(line.candidates.map(\.probability) == line.candidates.map(\.probability).sorted(by: >))
      #expect(line.candidates.allSatisfy { (0...1).contains($0.probability) })
    }
    #expect(lines[1].concepts.isEmpty)
  }

  @Test("tag --jsonl answers each line before the next has come")
  func tagStreams() throws {
    let place = try Workplace()
    // The second line goes in when the first has come out; a program that waited for more would wait for ever.
    let script = """
      mkfifo in out; timeout 20 \(try Workplace.program.path) tag --jsonl - <in >out & exec 3>in 4<out
      for id in a b; do
        echo '{"id":"'$id'","text":"Rain."}' >&3; read -r line <&4; echo "$line"
      done
      exec 3>&-; wait
      """
    let shell = URL(fileURLWithPath: "/bin/sh")
    let done = try run(shell, ["-c", script], environment: place.environment, folder: place.root)
    let lines = done.output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains("\"id\":\"a\"") && lines[1].contains("\"id\":\"b\""))
  }

  @Test("a file that is not there, or is a folder: one line, exit code 1", arguments: ["/nowhere/at-all.txt", "/tmp"])
  func tagNothing(path: String) throws {
    let tag = try Workplace().attune("tag", path)
    #expect(tag.exitCode == 1)
    #expect(tag.errors.split(separator: "\n").count == 1 && tag.errors.hasPrefix("attune: \(path) can’t be read"))
  }

  @Test("version, help and usage mistakes go as the parser gives them")
  func parser() throws {
    let place = try Workplace()
    #expect(try place.attune("--version").output == "0.1.0\n")
    let help = try place.attune("--help")
    #expect(help.exitCode == 0)
    for word in ["list", "show", "tag", "--journal"] { #expect(help.output.contains(word)) }
    #expect(try place.attune("--banana").exitCode == 64)
    #expect(try place.attune("show").exitCode == 64)
  }

  @Test("without a terminal the front end says so and names what works")
  func noTerminal() throws {
    let opened = try Workplace().attune()
    #expect(opened.exitCode == 1)
    #expect(
      opened.errors
        == "attune: The journal opens in a terminal, and this is none. To read without one, try: attune list, attune show DATE.\n"
    )
  }

  @Test("a clock that is none is named")
  func badClock() throws {
    let place = try Workplace()
    var environment = place.environment
    environment["ATTUNE_NOW"] = "soon"
    let shown = try run(Workplace.program, ["show", "today"], environment: environment)
    #expect(shown.exitCode == 1 && shown.errors.hasPrefix("attune: ATTUNE_NOW is not a date."))
  }

  @Test("the program carries its content with it: copied elsewhere, it runs with nothing beside it")
  func copiedElsewhere() throws {
    let place = try Workplace()
    let copy = place.root.appending(path: "bin/attune")
    try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    // By another program: a descriptor open for writing here could be inherited by a test beside this one, and
    // nothing that is open for writing can be run.
    let cp = URL(fileURLWithPath: "/bin/cp")
    #expect(try run(cp, [Workplace.program.path, copy.path], environment: place.environment).exitCode == 0)
    let tag = try run(
      copy, ["tag", "-"], environment: place.environment, input: Data("I went back and apologised.".utf8),
      folder: place.root)
    #expect(tag.exitCode == 0 && tag.output.contains("repair"))
  }

  @Test("control characters of a file never reach a terminal's screen as commands")
  func controlCharacters() throws {
    let place = try Workplace()
    try place.write("---\nconcepts: []\n---\nRed \u{1B}[31m words\u{7}\n", to: "2026-11-19.md")
    #expect(try place.attune("list").output == "2026-11-19  Red ␛[31m words␇\n")
  }

  /// What would steer a terminal: a title, a clear screen in one byte of C1, a turn of the writing's direction.
  private static let steering = "\u{1B}]0;owned\u{7}\u{9B}2J\u{202E}\r"

  @Test("a text is shown on a terminal with its commands made visible, and goes into a pipe byte for byte")
  func rawText() throws {
    let place = try Workplace()
    let text =
      "---\r\nconcepts: []\r\n---\r\nRed \(Self.steering)words.\r\nAnd \(String(repeating: "e\u{301}", count: 3)).\r\n"
    try place.write(text, to: "2026-11-19.md")
    #expect(try place.attune("show", "2026-11-19").output.utf8.elementsEqual(text.utf8))
    let shown = try onATerminal(place, "show 2026-11-19")
    #expect(shown.contains("Red ␛]0;owned␇�2J␍words.\n"))
    #expect(shown.contains("And e\u{301}e\u{301}e\u{301}.\n"))
    #expect(
      !shown.unicodeScalars.contains { $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}") })
  }

  @Test("marks without end upon one letter are shown as far as the page shows them")
  func marks() throws {
    let place = try Workplace()
    try place.write("e" + String(repeating: "\u{301}", count: 100_000) + " words\n", to: "2026-11-19.md")
    #expect(try place.attune("list").output == "2026-11-19  e\u{301}\u{301}\u{301}\u{301} words\n")
  }

  @Test("the names of files, in what is complained of and in what the parser says, steer nothing")
  func rawNames() throws {
    let place = try Workplace()
    try place.write(Data([0xFF]), to: "a\(Self.steering)\n.md")
    try place.write("Words.", to: "2026-11-19 b\(Self.steering)\n.md")
    try place.write("---\ntitle: \(Self.steering)\n---\n", to: "prompts/concepts/c\(Self.steering).md")
    let finished = [
      try place.attune("list"), try place.attune("show", "2026-11-19 b\(Self.steering)"),
      try place.attune("show", "one", Self.steering), try place.attune("tag", place.root.path + "/" + Self.steering),
      try place.attune("prompts", "check"), try place.attune("doctor"), try place.attune("doctor", "--json"),
      try place.attune("list", "--concept", Self.steering), try place.attune("--\(Self.steering)"),
    ]
    for done in finished {
      let text = done.output + done.errors
      #expect(!text.isEmpty)
      #expect(
        !text.unicodeScalars.contains { $0 != "\n" && ($0.properties.generalCategory == .control || $0 == "\u{202E}") })
    }
    #expect(finished[0].output.split(separator: "\n").count == 1)
    #expect(finished[0].errors.split(separator: "\n").count == 1)
  }

  @Test("tag --jsonl writes what would steer a terminal as JSON writes it, and means the same by it")
  func rawJSON() throws {
    let id = "a\(Self.steering)"
    let line = String(
      decoding: try JSONEncoder().encode(["id": id, "text": "I went back and apologised."]), as: UTF8.self)
    let tag = try Workplace().attune("tag", "--jsonl", "-", input: line + "\n")
    #expect(
      !tag.output.dropLast().unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\u{202E}" })
    struct Line: Decodable { let id: String }
    #expect(try JSONDecoder().decode(Line.self, from: Data(tag.output.utf8)).id == id)
  }

  /// What a command of the program writes to a terminal, byte for byte but for the return that the terminal adds to each line.
  private func onATerminal(_ place: Workplace, _ command: String) throws -> String {
    let env = URL(fileURLWithPath: "/usr/bin/env")
    #if os(Linux)
      let arguments = ["script", "-qec", "\(try Workplace.program.path) \(command)", "/dev/null"]
    #else
      let words = command.split(separator: " ").map(String.init)
      let arguments = ["script", "-q", "/dev/null", try Workplace.program.path] + words
    #endif
    return try run(env, arguments, environment: place.environment).output.replacing("\r\n", with: "\n")
  }

  // MARK: The writer's own content

  @Test(
    "a concept of the writer's own is there at once: in tagging and in lists, for every journal or for one",
    arguments: ["config/attune/prompts", "journal/prompts"])
  func ownConcept(folder: String) throws {
    let place = try place()
    let file = place.root.appending(path: "\(folder)/concepts/tides.md")
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(ContentSamples.tides.utf8).write(to: file)
    try place.write("By six it had gone out again and left me on the mud.\n", to: "2026-11-21.md")
    let tag = try place.attune("tag", "-", input: "By six it had gone out again and left me on the mud.\n")
    #expect(tag.output.contains("[x]") && tag.output.contains("tides"))
    #expect(try place.attune("list", "--concept", "Tides").output.hasPrefix("2026-11-21  "))
    let check = try place.attune("prompts", "check")
    #expect(check.exitCode == 0 && check.output.hasPrefix("All is well: 25 concepts, "))
  }

  @Test("prompts check names file, line, what is wrong and what would be right; the rest goes on")
  func promptsCheck() throws {
    let place = try place()
    try place.write("---\ntitle: Mine\nminutes: soon\nsuits: [any]\n---\n", to: "prompts/practices/mine.md")
    let check = try place.attune("prompts", "check")
    #expect(check.exitCode == 1)
    let file = place.journal.path + "/prompts/practices/mine.md"
    #expect(check.errors.hasPrefix("attune: \(file):3: “minutes” is not a whole number from 1 to 90."))
    #expect(try place.attune("list").exitCode == 0)
  }

  @Test("a full disk behind standard output is one line, not a crash")
  func fullOutput() throws {
    let place = try place()
    let shell = URL(fileURLWithPath: "/bin/sh")
    let script = "\(try Workplace.program.path) list >/dev/full"
    let done = try run(shell, ["-c", script], environment: place.environment)
    #expect(done.exitCode == 1 && done.errors.split(separator: "\n").count == 1)
  }

  @Test("show says why when the entry of that date cannot be read")
  func showUnreadable() throws {
    let place = try place()
    try place.write("---\ndate: [\n---\n", to: "2026/11/2026-11-01-1000.md")
    let show = try place.attune("show", "2026-11-01")
    #expect(show.exitCode == 1)
    #expect(show.errors.contains("2026/11/2026-11-01-1000.md") && show.errors.contains("is not YAML"))
  }

  @Test("tag --explain: the words that weighed most, and what reviews changed")
  func explain() throws {
    let place = try Workplace()
    let text = "I went back and apologised for shouting at him, and he forgave me.\n"
    let untaught = try place.attune("tag", "--explain", "-", input: text)
    #expect(untaught.output.contains("because of “"))
    #expect(!untaught.output.contains("before what you taught it"))
    try place.write("---\nconcepts: [parts]\n---\n\n" + text, to: "2026-11-20.md")
    let taught = try place.attune("tag", "--explain", "-", input: text)
    #expect(taught.output.contains("before what you taught it"))
  }

  @Test("retag: says what would change, changes it, and takes it back")
  func retag() throws {
    let place = try Workplace()
    let before =
      "---\ndate: 2026-11-20T21:00:00+01:00\nsuggested: [caregiving]\n---\n\nHe hung up on me and I have not rung back.\n"
    try place.write(before, to: "2026-11-20.md")
    let preview = try place.attune("retag", "--preview")
    #expect(preview.output == "2026-11-20.md  -caregiving  +rupture\n1 entry would change. Nothing has.\n")
    #expect(try place.text(of: "2026-11-20.md") == before)
    #expect(try place.attune("retag").exitCode == 0)
    #expect(try place.text(of: "2026-11-20.md").contains("suggested: [rupture]"))
    #expect(try place.attune("retag", "--undo").output == "1 entry as before.\n")
    #expect(try place.text(of: "2026-11-20.md") == before)
    #expect(try place.attune("retag", "--undo").exitCode == 2)
    #expect(try place.attune("retag", "--undo", "--preview").exitCode == 64)
  }

  @Test("model: what was learned, forgotten, and learned again")
  func model() throws {
    let place = try Workplace()
    #expect(try place.attune("--journal", "/nowhere", "model", "reset").exitCode == 2)
    #expect(try place.attune("model").output.contains("It has not learned from you yet"))
    try place.write(
      "---\ndate: 2026-11-20T21:00:00+01:00\nconcepts: [parts]\n---\n\nHe hung up on me and I have not rung back.\n",
      to: "2026-11-20.md")
    let learned = try place.attune("model").output
    #expect(learned.contains("learned from 1 reviewed entry.\nparts: added 1\nrupture: refused 1\n"))
    #expect(try place.attune("model", "reset").exitCode == 0)
    #expect(try place.attune("model").output.contains("no entry since then is reviewed"))
    #expect(try place.attune("model", "reset", "--undo").exitCode == 0)
    #expect(try place.attune("model").output == learned)
  }
}
