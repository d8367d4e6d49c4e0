import Concepts
import Journal
import Searching

/// Something of the past that may be shown today.
package struct PastMoment: Hashable, Sendable {
  /// Why it comes up.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It was written on this day of an earlier year.
    case onThisDay
    /// It was written a month ago; only while the journal is younger than a year.
    case aMonthAgo
    /// It was written half a year ago; only while the journal is younger than a year.
    case halfAYearAgo
    /// A concept that has not been touched for long.
    case quietConcept
    /// A sentence out of some entry; `PastSentence` chooses it from the text.
    case sentence
    /// A rupture of which nobody has said that anything became of it; see `RuptureThread`.
    case openRupture
  }

  /// Why it comes up.
  package let kind: Kind
  /// The entry it comes from; `nil` for a concept.
  package let entry: EntryCard?
  /// The concepts it is about.
  package let concepts: [Concept.ID]
  /// The day it is about.
  package let day: Day
  /// Why it comes up, in words: `A year ago today`.
  package let words: String

  /// Who it is about.
  package var people: [String] { entry?.people ?? [] }
}

/// What of a journal may come up on a day: for the same journal and day always the same.
///
/// Nothing comes up that `Gentleness` keeps back or the writer has put to rest.
package struct Resurfacing: Sendable {
  private let days: LogicalDays
  private let today: Day
  private let rests: Rests

  /// Looks at a journal on a day.
  package init(today: Day, days: LogicalDays, rests: Rests) {
    (self.today, self.days, self.rests) = (today, days, rests)
  }

  /// Everything that may come up, that of this day first.
  ///
  /// - Parameters:
  ///   - cards: the journal's, in any order.
  ///   - visits: when each concept was last touched.
  ///   - known: the concepts there is something to ask about, with their titles.
  package func candidates(
    from cards: some Sequence<EntryCard>, visits: Visits, known: [(id: Concept.ID, title: String)]
  ) -> [PastMoment] {
    let past = cards.filter { days.day(of: $0.moment) < today }
    let entries = past.filter(Gentleness.allows)
    let isYoung = !past.contains { days.day(of: $0.moment) <= today.movedByMonths(-12) }
    let earlier = entries.compactMap(isYoung ? inThisYear : onThisDay).sorted { one, other in
      guard let one = one.entry, let other = other.entry else { return false }
      return one.isNewer(than: other)
    }
    let all = earlier + quiet(visits, known) + sentence(from: entries)
    return all.filter { rests.allow($0, on: today) }
  }

  /// An entry of 29 February comes up on the 28th in years that have no other.
  private func onThisDay(_ card: EntryCard) -> PastMoment? {
    let day = days.day(of: card.moment)
    let years = today.year - day.year
    guard years > 0, day.movedByMonths(years * 12) == today else { return nil }
    let ago = "\(Interval.words(years, "year").capitalised) ago"
    return about(card, .onThisDay, day.day == today.day ? "\(ago) today" : "\(ago), on \(day.dayAndMonth)")
  }

  private func inThisYear(_ card: EntryCard) -> PastMoment? {
    switch days.day(of: card.moment) {
    case today.movedByMonths(-1): about(card, .aMonthAgo, "A month ago")
    case today.movedByMonths(-6): about(card, .halfAYearAgo, "Half a year ago")
    default: nil
    }
  }

  private func about(_ card: EntryCard, _ kind: PastMoment.Kind, _ words: String) -> PastMoment {
    PastMoment(kind: kind, entry: card, concepts: card.concepts, day: days.day(of: card.moment), words: words)
  }

  /// One of the concepts not touched for three months and more, another each day.
  private func quiet(_ visits: Visits, _ known: [(id: Concept.ID, title: String)]) -> [PastMoment] {
    let quiet = known.compactMap { id, title -> PastMoment? in
      guard let moment = visits.concepts[id], !Gentleness.concepts.contains(id) else { return nil }
      let day = days.day(of: moment)
      let since = Interval(from: day, to: today)
      guard day <= today.movedByMonths(-3) else { return nil }
      let words = "It is \(since.inWords) since you wrote about \(title.lowercased())."
      return PastMoment(kind: .quietConcept, entry: nil, concepts: [id], day: day, words: words)
    }
    let seed = DaySeed(today)
    let allowed = quiet.filter { rests.allow($0, on: today) }
    return allowed.min { seed.rank(of: $0.words) < seed.rank(of: $1.words) }.map { [$0] } ?? []
  }

  /// An entry at least a month old, another each day.
  private func sentence(from entries: [EntryCard]) -> [PastMoment] {
    let old = entries.filter { card in
      card.words >= PastSentence.words.lowerBound && days.day(of: card.moment) <= today.movedByMonths(-1)
        && rests.allow(about(card, .sentence, ""), on: today)
    }
    let seed = DaySeed(today)
    // Ranks do not depend on the other entries, so that none written or deleted today changes the choice needlessly.
    let ranked = old.map { (card: $0, rank: seed.rank(of: $0.id)) }
    guard let card = ranked.min(by: { ($0.rank, $0.card.id) < ($1.rank, $1.card.id) })?.card else { return [] }
    let day = days.day(of: card.moment)
    return [about(card, .sentence, "From \(day.year == today.year ? day.dayAndMonth : day.long)")]
  }
}

/// What makes each day's choice another, without any order that could be noticed.
package struct DaySeed: Hashable, Sendable {
  private let start: UInt64

  /// The seed of a day.
  package init(_ day: Day) { start = Self.mixed(UInt64(truncatingIfNeeded: day.ordinal) &* 0x9E37_79B9_7F4A_7C15) }

  /// A number from 0 up to another.
  package func number(below count: Int) -> Int { Int(start % UInt64(max(1, count))) }

  /// Where something stands in the day's order, by its name.
  package func rank(of name: String) -> UInt64 {
    // FNV-1a: Swift's own hashes are others in each run.
    Self.mixed(name.utf8.reduce(start ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }

  /// The finisher of SplitMix64.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
