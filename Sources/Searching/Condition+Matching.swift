import Concepts
import Journal

extension Condition {
  /// The text holds words that begin like each of those typed.
  package static func words(_ typed: String) -> Condition {
    .all(SearchWords.words(of: typed).map { .text(.prefix($0.folded)) })
  }

  /// Whether an entry is what is asked for.
  package func holds(for file: EntryFile) -> Bool { holds(for: EntryCard(file), FoldedText(file.entry.text)) }

  /// Whether an entry is what is asked for.
  package func holds(for card: EntryCard, _ text: FoldedText) -> Bool {
    switch self {
    case .all(let all): all.allSatisfy { $0.holds(for: card, text) }
    case .any(let any): any.contains { $0.holds(for: card, text) }
    case .not(let other): !other.holds(for: card, text)
    case .text(let term): !TermMatcher(term).places(in: text.bytes, atMost: 1).isEmpty
    case .concept(let id): card.concepts.contains(id)
    case .practice(let id): card.practice == id
    case .prompt(let id): card.prompts.contains { $0.rawValue == id || $0.rawValue.hasPrefix(id + ".") }
    case .person(let name): card.people.contains { SearchWords.folded($0) == name }
    case .feeling(let name): card.feelings.contains { SearchWords.folded($0) == name }
    case .window(let side, let comparison, let level):
      [side == .left ? nil : card.arrived, side == .arrived ? nil : card.left].contains {
        $0.map { comparison.holds($0.level, level) } ?? false
      }
    case .written(let span): span.contains(card.moment)
    case .weekday(let weekday, let days): days.day(of: card.moment).weekday == weekday
    case .repairs(let name): card.repairs == name
    case .state(let state): state.holds(for: card)
    }
  }
}

extension WallSpan {
  /// Whether a moment lies in it.
  package func contains(_ moment: Moment) -> Bool {
    (start.map { $0.isOnWall(atOrBefore: moment) } ?? true) && (end.map { !$0.isOnWall(atOrBefore: moment) } ?? true)
  }
}

extension Moment {
  /// Whether the wall showed this time before another, or the same.
  func isOnWall(atOrBefore other: Moment) -> Bool {
    (day, hour, minute) <= (other.day, other.hour, other.minute)
  }
}

extension Condition.State {
  fileprivate func holds(for card: EntryCard) -> Bool {
    switch self {
    case .starred: card.isStarred
    case .reviewed: card.isReviewed
    case .repair: card.repairs != nil || card.concepts.contains("repair")
    case .letGo: card.isLetGo
    case .concepts: !card.concepts.isEmpty
    case .people: !card.people.isEmpty
    case .feelings: !card.feelings.isEmpty
    case .window: card.arrived != nil || card.left != nil
    case .question: !card.prompts.isEmpty
    }
  }
}
