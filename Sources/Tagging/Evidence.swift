import Concepts

/// A concept a text seems to touch, how likely that is, and what in the text speaks for it most.
package struct Evidence: Hashable, Sendable {
  /// The concept.
  package let concept: Concept.ID
  /// From 0 to 1; among all readings of 0.7, about seven in ten are right.
  package let probability: Double
  /// The sentence, as the writer wrote it; a part of it where it is a very long one.
  package let sentence: String
  /// The words in it that weighed most, as the writer wrote them and in their order: at most three.
  package let words: [String]

  /// Makes a piece of evidence.
  package init(concept: Concept.ID, probability: Double, sentence: String, words: [String] = []) {
    self.concept = concept
    self.probability = probability
    self.sentence = sentence
    self.words = words
  }
}

/// What the tagger made of a text.
package struct Reading: Hashable, Sendable {
  /// The concepts worth a first look, likeliest first: at most five.
  package let candidates: [Evidence]
  /// Those among the candidates that would be ticked before the writer has looked.
  package let suggested: [Evidence]

  /// The most candidates a reading has.
  package static let mostCandidates = 5

  /// Nothing noticed.
  package static let nothing = Reading(candidates: [], suggestedFrom: 1)

  /// Makes a reading of candidates, those of at least a probability suggested.
  package init(candidates: [Evidence], suggestedFrom threshold: Double) {
    self.candidates = candidates
    suggested = candidates.filter { $0.probability >= threshold }
  }
}
