import Concepts

/// What the writer asks the journal for: the entries that touch every one of some concepts and hold every one of some words.
package struct ConceptQuery: Hashable, Sendable {
  /// The concepts, all of which an entry must touch; none asks for every entry.
  package var concepts: [Concept.ID]
  /// The words, all of which an entry must hold, as parts of longer words too; capitals are small letters here.
  package var words: [String]

  /// Asks for entries.
  package init(concepts: [Concept.ID] = [], words: [String] = []) {
    self.concepts = concepts
    self.words = words
  }

  /// Whether every entry is asked for.
  package var isEverything: Bool { concepts.isEmpty && words.isEmpty }

  /// Whether an entry is asked for.
  package func matches(_ entry: EntryFile) -> Bool {
    let ids = entry.concepts.ids
    guard concepts.allSatisfy(ids.contains) else { return false }
    guard !words.isEmpty else { return true }
    let text = entry.entry.text.lowercased()
    return words.allSatisfy { text.contains($0.lowercased()) }
  }
}
