/// For each concept the direction from the passages without it to the passages with it, by word.
struct Centroids: Sendable {
  /// The concepts the passages speak of, in alphabetical order.
  let concepts: [Concept.ID]

  private let vocabulary: Vocabulary
  /// `directions[feature * concepts.count + concept]`: the feature's mean weight with less that without.
  private let directions: [Float]

  /// Learns in one pass.
  init(of passages: [Passage]) {
    let concepts = Set(passages.flatMap(\.concepts)).sorted()
    let column = Dictionary(uniqueKeysWithValues: concepts.enumerated().map { ($1, $0) })
    let features = passages.map { WordFeatures.features(of: $0.text) }
    let vocabulary = Vocabulary(of: features)

    var with = [Float](repeating: 0, count: vocabulary.count * concepts.count)
    var total = [Float](repeating: 0, count: vocabulary.count)
    var passagesWith = [Float](repeating: 0, count: concepts.count)
    for (passage, features) in zip(passages, features) {
      let columns = passage.concepts.compactMap { column[$0] }
      for column in columns { passagesWith[column] += 1 }
      for (feature, weight) in vocabulary.vector(of: features) {
        total[feature] += weight
        for column in columns { with[feature * concepts.count + column] += weight }
      }
    }
    for feature in 0..<vocabulary.count {
      for column in concepts.indices {
        let cell = feature * concepts.count + column
        let passagesWithout = Float(passages.count) - passagesWith[column]
        let without = (total[feature] - with[cell]) / max(1, passagesWithout)
        with[cell] = with[cell] / max(1, passagesWith[column]) - without
      }
    }
    self.concepts = concepts
    self.vocabulary = vocabulary
    directions = with
  }

  /// How far a text lies in each concept's direction.
  func scores(of text: some StringProtocol) -> [Float] {
    var scores = [Float](repeating: 0, count: concepts.count)
    for (feature, weight) in vocabulary.vector(of: WordFeatures.features(of: text)) {
      let row = feature * concepts.count
      for column in scores.indices { scores[column] += weight * directions[row + column] }
    }
    return scores
  }
}
