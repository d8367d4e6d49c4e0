import Documents
import Journal
import Practices
import Testing

/// Concepts with neighbours and questions, and a journal of a little more than a year that touches them.
enum ConceptContent {
  static let content = Content(layers: [concepts + practices])

  private static let concepts = [
    concept(
      "repair", "Repair", corners: "relationship", related: "rupture, attunement",
      prompts: ["small: What small thing brought you and someone closer again lately?"]),
    concept(
      "rupture", "Rupture", corners: "relationship, mind", related: "repair",
      prompts: [
        "look: When did someone look away, and what did you do with your hands?",
        "first: What was the first sign that you had lost each other?",
      ]),
    concept("attunement", "Attunement", corners: "relationship", related: "repair", prompts: []),
    concept("mindsight", "Mindsight", corners: "mind", related: "", prompts: []),
    concept("window-of-tolerance", "Window of tolerance", corners: "body, mind", related: "", prompts: []),
  ]

  private static func concept(
    _ id: String, _ title: String, corners: String, related: String, prompts: [String]
  ) -> SourceFile {
    let questions = prompts.isEmpty ? "" : "\n## Prompts\n\n" + prompts.map { "- \($0)\n" }.joined()
    return SourceFile(
      path: "concepts/\(id).md",
      text: """
        ---
        title: \(title)
        aliases: [another name]
        corners: [\(corners)]
        related: [\(related)]
        sources:
          - Daniel J. Siegel, The Developing Mind, 1999
        ---

        What \(title.lowercased()) is, in words a tired person can read.

        ## From inside

        How it may feel.
        \(questions)
        """)
  }

  private static let practices = [
    SourceFile(
      path: "practices/evening.md",
      text: """
        ---
        title: Evening reflection
        minutes: 8
        suits: [evening]
        ---

        A look back over the day, as it was.

        ## Where did you feel a break in connection today, however small?

        - id: break
        - concepts: [rupture]
        """)
  ]

  /// Eight entries: three answers to one question, the first when it was worded another way.
  static func journal() throws -> JournalContents {
    JournalContents(
      entries: try entries.map { path, text in
        try EntryFile(SourceFile(path: path, text: text), modified: TestContent.now())
      })
  }

  static let entries = [
    (
      "2026/11/2026-11-18-2240.md",
      answer(
        "2026-11-18T22:40", "rupture, repair", wording, "She looked at her shoes. I let her.", more: "people: [Ana]\n")
    ),
    ("2026/11/2026-11-07-0712.md", "---\nsuggested: [repair, rupture]\n---\n\nWent back in and said sorry.\n"),
    ("2026/10/2026-10-30-0800.md", "---\nconcepts: [tiredness]\n---\n\nA long walk by the canal.\n"),
    (
      "2026/08/2026-08-02-2100.md",
      answer(
        "2026-08-02T21:00", "rupture", wording,
        "The phone lay between us on the table, and both of us looked at it.", more: "people: [Ana, Tom]\n")
    ),
    ("2026/08/2026-08-01-2100.md", "---\nconcepts: [rupture]\n---\n\nTom left before the pudding.\n"),
    ("2026/03/2026-03-03-2100.md", "---\nconcepts: [attunement]\n---\n\nHe listened with his whole face.\n"),
    (
      "2025/09/2025-09-09-2100.md",
      answer(
        "2025-09-09T21:00", "rupture", "Where was there a break between you and someone?",
        "On the stairs. Neither of us said it.")
    ),
    ("2025/05/2025-05-05-2100.md", "---\nconcepts: [rupture, mindsight]\n---\n\nI watched myself build the case.\n"),
  ]

  static let wording = "Where did you feel a break in connection today, however small?"

  /// An entry's file with one answer to the evening's question.
  static func answer(
    _ date: String, _ concepts: String, _ wording: String, _ text: String, more: String = ""
  ) -> String {
    """
    ---
    date: \(date):00+01:00
    practice: evening
    prompts: [evening.break]
    concepts: [\(concepts)]
    \(more)---

    ## \(wording)

    \(text)

    """
  }
}

extension Stage {
  /// A stage with concepts that have neighbours and questions, and a journal that touches them.
  static func withConcepts(columns: Int = 80, rows: Int = 24) throws -> Stage {
    var stage = try Stage(columns: columns, rows: rows, content: ConceptContent.content)
    stage.read(try ConceptContent.journal())
    return stage
  }
}
