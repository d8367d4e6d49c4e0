import Concepts
import Documents
import Testing

@Suite("A concept's file")
struct ConceptFileTests {
  static let text = """
    ---
    title: Being met
    aliases: [contingent presence, "met: truly"]
    corners: [mind, relationship]
    related: [rupture]
    sources:
      - A. Writer, A Book, 2001
    ---

    Somebody takes in how it is with you.

    And lets it matter.

    ## From inside

    The shoulders come down.

    ## Prompts

    - face: Whose face, if any, did you look for today?
    - slow-2: When was it slow: a pause, a look?

    ## Sounds like

    - She put the kettle on before I said a word.
    - He waited.

    ## Does not sound like

    - We met at the station.

    """

  static func concept(_ text: String) throws -> Concept {
    try Concept(SourceFile(path: "concepts/being-met.md", text: text))
  }

  @Test("says everything there is to know of it")
  func whole() throws {
    let concept = try Self.concept(Self.text)
    #expect(concept.id == "being-met")
    #expect(concept.title == "Being met")
    #expect(concept.aliases == ["contingent presence", "met: truly"])
    #expect(concept.corners == [.mind, .relationship])
    #expect(concept.related == ["rupture"])
    #expect(concept.sources == ["A. Writer, A Book, 2001"])
    #expect(concept.essence == "Somebody takes in how it is with you.\n\nAnd lets it matter.")
    #expect(concept.fromInside == "The shoulders come down.")
    #expect(
      concept.prompts == [
        Prompt(id: "being-met.face", question: "Whose face, if any, did you look for today?", concepts: ["being-met"]),
        Prompt(id: "being-met.slow-2", question: "When was it slow: a pause, a look?", concepts: ["being-met"]),
      ])
    #expect(concept.soundsLike == ["She put the kettle on before I said a word.", "He waited."])
    #expect(concept.doesNotSoundLike == ["We met at the station."])
  }

  @Test("from Windows says the same")
  func windows() throws {
    let text = Self.text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(try Self.concept("\u{FEFF}" + text) == Self.concept(Self.text))
  }

  @Test("of a writer's own needs no more than a title, a corner and a sentence")
  func smallest() throws {
    let concept = try Self.concept("---\ntitle: Being met\ncorners: [mind]\n---\nSomebody takes it in.")
    #expect(concept.aliases.isEmpty && concept.related.isEmpty && concept.sources.isEmpty)
    #expect(concept.prompts.isEmpty && concept.soundsLike.isEmpty && concept.doesNotSoundLike.isEmpty)
    #expect(concept.fromInside.isEmpty)
  }

  /// What goes wrong when one line of the file is replaced: the line, what stands there instead, what is said.
  @Test(
    "that is malformed is named with its line, what is wrong and what would be right",
    arguments: [
      (1, "", 1, "the file has no front matter", "Begin it with “---”"),
      (2, "subtitle: Being met", 1, "“title” is missing or empty", "Write “title: …”"),
      (2, "title:", 2, "“title” is missing or empty", "Write “title: …”"),
      (3, "aliases: {a: b}", 3, "“aliases” is not a list of words", "Write “aliases: [one, two]”."),
      (4, "corners: [mind, soul]", 4, "“corners” is missing or has a word", "Choose from: mind, body, relationship."),
      (4, "corners: []", 4, "“corners” is missing or has a word", "Choose from: mind, body, relationship."),
      (4, "weather: grey", 1, "“corners” is missing or has a word", "Choose from: mind, body, relationship."),
      (5, "related: [rupture", 6, "the front matter between the two “---” is not YAML", "Write one “key: value”"),
      (5, "title: Twice", 2, "the front matter has the same key twice", "Take one of the two lines away."),
      (10, "## From the inside", 10, "a concept has no such section", "Use one of: “From inside”, “Prompts”"),
      (14, "## Prompts", 18, "the section stands there twice", "Put both under one heading."),
      (20, "- Whose face, if any, did you look for?", 20, "a prompt has no name", "Write “- name: question”"),
      (20, "- The face: Whose was it?", 20, "a prompt has no name", "Write “- name: question”"),
      (20, "- : Whose was it?", 20, "a prompt has no name", "Write “- name: question”"),
      (21, "- slow:", 21, "a prompt asks nothing", "Write its question behind the colon."),
      (21, "- face: When was it slow?", 21, "two prompts have the same name", "Give this one a name of its own"),
    ])
  func malformed(line: Int, instead: String, reported: Int, what: String, mend: String) {
    var lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
    lines[line - 1] = instead[...]
    let problem = #expect(throws: FileProblem.self) { try Self.concept(lines.joined(separator: "\n")) }
    #expect(problem?.path == "concepts/being-met.md")
    #expect(problem?.line == reported)
    #expect(problem?.what.hasPrefix(what) == true, "\(String(describing: problem?.what))")
    #expect(problem?.mend.hasPrefix(mend) == true, "\(String(describing: problem?.mend))")
  }

  @Test("that does not say what the concept is is named at the line where it could")
  func noEssence() {
    let problem = #expect(throws: FileProblem.self) {
      try Self.concept("---\ntitle: Being met\ncorners: [mind]\n---\n\n## Prompts\n\n- face: Whose face?\n")
    }
    #expect(problem?.line == 5)
    #expect(problem?.what == "the concept is not explained")
  }

  @Test("names its prompts in lower-case letters, digits and hyphens")
  func names() {
    for name in ["a", "slow-2", "7"] { #expect(Prompt.isName(name[...]), "\(name)") }
    for name in ["", "Slow", "two words", "a.b", "a_b", "é", "夜"] { #expect(!Prompt.isName(name[...]), "\(name)") }
  }
}
