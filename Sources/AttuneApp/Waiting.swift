import Concepts
import Insights
import Journal

/// What of the past waits on Today: a rupture not returned to, one or two things that may come up, and how it has been.
struct Waiting: Sendable {
  /// The day it is for; `nil` before anything is known.
  let day: Day?
  /// The readings of the last 30 days.
  let window: WindowSeries?
  /// What may come up, the ruptures first, in the order of the day.
  private let moments: [PastMoment]
  /// The sentences that stand for entries, as far as these have been read; `nil` for one that has none.
  private var sentences: [EntryFile.ID: String?]
  /// What alone may still come up on this day: in the place of what was waved away comes nothing else.
  private var remaining: Set<PastMoment.Name>?

  /// Nothing.
  init() { (day, window, moments, sentences, remaining) = (nil, nil, [], [:], nil) }

  /// Looks at a journal on a day, after it was looked at before.
  init(_ survey: Survey, today: Day, days: LogicalDays, after earlier: Waiting) {
    let ruptures = RuptureThreads(of: survey.recent, days: days).open.map { $0.moment(on: today) }
    let ofTheDay = survey.moments.filter { [.onThisDay, .aMonthAgo, .halfAYearAgo].contains($0.kind) }
    let others = survey.moments.filter {
      $0.kind == .quietConcept || $0.kind == .sentence && $0.entry?.id != ofTheDay.first?.entry?.id
    }
    // The one and the other come first in turns.
    let turned = DaySeed(today).number(below: 2) == 0 ? others : others.reversed()
    day = today
    window = WindowSeries(of: survey.recent, .thirtyDays, until: today, days: days)
    // A rupture of today waits for nobody yet.
    moments = ruptures.filter { $0.day < today } + ofTheDay.prefix(1) + turned
    sentences = earlier.sentences
    remaining = earlier.day == today ? earlier.remaining : nil
  }

  /// The entries of which a sentence is wanted.
  var toRead: [EntryFile.ID] { moments.filter { $0.kind == .sentence }.compactMap(\.entry?.id) }

  /// Takes in entries that were wanted.
  mutating func read(_ entries: [EntryFile]) {
    guard let day else { return }
    sentences = Dictionary(
      entries.map { ($0.id, PastSentence.choose(from: $0.entry.text, seed: DaySeed(day))) }
    ) { first, _ in first }
  }

  /// What comes up: at most a rupture and two others, and nothing that rests.
  func moments(without rests: Rests) -> [PastMoment] {
    guard let day else { return [] }
    let all = moments.filter { moment in
      rests.allow(moment, on: day) && remaining?.contains(moment.name) != false
        && (moment.kind != .sentence || words(of: moment) != nil)
    }
    let rupture = all.first { $0.kind == .openRupture }
    return [rupture].compactMap { $0 } + all.filter { $0.kind != .openRupture }.prefix(Self.most)
  }

  private static let most = 2

  /// The writer's words that stand for something; `nil` where there are none.
  func words(of moment: PastMoment) -> String? {
    guard let entry = moment.entry else { return nil }
    return moment.kind == .sentence ? sentences[entry.id] ?? nil : entry.glimpse
  }

  /// Notes that something is being waved away: nothing else comes up in its place.
  mutating func stay(without rests: Rests) {
    remaining = Set(moments(without: rests).map(\.name))
  }
}

extension PastMoment {
  /// What tells it from others that come up on the same day.
  struct Name: Hashable {
    let kind: Kind
    let entry: EntryFile.ID?
    let concept: Concept.ID?
  }

  var name: Name { Name(kind: kind, entry: entry?.id, concept: entry == nil ? concepts.first : nil) }
}
