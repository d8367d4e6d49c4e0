import Concepts
import Documents
import Journal
import Practices
import Settings
import Tagging
import TerminalUI

/// What every screen can see and none changes by itself: the window, the time, the content, the journal.
package struct World: Sendable {
  /// The window's size.
  package var size: Size
  /// The time on the writer's wall.
  package var now: Moment
  /// What there is to sit down with and to read.
  package let content: Content
  /// How the writer likes to work.
  package let settings: Settings
  /// What is wrong with the file that says so.
  package let settingsProblems: [FileProblem]
  /// The practice put together for today, from the journal as far as it has been read.
  package private(set) var forToday: Practice?
  /// The journal, as far as it has been read.
  package var journal = JournalContents() { didSet { putTogetherForToday() } }
  /// Whether the journal has been read.
  package var isJournalRead = false
  /// The sittings left unfinished.
  package var drafts: [Draft] = []
  /// The sentences that speak for the concepts of entries looked at, by the entry's path.
  package var evidence: [EntryFile.ID: [Evidence]] = [:]

  /// Files with words that the journal could not take when they were written, outside it.
  let rescued: [String]

  /// The words looked up that the dictionary does not have.
  package var misspelt: Set<String> = []

  /// A word no other running window has, so that the drafts of two windows never share a name.
  private let windowName: String

  /// The world as it is before anything has been read.
  package init(
    size: Size, now: Moment, content: Content, settings: Settings = Settings(),
    settingsProblems: [FileProblem] = [], rescued: [String] = [], windowName: String
  ) {
    self.rescued = rescued
    self.settings = settings
    self.settingsProblems = settingsProblems
    self.size = size
    self.now = now
    self.content = content
    self.windowName = windowName
  }

  /// The concepts.
  var concepts: ConceptLibrary { content.concepts }
  /// The practices.
  var practices: PracticeLibrary { content.practices }

  private mutating func putTogetherForToday() {
    forToday = ForToday(content, journal: journal, now: now).practice
  }

  /// A name for the draft of a sitting.
  ///
  /// A second sitting begun in the same minute gets a number.
  func draftID(for sitting: Sitting) -> Draft.ID {
    let name = "\(sitting.began.stem)-\(windowName)"
    let taken = Set(drafts.map(\.id))
    return (1...).lazy.map { $0 == 1 ? name : "\(name)-\($0)" }.first { !taken.contains($0) } ?? name
  }

  /// How many entries touch each concept.
  var conceptCounts: [Concept.ID: Int] {
    var counts: [Concept.ID: Int] = [:]
    for entry in journal.entries { for id in Set(entry.concepts.ids) { counts[id, default: 0] += 1 } }
    return counts
  }
}
