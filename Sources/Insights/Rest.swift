import Concepts
import Journal

/// Something of the past that is not to come up, for a while or for good.
///
/// No reason is asked. It can be found and read as before; it is only never brought up.
package struct Rest: Hashable, Sendable {
  /// What is not to come up.
  package enum Subject: Hashable, Sendable {
    /// An entry, by its name.
    case entry(String)
    /// Whatever touches a concept.
    case concept(Concept.ID)
    /// Whatever names somebody.
    case person(String)
    /// Whatever was written on some days.
    case days(ClosedRange<Day>)
    /// Whatever comes up because of the date alone.
    case onThisDay
    /// Anything at all.
    case everything
  }

  /// What is not to come up.
  package let subject: Subject
  /// The day from which it may come up again; `nil` for never.
  package let until: Day?

  /// A rest.
  package init(_ subject: Subject, until: Day? = nil) { (self.subject, self.until) = (subject, until) }

  /// Whether it still counts on a day.
  package func holds(on day: Day) -> Bool { until.map { day < $0 } ?? true }

  /// Whether it is about something of the past.
  package func covers(_ moment: PastMoment) -> Bool {
    switch subject {
    case .entry(let name): moment.entry?.name == name
    case .concept(let id): moment.concepts.contains(id)
    case .person(let name): moment.people.contains { $0.asName == name.asName }
    case .days(let days): moment.entry != nil && days.contains(moment.day)
    case .onThisDay: [.onThisDay, .aMonthAgo, .halfAYearAgo].contains(moment.kind)
    case .everything: true
    }
  }
}

/// Everything the writer has put to rest.
package struct Rests: Hashable, Sendable {
  /// What is at rest; what is put there later stands behind.
  package private(set) var all: [Rest]
  /// Whether the file said more than this program understands.
  ///
  /// Then nothing comes up, and the file stays as it is.
  package let isFromLater: Bool

  /// Nothing, or what is at rest.
  package init(_ all: [Rest] = []) { (self.all, isFromLater) = (all, false) }

  private init(fromLater: Void) { (all, isFromLater) = ([], true) }

  /// What a file holds that this program does not understand.
  package static let fromLater = Rests(fromLater: ())

  /// Whether something may come up on a day.
  package func allow(_ moment: PastMoment, on day: Day) -> Bool {
    !isFromLater && !all.contains { $0.holds(on: day) && $0.covers(moment) }
  }

  /// Puts something to rest, instead of what was said about the same before; what is over on that day goes.
  package mutating func add(_ rest: Rest, on day: Day) {
    all.removeAll { $0.subject == rest.subject || !$0.holds(on: day) }
    all.append(rest)
  }

  /// Lets something come up again.
  package mutating func remove(_ subject: Rest.Subject) { all.removeAll { $0.subject == subject } }
}
