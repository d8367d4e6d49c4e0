import AttuneApp
import CardIndex
import Concepts
import Foundation
import Insights
import Journal
import Practices
import Settings
import Synchronization
import Tagging
import TextEditing
import Vault

/// Where effects are done, one after the other.
///
/// They are done in the order they were asked for, so that a draft is on disk before the program ends and gone after
/// its entry is. Only thinking about texts runs beside. All this is done by plain threads: the system's pool of them looks
/// after itself once a second for as long as the program runs, and between events nothing is to run.
final class Desk: Sendable {
  private let folder: JournalFolder
  private let drafts: DraftFolder
  private let asked = Mutex<[Work]>([])
  private let isAsked = DispatchSemaphore(value: 0)
  private let report: @Sendable (FrontEnd.Turn) -> Void
  private let content: Content
  private let clock: Clock
  private let days: LogicalDays
  private let tagger: TaggerOnDemand
  private let speller: Speller
  private let trash: Trash
  private let rescue = Rescue()
  private let librarian: Librarian
  private let watch: JournalWatch?
  /// What the front end knows of the drafts: whatever is told is noted here.
  private let reader: Mutex<DraftReader>

  /// Something to be done.
  private enum Work {
    case effect(Effect)
    /// Look whether the drafts have changed.
    case lookForDrafts
  }

