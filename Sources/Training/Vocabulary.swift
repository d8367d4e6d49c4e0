import Tagging

/// The features worth weighing, and how rare each is.
struct Vocabulary: Sendable {
  let table: KeyTable
  let rarities: [UInt8]
  /// What each feature counts for beside the others, by its view.
  let shares: [Float]

  /// The features that most texts share, so many of them.
  ///
  /// Choosing those that weigh most would be choosing what the texts to learn from happen to say: with as many
  /// features it does worse on voices that were left out than this choice, which knows nothing of concepts.
  init(of texts: [SeenText], most: Int) {
    var counts: [FeatureKey: Int] = [:]
    var share: [FeatureKey: Float] = [:]
    for text in texts {
      for (keys, viewShare) in zip(text.keys, TaggerModel.viewShares) {
        for key in keys {
          counts[key, default: 0] += 1
          share[key] = viewShare
        }
      }
    }
    let ranked = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let kept = ranked.prefix(most).map(\.key).sorted()
    table = KeyTable(ascending: kept.map(\.value))
    rarities = kept.map { key in
      // Inverse document frequency (Spärck Jones 1972), flattened by a root instead of a logarithm.
      let rarity = (Float(texts.count) / Float(counts[key] ?? 1)).squareRoot().squareRoot()
      return UInt8(min(255, (rarity * 16).rounded()))
    }
    shares = kept.map { share[$0] ?? 1 }
  }

  /// A text as a point: the features it has that are known, each by its rarity, the views by the root of their length.
  func point(_ text: SeenText) -> Point {
    var point = Point()
    for keys in text.keys {
      let rows = keys.compactMap(table.row(of:))
      let length = TaggerModel.length(count: rows.count)
      for row in rows {
        point.rows.append(Int32(row))
        point.values.append(shares[row] * Float(rarities[row]) / 16 / length)
      }
    }
    return point
  }
}

/// A text among the features: where it is not zero.
struct Point: Sendable {
  var rows: [Int32] = []
  var values: [Float] = []
}
