import Concepts
import Tagging

/// Learns the tagger's model from a corpus.
///
/// Every voice among the entries is left out once while the others are learned from; what is then said of its entries
/// fits the chances, and is the honest measure of the whole. The model itself learns from all.
package struct ModelTrainer: Sendable {
  private let corpus: Corpus
  private let concepts: [Concept.ID]
  private let seen: [SeenText]

  /// How many parts the voices are dealt into for cross-validation.
  package static let folds = 5
  /// How many features the model keeps: a little under two megabytes of them.
  package static let mostFeatures = 62_000
  /// What a passage counts for beside an entry: what is to be read are entries.
  private static let passageImportance: Float = 0.5

  /// The probability from which a concept is ticked before the writer has looked.
  ///
  /// Where chances are honest F1 is best at about half the F1 that can be reached (Lipton, Elkan and Naryanaswamy
  /// 2014); this is a little above that, since a wrong tick costs the writer more than a missing one.
  static let threshold = 0.40

  /// Prepares to learn from a corpus.
  package init(_ corpus: Corpus) {
    self.corpus = corpus
    concepts = corpus.concepts
    seen = corpus.texts.map { SeenText($0.text, families: corpus.families) }
  }

  /// What was made of an entry by a model that had not learned from its voice.
  package struct Unseen: Sendable {
    package let text: TrainingText
    /// The chance of each concept, in the model's order.
    package let chances: [Double]
  }

  /// How often a chance was right, over all concepts of the entries left out, by tenths: how often it was given
  /// between one tenth and the next, and the share of those that were right.
  package static func reliability(_ unseen: [Unseen], concepts: [Concept.ID]) -> [(given: Int, right: Double)] {
    var given = [Int](repeating: 0, count: 10)
    var right = given
    for entry in unseen {
      for (concept, chance) in zip(concepts, entry.chances) {
        let tenth = min(Int(chance * 10), 9)
        given[tenth] += 1
        if entry.text.concepts.contains(concept) { right[tenth] += 1 }
      }
    }
    return zip(given, right).map { ($0, Double($1) / Double(max($0, 1))) }
  }

  /// What there is to know of a model once it is learned.
  package struct Outcome: Sendable {
    package let model: TaggerModel
    /// Every entry, read by a model that had not learned from its voice.
    package let unseen: [Unseen]
    /// How those readings compare with the labels.
    package let crossValidation: Score
  }

  /// Learns the model, and scores it on voices it did not learn from.
  package func train() async -> Outcome {
    let voices = Set(corpus.texts.lazy.filter { $0.kind == .entry }.map(\.source)).sorted()
    let fold = Dictionary(uniqueKeysWithValues: voices.enumerated().map { ($1, $0 % Self.folds) })
    var distances: [(text: TrainingText, distances: [Distances])] = []
    for number in 0..<Self.folds {
      let isLeftOut = { (text: TrainingText) in text.kind == .entry && fold[text.source] == number }
      let learned = await learn(from: corpus.texts.indices.filter { !isLeftOut(corpus.texts[$0]) })
      for index in corpus.texts.indices where isLeftOut(corpus.texts[index]) {
        distances.append((corpus.texts[index], learned.distances(corpus.texts[index].text, families: corpus.families)))
      }
    }
    let calibrations = concepts.enumerated().map { column, concept in
      Calibration(
        distances.map { $0.distances[column] }, has: distances.map { $0.text.concepts.contains(concept) })
    }
    let unseen = distances.map { item in
      Unseen(
        text: item.text, chances: zip(calibrations, item.distances).map { Chance.of(logOdds: $0.logOdds($1)) })
    }
    let learned = await learn(from: Array(corpus.texts.indices))
    return Outcome(
      model: learned.model(calibrations, threshold: Self.threshold, families: corpus.families, concepts: concepts),
      unseen: unseen, crossValidation: score(unseen))
  }

  /// Learns all concepts from some texts.
  private func learn(from indices: [Int]) async -> Learned {
    let vocabulary = Vocabulary(of: indices.map { seen[$0] }, most: Self.mostFeatures)
    return Learned(vocabulary: vocabulary, classifiers: await classifiers(indices, vocabulary))
  }

  private func classifiers(_ indices: [Int], _ vocabulary: Vocabulary) async -> [LinearClassifier] {
    let points = indices.map { vocabulary.point(seen[$0]) }
    let importance = indices.map { corpus.texts[$0].kind == .entry ? 1 : Self.passageImportance }
    return await withTaskGroup(of: (Int, LinearClassifier).self) { group in
      for (column, concept) in concepts.enumerated() {
        let has = indices.map { corpus.texts[$0].concepts.contains(concept) }
        group.addTask {
          (column, LinearClassifier(points, has: has, importance: importance, features: vocabulary.table.count))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private func score(_ unseen: [Unseen]) -> Score {
    Score(
      unseen.map { item in
        let order = item.chances.indices.sorted { (item.chances[$1], $0) < (item.chances[$0], $1) }
        let candidates = order.prefix(Reading.mostCandidates)
        return Score.Outcome(
          labels: item.text.concepts,
          suggested: candidates.filter { item.chances[$0] >= Self.threshold }.map { concepts[$0] },
          candidates: candidates.map { concepts[$0] })
      })
  }
}

/// What was learned from some texts: a plane for each concept among the features kept.
private struct Learned: Sendable {
  let vocabulary: Vocabulary
  let classifiers: [LinearClassifier]

  func distances(_ text: String, families: WordFamilies) -> [Distances] {
    let stretches = Stretch.stretches(of: text)
    let whole = vocabulary.point(SeenText(stretches, families: families))
    let parts = stretches.map { vocabulary.point(SeenText([$0], families: families)) }
    return classifiers.map { classifier in
      Distances(
        whole: classifier.distance(whole), stretch: parts.map { classifier.distance($0) }.max() ?? classifier.bias)
    }
  }

  /// The model in small numbers: each concept's weights in 255 steps from its most negative to its most positive.
  func model(
    _ calibrations: [Calibration], threshold: Double, families: WordFamilies, concepts: [Concept.ID]
  ) -> TaggerModel {
    var weights = [Int8](repeating: 0, count: vocabulary.table.count * concepts.count)
    var scales: [Float] = []
    var stretchScales: [Float] = []
    var biases: [Float] = []
    let shares = vocabulary.shares
    for (column, (classifier, calibration)) in zip(classifiers, calibrations).enumerated() {
      let exact = classifier.weights.indices.map { row in
        classifier.weights[row] * Float(vocabulary.rarities[row]) / 16 * shares[row]
      }
      let most = exact.reduce(Float.leastNormalMagnitude) { max($0, abs($1)) }
      for (row, weight) in exact.enumerated() {
        weights[row * concepts.count + column] = Int8((weight / most * 127).rounded())
      }
      scales.append(most / 127 * Float(calibration.weights[0]))
      stretchScales.append(most / 127 * Float(calibration.weights[1]))
      biases.append(Float(calibration.logOdds(Distances(whole: classifier.bias, stretch: classifier.bias))))
    }
    return TaggerModel(
      concepts: concepts, threshold: threshold, families: families, table: vocabulary.table,
      rarities: vocabulary.rarities, weights: weights, scales: scales,
      stretchScales: stretchScales, biases: biases)
  }
}
