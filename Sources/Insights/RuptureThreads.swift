import Concepts
import Journal

/// A rupture the writer kept, and what became of it.
package struct RuptureThread: Hashable, Sendable, Identifiable {
  /// What became of a rupture.
  package enum Answer: Hashable, Sendable {
    /// The entry itself tells of a repair as well.
    case inTheSameEntry
    /// A later entry returns to it; the writer said so.
    case entry(EntryCard)
    /// The writer let go of it.
    case letGo
    /// No entry says that it returns to it. Some may all the same, the earliest first: they tell of a repair with one of
    /// the same people within a month. It is for the writer to say.
    case open(perhaps: [EntryCard])
  }

  /// The entry with the rupture.
  package let rupture: EntryCard
  /// What became of it.
  package let answer: Answer
  let days: LogicalDays

  init(_ rupture: EntryCard, _ answer: Answer, _ days: LogicalDays) {
    (self.rupture, self.answer, self.days) = (rupture, answer, days)
  }

  /// The entry's path.
  package var id: EntryFile.ID { rupture.id }

  /// Whether it was let go of.
  package var isLetGo: Bool { answer == .letGo }

  /// Whether nobody has said that anything became of it.
  package var isOpen: Bool { if case .open = answer { true } else { false } }

  /// What became of it, in a few words: `returned to 3 days later`.
  package var words: String {
    switch answer {
    case .inTheSameEntry: "returned to in the same entry"
    case .entry(let repair): "returned to \(time(until: repair))"
    case .letGo: "let go of"
    case .open(let perhaps):
      perhaps.first.map { "not returned to; perhaps \(time(until: $0))" } ?? "not returned to"
    }
  }

  /// How long after the rupture an entry was written: `the same evening`, `the next day`, `3 days later`.
  package func time(until later: EntryCard) -> String {
    let (first, last) = (days.day(of: rupture.moment), days.day(of: later.moment))
    switch last.ordinal - first.ordinal {
    case ...0:
      // Whatever belongs to a day after midnight belongs to its evening.
      let isEvening = rupture.moment.hour >= 17 || rupture.moment.day > first
      return isEvening ? "the same evening" : "the same day"
    case 1: return "the next day"
    default: return Interval(from: first, to: last).inDigits + " later"
    }
  }
}

/// The ruptures of a journal that the writer kept as such, and what became of each.
///
/// Nothing is counted against anybody.
package struct RuptureThreads: Hashable, Sendable {
  /// The ruptures but for those let go of, the newest first.
  package let threads: [RuptureThread]
  /// Those let go of, the newest first.
  package let letGo: [RuptureThread]

  /// How many days after a rupture an entry may be taken for a return to it without saying so.
  package static let daysForPerhaps = 30

  /// Looks through a journal; what is merely suggested is no rupture here, and no repair.
  package init(of cards: some Sequence<EntryCard>, days: LogicalDays) {
    let kept = cards.filter { $0.repairs != nil || $0.isReviewed && ($0.has("rupture") || $0.has("repair")) }
      .sorted { $1.isNewer(than: $0) }
    var returns: [String: EntryCard] = [:]
    for card in kept { if let name = card.repairs, returns[name] == nil, card.name != name { returns[name] = card } }
    let repairs = kept.filter { $0.repairs == nil && $0.isReviewed && $0.has("repair") && !$0.people.isEmpty }
      .map { (card: $0, people: Set($0.people.map(\.asName))) }

    let all = kept.reversed().filter { $0.isReviewed && $0.has("rupture") }.map { card in
      if card.isLetGo { return RuptureThread(card, .letGo, days) }
      if let repair = returns[card.name] ?? returns[card.id] { return RuptureThread(card, .entry(repair), days) }
      if card.has("repair") { return RuptureThread(card, .inTheSameEntry, days) }
      return RuptureThread(card, .open(perhaps: Self.mayReturn(to: card, among: repairs, days)), days)
    }
    threads = all.filter { !$0.isLetGo }
    letGo = all.filter(\.isLetGo)
  }

  /// The ruptures of which nobody has said that anything became of them, the newest first.
  package var open: [RuptureThread] { threads.filter(\.isOpen) }

  /// An entry that tells of a repair, and with whom, as names are compared.
  private typealias Repair = (card: EntryCard, people: Set<String>)

  private static func mayReturn(to rupture: EntryCard, among repairs: [Repair], _ days: LogicalDays) -> [EntryCard] {
    let people = Set(rupture.people.map(\.asName))
    guard !people.isEmpty else { return [] }
    let last = days.day(of: rupture.moment).ordinal + daysForPerhaps
    // They are in order of time, so only the stretch behind the rupture is looked at.
    let start = repairs.firstPlace { $0.card.isNewer(than: rupture) }
    return repairs[start...].prefix { days.day(of: $0.card.moment).ordinal <= last }
      .filter { !people.isDisjoint(with: $0.people) }.map(\.card)
  }
}

extension EntryCard {
  /// Whether it touches a concept, kept or suggested.
  func has(_ concept: Concept.ID) -> Bool { concepts.contains(concept) }
}

extension Array {
  /// The first place at which something holds that holds for all behind it too.
  fileprivate func firstPlace(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
