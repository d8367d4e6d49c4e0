import Documents
import Journal
import Testing

@Suite("A look over the journal")
struct CheckupTests {
  private func entry(_ path: String, _ text: String) throws -> EntryFile {
    try EntryFile(SourceFile(path: path, text: text), modified: try #require(Moment("2026-11-01")))
  }

  private func findings(
    _ entries: [EntryFile] = [], facts: [FileFacts] = [], unreadable: [FileProblem] = [],
    now: String = "2026-11-21T21:04:00+01:00"
  ) throws -> [Finding] {
    let journal = JournalContents(entries: entries, unreadable: unreadable)
    let there = facts.isEmpty ? entries.map { Self.fact($0.id) } : facts
    return Checkup(facts: there, journal: journal, now: try #require(Moment(now))).findings
  }

  private static func fact(
    _ path: String, _ kind: FileFacts.Kind = .file, mode: Int? = nil, age: Int = 0, text: String? = nil,
    _ change: (inout FileFacts) -> Void = { _ in }
  ) -> FileFacts {
    var fact = FileFacts(path: path, kind: kind)
    fact.mode = mode ?? (kind == .folder ? 0o700 : 0o600)
    (fact.age, fact.text) = (age, text)
    change(&fact)
    return fact
  }

  @Test("says nothing where all is well")
  func well() throws {
    let entries = try [
      entry("2026/11/2026-11-18-2240.md", "---\ndate: 2026-11-18T22:40:00+01:00\n---\n\nShe left the room.\n"),
      entry("2026/11/2026-11-18-2240-2.md", "---\ndate: 2026-11-18T22:40:30+01:00\n---\n\nAgain.\n"),
      entry(
        "2026/11/2026-11-20-0700.md", "---\ndate: 2026-11-20T07:00:00+01:00\nrepairs: 2026-11-18-2240\n---\n\nDoors.\n"),
      entry("2026-11-19 a walk.md", "Doors.\n"), entry("notes/sea.md", "---\ndate: 2019-01-03\n---\nThe sea.\n"),
      entry("2019/01/snow.md", "---\ndate: 2019-01-03\n---\nThe first.\n"),
      entry("2020/old.md", "---\ndate: 2020-01-01\n---\n"),
    ]
    #expect(try findings(entries) == [])
  }

  @Test(
    "compares the date in an entry with its name and its folder",
    arguments: [
      ("2026-11-18-2240.md", "2026-11-18T22:41", 2), ("2026-11-18.md", "2026-11-19", 2),
      ("2026-11-18 walk.md", "2026-11-17", 2),
      ("2026/10/a.md", "2026-11-18", 2), ("2025/11/2026-11-18.md", "2026-11-18", 2), ("2025/a.md", "2026-11-18", 2),
    ])
  func dates(path: String, date: String, line: Int) throws {
    let found = try findings([entry(path, "---\ndate: \(date)\n---\nDoors.\n")])
    #expect(found.map(\.kind) == [.dateDiffers] && found.map(\.problem.line) == [line])
  }

  @Test(
    "takes the name for the date where there is no other",
    arguments: ["2025/10/2026-11-18.md", "2026/10/2026-11-18-0700.md"])
  func datesByName(path: String) throws { #expect(try findings([entry(path, "Doors.")]).map(\.kind) == [.dateDiffers]) }

  @Test(
    "names dates that are none",
    arguments: ["2026-02-30.md", "2026-13-01-0700.md", "2026-11-18-2560.md", "0000-01-01 a.md"])
  func impossible(name: String) throws {
    #expect(try findings([entry(name, "Doors.")]).map(\.kind) == [.dateImpossible])
  }

  @Test(
    "names dates yet to come, wherever on earth they may be from",
    arguments: [
      ("2026-11-21T21:05:00+01:00", true), ("2026-11-21T21:03:00+00:00", true), ("2026-11-22T08:00:00+14:00", false),
      ("2026-11-22T10:00", false), ("2026-11-22T10:05", true), ("2027-01-01", true),
      ("2026-11-21T21:04:00+01:00", false),
    ])
  func ahead(date: String, isAhead: Bool) throws {
    #expect(try findings([entry("a.md", "---\ndate: \(date)\n---\n")]).map(\.kind) == (isAhead ? [.dateAhead] : []))
  }

  @Test("finds the same words twice, unless they are few and of two days; and the same name")
  func duplicates() throws {
    let long = String(repeating: "She left the room. ", count: 5)
    let found = try findings([
      entry("2026-11-01.md", long), entry("2026-11-02.md", "---\nconcepts: []\n---\n\n\(long)\n"),
      entry("2026-11-03.md", "Nothing."), entry("2026-11-04.md", "Nothing."), entry("2026-11-04 a.md", "Nothing.\n\n"),
      entry("2026-11-05.md", ""), entry("2026-11-05 a.md", " "), entry("old/2026-11-05 A.md", "Hens."),
    ])
    #expect(
      found.map { "\($0.problem.path): \($0.problem.what)" } == [
        "2026-11-02.md: it has the same text as 2026-11-01.md",
        "2026-11-04.md: it has the same text as 2026-11-04 a.md",
        "old/2026-11-05 A.md: it has the same name as 2026-11-05 a.md",
      ])
  }

  @Test("says of each copy what it is of, and whether the text is another")
  func copies() throws {
    let facts = [
      Self.fact("a.md", text: "one"), Self.fact("a (1).md", text: "one"), Self.fact("a.md~", text: "two"),
      Self.fact("a.sync-conflict-20261121-210400-ABCDEFG.md", text: "two"), Self.fact(".b.md.swp"),
      Self.fact("c (conflicted copy).md", text: "one"), Self.fact(".#a.md", .link(.nowhere)),
      Self.fact(".attune/drafts/d.sync-conflict-1.json", text: "1"), Self.fact(".attune/drafts/d.json", text: "2"),
      Self.fact(".attune/trash/a.md~", text: "two"),
    ]
    let entries = try ["a.md", "a (1).md", "c (conflicted copy).md"].map {
      try entry($0, "---\ndate: 2026-11-01\n---\nWords")
    }
    let found = try findings(entries, facts: facts)
    #expect(
      found.map { "\($0.problem.path): \($0.kind.rawValue): \($0.problem.what)" } == [
        ".#a.md: editor-copy: left by an editor, beside a.md",
        ".attune/drafts/d.sync-conflict-1.json: conflict-copy: a sync tool’s second copy of .attune/drafts/d.json; the text is another",
        ".b.md.swp: editor-copy: left by an editor, beside b.md, which is not there",
        "a (1).md: conflict-copy: a sync tool’s second copy of a.md; the text is the same",
        "a.md~: editor-copy: left by an editor, beside a.md; the text is another",
        "a.sync-conflict-20261121-210400-ABCDEFG.md: conflict-copy: a sync tool’s second copy of a.md; the text is another",
        "c (conflicted copy).md: conflict-copy: a sync tool’s second copy of c.md, which is not there",
      ])
  }

  @Test("says who else may open what is the writer's, and what can be done about it")
  func access() throws {
    let facts = [
      Self.fact("", .folder, mode: 0o755), Self.fact("2026", .folder, mode: 0o770), Self.fact("2026/a.md"),
      Self.fact("pictures", .folder, mode: 0o755), Self.fact("a.md", mode: 0o644),
      Self.fact("b.md", mode: 0o400), Self.fact("c.md", mode: 0o640) { $0.isWriters = false },
      Self.fact("d.md", mode: 0o644) { $0.hasOtherNames = true }, Self.fact("e.md") { $0.isWritable = false },
      Self.fact(".attune/drafts/f.json", mode: 0o604), Self.fact("photo.jpg", mode: 0o644),
      Self.fact("prompts/concepts/g.md", mode: 0o644), Self.fact("h.md", .link(.inside), mode: 0o777),
      Self.fact("i.md", mode: 0o700),
    ]
    let found = try findings(facts: facts)
    #expect(
      found.map { "\($0.path): \($0.kind.rawValue): \($0.problem.what)" } == [
        ".attune/drafts/f.json: access: other users of this machine may open it",
        "2026: access: other users of this machine may change it",
        "a.md: access: other users of this machine may open it",
        "b.md: access: you have not the right to read and write it",
        "c.md: owner: it belongs to another user of this machine",
        "d.md: access: other users of this machine may open it", "e.md: access: it can’t be written",
        ": access: other users of this machine may open it",
      ])
    #expect(
      found.map(\.repair) == [
        .setMode(0o600), .setMode(0o700), .setMode(0o600), .setMode(0o600), nil, nil, nil, .setMode(0o700),
      ])
  }

  @Test("finds pages that another editor never gave back, and not those that belong to a draft")
  func lentPages() throws {
    let found = try findings(facts: [
      Self.fact(".attune/drafts/a.md"), Self.fact(".attune/drafts/b.md"), Self.fact(".attune/drafts/b.json"),
    ])
    #expect(found.map { "\($0.problem.path): \($0.kind.rawValue)" } == [".attune/drafts/a.md: lent-page"])
  }

  @Test("finds what interrupted saves left, once no save can still be under way")
  func leftovers() throws {
    let found = try findings(facts: [
      Self.fact("2026/.attune-1.tmp", age: 3601), Self.fact(".attune/drafts/.attune-2.tmp", age: 86400),
      Self.fact(".attune-3.tmp", age: 3600), Self.fact("2026/attune-4.tmp", age: 86400),
      Self.fact(".attune/trash/.attune-5.tmp", age: 86400), Self.fact(".attune-6.tmp", .folder) { $0.age = 86400 },
    ])
    #expect(found.map(\.path) == [".attune/drafts/.attune-2.tmp", "2026/.attune-1.tmp"])
    #expect(found.allSatisfy { $0.kind == .interruptedSave && $0.repair == .putAway })
  }

  @Test("finds links that lead astray, names that are no text, and what “repairs” means and is not there")
  func others() throws {
    let facts = [
      Self.fact("gone.md", .link(.nowhere)), Self.fact("old", .link(.outside)), Self.fact("in.md", .link(.inside)),
      Self.fact("caf\u{FFFD}.md", .other) { $0.hasTextName = false }, Self.fact("large.md") { $0.isTooLarge = true },
    ]
    let unreadable = ["gone.md", "caf\u{FFFD}.md", "large.md", "latin.md", ".attune/drafts/a.json"].map {
      FileProblem(path: $0, what: "it can’t be read", mend: "Mend it.")
    }
    let entries = try [
      entry("a.md", "---\ndate: 2026-11-01\nrepairs: 2026-11-02\n---\n"),
      entry("b.md", "---\ndate: 2026-11-01\nrepairs: latin\n---\n"),
      entry("c.md", "---\ndate: 2026-11-01\nrepairs: a\n---\n"),
      entry("d.md", "---\ndate: 2026-11-01\nrepairs:\n---\n"),
    ]
    let found = try findings(entries, facts: facts, unreadable: unreadable)
    #expect(
      found.map { "\($0.problem.path): \($0.kind.rawValue)" } == [
        ".attune/drafts/a.json: unreadable-draft", "a.md: unknown-repair", "caf\u{FFFD}.md: bad-name", "gone.md: link",
        "large.md: too-large", "latin.md: unreadable", "old: link",
      ])
    #expect(found.first { $0.kind == .unknownRepair }?.problem.line == 3)
  }
}
