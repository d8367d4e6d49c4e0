/// A concept a text seems to touch, how likely that is, and the sentence that speaks for it most.
package struct Evidence: Hashable, Sendable {
  /// The concept.
  package let concept: Concept.ID
  /// From 0 to 1.
  package let probability: Double
  /// The sentence, as the writer wrote it.
  package let sentence: String

  /// Makes a piece of evidence.
  package init(concept: Concept.ID, probability: Double, sentence: String) {
    self.concept = concept
    self.probability = probability
    self.sentence = sentence
  }
}

/// What the tagger made of a text.
package struct Reading: Hashable, Sendable {
  /// The concepts worth a first look, likeliest first: at most five.
  package let candidates: [Evidence]
  /// Those among the candidates that would be ticked before the writer has looked.
  package var suggested: [Evidence] { candidates.filter { $0.probability >= Tagger.suggestionThreshold } }

  /// The most candidates a reading has.
  package static let mostCandidates = 5

  /// Nothing noticed.
  package static let nothing = Reading(candidates: [])

  /// Makes a reading.
  package init(candidates: [Evidence]) { self.candidates = candidates }
}
