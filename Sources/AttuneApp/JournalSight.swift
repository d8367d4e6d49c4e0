import Documents
import Journal
import Searching

/// What the front end knows of the journal without holding it.
package struct JournalSight: Hashable, Sendable {
  /// How far an index has got that is being made.
  package struct Progress: Hashable, Sendable {
    /// How many files have been read.
    package let done: Int
    /// How many there are.
    package let all: Int

    /// So many files of so many.
    package init(done: Int, all: Int) { (self.done, self.all) = (done, all) }
  }

  /// Another number whenever something in the journal may be another; 0 before it has been read.
  package var revision: Int
  /// How many entries there are.
  package var total: Int
  /// Files that look like entries and cannot be read, with the reason, by path.
  package var unreadable: [FileProblem]
  /// How far the index has got; `nil` when it is whole.
  package var progress: Progress?

  /// A journal nobody has looked at, or what is known of one.
  package init(revision: Int = 0, total: Int = 0, unreadable: [FileProblem] = [], progress: Progress? = nil) {
    (self.revision, self.total, self.unreadable, self.progress) = (revision, total, unreadable, progress)
  }
}

/// What a screen wants all the cards of.
package struct CardsRequest: Hashable, Sendable {
  /// The screen’s name for it.
  package let name: String
  /// What is looked for.
  package let query: Query

  /// Asks for cards.
  init(_ name: String, _ query: Query) { (self.name, self.query) = (name, query) }

  /// The answer of an index: every card, since what is made of them is said of all.
  package func answer(from index: some EntryIndex) throws(IndexProblem) -> [EntryCard] {
    try index.find(query, 0..<Int.max, counting: false).cards
  }
}

/// What a list asks the journal for.
package struct FindRequest: Hashable, Sendable {
  /// The list’s name: of two requests of one list only the later matters.
  package let list: String
  /// What is looked for.
  package let query: Query
  /// The places wanted, counted from 0.
  package let range: Range<Int>
  /// Entries of which the first that is still in the list is to be among the answer; then as many come around it.
  let around: [EntryFile.ID]

  /// Asks for some places, or for as many around an entry.
  init(list: String, query: Query, range: Range<Int>, around: [EntryFile.ID] = []) {
    (self.list, self.query, self.range, self.around) = (list, query, range, around)
  }

  /// The answer of an index.
  ///
  /// - Parameter counting: whether to say how many there are in all.
  package func answer(from index: some EntryIndex, counting: Bool) throws(IndexProblem) -> FoundPage {
    var place: Int?
    for id in around where place == nil { place = try index.place(of: id, in: query) }
    let start = place.map { max(0, $0 - range.count / 2) } ?? range.lowerBound
    let found = try index.find(query, start..<start + range.count, counting: counting)
    return FoundPage(request: self, start: start, found: found, place: place)
  }
}

/// Some of the entries a list asked for.
package struct FoundPage: Hashable, Sendable {
  /// What was asked for.
  package let request: FindRequest
  /// The place of the first of them.
  package let start: Int
  /// The entries, in order, and how many there are in all, where they have been counted.
  package let found: Found
  /// The place of the first of the entries to be around that is there; `nil` when none is.
  package let place: Int?

  /// How many there are at the least.
  var known: Int { found.total ?? start + found.cards.count }
}
