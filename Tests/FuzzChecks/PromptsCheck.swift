import Documents
import Practices

/// A file of the writer's own prompts is read or refused, wherever it stands, and never in the way of another.
enum PromptsCheck {
  /// Every place a file is read from, and whether it begins with front matter there.
  private static let places = [
    ("concepts/tides.md", true), ("practices/tides.md", true), ("feelings.md", true), ("glossary.md", true),
    ("care.md", true), ("questions.md", false), ("passages/tides.txt", false),
  ]

  /// What is there already.
  private static let base = [
    SourceFile(
      path: "concepts/rupture.md",
      text: "---\ntitle: Rupture\ncorners: [body]\n---\nA break.\n\n## Prompts\n\n- break: Where did it break?\n"),
    SourceFile(
      path: "practices/evening.md",
      text: "---\ntitle: Evening\nminutes: 4\nsuits: [evening]\n---\n\n## What stayed?\n\n- id: stayed\n"),
  ]

  static func run(_ text: String) throws(Broken) {
    for (place, hasHeader) in places {
      let file = SourceFile(path: "prompts/" + place, text: text)
      let content = Content(layers: [base, [file]])
      for problem in content.problems {
        try problem.check(in: file)
        try hold(problem.line != nil, "A problem names no line: \(problem)")
        try hold(!problem.description.contains("\n"), "A problem is not said on one line: \(problem)")
      }
      if hasHeader, (try? MarkdownDocument(file)) == nil {
        try hold(!content.problems.isEmpty, "\(place) can’t be read, and nobody is told.")
      }
      try hold(content.concepts["rupture"] != nil, "\(place) is in the way of a concept.")
      try hold(content.practices["evening"]?.questions.count == 1, "\(place) is in the way of a practice.")
      let isThere = content.concepts["tides"] != nil || content.practices["tides"] != nil
      try hold(
        isThere == (place.hasSuffix("/tides.md") && content.problems.isEmpty),
        "\(place) is not what its problems say: \(content.problems)")
      try check(content)
    }
  }

  private static func check(_ content: Content) throws(Broken) {
    let prompts = content.concepts.concepts.flatMap(\.prompts).map(\.id)
    try hold(Set(prompts).count == prompts.count, "Two prompts have the same name.")
    for concept in content.concepts.concepts {
      try hold(
        !concept.title.isEmpty && !concept.essence.isEmpty && !concept.corners.isEmpty, "A concept lacks a part.")
      try hold(content.concepts.concept(named: concept.title) != nil, "A concept does not go by its title.")
    }
    for practice in content.practices.practices {
      try hold(!practice.steps.isEmpty && (1...90).contains(practice.minutes), "A practice lacks a part.")
    }
    for time in Practice.Time.allCases {
      try hold(
        content.practices.offered(at: time).count == content.practices.practices.count, "A practice is not offered.")
    }
    _ = content.lessons([])
  }
}