  /// Opens a desk; what becomes of each effect is reported.
  init(
    folder: JournalFolder, content: Content, settings: Settings, clock: Clock,
    report: @escaping @Sendable (FrontEnd.Turn) -> Void
  ) {
    self.folder = folder
    self.report = report
    self.clock = clock
    days = settings.days
    self.content = content
    speller = Speller(dictionary: settings.dictionary)
    drafts = DraftFolder(journal: folder)
    trash = Trash(of: folder)
    reader = Mutex(DraftReader(folder))
    let noticed = Relay<JournalParts>()
    // Without a watch other programs' changes are seen when the writer next goes to a screen that shows them.
    watch = JournalWatch(report: noticed.pass)
    let shelf = Shelf(of: folder, caches: Places.caches, isShared: true, watch: watch) { noticed.pass(.entries) }
    tagger = TaggerOnDemand(content, Lessons(folder: folder, shelf: shelf))
    librarian = Librarian(
      folder: folder, shelf: shelf, content: content, clock: clock, days: settings.days, tagger: tagger
    ) { report(.events($0)) }
    noticed.lead { [self] in look($0) }
    Thread.detachNewThread { [self] in
      #if os(Linux)
        // Of this thread alone there: to write a long draft must not keep a key waiting.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
      #endif
      while true {
        isAsked.wait()
        switch asked.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
        case .effect(let effect): perform(effect)
        case .lookForDrafts: readDrafts(isAsked: false)
        case nil: break
        }
      }
    }
  }

  /// Takes an effect to be done when those before it are.
  func take(_ effect: Effect) {
    asked.withLock { $0.append(.effect(effect)) }
    isAsked.signal()
  }

  /// Looks whether parts of the journal have changed, when what has been asked for is done.
  private func look(_ parts: JournalParts) {
    if parts.contains(.entries) { librarian.look(isAsked: false) }
    guard parts.contains(.drafts) else { return }
    let isNew = asked.withLock { asked in
      if case .lookForDrafts = asked.last { return false }
      asked.append(.lookForDrafts)
      return true
    }
    if isNew { isAsked.signal() }
  }

  private func tell(_ events: Event...) {
    events.forEach(note)
    report(.events(events))
  }

  /// Notes what the front end is told of the journal, so that finding it there is no news.
  private func note(_ event: Event) {
    switch event {
    case .kept(let entry, _), .reviewed(let entry), .reviewedElsewhere(let entry): librarian.note(entry)
    case .changed(let entries): entries.forEach(librarian.note)
    case .trashed(let id, _): librarian.noteRemoval(of: id)
    case .draftSaved(let draft, _): reader.withLock { $0.note(draft) }
    case .draftRemoved(let id), .draftGone(let id): reader.withLock { $0.noteRemoval(of: id) }
    default: break
    }
  }

  private func perform(_ effect: Effect) {
    switch effect {
    case .readJournal:
      readDrafts(isAsked: true)
      librarian.look(isAsked: true)
    case .findRescued: tell(.rescuedFound(Rescue.found))
    case .find(let request): librarian.find(request)
    case .gather(let request): librarian.gather(request)
    case .countFacets(let query): librarian.countFacets(of: query)
    case .survey: librarian.survey()
    case .editEntry(let id): edit(id)
    case .export(let ids, let path): export(ids, to: path)
    case .readEntries(let name, let ids): tell(.entriesRead(name, ids.compactMap { try? folder.entry(at: $0) }))
    case .change(let ids, let change): self.change(ids, change)
    case .rest(let rest):
      changeRests { $0.add(rest, on: $1) }
    case .endRest(let subject):
      changeRests { rests, _ in rests.remove(subject) }
    case .open(let id):
      do { tell(.opened(try folder.entry(at: id))) } catch { tell(.notOpened(id, error)) }
    case .warmTagger: beside { _ = $0.tagger.tagger }
    case .findEvidence(let id, let text, let concepts):
      beside { desk in
        desk.tell(.evidenceFound(id, desk.tagger.tagger.evidence(for: concepts, in: text)))
      }
    case .saveDraft(let unsaved): saveDraft(unsaved.draft)
    case .takeOverDraft(let id, let newID): takeOver(id, as: newID)
    case .removeDraft(let id): remove(id)
    case .keep(let sitting, let draft): keep(sitting, draft)
    case .keepElsewhere(let sitting, let path, let draft): keep(sitting, at: path, draft: draft)
    case .trash(let id):
      attempt("Not deleted.") { () throws(VaultProblem) in tell(.trashed(id, inTrash: try trash.take(id))) }
    case .restore(let id):
      attempt("Not brought back.") { () throws(VaultProblem) in tell(.restored(try trash.restore(id), fromTrash: id)) }
      librarian.look(isAsked: true)
    case .readTrash: readTrash()
    case .emptyTrash:
      attempt("Not everything has gone.") { () throws(VaultProblem) in _ = try trash.empty() }
      readTrash()
    case .review(let entry, let answer, let shown): review(entry, answer, shown: shown)
    case .wake(let name, let milliseconds):
      beside { desk in
        Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
        desk.tell(.woke(name))
      }
    case .checkSpelling(let words):
      beside { desk in
        switch desk.speller.misspelt(words) {
        case .success(let misspelt): desk.tell(.spellingChecked(misspelt: misspelt))
        case .failure(let none): desk.tell(.noDictionary(none.reason))
        }
      }
    case .editElsewhere(let id, let text): lend(text, as: id)
    case .copy(let text): report(.copy(text))
    case .redraw: report(.redraw)
    case .stop: report(.stop)
    case .quit(let exitCode): report(.quit(exitCode, lastWords: rescue.keepAll()))
    }
  }

  /// Puts a page where another editor finds it, and asks for the terminal to be lent to that.
  ///
  /// What the editor left there is the writer's, however it ended. Its file goes when the draft has been saved with it.
  private func lend(_ text: String, as id: Draft.ID) {
    do throws(VaultProblem) {
      let path = try drafts.lend(RawText.bytes(of: text), of: id)
      report(
        .lend(path: path) { [self] problem in
          let edited = drafts.lent(id).map { RawText.text(of: $0) }
          tell(.editedElsewhere(id, text: edited ?? text, problem: problem))
        })
    } catch { tell(.editedElsewhere(id, text: text, problem: "The page can’t be lent to your editor. \(error)")) }
  }

  private func beside(_ work: @escaping @Sendable (Desk) -> Void) {
    Thread.detachNewThread { [self] in work(self) }
  }

  /// Reads the drafts that may have changed and tells of them; where the front end asked, also when none has.
  private func readDrafts(isAsked: Bool) {
    let (hasChanged, drafts, unreadable) = reader.withLock { ($0.read(), $0.drafts, $0.unreadable) }
    guard hasChanged || isAsked else { return }
    tell(.draftsRead(drafts.filter { !isKept($0) }, unreadable: unreadable))
  }

  /// Takes away a draft that has become an entry: the program ended between the one and the other.
  private func isKept(_ draft: Draft) -> Bool {
    let entry = draft.sitting.entry
    guard !draft.sitting.leavesWordsOut, folder.entries(of: entry.moment).holds(entry) else { return false }
    reader.withLock { $0.noteRemoval(of: draft.id) }
    try? drafts.remove(draft.id)
    return true
  }

  private func saveDraft(_ draft: Draft) {
    do throws(VaultProblem) {
      try drafts.save(draft)
      tell(.draftSaved(draft, words: draft.sitting.entry.wordCount))
      rescue.settle(draft.id)
    } catch {
      rescue.note(draft, problem: error)
      tell(.draftFailed(draft.id, "Not on disk yet. \(error)"))
    }
  }

  private func keep(_ sitting: Sitting, _ draft: Draft.ID) {
    let reading = tagger.tagger.reading(of: sitting.tagged)
    var entry = sitting.entry
    entry.suggested = reading.suggested.map(\.concept)
    do throws(VaultProblem) {
      let kept = try folder.keep(entry)
      tell(.kept(kept, reading))
      remove(draft)
    } catch { tell(.keepFailed("Not kept yet. \(error)")) }
  }

  /// Keeps a sitting in a file of its own, outside the journal.
  ///
  /// Its draft stays: it may become an entry another day.
  private func keep(_ sitting: Sitting, at path: String, draft: Draft.ID) {
    do throws(VaultProblem) {
      tell(.keptElsewhere(path: try Elsewhere.keep(sitting.everything, at: path)))
      rescue.settle(draft)
    } catch { tell(.elsewhereFailed("Not kept there either. \(error)")) }
  }

  /// Has an entry edited in the writer's own editor; what another program writes meanwhile stays beside it.
  private func edit(_ id: EntryFile.ID) {
    let editing = EditingDesk(journal: folder)
    do {
      let entry = try folder.entry(at: id)
      let copy = try editing.lend(entry)
      report(
        .lend(path: copy) { [self] problem in
          do {
            let words =
              switch try editing.takeBack(entry, from: copy) {
              case .unchanged: problem ?? "It is as it was."
              case .saved: "It is changed."
              case .both(let other): "Another program changed it meanwhile. Both are kept: yours as \(other)."
              case .gone(let other): "It was deleted meanwhile. What you have written is kept as \(other)."
              }
            librarian.look(isAsked: true)
            tell(.edited(id, words))
          } catch { tell(.notDone("Not changed; what you have written is in \(copy). \(error)")) }
        })
    } catch { tell(.notDone("The entry can’t be lent to your editor. \(error)")) }
  }

  private func export(_ ids: [EntryFile.ID], to path: String) {
    let found = JournalContents(entries: ids.compactMap { try? folder.entry(at: $0) })
    let missing = ids.count - found.entries.count
    guard !found.entries.isEmpty else { return tell(.notDone("Not written: what was chosen can’t be read.")) }
    attempt("Not written.") { () throws(VaultProblem) in
      try Elsewhere.keep(found.asOneText, at: path)
      tell(.exported(path: path, count: found.entries.count))
      if missing > 0 { tell(.notDone("Of those chosen \(missing) can’t be read, and are not in \(path).")) }
    }
  }

  /// Changes what entries say beside their words, each as its file is now.
  private func change(_ ids: [EntryFile.ID], _ change: EntryChange) {
    var changed: [EntryFile] = []
    var refusal: String?
    for id in ids {
      do {
        let entry = try folder.entry(at: id)
        var document = entry.document
        try document.change(change)
        changed.append(try folder.replace(entry, with: document))
      } catch { refusal = "\(error)" }
    }
    if !changed.isEmpty { tell(.changed(changed)) }
    if let refusal { tell(.notDone("Not kept\(changed.isEmpty ? "" : " everywhere"). \(refusal)")) }
  }

  private func changeRests(_ change: (inout Rests, Day) -> Void) {
    attempt("Not put down.") { () throws(VaultProblem) in
      let today = days.day(of: clock.now)
      tell(.restsRead(try RestingFile(of: folder).change { change(&$0, today) }))
      librarian.survey()
    }
  }

  private func readTrash() {
    attempt("The trash can’t be read.") { () throws(VaultProblem) in tell(.trashRead(try trash.contents())) }
  }

  /// Does something, or says that it was not done and why.
  private func attempt(_ whatFailed: String, _ work: () throws(VaultProblem) -> Void) {
    do throws(VaultProblem) { try work() } catch { tell(.notDone("\(whatFailed) \(error)")) }
  }

  private func takeOver(_ id: Draft.ID, as newID: Draft.ID) {
    do throws(VaultProblem) {
      guard var draft = try drafts.takeOver(id, as: newID) else { return tell(.draftGone(id)) }
      if let lent = drafts.lent(newID) {
        // The program ended while another editor had the page: what was saved there is the newer.
        draft = draft.with(page: RawText.text(of: lent))
        try drafts.save(draft)
      }
      tell(.draftRemoved(id), .draftSaved(draft, words: draft.sitting.entry.wordCount), .draftTaken(draft))
    } catch { tell(.notDone("The draft can’t be opened. \(error)")) }
  }

  private func remove(_ id: Draft.ID) {
    // An entry by now, or let go: there is nothing to rescue.
    rescue.settle(id)
    do throws(VaultProblem) {
      try drafts.remove(id)
      tell(.draftRemoved(id))
    } catch { tell(.notDone("The draft is still there. \(error)")) }
  }

  /// Reads the entry afresh before it is changed, so that what another program wrote there since stays.
  private func review(_ id: EntryFile.ID, _ answer: ReviewAnswer, shown: ReviewAnswer) {
    do {
      let entry = try folder.entry(at: id)
      guard ReviewAnswer(of: entry.entry) == shown else {
        return tell(.reviewedElsewhere(entry))
      }
      var document = entry.document
      try document.review(concepts: answer.concepts ?? [], left: answer.left)
      tell(.reviewed(try folder.replace(entry, with: document)))
    } catch { tell(.reviewFailed("Not kept yet. \(error)")) }
  }
}
