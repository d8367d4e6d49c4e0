import Concepts
import Documents
import Journal
import Testing

@testable import AttuneApp

/// A journal of two and a half years with a past that comes up on the evening of 21 November 2026.
enum PastJournal {
  static let yearAgo = "2025/11/2025-11-21-2200.md"
  static let oldest = "2024/03/2024-03-02-2100.md"
  static let letGo = "2026/08/2026-08-04-2100.md"
  static let answered = "2026/09/2026-09-12-2130.md"
  static let answer = "2026/09/2026-09-15-0800.md"
  static let perhapsAnswered = "2026/11/2026-11-03-2100.md"
  static let perhaps = "2026/11/2026-11-09-0740.md"
  static let open = "2026/11/2026-11-17-2240.md"

  private static let entries: [(path: String, head: String, text: String)] = [
    (oldest, "concepts: [attunement]\npeople: [Ben]", "He listened with his whole face and asked nothing at all."),
    (
      yearAgo, "concepts: [attunement]\npeople: [Milo]",
      "The first night he slept through, and I lay awake all the same."
    ),
    (letGo, "concepts: [rupture]\npeople: [Ben]\nlet-go: true", "He hung up."),
    (answered, "concepts: [rupture]\npeople: [Ana]", "I said the thing about her mother."),
    (answer, "concepts: [repair]\npeople: [Ana]\nrepairs: 2026-09-12-2130", "Told her I was wrong."),
    (
      perhapsAnswered, "concepts: [rupture, mindsight]\npeople: [Ana]",
      "Ana asked twice and I kept looking at the phone."
    ),
    (
      perhaps, "concepts: [repair, attunement]\npeople: [Ana]", "We walked round the lake and I asked what it was like."
    ),
    (
      open, "concepts: [rupture, mindsight]\npeople: [Mira]\nwindow: {arrived: 4, left: 3}",
      "Third time she just left the room."
    ),
    (
      "2026/11/2026-11-19-2100.md", "practice: evening\nconcepts: []\nwindow: {arrived: 3, left: 1}", "Quiet after all."
    ),
    ("2026/11/2026-11-20-2100.md", "practice: evening\nconcepts: []\nwindow: {arrived: 2, left: 0}", "Quiet again."),
    (
      "2026/11/2026-11-21-0700.md", "practice: evening\nconcepts: []\nwindow: {arrived: -1, left: -1}",
      "Tea by the window."
    ),
  ]

  /// The journal, without some entries and with others.
  static func journal(
    without paths: [String] = [], with more: [(path: String, head: String, text: String)] = []
  ) throws -> JournalContents {
    let files = try (entries + more).filter { !paths.contains($0.path) }.map { path, head, text in
      let name = path.split(separator: "/").last ?? ""
      let date = "\(name.prefix(10))T\(name.dropFirst(11).prefix(2)):\(name.dropFirst(13).prefix(2)):00+01:00"
      let text = "---\ndate: \(date)\n\(head)\n---\n\n\(text)\n"
      return try EntryFile(SourceFile(path: path, text: text), modified: TestContent.now())
    }
    return JournalContents(entries: files)
  }

  /// A stage at Today with that journal.
  static func stage(columns: Int = 80, rows: Int = 24) throws -> Stage {
    var stage = try Stage(columns: columns, rows: rows)
    stage.read(try journal())
    return stage
  }
}

extension Stage {
  /// Goes down Today's list to an item.
  mutating func goDown(to words: String) throws {
    send(.key(.character("g")))
    for _ in 0..<20 where !screen.contains("▸ " + words) { send(.key(.character("j"))) }
    try #require(screen.contains("▸ " + words), "there is no “\(words)”:\n\(screen)")
  }
}
