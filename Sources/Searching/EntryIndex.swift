import Concepts
import Documents
import Journal

/// A journal that can be asked for entries: by its index on disk, or in memory.
///
/// Both give the same answers, but for the order of those first that say most, which each works out in its own way.
package protocol EntryIndex: Sendable {
  /// The entries asked for: some of them by their place in the whole list, and how many there are.
  ///
  /// - Parameters:
  ///   - range: the places, from 0; what lies beyond the list is passed over.
  ///   - counting: whether to count them all, which may take longer than to find some.
  func find(_ query: Query, _ range: Range<Int>, counting: Bool) throws(IndexProblem) -> Found
  /// How the entries asked for are spread over concepts, practices, people and years.
  ///
  /// - Parameter days: when days end, and years with their last ones.
  func facets(of query: Query, days: LogicalDays) throws(IndexProblem) -> Facets
  /// When each concept was last touched, and how often each question has been answered.
  func visits() throws(IndexProblem) -> Visits
  /// The entry of some name, `2026-11-21-2104` or a path; `nil` when there is none.
  func card(named name: String) throws(IndexProblem) -> EntryCard?
  /// At what place an entry stands in the list asked for; `nil` when it is not in it.
  func place(of id: EntryFile.ID, in query: Query) throws(IndexProblem) -> Int?
}

/// Why an index gave no answer: what happened and what to do.
package struct IndexProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What happened and what to do, in a line.
  package let description: String
  /// Whether it is the journal itself that cannot be read; everything else can be had without an index.
  package let isOfJournal: Bool

  /// A problem.
  package init(_ description: String, isOfJournal: Bool = false) {
    (self.description, self.isOfJournal) = (description, isOfJournal)
  }
}

/// Some entries, and how many more there are.
package struct Found: Hashable, Sendable {
  /// The entries at the places asked for.
  package var cards: [EntryCard]
  /// How many there are in all; `nil` where that was not asked.
  package var total: Int?
  /// How many of all these the writer has reviewed; `nil` where that was not asked.
  package var reviewed: Int?

  /// Nothing, or what was found.
  package init(cards: [EntryCard] = [], total: Int? = nil, reviewed: Int? = nil) {
    (self.cards, self.total, self.reviewed) = (cards, total, reviewed)
  }
}

/// How some entries are spread.
package struct Facets: Hashable, Sendable {
  /// Something entries have in common, and how many have it.
  package struct Count<Name: Hashable & Sendable>: Hashable, Sendable {
    package let name: Name
    package let count: Int

    /// A count.
    package init(_ name: Name, _ count: Int) { (self.name, self.count) = (name, count) }
  }

  /// How many entries there are.
  package var total = 0
  /// The concepts, those of most entries first, by name where these are as many.
  package var concepts: [Count<Concept.ID>] = []
  /// The practices, likewise.
  package var practices: [Count<String>] = []
  /// The people named, likewise.
  package var people: [Count<String>] = []
  /// The years that their days count to, the latest first.
  package var years: [Count<Int>] = []

  /// Of no entries.
  package init() {}
}

/// Where the writer has been.
package struct Visits: Hashable, Sendable {
  /// When each concept was last touched, kept or suggested.
  package var concepts: [Concept.ID: Moment] = [:]
  /// How often each question has been answered.
  package var prompts: [Prompt.ID: Int] = [:]

  /// Nowhere yet.
  package init() {}
}
