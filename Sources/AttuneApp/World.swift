import Concepts
import Journal
import Practices
import TerminalUI

/// What every screen can see and none changes by itself: the window, the time, the content, the journal.
package struct World: Sendable {
  /// The window's size.
  package var size: Size
  /// The time on the writer's wall.
  package var now: Moment
  /// The concepts.
  package let concepts: ConceptLibrary
  /// The practices.
  package let practices: PracticeLibrary
  /// The journal, as far as it has been read.
  package var journal = JournalContents()
  /// Whether the journal has been read.
  package var isJournalRead = false
  /// The sittings left unfinished.
  package var drafts: [Draft] = []
  /// The sentences that speak for the concepts of entries looked at, by the entry's path.
  package var evidence: [EntryFile.ID: [Evidence]] = [:]

  /// A word no other running window has, so that the drafts of two windows never share a name.
  private let windowName: String

  /// The world as it is before anything has been read.
  package init(
    size: Size, now: Moment, concepts: ConceptLibrary, practices: PracticeLibrary, windowName: String
  ) {
    self.size = size
    self.now = now
    self.concepts = concepts
    self.practices = practices
    self.windowName = windowName
  }

  /// A name for the draft of a sitting.
  func draftID(for sitting: Sitting) -> Draft.ID { "\(sitting.began.stem)-\(windowName)" }

  /// How many entries touch each concept.
  var conceptCounts: [Concept.ID: Int] {
    var counts: [Concept.ID: Int] = [:]
    for entry in journal.entries { for id in Set(entry.concepts.ids) { counts[id, default: 0] += 1 } }
    return counts
  }
}
