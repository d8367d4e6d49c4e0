import ArgumentParser
import CardIndex
import Concepts
import Documents
import Foundation
import Journal
import Practices
import Searching
import Vault

/// Whether a command asks the index.
struct IndexUse: ParsableArguments {
  @Flag(name: .customLong("no-index"), help: "Read all entries instead of asking the index; the answers are the same.")
  var isWithout = false
}

/// A journal that a command asks for entries: through its index, or where there can be none by reading all of them.
struct AskedJournal {
  private let environment: Environment
  /// What is asked.
  let entries: any EntryIndex
  /// What cannot be read.
  let unreadable: [FileProblem]
  private let index: JournalIndex?

  /// Takes in what has most likely changed.
  ///
  /// - Parameters:
  ///   - showsConcepts: whether entries that carry no concepts are to have those the model sees in them.
  ///   - makesIndex: whether to make an index where there is none yet.
  init(
    _ environment: Environment, _ use: IndexUse? = nil, showsConcepts: Bool, makesIndex: Bool = true
  ) throws {
    self.environment = environment
    let asksIndex = use?.isWithout != true && (makesIndex || environment.hasIndex)
    do throws(IndexProblem) {
      guard asksIndex else { throw IndexProblem("") }
      let index = try JournalIndex(of: environment.folder, at: environment.indexPlace, isShared: false)
      try index.glance()
      if showsConcepts { try Guesses.complete(in: index, environment) }
      (entries, self.index, unreadable) = (index, index, try index.unreadable())
    } catch {
      let journal =
        try showsConcepts
        ? JournalReading.contents(of: environment.folder, content: environment.content)
        : JournalReading.contents(of: environment.folder)
      // Where the journal itself cannot be read, that is all there is to say.
      if asksIndex { complain(error.description) }
      (entries, index, unreadable) = (MemoryIndex(journal), nil, journal.unreadable)
    }
  }

  /// Finds entries that are still what the index has them for.
  func find(_ query: Query, _ range: Range<Int>, counting: Bool = false) throws -> Found {
    do throws(IndexProblem) {
      var found = try entries.find(query, range, counting: counting)
      guard let index else { return found }
      // Before it is said that there is nothing, everything is looked at.
      let hasChanged = try found.cards.isEmpty && range.lowerBound == 0 ? index.refresh() : index.check(found.cards)
      if hasChanged { found = try entries.find(query, range, counting: counting) }
      return found
    } catch { throw Failure(error) }
  }

  /// The entry of some name, or the newest of these, which is still where the index has it.
  ///
  /// - Parameter looksWhole: whether to look through the journal before saying that there is none.
  func id(named name: String, looksWhole: Bool = true) throws -> EntryFile.ID? {
    do throws(IndexProblem) {
      let card = try entries.card(named: name)
      guard let index else { return card?.id }
      if let card, try !index.check([card]) { return card.id }
      guard card != nil || looksWhole else { return nil }
      try index.refresh()
      return try entries.card(named: name)?.id
    } catch { throw Failure(error) }
  }
}

/// What the model sees in entries that carry no concepts, kept in the index.
private enum Guesses {
  private static let atOnce = 500

  /// Has the model read the entries it has not read yet.
  static func complete(in index: JournalIndex, _ environment: Environment) throws(IndexProblem) {
    try index.use(model: environment.taggerNumber)
    var ids = try index.untagged(limit: atOnce)
    guard !ids.isEmpty else { return }
    let content = environment.content
    let reviewed = try index.find(Query(.state(.reviewed)), 0..<Int.max, counting: false).cards.compactMap {
      try? environment.folder.entry(at: $0.id).entry
    }
    let start = LearningStart(of: environment.folder)
    let tagger = content.makeTagger(
      entries: reviewed.filter { entry in start.moment.map { entry.moment >= $0 } ?? true })
    while !ids.isEmpty {
      var guesses: [EntryFile.ID: [Concept.ID]] = [:]
      for id in ids {
        guard let file = try? environment.folder.entry(at: id) else { continue }
        guesses[id] = tagger.suggestions(for: file.entry, content: content)
      }
      try index.notice(guesses)
      let rest = try index.untagged(limit: atOnce)
      // What could not be read the next look will find.
      ids = rest == ids ? [] : rest
    }
  }
}

extension Environment {
  /// Where the journal's index lies.
  var indexPlace: IndexPlace { IndexPlace(journal: folder.path, caches: Places.caches) }

  /// Whether there is an index.
  var hasIndex: Bool { FileManager.default.fileExists(atPath: indexPlace.database) }
}
