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

  /// The answer of an index; how many there are in all is for `counted` to say.
  package func answer(from index: some EntryIndex) throws(IndexProblem) -> FoundPage {
    var place: Int?
    for id in around where place == nil { place = try index.place(of: id, in: query) }
    let start = place.map { max(0, $0 - range.count / 2) } ?? range.lowerBound
    let found = try index.find(query, start..<start + range.count, counting: false)
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
  package private(set) var found: Found
  /// The place of the first of the entries to be around that is there; `nil` when none is.
  package let place: Int?

  /// The same, with how many there are in all.
  package func counted(by index: some EntryIndex) throws(IndexProblem) -> FoundPage {
    var counted = self
    let all = try index.find(request.query, 0..<0, counting: true)
    (counted.found.total, counted.found.reviewed) = (all.total, all.reviewed)
    return counted
  }

  /// The same, with the count of an earlier answer to the same question, as long as there is none of its own.
  func keepingCount(of earlier: FoundPage?) -> FoundPage {
    guard found.total == nil, let earlier, earlier.request.query == request.query else { return self }
    var page = self
    page.found.total = earlier.found.total.map { max($0, start + found.cards.count) }
    page.found.reviewed = earlier.found.reviewed
    return page
  }

  /// How many there are at the least.
  var known: Int { found.total ?? start + found.cards.count }
}
