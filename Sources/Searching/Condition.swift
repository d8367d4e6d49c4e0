import Concepts
import Journal

/// What an entry must be to be found.
package indirect enum Condition: Hashable, Sendable {
  /// Every one of some conditions; of none at all, every entry.
  case all([Condition])
  /// At least one of some conditions; of none at all, no entry.
  case any([Condition])
  /// Anything else.
  case not(Condition)

  /// The text holds this.
  case text(TextTerm)
  /// It touches a concept, kept or suggested.
  case concept(Concept.ID)
  /// It came from a practice.
  case practice(String)
  /// It answers a question of that lasting name, or one of those whose names begin with it and a dot.
  case prompt(String)
  /// It names somebody; folded as the words of a text are.
  case person(String)
  /// It names a feeling; folded as the words of a text are.
  case feeling(String)
  /// A reading of the window compares so.
  case window(Side, Comparison, Int)
  /// It was written in a stretch of time.
  case written(WallSpan)
  /// It was written on a day of the week.
  case weekday(Weekday, LogicalDays)
  /// It returns to the entry of that name.
  case repairs(String)
  /// Something simple is so.
  case state(State)

  /// Which reading of the window is meant; `either` is satisfied by one of the two.
  package enum Side: String, CaseIterable, Hashable, Sendable {
    case either
    case arrived
    case left
  }

  /// How a number compares.
  package enum Comparison: String, CaseIterable, Hashable, Sendable {
    case below = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case above = ">"

    /// Whether a number compares so to another.
    package func holds(_ one: Int, _ other: Int) -> Bool {
      switch self {
      case .below: one < other
      case .atMost: one <= other
      case .equal: one == other
      case .atLeast: one >= other
      case .above: one > other
      }
    }
  }

  /// What is so or not, without more words.
  package enum State: String, CaseIterable, Hashable, Sendable {
    case starred
    case reviewed
    /// It returns to a rupture of another entry, or carries the concept of repair.
    case repair
    /// The writer let go of the rupture in it.
    case letGo = "let-go"
    case concepts
    case people
    case feelings
    case window
    /// It answers a question.
    case question
  }

  /// Every entry.
  package static let everything = Condition.all([])
}

/// Something a text can hold.
///
/// All words are folded: see `SearchWords`.
package enum TextTerm: Hashable, Sendable {
  /// A word, in this form or another: who looks for “walked” finds “walking”.
  case word(String)
  /// A word that begins so.
  case prefix(String)
  /// These words behind each other, as they stand; also how writing without spaces is looked for, sign by sign.
  case phrase([String])
}

/// A stretch of time on the wall, from a moment on and up to another, which is no longer in it; open where there is none.
///
/// Of the moments only day, hour and minute count: how far the wall is from UTC does not.
package struct WallSpan: Hashable, Sendable {
  /// The first moment in it.
  package var start: Moment?
  /// The first moment behind it.
  package var end: Moment?

  /// A stretch of time.
  package init(from start: Moment? = nil, to end: Moment? = nil) { (self.start, self.end) = (start, end) }
}

/// What the writer asks a journal for.
package struct Query: Hashable, Sendable {
  /// In what order the entries come.
  package enum Order: String, CaseIterable, Hashable, Sendable {
    case newestFirst
    case oldestFirst
    /// Those first that say most of what was looked for; where nothing was, the newest.
    case bestFirst
  }

  /// What an entry must be.
  package var condition: Condition
  /// In what order they come.
  package var order: Order

  /// Asks for entries.
  package init(_ condition: Condition = .everything, order: Order = .newestFirst) {
    (self.condition, self.order) = (condition, order)
  }

  /// Whether every entry is asked for.
  package var isEverything: Bool { condition == .everything }
}
