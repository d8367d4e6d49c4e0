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
/// The one thread answers, the other keeps: so that nobody waits for an answer while a hundred thousand files are read.
final class Librarian: Sendable {
  private struct Asked {
    var finds: [FindRequest] = []
    var gathers: [CardsRequest] = []
    /// The query whose entries are to be counted by what they have in common; only the last one matters.
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
  private let isAsked = DispatchSemaphore(value: 0)
  private let isToLook = DispatchSemaphore(value: 0)
  private let revision = Atomic(0)
  private let tell: @Sendable ([Event]) -> Void

  /// Takes up work; `tell` is called from its threads with what there is to tell.
  init(
    folder: JournalFolder, shelf: Shelf, content: Content, clock: Clock, days: LogicalDays,
    tagger: TaggerOnDemand, tell: @escaping @Sendable ([Event]) -> Void
  ) {
    (self.folder, self.shelf, self.content, self.clock) = (folder, shelf, content, clock)
    (self.days, self.tagger, self.tell) = (days, tagger, tell)
    Thread.detachNewThread { [self] in answer() }
    Thread.detachNewThread { [self] in keep() }
  }

  /// Finds entries for a list, unless the list asks for others before that.
  func find(_ request: FindRequest) {
    asked.withLock { asked in
      asked.finds.removeAll { $0.list == request.list }
      asked.finds.append(request)
    }
    isAsked.signal()
  }

  /// Gathers the cards of a query.
  func gather(_ request: CardsRequest) {
    asked.withLock { asked in
      asked.gathers.removeAll { $0.name == request.name }
      asked.gathers.append(request)
    }
    isAsked.signal()
  }

  /// Counts what the entries of a query have in common.
  func countFacets(of query: Query) {
    asked.withLock { $0.facets = query }
    isAsked.signal()
  }

  /// Says what there is to say of the journal as a whole.
  func survey() {
    asked.withLock { $0.isSurveyAsked = true }
    isAsked.signal()
  }

  /// Looks through the journal, for something may have changed.
  ///
  /// - Parameter isAsked: whether to tell even if nothing is new.
  func look(isAsked: Bool) {
    let isNew = asked.withLock { asked in
      defer { asked.look = isAsked || asked.look == true }
      return asked.look == nil
    }
    if isNew { isToLook.signal() }
  }

  /// Notes an entry just written.
  func note(_ entry: EntryFile) {
    catalogue.note(entry)
    revision.add(1, ordering: .relaxed)
  }

  /// Notes that an entry is gone.
  func noteRemoval(of id: EntryFile.ID) {
    catalogue.noteRemoval(of: id)
    revision.add(1, ordering: .relaxed)
  }

  private var catalogue: any Catalogue { shelf.catalogue }

  // MARK: Answering

  private func answer() {
    while true {
      isAsked.wait()
      // What somebody waits for who is typing comes first.
      if let request = asked.withLock({ $0.finds.isEmpty ? nil : $0.finds.removeFirst() }) {
        answer(request)
      } else if let request = asked.withLock({ $0.gathers.isEmpty ? nil : $0.gathers.removeFirst() }) {
        attempt { () throws(IndexProblem) in tell([.gathered(request, try request.answer(from: catalogue))]) }
      } else if let query = asked.withLock({ asked in
        defer { asked.facets = nil }
        return asked.facets
      }) {
        attempt { () throws(IndexProblem) in tell([.facetsCounted(query, try catalogue.facets(of: query))]) }
      } else if asked.withLock({ asked in
        defer { asked.isSurveyAsked = false }
        return asked.isSurveyAsked
      }) {
        attempt { () throws(IndexProblem) in
          let rests = RestingFile(of: folder).rests
          let survey = try Survey(of: catalogue, content: content, rests: rests, now: clock.now, days: days)
          tell([.restsRead(rests), .surveyed(survey)])
        }
      }
    }
  }

  /// Tells what is found first, and then how much there is: to count may take longer.
  private func answer(_ request: FindRequest) {
    attempt { () throws(IndexProblem) in
      tell([.found(try request.answer(from: catalogue, counting: false))])
      let isStale = asked.withLock { asked in asked.finds.contains { $0.list == request.list } }
      if !isStale { tell([.found(try request.answer(from: catalogue, counting: true))]) }
    }
  }

  private func attempt(_ work: () throws(IndexProblem) -> Void) {
    do throws(IndexProblem) { try work() } catch { tell([.notDone(error.description)]) }
  }

  // MARK: Keeping

  private func keep() {
    #if os(Linux)
      // Of this thread alone there: reading a hundred thousand files must not keep a key waiting.
      setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    #endif
    lazy var model = content.taggerNumber
    while true {
      isToLook.wait()
      let isAsked = asked.withLock { asked in
        defer { asked.look = nil }
        return asked.look ?? false
      }
      do throws(IndexProblem) {
        // What was known the last time is shown meanwhile.
        if revision.load(ordering: .relaxed) == 0, try catalogue.overview().total > 0 { try tellSight() }
        let hasChanged = try catalogue.refresh { [self] done, all in
          try? tellSight(JournalSight.Progress(done: done, all: all))
        }
        tagger.forget()
        try catalogue.use(model: model)
        if hasChanged || isAsked { try tellSight() }
        try tag()
      } catch { tell([.journalUnreadable(error.description)]) }
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
}
