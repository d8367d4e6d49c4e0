import Concepts
import Documents
import Journal
import Practices
import Testing

/// A small library of its own, so that the pictures of screens do not change with the shipped content.
enum TestContent {
  static let content = Content(layers: [conceptFiles + practiceFiles + pages])
  static var practices: PracticeLibrary { content.practices }

  private static let conceptFiles = [
    concept("attunement", "Attunement", aliases: "feeling felt"),
    concept("mindsight", "Mindsight", aliases: "reflective functioning"),
    concept("repair", "Repair", aliases: "making up, repair after rupture"),
    concept("rupture", "Rupture", aliases: "break"),
    concept("window-of-tolerance", "Window of tolerance", aliases: "optimal arousal zone"),
  ]

  private static let pages = [
    SourceFile(
      path: "feelings.md",
      text: """
        ---
        title: Feeling words
        ---

        ## High energy, unpleasant

        - irritated (2, -2): bothered by something small that does not stop

        ## Low energy, pleasant

        - at ease (-2, 3): nothing has to be done just now
        - tender (-1, 2): soft towards someone, and easily touched
        """),
    SourceFile(
      path: "glossary.md",
      text:
        "---\ntitle: Words\n---\n\n## Social brain\n\n- also: [the brain among others]\n- concepts: [attunement]\n\nAn image.\n"
    ),
    SourceFile(
      path: "care.md",
      text:
        "---\ntitle: What this is\n---\n\n## A lens\n\nSomething to look through.\n\n## Not a therapy\n\nNobody answers here.\n"
    ),
  ]

  private static let practiceFiles = [
    SourceFile(
      path: "practices/evening.md",
      text: """
        ---
        title: Evening reflection
        minutes: 8
        suits: [evening]
        ---

        A look back over the day, as it was.

        ## How do you arrive?

        - step: window

        There is no right number.

        ## Where did you feel a break in connection today, however small?

        - id: break
        - concepts: [rupture]

        A break can be as small as a look that did not come.

        ## What helped you find your way back, if anything did?

        - id: return
        - concepts: [repair]
        """),
    SourceFile(
      path: "practices/naming.md",
      text: "---\ntitle: Naming it\nminutes: 2\nsuits: [morning]\n---\n\n## Which words come near?\n\n- step: feeling\n"
    ),
    SourceFile(
      path: "practices/blank-page.md",
      text: "---\ntitle: A blank page\nminutes: 5\nsuits: [any]\n---\n\nAn open page.\n"),
  ]

  private static func concept(_ id: String, _ title: String, aliases: String) -> SourceFile {
    SourceFile(
      path: "concepts/\(id).md",
      text: "---\ntitle: \(title)\naliases: [\(aliases)]\ncorners: [relationship]\n---\n\nWhat it is.\n")
  }

  /// Saturday evening.
  static func now() throws -> Moment { try #require(Moment("2026-11-21T21:04:00+01:00")) }

  /// A journal of four entries and two files that cannot be read.
  static func journal() throws -> JournalContents {
    let entries = try [
      (
        "2026/11/2026-11-18-2240.md",
        """
        ---
        date: 2026-11-18T22:40:00+01:00
        practice: evening
        prompts: [evening.break]
        concepts: [rupture]
        window: {arrived: 3, left: -1}
        ---

        ## Where did you feel a break in connection today, however small?

        The meeting where I laughed at the wrong moment. She looked at her shoes for the rest of it and I let her.
        """
      ),
      (
        "2026/11/2026-11-07-0712.md",
        "---\nsuggested: [repair, rupture]\n---\n\nWent back in and said sorry. 海の音が近くて、少しだけ息がしやすかった。 🙂\n"
      ),
      ("2026-10-30 walk.md", "A long walk by the canal. Nothing to report but ducks."),
      ("old/2024-02-01.md", "---\nconcepts: [attunement]\n---\nHe listened with his whole face.\n"),
    ]
    .map { path, text in try EntryFile(SourceFile(path: path, text: text), modified: now()) }
    let unreadable = [
      FileProblem(
        path: "2026/11/broken.md", line: 3, what: "the date is not one",
        mend: "Write it like “date: 2026-11-21T21:04:00+01:00”."),
      FileProblem(path: "2026/11/latin1.md", line: 1, what: "the text is not UTF-8", mend: "Save it as UTF-8."),
    ]
    return JournalContents(entries: entries, unreadable: unreadable)
  }
}
