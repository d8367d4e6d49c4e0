/// The features worth counting, and how much each says by being rare.
struct Vocabulary: Sendable {
  /// A text as weights on features, of length 1; features no passage has are left out.
  typealias Vector = [(feature: Int, weight: Float)]

  /// How many features there are.
  var count: Int { rarity.count }

  private let indices: [String: Int]
  private let rarity: [Float]

  /// Keeps the features that at least two texts share.
  init(of texts: [[String]]) {
    var frequency: [String: Int] = [:]
    for features in texts { for feature in features { frequency[feature, default: 0] += 1 } }
    var indices: [String: Int] = [:]
    var rarity: [Float] = []
    for features in texts {
      for feature in features where indices[feature] == nil {
        guard let count = frequency[feature], count > 1 else { continue }
        indices[feature] = rarity.count
        // Inverse document frequency (Spärck Jones 1972), flattened by a root instead of a logarithm.
        rarity.append((Float(texts.count) / Float(count)).squareRoot().squareRoot())
      }
    }
    self.indices = indices
    self.rarity = rarity
  }

  /// Turns features into a vector, in the order given, so that sums over it are the same in every run.
  func vector(of features: [String]) -> Vector {
    let known = features.compactMap { indices[$0] }
    let length = known.reduce(Float(0)) { $0 + rarity[$1] * rarity[$1] }.squareRoot()
    return length == 0 ? [] : known.map { ($0, rarity[$0] / length) }
  }
}
