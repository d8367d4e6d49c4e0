import Concepts
import Documents
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

  /// A number that is another wherever such a tagger may make something else of a text: for another model, or where a file
  /// of these layers is another.
  ///
  /// What reviews teach is not in it: whatever the tagger made of entries before may stand until they are looked at.
  package static func taggerNumber(layers: [[SourceFile]]) -> Int64 {
    var hash = TaggerModel.shippedNumber
    for file in layers.joined() {
      for text in [file.path, file.text] {
        // FNV-1a; no text has a byte like the one that ends it here.
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ 0xFF) &* 0x100_0000_01B3
      }
    }
    return Int64(bitPattern: hash)
  }

  /// The number of the tagger this content makes.
  package var taggerNumber: Int64 { Self.taggerNumber(layers: layers) }

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
