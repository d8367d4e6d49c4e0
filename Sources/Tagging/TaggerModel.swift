import Concepts

/// What the tagger has learned from the passages: for each feature, how much it speaks for each concept.
///
/// A linear model. A text's log-odds for a concept are the sum of its features' weights, the words' by the root of how
/// many there are and the families' likewise; the same sum for its stretch that says most, which a long day would drown;
/// and what the concept has of itself. Whatever it says can therefore be taken apart again into the words that said it.
package struct TaggerModel: Hashable, Sendable {
  /// The concepts, in alphabetical order.
  package let concepts: [Concept.ID]
  /// The probability from which a concept is ticked before the writer has looked.
  package let threshold: Double
  /// Words of a kind.
  package let families: WordFamilies
  /// The features it knows.
  let table: KeyTable
  /// How rare each feature is: the fourth root of how many texts there are for one with it, in sixteenths.
  let rarities: [UInt8]
  /// `weights[row * concepts.count + concept]`, in units of the concept's scale.
  let weights: [Int8]
  /// What a weight of 1 in the whole text is worth in log-odds, for each concept.
  let scales: [Float]
  /// What a weight of 1 in the stretch that says most is worth besides.
  let stretchScales: [Float]
  /// The log-odds of each concept in a text that says nothing.
  let biases: [Float]

  /// Makes a model of what was learned; each list has the length its description says.
  package init(
    concepts: [Concept.ID], threshold: Double, families: WordFamilies, table: KeyTable, rarities: [UInt8],
    weights: [Int8], scales: [Float],
    stretchScales: [Float], biases: [Float]
  ) {
    self.concepts = concepts
    self.threshold = threshold
    self.families = families
    self.table = table
    self.rarities = rarities
    self.weights = weights
    self.scales = scales
    self.stretchScales = stretchScales
    self.biases = biases
  }

  /// How many features it weighs.
  package var featureCount: Int { table.count }
}

extension TaggerModel {
  /// The rarity of a feature; one that no two passages share is as rare as the rarest.
  func rarity(of key: FeatureKey) -> Float {
    Float(table.row(of: key).map { rarities[$0] } ?? Self.unknownRarity) / 16
  }

  /// What the sum over so many features is divided by.
  ///
  /// The root of their number, and of some thirty more that say nothing: a few words shall not speak as loudly as
  /// a sentence that says as much.
  package static func length(count: Int) -> Float { Float(count + 30).squareRoot() }

  /// What the features of each view count for beside one another.
  package static let viewShares: [Float] = [1, 0.5]

  /// The rarity of what was never met, in sixteenths.
  static let unknownRarity: UInt8 = 96
}

/// Sums of weights over some features, and how many features those were.
struct WeightSums: Sendable {
  /// The sum for each view and concept, at `view * concepts + concept`.
  private(set) var sums: [Int32]
  /// How many known features each view has.
  private(set) var counts: [Int32]

  init(concepts: Int) {
    sums = [Int32](repeating: 0, count: concepts * Feature.View.allCases.count)
    counts = [Int32](repeating: 0, count: Feature.View.allCases.count)
  }

  @inline(__always)
  mutating func add(row: Int, of model: TaggerModel, in view: Feature.View) {
    let width = model.scales.count
    let from = row * width
    let to = view.rawValue * width
    model.weights.withUnsafeBufferPointer { weights in
      sums.withUnsafeMutableBufferPointer { sums in
        for column in 0..<width { sums[to + column] &+= Int32(weights[from + column]) }
      }
    }
    counts[view.rawValue] += 1
  }
}

extension TaggerModel {
  /// The log-odds of each concept in a text, from its sums as a whole and those of its stretches.
  func logOdds(whole: WeightSums, stretches: [WeightSums]) -> [Float] {
    concepts.indices.map { column in
      let most = stretches.map { evidence(of: $0, column: column) }.max() ?? 0
      return scales[column] * evidence(of: whole, column: column) + stretchScales[column] * most + biases[column]
    }
  }

  /// What a text or a stretch says for one concept, in units of its weights; nought where it says nothing.
  func evidence(of sums: WeightSums, column: Int) -> Float {
    var sum: Float = 0
    for (view, count) in sums.counts.enumerated() where count > 0 {
      sum += Float(sums.sums[view * concepts.count + column]) / Self.length(count: Int(count))
    }
    return sum
  }
}
