import Concepts
import Journal

/// Everything the writer has answered to one question, the oldest first.
package struct SameQuestion: Hashable, Sendable {
  /// One answer.
  package struct Answer: Hashable, Sendable {
    /// The entry it stands in.
    package let card: EntryCard
    /// The writer's words.
    package let text: String
    /// How the question was worded then, where that is not how it was worded last.
    package let otherWording: String?
  }

  /// The question's lasting name.
  package let prompt: Prompt.ID
  /// How the question was worded last; `nil` where no entry says.
  package let wording: String?
  /// The answers, the oldest first; an entry may hold several.
  package let answers: [Answer]

  /// Takes the answers out of entries, in any order; blank ones are none.
  package init(_ prompt: Prompt.ID, in entries: some Sequence<(card: EntryCard, entry: Entry)>) {
    let found = entries.sorted { $1.card.isNewer(than: $0.card) }.flatMap { card, entry in
      entry.answers.filter { $0.prompt == prompt && $0.text.contains { !$0.isWhitespace } }.map { (card, $0) }
    }
    let wording = found.last { $0.1.question != nil }?.1.question
    self.prompt = prompt
    self.wording = wording
    answers = found.map { card, answer in
      Answer(card: card, text: answer.text, otherWording: answer.question == wording ? nil : answer.question)
    }
  }
}

/// The questions answered more than once.
package struct AskedAgain: Hashable, Sendable {
  /// A question and its answers, as far as cards tell of them.
  package struct Question: Hashable, Sendable, Identifiable {
    /// The question's lasting name.
    package let id: Prompt.ID
    /// How many answers there are, at least two.
    package fileprivate(set) var count = 0
    /// The day of the first.
    package fileprivate(set) var first: Day
    /// The day of the last.
    package fileprivate(set) var last: Day
  }

  /// The questions, those of most answers first, by name where these are as many.
  package let questions: [Question]

  /// Looks at some entries.
  package init(of cards: some Sequence<EntryCard>, days: LogicalDays) {
    var questions: [Prompt.ID: Question] = [:]
    for card in cards {
      let day = days.day(of: card.moment)
      for prompt in card.prompts {
        var question = questions[prompt] ?? Question(id: prompt, first: day, last: day)
        question.count += 1
        (question.first, question.last) = (min(question.first, day), max(question.last, day))
        questions[prompt] = question
      }
    }
    self.questions = questions.values.filter { $0.count > 1 }
      .sorted { ($1.count, $0.id.rawValue) < ($0.count, $1.id.rawValue) }
  }
}
