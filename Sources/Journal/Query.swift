import Concepts

/// What the writer asks the journal for: the entries that touch every one of some concepts.
package struct Query: Hashable, Sendable {
  /// The concepts, all of which an entry must touch; none asks for every entry.
  package var concepts: [Concept.ID]

  /// Asks for entries.
  package init(concepts: [Concept.ID] = []) { self.concepts = concepts }

  /// Whether every entry is asked for.
  package var isEverything: Bool { concepts.isEmpty }

  /// Whether an entry is asked for.
  package func matches(_ entry: EntryFile) -> Bool {
    let ids = entry.concepts.ids
    return concepts.allSatisfy(ids.contains)
  }
}
