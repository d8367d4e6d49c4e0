import Concepts
import Documents
import Journal
import Searching

/// A practice put together for this writer and this day, and the reason for it in a line.
///
/// It asks about what was left open, what has been present lately and what has not been visited for long, and never
/// what was asked within the last week. For a given journal and day it is always the same.
package struct ForToday: Sendable {
  /// The name its entries carry.
  package static let practiceID = "for-today"

  private let content: Content
  /// The entries of the last two months, newest first.
  private let recent: [EntryCard]
  private let visits: Visits
  private let now: Moment
  private let days: LogicalDays
  /// The entries that are not to be brought up.
  private let resting: Set<EntryFile.ID>

  /// How many days back one has to look for all that is asked of `recent`.
  package static let daysBack = 60

  /// Looks at a journal as it is now; of the time only the day and its morning, afternoon, evening or night count.
  ///
  /// - Parameters:
  ///   - recent: the entries of the last `daysBack` days, newest first.
  ///   - visits: where the writer has been, in the whole journal.
  ///   - resting: the entries among these that the writer does not want brought up.
  package init(
    _ content: Content, recent: [EntryCard], visits: Visits, now: Moment, days: LogicalDays,
    resting: Set<EntryFile.ID> = []
  ) {
    (self.content, self.recent, self.visits, self.now, self.days) = (content, recent, visits, now, days)
    self.resting = resting
  }

  /// The practice; `nil` when everything there is was asked within the week.
  package var practice: Practice? {
    var steps: [Practice.Step] = []
    var reasons: [String] = []
    var taken = Set(latest(days: 7).flatMap(\.prompts))
    for lead in leads {
      guard steps.count < Self.mostQuestions, let prompt = prompt(of: lead, except: taken) else { continue }
      taken.insert(prompt.id)
      steps.append(.question(prompt))
      reasons.append(lead.reason)
    }
    guard let reason = reasons.first else { return nil }
    return Practice(
      id: Self.practiceID, title: "For today", minutes: 2 + 2 * steps.count, suits: [.any], intro: reason,
      steps: [Self.arrival] + steps)
  }

  private static let mostQuestions = 3
  private static let arrival = Practice.Step.window(
    words: "How do you arrive?",
    why: "Your own reading, from −5 (shut down) over 0 (steady) to +5 (flooded). There is no right number.")

  /// Something to ask about, and why.
  private struct Lead {
    let prompts: [Prompt]
    let reason: String
  }

  /// What to ask about, the most pressing first.
  private var leads: [Lead] {
    let known = content.concepts.concepts.filter { !$0.prompts.isEmpty }.map(\.id)
    func named(_ id: Concept.ID) -> String { content.concepts.title(of: id).lowercased() }
    func lead(_ id: Concept.ID, _ reason: String) -> Lead {
      Lead(prompts: content.concepts[id]?.prompts ?? [], reason: reason)
    }
    var leads: [Lead] = []
    if let rupture = openRupture {
      leads.append(
        lead("repair", "On \(days.day(of: rupture.moment).long) you wrote of a break between you and someone."))
    }
    if let present = mostPresent(among: known) {
      leads.append(lead(present, "Your writing has touched \(named(present)) lately."))
    }
    leads.append(Lead(prompts: promptsForTheHour, reason: "A few questions for this time of day."))
    // Turning with the day, so that what was never visited does not always begin at A.
    let turn = known.isEmpty ? 0 : today.ordinal % known.count
    let turned = known[turn...] + known[..<turn]
    let new = turned.filter { visits.concepts[$0] == nil }
    let old = turned.compactMap { id in visits.concepts[id].map { (id, days.day(of: $0)) } }.sorted {
      ($0.1, $0.0) < ($1.1, $1.0)
    }.map(\.0)
    leads += new.map { lead($0, "Something not written about here yet: \(named($0)).") }
    leads += old.map { lead($0, "It is a while since you wrote about \(named($0)).") }
    return leads
  }

  /// The questions of the practices made for this time of day and for nobody in particular.
  private var promptsForTheHour: [Prompt] {
    let hour = Practice.Time(hour: now.hour)
    let practices = content.practices.practices.filter { $0.suits.contains(hour) && $0.audience == nil }
    return practices.flatMap(\.steps).compactMap { if case .question(let prompt) = $0 { prompt } else { nil } }
  }

  private var today: Day { days.day(of: now) }

  /// The latest rupture of the last two months that no later entry returns to, and that has not been let go of.
  private var openRupture: EntryCard? {
    let kept = recent.filter(\.isReviewed)
    guard let rupture = kept.first(where: { $0.concepts.contains("rupture") }), !rupture.isLetGo,
      !rupture.concepts.contains("repair"), !resting.contains(rupture.id)
    else { return nil }
    let isAnswered = recent.contains { later in
      later.repairs == rupture.name || later.isNewer(than: rupture) && later.concepts.contains("repair")
    }
    return isAnswered ? nil : rupture
  }

  private func mostPresent(among known: [Concept.ID]) -> Concept.ID? {
    var counts: [Concept.ID: Int] = [:]
    for id in latest(days: 14).flatMap(\.concepts) { counts[id, default: 0] += 1 }
    return known.filter { counts[$0, default: 0] > 1 }.max { (counts[$0] ?? 0, $1) < (counts[$1] ?? 0, $0) }
  }

  /// The first question, as they go from gentle to deep, that was answered least often and not lately.
  private func prompt(of lead: Lead, except taken: Set<Prompt.ID>) -> Prompt? {
    let prompts = lead.prompts.filter { !taken.contains($0.id) }
    let fewest = prompts.map { visits.prompts[$0.id, default: 0] }.min()
    return prompts.first { visits.prompts[$0.id, default: 0] == fewest }
  }

  private func latest(days count: Int) -> [EntryCard] {
    recent.filter { today.ordinal - days.day(of: $0.moment).ordinal < count }
  }
}
