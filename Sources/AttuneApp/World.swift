import Concepts
import Documents
import Insights
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
  /// The journal, as far as it is known.
  package var journal = JournalSight()
  /// What there is to say of it as a whole; `nil` before that is known.
  package var survey: Survey?
  /// What the writer has put to rest.
  package var rests = Rests()
  /// Entries looked at, as their files were when they were last read.
  package private(set) var opened: [EntryFile.ID: EntryFile] = [:]
  /// Why entries could not be read that were to be looked at.
  package private(set) var unopened: [EntryFile.ID: FileProblem] = [:]
  /// The sittings left unfinished.
  package var drafts: [Draft] = []
  /// The drafts that cannot be read, with the reason.
  package var unreadableDrafts: [FileProblem] = []
  /// The sentences that speak for the concepts of entries looked at, by the entry's path.
  package var evidence: [EntryFile.ID: [Evidence]] = [:]

  /// Files with words that the journal could not take when they were written, outside it.
  var rescued: [String] = []

  /// The words looked up that the dictionary does not have.
  package var misspelt: Set<String> = []

  /// A word no other running window has, so that the drafts of two windows never share a name.
  private let windowName: String

  /// The world as it is before anything has been read.
  package init(
    size: Size, now: Moment, content: Content, settings: Settings = Settings(),
    settingsProblems: [FileProblem] = [], windowName: String
  ) {
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

  /// What cannot be read, entries and drafts, by path.
  var unreadable: [FileProblem] { (journal.unreadable + unreadableDrafts).sorted { $0.path < $1.path } }
  /// Whether the journal has been read.
  var isJournalRead: Bool { journal.revision > 0 }
  /// The practice put together for today.
  var forToday: Practice? { survey?.forToday }
  /// The day it is for the writer.
  var today: Day { settings.days.day(of: now) }

  /// Takes in an entry as its file is now; of an entry that has changed what was found in it counts no more.
  mutating func open(_ entry: EntryFile) {
    if let before = opened[entry.id], !before.file.text.utf8.elementsEqual(entry.file.text.utf8) {
      evidence[entry.id] = nil
    }
    unopened[entry.id] = nil
    // What has been read can be read again: memory is for the entries in sight.
    if opened.count >= Self.mostOpened, opened[entry.id] == nil { (opened, evidence, unopened) = ([:], [:], [:]) }
    opened[entry.id] = entry
  }

  /// Notes that an entry cannot be read, or is gone.
  mutating func close(_ id: EntryFile.ID, _ problem: FileProblem? = nil) {
    opened[id] = nil
    evidence[id] = nil
    unopened[id] = problem
  }

  private static let mostOpened = 64

  /// A name for the draft of a sitting.
  ///
  /// A second sitting begun in the same minute gets a number.
  func draftID(for sitting: Sitting) -> Draft.ID {
    let name = "\(sitting.began.stem)-\(windowName)"
    let taken = Set(drafts.map(\.id))
    return (1...).lazy.map { $0 == 1 ? name : "\(name)-\($0)" }.first { !taken.contains($0) } ?? name
  }

  /// How many entries touch each concept.
  var conceptCounts: [Concept.ID: Int] { survey?.conceptCounts ?? [:] }
}
