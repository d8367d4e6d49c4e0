import AttuneApp
import CardIndex
import Concepts
import Documents
import Foundation
import Journal
import Practices
import Searching
import Synchronization
import Vault

/// Answers what the screens ask of the journal, and keeps the catalogue true it answers from.
///
/// Lists that somebody waits for, thoughts about the whole journal, what the program itself has written, and looking
/// through the files have a thread each: nobody waits for a letter while a hundred thousand files are read.
final class Librarian: Sendable {
  private struct Asked {
    var finds: [FindRequest] = []
    var gathers: [CardsRequest] = []
    var facets: Query?
    var isSurveyAsked = false
    /// Whether the journal is to be looked through, and whether somebody waits to be told even if nothing is new.
    var look: Bool?
  }

  private let folder: JournalFolder
  private let content: Content
  private let shelf: Shelf
  private let clock: Clock
  private let days: LogicalDays
  private let tagger: TaggerOnDemand
  private let asked = Mutex(Asked())
  private let finder = Worker()
  private let thinker = Worker(isPatient: true)
  private let noter = Worker(isPatient: true)
  private let keeper = Worker(isPatient: true)
  private let revision = Atomic(0)
  private let tell: @Sendable ([Event]) -> Void

  /// Takes up work; `tell` is called from its threads with what there is to tell.
  init(
    folder: JournalFolder, shelf: Shelf, content: Content, clock: Clock, days: LogicalDays,
    tagger: TaggerOnDemand, tell: @escaping @Sendable ([Event]) -> Void
  ) {
    (self.folder, self.shelf, self.content, self.clock) = (folder, shelf, content, clock)
    (self.days, self.tagger, self.tell) = (days, tagger, tell)
  }

  private var catalogue: any Catalogue { shelf.catalogue }

  // MARK: Answering

  /// Finds entries for a list, unless the list asks for others before that.
  func find(_ request: FindRequest) {
    asked.withLock { asked in
      asked.finds.removeAll { $0.list == request.list }
      asked.finds.append(request)
    }
    finder.take { [self] in
      guard let request = asked.withLock({ $0.finds.isEmpty ? nil : $0.finds.removeFirst() }) else { return }
      answer(request)
    }
  }

  /// Tells what is found first, and then how much there is: to count may take longer.
  private func answer(_ request: FindRequest) {
    attempt { () throws(IndexProblem) in
      let page = try request.answer(from: catalogue)
      tell([.found(page)])
      let isStale = asked.withLock { asked in asked.finds.contains { $0.list == request.list } }
      if !isStale { tell([.found(try page.counted(by: catalogue))]) }
    }
  }

  /// Gathers the cards of a query.
  func gather(_ request: CardsRequest) {
    asked.withLock { asked in
      asked.gathers.removeAll { $0.name == request.name }
      asked.gathers.append(request)
    }
    thinker.take { [self] in
      guard let request = asked.withLock({ $0.gathers.isEmpty ? nil : $0.gathers.removeFirst() }) else { return }
      attempt { () throws(IndexProblem) in tell([.gathered(request, try request.answer(from: catalogue))]) }
    }
  }

  /// Counts what the entries of a query have in common; only the last query asked for matters.
  func countFacets(of query: Query) {
    asked.withLock { $0.facets = query }
    thinker.take { [self] in
      guard let query = asked.withLock({ take(&$0.facets) }) else { return }
      attempt { () throws(IndexProblem) in
        tell([.facetsCounted(query, try FacetPanel.facets(of: query, from: catalogue, days: days))])
      }
    }
  }

  /// Says what there is to say of the journal as a whole.
  func survey() {
    asked.withLock { $0.isSurveyAsked = true }
    thinker.take { [self] in
      let isAsked = asked.withLock { asked in
        defer { asked.isSurveyAsked = false }
        return asked.isSurveyAsked
      }
      guard isAsked else { return }
      attempt { () throws(IndexProblem) in
        let resting = RestingFile(of: folder)
        let rests = resting.rests
        let survey = try Survey(of: catalogue, content: content, rests: rests, now: clock.now, days: days)
        // What was put to rest meanwhile must not come up once more.
        guard resting.rests == rests else { return self.survey() }
        tell([.restsRead(rests), .surveyed(survey)])
      }
    }
  }

  /// Does something with the catalogue; should that fail, the journal is read without one.
  private func attempt(_ work: () throws(IndexProblem) -> Void) {
    do throws(IndexProblem) { try work() } catch {
      if shelf.fallBack() { look(isAsked: true) } else { tell([.notDone(error.description)]) }
    }
  }

  // MARK: Keeping

  /// Notes an entry just written.
  func note(_ entry: EntryFile) {
    noter.take { [self] in
      catalogue.note(entry)
      try? tellSight()
    }
  }

  /// Notes that an entry is gone.
  func noteRemoval(of id: EntryFile.ID) {
    noter.take { [self] in
      catalogue.noteRemoval(of: id)
      try? tellSight()
    }
  }

  /// Looks through the journal, for something may have changed.
  ///
  /// - Parameter isAsked: whether to tell even if nothing is new.
  func look(isAsked: Bool) {
    let isNew = asked.withLock { asked in
      defer { asked.look = isAsked || asked.look == true }
      return asked.look == nil
    }
    if isNew { keeper.take { [self] in look() } }
  }

  private func look() {
    let isAsked = asked.withLock { take(&$0.look) } ?? false
    do throws(IndexProblem) {
      // What was known the last time is shown meanwhile.
      if revision.load(ordering: .relaxed) == 0, try catalogue.overview().total > 0 { try tellSight() }
      let hasChanged = try catalogue.refresh { [self] done, all in
        try? tellSight(JournalSight.Progress(done: done, all: all))
      }
      tagger.forget()
      try catalogue.use(model: content.taggerNumber)
      if hasChanged || isAsked { try tellSight() }
      try tag()
    } catch {
      if error.isOfJournal {
        tell([.journalUnreadable(error.description)])
      } else if shelf.fallBack() {
        look(isAsked: true)
      } else {
        tell([.notDone(error.description)])
      }
    }
  }

  private func tellSight(_ progress: JournalSight.Progress? = nil) throws(IndexProblem) {
    let overview = try catalogue.overview()
    let number = revision.add(1, ordering: .relaxed).newValue
    tell([
      .journalRead(
        JournalSight(
          revision: number, total: overview.total, unreadable: overview.unreadable, progress: progress))
    ])
  }

  /// Tags what nobody has said anything of, some entries at a time, until there is more to look at.
  private func tag() throws(IndexProblem) {
    var hasTagged = false
    while asked.withLock({ $0.look == nil }) {
      let ids = try catalogue.untagged(limit: Self.atOnce)
      guard !ids.isEmpty else { break }
      let tagger = tagger.tagger
      var concepts: [EntryFile.ID: [Concept.ID]] = [:]
      for id in ids {
        // What cannot be read now is left at that until its file is another.
        concepts[id] = (try? folder.entry(at: id)).map { tagger.suggestions(for: $0.entry, content: content) } ?? []
      }
      try catalogue.notice(concepts)
      hasTagged = true
    }
    if hasTagged { try tellSight() }
  }

  private static let atOnce = 200

  /// What stands somewhere, which then stands there no more.
  private func take<Value>(_ value: inout Value?) -> Value? {
    defer { value = nil }
    return value
  }
}
