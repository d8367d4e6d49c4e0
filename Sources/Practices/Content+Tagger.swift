import Concepts
import Journal
import Tagging

extension Content {
  /// How many of the latest reviewed entries are learned from: the writer of today, not of ten years ago.
  package static let mostReviews = 500

  /// A tagger for this writer: the program's model, taught by the writer's files and reviews.
  ///
  /// - Parameter entries: the journal's entries; those that were reviewed are learned from.
  package func makeTagger(entries: [Entry] = [], model: TaggerModel = .shipped) -> Tagger {
    Tagger(model: model, lessons: lessons(entries), background: ConceptLibrary.shipped.examples)
  }

  /// What there is to learn from: the examples in the writer's files, and the entries reviewed, oldest first.
  package func lessons(_ entries: [Entry]) -> [Lesson] {
    let reviewed = entries.filter(\.isReviewed).sorted { $0.moment < $1.moment }.suffix(Self.mostReviews)
    let examples = ownExamples.map { Passage(text: $0.text, concepts: known($0.concepts)) }
    return examples.map(Lesson.example)
      + reviewed.map { Lesson.review(answers(of: $0), concepts: known($0.concepts ?? [])) }
  }

  /// Those that there is a concept for: a slip of the pen in a file is not one.
  private func known(_ ids: [Concept.ID]) -> [Concept.ID] { ids.filter { concepts[$0] != nil } }

  /// An entry's answers, each with what its question was about.
  package func answers(of entry: Entry) -> [Lesson.Answer] {
    entry.answers.map { Lesson.Answer($0.text, topics: $0.prompt.flatMap { topics[$0] } ?? []) }
  }
}
