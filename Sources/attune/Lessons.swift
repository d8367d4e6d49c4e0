import Journal
import Practices
import Searching
import Synchronization
import Tagging
import Vault

/// The reviewed entries a tagger learns from.
struct Lessons: Sendable {
  let folder: JournalFolder
  let shelf: Shelf

  /// The latest of them, newest first, as far as the writer has not said to begin later.
  var entries: [Entry] {
    let start = LearningStart(of: folder).moment
    let query = Query(.all([.state(.reviewed), .written(WallSpan(from: start))]))
    let cards = (try? shelf.catalogue.find(query, 0..<Content.mostReviews, counting: false).cards) ?? []
    return cards.compactMap { card -> Entry? in
      guard start.map({ card.moment >= $0 }) ?? true else { return nil }
      return try? folder.entry(at: card.id).entry
    }
  }
}

/// A tagger that is made when it is first asked for, and made anew when there may be more to learn from.
final class TaggerOnDemand: Sendable {
  private struct State {
    var made: Tagger?
    /// What it has learned from.
    var entries: [Entry] = []
    var isOld = false
  }

  private let content: Content
  private let lessons: Lessons
  private let state = Mutex(State())

  init(_ content: Content, _ lessons: Lessons) { (self.content, self.lessons) = (content, lessons) }

  /// The tagger; whoever asks while it is being made waits.
  var tagger: Tagger {
    state.withLock { state in
      if let made = state.made, !state.isOld { return made }
      let entries = lessons.entries
      state.isOld = false
      if let made = state.made, entries == state.entries { return made }
      let tagger = content.makeTagger(entries: entries)
      (state.made, state.entries) = (tagger, entries)
      return tagger
    }
  }

  /// Looks anew for what there is to learn from, when next asked for a tagger.
  func forget() { state.withLock { $0.isOld = true } }
}
