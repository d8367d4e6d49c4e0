import Concepts
import Tagging
import Testing

@testable import Training

/// What the model that comes with the program is worth, on entries by voices it never met.
///
/// The figures are what it reached when these were written, rounded down; `trainer evaluate` prints them in full.
@Suite("The shipped model")
struct ShippedModelTests {
  static let tagger = Tagger(model: .shipped)

  private static func score(_ tagger: Tagger, _ entries: some Sequence<TrainingText>) -> Score {
    Score(
      entries.map { entry in
        let reading = tagger.reading(of: entry.text)
        return Score.Outcome(
          labels: entry.concepts, suggested: reading.suggested.map(\.concept),
          candidates: reading.candidates.map(\.concept))
      })
  }

  @Test("finds most of what readers find, ticks mostly what is right, and leaves the blank blank")
  func figures() throws {
    let entries = try Labelled.entries().map {
      TrainingText(kind: .entry, source: $0.persona, text: $0.text, concepts: $0.concepts)
    }
    let score = Self.score(Self.tagger, entries)
    #expect(score.microF1 >= 0.60, "\(score.microF1)")
    #expect(score.macroF1 >= 0.56, "\(score.macroF1)")
    #expect(score.candidateRecall >= 0.88, "\(score.candidateRecall)")
    #expect(score.blankLeftBlank >= 0.90, "\(score.blankLeftBlank)")
  }

  @Test("reads a writer better after half their entries have been reviewed")
  func learning() throws {
    var before: [Score.Outcome] = []
    var after: [Score.Outcome] = []
    for entries in try Labelled.writers() {
      let half = entries.count / 2
      let lessons = entries.prefix(half).map { Lesson.review([Lesson.Answer($0.text)], concepts: $0.concepts) }
      let taught = Tagger(model: .shipped, lessons: lessons)
      before += Self.score(Self.tagger, entries.dropFirst(half)).outcomes
      after += Self.score(taught, entries.dropFirst(half)).outcomes
    }
    let gain = Score(after).microF1 - Score(before).microF1
    #expect(gain >= 0.05, "\(Score(before).microF1) to \(Score(after).microF1)")
  }

  @Test("points, for every concept it ticks, to a sentence of the text and to words of that sentence")
  func evidence() throws {
    for entry in try Labelled.entries() {
      for evidence in Self.tagger.reading(of: entry.text).suggested {
        #expect(entry.text.contains(evidence.sentence), "\(entry.id)")
        #expect(evidence.words.allSatisfy { evidence.sentence.contains($0) } && !evidence.words.isEmpty, "\(entry.id)")
      }
    }
  }
}
