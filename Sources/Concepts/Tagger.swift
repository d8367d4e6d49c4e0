/// Finds the concepts a text seems to touch, with the sentence that shows each.
///
/// For each concept it keeps the direction that leads from the average passage without it to the average passage
/// with it, in a space of words weighted by rarity (Rocchio 1971; nearest centroids). A text's score is how far it
/// lies in that direction, half by its strongest sentence and half as a whole, in standard deviations of
/// the passages. It learns in one pass over the passages, calls nothing, and gives the same figures on every machine:
/// roots and quotients are exact everywhere, where logarithms and exponentials differ in their last digits.
package struct Tagger: Sendable {
  /// The probability from which a concept is ticked before the writer has looked.
  ///
  /// About half the F1 it reaches: where chances are honest, that is the cut with the best F1 (Lipton 2014).
  package static let suggestionThreshold = 0.2

  /// The probability below which a concept is not even a candidate: a text with none of its words has that little.
  private static let floor = 0.08

  private let centroids: Centroids
  private let mean: [Float]
  private let deviation: [Float]

  /// The score with an even chance of being right, as entries labelled by several readers have it.
  private static let evenScore: Float = 2.3
  /// How fast chance turns to certainty around the even score.
  private static let steepness: Float = 0.9
  /// What a prompt about a concept adds to the score of each sentence answering it.
  private static let promptBonus: Float = 0.6

  /// Learns from passages.
  package init(passages: [Passage]) {
    let centroids = Centroids(of: passages)
    let scores = passages.map { centroids.scores(of: $0.text) }
    self.centroids = centroids
    (mean, deviation) = Self.spread(scores, columns: centroids.concepts.count)
  }

  /// Reads a text.
  package func reading(of text: String) -> Reading { reading(of: [(text, [])]) }

  /// Reads an entry's answers as one text, minding for each what its question was about.
  package func reading(of answers: [(text: String, topics: [Concept.ID])]) -> Reading {
    let sentences = answers.flatMap { answer in
      answer.text.sentences.map { (text: $0, topics: answer.topics, scores: standardScores($0)) }
    }
    let whole = standardScores(answers.map(\.text).joined(separator: "\n")[...])
    let evidence = centroids.concepts.enumerated().compactMap { column, concept -> Evidence? in
      let scored = sentences.map { $0.scores[column] + ($0.topics.contains(concept) ? Self.promptBonus : 0) }
      guard let best = scored.indices.max(by: { scored[$0] < scored[$1] }) else { return nil }
      let probability = Self.probability((scored[best] + whole[column]) / 2)
      guard probability >= Self.floor else { return nil }
      return Evidence(concept: concept, probability: probability, sentence: String(sentences[best].text))
    }
    let ranked = evidence.sorted { ($1.probability, $0.concept) < ($0.probability, $1.concept) }
    return Reading(candidates: Array(ranked.prefix(Reading.mostCandidates)))
  }

  /// The sentences of a text that speak most for some concepts; none for a concept that no sentence speaks for.
  package func evidence(for concepts: [Concept.ID], in text: String) -> [Evidence] {
    let sentences = text.sentences
    let scores = sentences.map(standardScores)
    return concepts.compactMap { concept in
      guard let column = centroids.concepts.firstIndex(of: concept),
        let best = sentences.indices.max(by: { scores[$0][column] < scores[$1][column] })
      else { return nil }
      let probability = Self.probability(scores[best][column])
      guard probability >= Self.floor else { return nil }
      return Evidence(concept: concept, probability: probability, sentence: String(sentences[best]))
    }
  }

  private func standardScores(_ text: Substring) -> [Float] {
    let scores = centroids.scores(of: text)
    return scores.indices.map { (scores[$0] - mean[$0]) / deviation[$0] }
  }

  private static func probability(_ score: Float) -> Double {
    let distance = steepness * (score - evenScore)
    let chance = (1 + distance / (1 + distance * distance).squareRoot()) / 2
    return (Double(chance) * 1000).rounded() / 1000
  }

  private static func spread(_ rows: [[Float]], columns: Int) -> (mean: [Float], deviation: [Float]) {
    let count = Float(max(1, rows.count))
    var mean = [Float](repeating: 0, count: columns)
    var variance = mean
    for row in rows { for column in row.indices { mean[column] += row[column] / count } }
    for row in rows {
      for column in row.indices {
        let distance = row[column] - mean[column]
        variance[column] += distance * distance / count
      }
    }
    return (mean, variance.map { max($0.squareRoot(), .leastNormalMagnitude) })
  }
}
