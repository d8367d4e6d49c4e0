import Concepts
import Insights
import Journal
import Searching

/// Every entry that answers one question, the oldest first, of which only the answers near the one in sight are at hand.
struct AnswerReel: Sendable {
  let prompt: Prompt.ID
  /// The entries; `nil` until they have been gathered.
  private(set) var cards: [EntryCard]?
  /// The answer in sight, or the first of those.
  private(set) var place = 0
  /// The question as it was worded last, and the answers at hand.
  private(set) var question: SameQuestion?
  /// The entries at hand.
  private var entries: [EntryFile.ID: Entry] = [:]
  /// The entries asked for, so that each is asked for once.
  private var asked: Set<EntryFile.ID> = []
  /// The entry to begin at.
  private var start: EntryFile.ID?

  /// Every answer to a question, from the one in some entry on, or from the first.
  init(_ prompt: Prompt.ID, at start: EntryFile.ID?) { (self.prompt, self.start) = (prompt, start) }

  private var request: CardsRequest {
    CardsRequest("answers to \(prompt)", Query(.prompt(prompt.rawValue)))
  }

  /// How many there are.
  var count: Int { cards?.count ?? 0 }
  /// The entry in sight, or the first of those.
  var card: EntryCard? { self[place] }

  /// An entry by its place.
  subscript(index: Int) -> EntryCard? {
    guard let cards, cards.indices.contains(index) else { return nil }
    return cards[index]
  }

  /// The answers in an entry; `nil` while that is not at hand.
  func answers(in card: EntryCard) -> [SameQuestion.Answer]? {
    entries[card.id] == nil ? nil : question?.answers.filter { $0.card.id == card.id } ?? []
  }

  // MARK: Asking, and what comes

  /// Asks for the entries, once more where they may be others.
  mutating func ask() -> [Effect] {
    asked = []
    return [.gather(request)]
  }

  /// Takes in what has been gathered or read; asks for the answers near the one in sight.
  mutating func take(_ event: Event) -> [Effect]? {
    switch event {
    case .gathered(request, let found):
      // Asked for newest first: should there be more than are ever gathered, the oldest are left out.
      // “evening” asks for all questions of that practice too.
      let found = Array(found.reversed().filter { $0.prompts.contains(prompt) })
      let here = card?.id ?? start
      cards = found
      place = found.firstIndex { $0.id == here } ?? min(place, max(0, found.count - 1))
    case .entriesRead(request.name, let files):
      for file in files { entries[file.id] = file.entry }
    default: return nil
    }
    return askForNear()
  }

  /// Goes to an answer, as near as there is one.
  mutating func go(to index: Int) -> [Effect] {
    place = max(0, min(index, count - 1))
    return askForNear()
  }

  private mutating func askForNear() -> [Effect] {
    let cards = cards ?? []
    // The last tells how the question is worded now.
    func near(_ distance: Int) -> [EntryCard] {
      let near = cards[max(0, place - distance)..<min(cards.count, place + distance)]
      return near + (near.last?.id == cards.last?.id ? [] : cards.suffix(1))
    }
    let kept = near(2 * Self.near)
    let ids = Set(kept.map(\.id))
    asked.formIntersection(ids)
    entries = entries.filter { ids.contains($0.key) }
    question = SameQuestion(prompt, in: kept.compactMap { card in entries[card.id].map { (card, $0) } })
    let missing = near(Self.near).map(\.id).filter { !asked.contains($0) }
    asked.formUnion(missing)
    return missing.isEmpty ? [] : [.readEntries(request.name, missing)]
  }

  /// How far around the one in sight answers are asked for, further than any window shows; twice as far they are kept.
  private static let near = 24
}
