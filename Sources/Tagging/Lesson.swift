import Concepts

/// A text and what the writer made of it: at review, or by giving it as an example.
package struct Lesson: Hashable, Sendable {
  /// The answers, each with what its question was about.
  package let answers: [Answer]
  /// The concepts it is about, by the writer's word.
  package let concepts: [Concept.ID]
  /// Whether it is a whole entry, whose other candidates were seen and refused, or an example of its concepts only.
  package let isReview: Bool

  /// An answer and what its question was about.
  package struct Answer: Hashable, Sendable {
    package let text: String
    package let topics: [Concept.ID]

    /// Makes an answer.
    package init(_ text: String, topics: [Concept.ID] = []) {
      self.text = text
      self.topics = topics
    }
  }

  /// An entry that the writer has reviewed, with the concepts kept and added.
  package static func review(_ answers: [Answer], concepts: [Concept.ID]) -> Lesson {
    Lesson(answers: answers, concepts: concepts, isReview: true)
  }

  /// A few sentences given as an example; of nothing, where they only sound as if.
  package static func example(_ passage: Passage) -> Lesson {
    Lesson(answers: [Answer(passage.text)], concepts: passage.concepts, isReview: false)
  }
}
