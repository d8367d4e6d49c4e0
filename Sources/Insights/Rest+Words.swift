import Concepts
import Journal

extension Rest {
  /// For how long something is not to come up.
  package enum Length: CaseIterable, Hashable, Sendable {
    case untilTomorrow
    case aWeek
    case aMonth
    case aYear
    case forGood

    /// `for a month`.
    package var words: String {
      switch self {
      case .untilTomorrow: "until tomorrow"
      case .aWeek: "for a week"
      case .aMonth: "for a month"
      case .aYear: "for a year"
      case .forGood: "for good"
      }
    }

    /// The day from which it may come up again; `nil` for never.
    package func end(from today: Day) -> Day? {
      switch self {
      case .untilTomorrow: today.moved(by: 1)
      case .aWeek: today.moved(by: 7)
      case .aMonth: today.movedByMonths(1)
      case .aYear: today.movedByMonths(12)
      case .forGood: nil
      }
    }
  }

  /// What can be put to rest where something of the past comes up: the nearest first, everything last.
  package static func subjects(for moment: PastMoment) -> [Subject] {
    var subjects: [Subject] = []
    if let entry = moment.entry { subjects.append(.entry(entry.name)) }
    subjects += moment.people.map(Subject.person)
    subjects += moment.concepts.map(Subject.concept)
    if moment.entry != nil { subjects.append(.days(moment.day.moved(by: -3)...moment.day.moved(by: 3))) }
    if [.onThisDay, .aMonthAgo, .halfAYearAgo].contains(moment.kind) { subjects.append(.onThisDay) }
    return subjects + [.everything]
  }

  /// What waves something away in one key: its entry, or the concept where there is no entry.
  package static func nearest(to moment: PastMoment, _ length: Length, from today: Day) -> Rest {
    Rest(subjects(for: moment).first ?? .everything, until: length.end(from: today))
  }

  /// In the list of what is at rest: `Whatever names Ana, until 21 December 2026`.
  package func words(titles: (Concept.ID) -> String) -> String {
    let what = subject.words(titles: titles)
    return what + (until.map { ", until \($0.long)" } ?? ", for good")
  }
}

extension Rest.Subject {
  /// In the menu and in the list: `Whatever names Ana`.
  package func words(titles: (Concept.ID) -> String) -> String {
    switch self {
    case .entry(let name): "The entry \(name)"
    case .concept(let id): "Whatever touches \(titles(id).lowercased())"
    case .person(let name): "Whatever names \(name)"
    case .days(let days): "Whatever is from \(days.lowerBound.long) to \(days.upperBound.long)"
    case .onThisDay: "Whatever comes up because of the date"
    case .everything: "Anything from the past"
    }
  }
}
