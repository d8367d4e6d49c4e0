import Concepts

/// An entry as a card in an index has it: everything that is said about it, and of its text only the first words.
///
/// Journals of a hundred thousand entries are looked through by their cards; a text is read when it is in sight.
package struct EntryCard: Hashable, Sendable, Identifiable {
  /// Whose word an entry's concepts are.
  package typealias Standing = EntryFile.Standing

  /// The path in the journal.
  package let id: EntryFile.ID
  /// When it was written.
  package var moment: Moment
  /// The practice it came from.
  package var practice: String?
  /// The questions it answers, by their lasting names, in order.
  package var prompts: [Prompt.ID] = []
  /// The concepts the writer kept, or those suggested.
  package var concepts: [Concept.ID] = []
  /// Whether the writer has said which concepts fit; where not, they are the model's guess.
  package var standing = Standing.suggested
  /// The reading on arrival.
  package var arrived: WindowReading?
  /// The reading on leaving.
  package var left: WindowReading?
  /// The words the writer chose for what they felt.
  package var feelings: [String] = []
  /// Who it is about, in the writer's words.
  package var people: [String] = []
  /// Whether the writer marked it.
  package var isStarred = false
  /// The name of the entry with the rupture this one returns to.
  package var repairs: String?
  /// Whether the writer let go of the rupture in it: nothing asks about it any more.
  package var isLetGo = false
  /// How many words the writer wrote.
  package var words = 0
  /// The first words, on one line.
  package var glimpse = ""

  /// A card with nothing on it yet.
  package init(id: EntryFile.ID, moment: Moment) { (self.id, self.moment) = (id, moment) }

  /// The card of an entry.
  package init(_ file: EntryFile) {
    let entry = file.entry
    self.init(id: file.id, moment: entry.moment)
    practice = entry.practice
    prompts = entry.answers.compactMap(\.prompt)
    (concepts, standing) = file.concepts
    (arrived, left) = (entry.arrived, entry.left)
    (feelings, people) = (entry.feelings, entry.people)
    isStarred = entry.isStarred
    repairs = entry.repairs
    isLetGo = entry.isLetGo
    words = entry.wordCount
    glimpse = file.glimpse
  }

  /// The file's name without its ending, `2026-11-21-2104`: what other entries call it.
  package var name: String { String(id.split(separator: "/").last ?? "").droppingEnding(".md") }

  /// Whether the writer has said which concepts fit.
  package var isReviewed: Bool { standing == .kept }

  /// Whether it stands before another in a list that begins with the newest.
  package func isNewer(than other: EntryCard) -> Bool {
    guard moment == other.moment else { return moment > other.moment }
    return EntryName(id) > EntryName(other.id)
  }
}

extension String {
  fileprivate func droppingEnding(_ ending: String) -> String {
    hasSuffix(ending) ? String(dropLast(ending.count)) : self
  }
}
