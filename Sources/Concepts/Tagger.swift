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

  private let centroids: Centroids
  private let mean: [Float]
  private let deviation: [Float]

  /// The score with an even chance of being right, as entries labelled by several readers have it.
  private static let evenScore: Float = 2.3
  /// How fast chance turns to certainty around the even score.
  private static let steepness: Float = 0.9
  /// What a prompt about a concept adds to the answer's score for it.
  private static let promptBonus: Float = 0.3

  /// Learns from passages.
  package init(passages: [Passage]) {
    let centroids = Centroids(of: passages)
    let scores = passages.map { centroids.scores(of: $0.text) }
    self.centroids = centroids
    (mean, deviation) = Self.spread(scores, columns: centroids.concepts.count)
  }

  /// Learns from what comes with the program and the concepts' own examples.
  package init(library: ConceptLibrary) {
    self.init(passages: Passage.shipped + library.examples)
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: the writer's words.
  ///   - topics: what the question being answered is about.
  package func reading(of text: String, topics: [Concept.ID] = []) -> Reading {
    let sentences = text.sentences
    guard !sentences.isEmpty else { return .nothing }
    let bySentence = sentences.map(standardScores)
    let whole = standardScores(text[...])
    let concepts = centroids.concepts
    let evidence = concepts.indices.compactMap { concept -> Evidence? in
      guard let best = sentences.indices.max(by: { bySentence[$0][concept] < bySentence[$1][concept] })
      else { return nil }
      let bonus = topics.contains(concepts[concept]) ? Self.promptBonus : 0
      let score = (bySentence[best][concept] + whole[concept]) / 2 + bonus
      return Evidence(
        concept: concepts[concept], probability: Self.probability(score), sentence: String(sentences[best]))
    }
    let ranked = evidence.sorted { ($1.probability, $0.concept) < ($0.probability, $1.concept) }
    return Reading(candidates: Array(ranked.prefix(Reading.mostCandidates)))
  }

  /// Reads an entry's answers as one, each with what its question is about.
  package func reading(of answers: [(text: String, topics: [Concept.ID])]) -> Reading {
    reading(of: answers.map(\.text).joined(separator: "\n"), topics: answers.flatMap(\.topics))
  }

  /// The sentences of a text that speak most for some concepts, one for each concept the tagger knows.
  package func evidence(for concepts: [Concept.ID], in text: String) -> [Evidence] {
    let sentences = text.sentences
    let scores = sentences.map(standardScores)
    return concepts.compactMap { concept in
      guard let column = centroids.concepts.firstIndex(of: concept),
        let best = sentences.indices.max(by: { scores[$0][column] < scores[$1][column] })
      else { return nil }
      return Evidence(
        concept: concept, probability: Self.probability(scores[best][column]), sentence: String(sentences[best]))
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
