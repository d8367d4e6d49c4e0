import Concepts

/// A reflection as somebody sits down to it: steps in an order that leads somewhere.
package struct Practice: Hashable, Codable, Sendable, Identifiable {
  /// One step.
  package enum Step: Hashable, Codable, Sendable {
    /// A question, answered in words.
    case question(Prompt)
    /// A reading of the window of tolerance, from shut down to flooded, under the words given.
    case window(words: String, why: String)
    /// A stretch of paced breathing.
    case breath(Breath, words: String, why: String)
    /// A choice of words for what is felt, out of the feeling words.
    case feeling(words: String, why: String)
    /// The names of people.
    case person(words: String, why: String)
    /// A free page, with no question at all.
    case page
  }

  /// The time of day it suits.
  package enum Time: String, CaseIterable, Hashable, Codable, Sendable {
    case morning
    case afternoon
    case evening
    case night
    /// Whenever.
    case any
  }

  /// The name of its file, kept in the entries that come from it.
  package let id: String
  /// The name on the screen.
  package let title: String
  /// About how many minutes it takes.
  package let minutes: Int
  /// When it suits.
  package let suits: [Time]
  /// Whom it is for, where it is not for everybody: a parent, someone who leads.
  package let audience: String?
  /// Its place among those that suit as well; lower comes first.
  package let place: Int
  /// What it is for, in a sentence or two.
  package let intro: String
  /// The steps, at least one.
  package let steps: [Step]

  /// The questions among its steps.
  package var questions: [Prompt] {
    steps.compactMap { if case .question(let prompt) = $0 { prompt } else { nil } }
  }

  /// Makes a practice.
  package init(
    id: String, title: String, minutes: Int, suits: [Time], audience: String? = nil, place: Int = lastPlace,
    intro: String, steps: [Step]
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.suits = suits
    self.audience = audience
    self.place = place
    self.intro = intro
    self.steps = steps
  }

  /// The place of a practice whose file names none.
  package static let lastPlace = 99

  /// Whether it suits a time of day.
  package func suits(_ time: Time) -> Bool { suits.contains(time) || suits.contains(.any) }

  /// Whether it is nothing but an empty page.
  package var isFreePage: Bool { steps == [.page] }
}

extension Practice.Step {
  /// The words above the page; `nil` on a free page.
  package var words: String? {
    switch self {
    case .question(let prompt): prompt.question
    case .window(let words, _), .breath(_, let words, _), .feeling(let words, _), .person(let words, _): words
    case .page: nil
    }
  }

  /// Why this is asked; empty when there is nothing to say.
  package var why: String {
    switch self {
    case .question(let prompt): prompt.why
    case .window(_, let why), .breath(_, _, let why), .feeling(_, let why), .person(_, let why): why
    case .page: ""
    }
  }

  /// Whether it is answered in words.
  package var isWritten: Bool {
    switch self {
    case .question, .person, .page: true
    case .window, .breath, .feeling: false
    }
  }
}
