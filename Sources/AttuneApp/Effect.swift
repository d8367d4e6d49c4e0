import Concepts
import Insights
import Journal
import Practices
import Searching
import TextEditing

/// Everything the program may do to the world; the runner does it and reports back with an `Event`.
package enum Effect: Hashable, Sendable {
  /// Look through the journal and the drafts: `draftsRead`, and `journalRead` or `journalUnreadable`.
  case readJournal
  /// Look for words that the journal could not take when they were written: `rescuedFound`.
  case findRescued
  /// Say what there is to say of the journal as a whole: `surveyed`.
  case survey
  /// Find entries for a list: `found`. What the same list asked for before need not be answered any more.
  case find(FindRequest)
  /// Gather all the cards of a query: `gathered`.
  case gather(CardsRequest)
  /// Read some entries from their files, under a name: `entriesRead`.
  case readEntries(String, [EntryFile.ID])
  /// Change what some entries say beside their words: `changed`, and `notDone` where one could not be.
  case change([EntryFile.ID], EntryChange)
  /// Count what the entries of a query have in common: `facetsCounted`.
  case countFacets(Query)
  /// Have an entry edited in the writer's own editor: `edited`, or `notDone`.
  case editEntry(EntryFile.ID)
  /// Write entries into a file outside the journal, which must not be there yet: `exported` or `notDone`.
  case export([EntryFile.ID], path: String)
  /// Put something of the past to rest, so that it does not come up: `restsRead` and `surveyed`, or `notDone`.
  case rest(Rest)
  /// Let something come up again: `restsRead` and `surveyed`, or `notDone`.
  case endRest(Rest.Subject)
  /// Read an entry from its file: `opened` or `notOpened`.
  case open(EntryFile.ID)
  /// Find the sentences in a text that speak most for some concepts: `evidenceFound`.
  case findEvidence(EntryFile.ID, text: String, concepts: [Concept.ID])
  /// Make the tagger ready, since it will be wanted soon.
  case warmTagger

  /// Write a draft: `draftSaved` or `draftFailed`.
  case saveDraft(UnsavedDraft)
  /// Take a draft over from whatever window left it: `draftTaken` or `draftGone`.
  case takeOverDraft(Draft.ID, as: Draft.ID)
  /// Take a draft away: `draftRemoved`.
  case removeDraft(Draft.ID)
  /// Write a sitting as an entry, with what it seems to touch, and then take its
  /// draft away: `kept` and `draftRemoved`, or `keepFailed`.
  case keep(Sitting, draft: Draft.ID)
  /// Write a sitting, whole, into a file outside the journal: `keptElsewhere` or `elsewhereFailed`.
  case keepElsewhere(Sitting, path: String, draft: Draft.ID)
  /// Write into an entry's file what the writer kept, and how they left, provided the file still says of these
  /// what the writer was shown: `reviewed`, `reviewedElsewhere` or `reviewFailed`.
  case review(EntryFile.ID, ReviewAnswer, shown: ReviewAnswer)

  /// Move an entry to the trash: `trashed` or `notDone`.
  case trash(EntryFile.ID)
  /// Bring an entry back from the trash: `restored` and the journal read again, or `notDone`.
  case restore(EntryFile.ID)
  /// Let everything in the trash go: `trashRead` or `notDone`.
  case emptyTrash
  /// Read what is in the trash: `trashRead` or `notDone`.
  case readTrash

  /// Look words up in the system's dictionary: `spellingChecked` or `noDictionary`.
  case checkSpelling([String])
  /// Have a text edited in the writer's own editor, under a name of its own: `editedElsewhere`.
  case editElsewhere(Draft.ID, text: String)

  /// Come back with `woke` after a pause, in milliseconds.
  case wake(String, after: Int)
  /// Give a text to the terminal's clipboard, where it has one.
  case copy(String)
  /// Draw everything anew.
  case redraw
  /// Give the terminal back until the shell continues the program.
  case stop
  /// End, once everything asked for before has been done.
  case quit(exitCode: Int32)
}

/// A draft on its way to disk; the page's words are put together where it is written, not where keys are waited for.
package struct UnsavedDraft: Hashable, Sendable {
  private let id: Draft.ID
  private let sitting: Sitting
  private let page: TextBuffer

  /// A sitting and what stands on the page it is at.
  init(id: Draft.ID, sitting: Sitting, page: TextBuffer) {
    self.id = id
    self.sitting = sitting
    self.page = page
  }

  /// The draft.
  package var draft: Draft {
    var sitting = sitting
    sitting.text = page.text
    return Draft(id: id, sitting: sitting, line: page.cursor.line, byte: page.cursor.byte)
  }
}

/// What a review says of an entry.
package struct ReviewAnswer: Hashable, Sendable {
  /// The concepts that fit; `nil` for an entry not reviewed.
  package let concepts: [Concept.ID]?
  /// How the writer left.
  package let left: WindowReading?

  /// Makes an answer.
  package init(concepts: [Concept.ID]?, left: WindowReading?) {
    self.concepts = concepts
    self.left = left
  }

  /// What an entry's file says.
  package init(of entry: Entry) { self.init(concepts: entry.concepts, left: entry.left) }
}
