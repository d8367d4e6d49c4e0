import Concepts
import Documents
import Insights
import Journal
import Practices
import Searching
import Tagging
import TerminalUI

/// Everything that can happen.
package enum Event: Sendable {
  /// A key was pressed.
  case key(Key)
  /// A text was pasted.
  case paste(String)
  /// Something was done with the mouse.
  case mouse(Mouse)
  /// The writer pointed at something that the picture says can be touched.
  case touched(Touch)
  /// The window has another size.
  case resize(Size)
  /// The time moved on.
  case clock(Moment)
  /// The system, or a lost terminal, ends the program; it is to say so by this exit code.
  case end(exitCode: Int32)
  /// The system asks the program to stop until continued.
  case stop
  /// The pause asked for with this name is over.
  case woke(String)

  /// The journal has been looked through, or another part of it is known by now.
  case journalRead(JournalSight)
  /// The drafts have been looked through; these can be read, and those not.
  case draftsRead([Draft], unreadable: [FileProblem])
  /// The journal cannot be read, for the reason given.
  case journalUnreadable(String)
  /// What there is to say of the journal as a whole.
  case surveyed(Survey)
  /// Some of the entries a list asked for; once more with their number, where that took longer.
  case found(FoundPage)
  /// All the cards asked for.
  case gathered(CardsRequest, [EntryCard])
  /// The entries asked for under that name, as far as they can be read.
  case entriesRead(String, [EntryFile])
  /// Entries have been changed as asked, and are so now.
  case changed([EntryFile])
  /// What the entries of a query have in common.
  case facetsCounted(Query, Facets)
  /// An entry has come back from the writer's own editor; these words say what became of it.
  case edited(EntryFile.ID, String)
  /// So many entries stand in a file outside the journal.
  case exported(path: String, count: Int)
  /// Files with words that the journal could not take when they were written, outside it.
  case rescuedFound([String])
  /// What the writer has put to rest.
  case restsRead(Rests)
  /// An entry has been read from its file.
  case opened(EntryFile)
  /// An entry’s file cannot be read, or is gone.
  case notOpened(EntryFile.ID, FileProblem)
  /// The sentences that speak for an entry's concepts.
  case evidenceFound(EntryFile.ID, [Evidence])

  /// Words have been looked up; these the dictionary does not have.
  case spellingChecked(misspelt: [String])
  /// There is no dictionary to look words up in, for the reason given.
  case noDictionary(String)
  /// The text under this name has come back from the writer's own editor, which may not have ended well.
  case editedElsewhere(Draft.ID, text: String, problem: String?)

  /// A draft is on disk, and has so many words.
  case draftSaved(Draft, words: Int)
  /// A draft is gone: it has become an entry, or the writer let it go.
  case draftRemoved(Draft.ID)
  /// A draft has been taken over, and is this window's now.
  case draftTaken(Draft)
  /// A draft is no longer there: another window has it.
  case draftGone(Draft.ID)
  /// A draft could not be written, for the reason given.
  case draftFailed(Draft.ID, String)
  /// A sitting has become an entry, and this is what it seems to touch.
  case kept(EntryFile, Reading)
  /// A sitting could not be written, for the reason given.
  case keepFailed(String)
  /// A sitting is in a file outside the journal.
  case keptElsewhere(path: String)
  /// A sitting could not be written there, for the reason given.
  case elsewhereFailed(String)
  /// What the writer kept at review is in the entry's file.
  case reviewed(EntryFile)
  /// The entry's file could not be written, for the reason given.
  case reviewFailed(String)
  /// What the file says of the entry's concepts is not what the writer was shown; this is what it says now, and it has been
  /// left so.
  case reviewedElsewhere(EntryFile)

  /// An entry is in the trash, under this path there.
  case trashed(EntryFile.ID, inTrash: EntryFile.ID)
  /// An entry is back in the journal, under this path.
  case restored(EntryFile.ID, fromTrash: EntryFile.ID)
  /// What is in the trash.
  case trashRead(JournalContents)
  /// Something else was not done, for the reason given.
  case notDone(String)
}
