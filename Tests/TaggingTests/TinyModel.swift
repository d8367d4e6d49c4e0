import Concepts
import Documents

@testable import Tagging

/// Models small enough to work out by hand: words, and how much each speaks for a concept.
enum TinyModel {
  /// A model of these words only, each a feature by its stem.
  ///
  /// - Parameter weights: for each concept its words, in log-odds for a text of one known word.
  static func of(
    _ weights: [Concept.ID: [String: Float]], bias: Float = -2, threshold: Double = 0.5,
    families: WordFamilies = .none, familyWeights: [Concept.ID: [String: Float]] = [:]
  ) -> TaggerModel {
    let concepts = Set(weights.keys).union(familyWeights.keys).sorted()
    var rows: [FeatureKey: [Int8]] = [:]
    func add(_ key: FeatureKey, _ concept: Concept.ID, _ weight: Float) {
      var row = rows[key] ?? concepts.map { _ in 0 }
      row[concepts.firstIndex(of: concept) ?? 0] = Int8(weight * 10)
      rows[key] = row
    }
    for (concept, words) in weights {
      for (word, weight) in words { add(Feature.key(ofStem: FeatureKey(Stem.of(Array(word.utf8)))), concept, weight) }
    }
    for (concept, names) in familyWeights {
      for (name, weight) in names {
        add(Feature.key(ofFamily: UInt16(families.names.firstIndex(of: name) ?? 0)), concept, weight)
      }
    }
    let keys = rows.keys.sorted()
    return TaggerModel(
      concepts: concepts, threshold: threshold, families: families, table: KeyTable(ascending: keys.map(\.value)),
      rarities: keys.map { _ in 64 }, weights: keys.flatMap { rows[$0] ?? [] },
      scales: concepts.map { _ in 0.1 * TaggerModel.length(count: 1) }, stretchScales: concepts.map { _ in 0 },
      biases: concepts.map { _ in bias })
  }

  /// Ruptures, repairs and bodies, each by words of their own.
  static let three = of([
    "rupture": ["slammed": 4, "shouting": 4, "silence": 3], "repair": ["sorry": 5, "forgave": 4],
    "body": ["chest": 4, "hands": 3, "cold": 2],
  ])
}
