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

  @Test("finds most of what readers find, ticks mostly what is right, and leaves the blank blank")
  func figures() throws {
    let score = Score(
      try Labelled.entries().map { Score.Outcome(Self.tagger.reading(of: $0.text), labels: $0.concepts) })
    #expect(score.microF1 >= 0.60, "\(score.microF1)")
    #expect(score.macroF1 >= 0.56, "\(score.macroF1)")
    #expect(score.candidateRecall >= 0.88, "\(score.candidateRecall)")
    #expect(score.blankLeftBlank >= 0.90, "\(score.blankLeftBlank)")
  }

  @Test("reads a writer better after half their entries have been reviewed")
  func learning() throws {
    let trial = LearningTrial(try Labelled.writers(), model: .shipped)
    let (before, after) = (trial.before.microF1, trial.after.microF1)
    #expect(after - before >= 0.05, "\(before) to \(after)")
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
