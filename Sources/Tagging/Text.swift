import Concepts
import Documents

/// A text as the model sees it: as a whole, and by its stretches.
struct Text: Sendable {
  let stretches: [Stretch]
  private let model: TaggerModel
  /// What the questions were about that got an answer.
  let topics: Set<Concept.ID>
  private var whole: WeightSums
  private var parts: [WeightSums] = []

  /// Weighs answers; a feature counts once in the whole, and once in each stretch that has it.
  init(_ answers: [Lesson.Answer], model: TaggerModel) {
    stretches = answers.flatMap { Stretch.stretches(of: $0.text) }
    self.model = model
    topics = Set(answers.lazy.filter { !$0.text.isBlank }.flatMap(\.topics))
    whole = WeightSums(concepts: model.concepts.count)
    // For each feature, the last stretch that had it, counted from 1.
    var last = [Int32](repeating: 0, count: model.table.count)
    for (number, stretch) in stretches.enumerated() {
      var part = WeightSums(concepts: model.concepts.count)
      Feature.each(in: stretch.words, families: model.families) { feature in
        guard let row = model.table.row(of: feature.key), last[row] != number + 1 else { return }
        if last[row] == 0 { whole.add(row: row, of: model, in: feature.view) }
        part.add(row: row, of: model, in: feature.view)
        last[row] = Int32(number + 1)
      }
      parts.append(part)
    }
  }

  /// Whether there is anything in the text that the model knows.
  var isKnown: Bool { whole.counts.contains { $0 > 0 } }

  /// The log-odds of each of the model's concepts.
  func logOdds() -> [Float] {
    model.logOdds(whole: whole, stretches: parts)
  }

  /// How much each stretch, by itself, speaks for one of the model's concepts.
  func scores(ofStretchesFor column: Int) -> [Float] {
    let worth = model.scales[column] + model.stretchScales[column]
    return parts.map { worth * model.evidence(of: $0, column: column) }
  }

  /// The words of a stretch that weigh most for a concept, neighbours joined: at most three, in the writer's order.
  func weightiestWords(in number: Int, column: Int) -> [String] {
    let stretch = stretches[number]
    var weights = [Float](repeating: 0, count: stretch.words.count)
    Feature.each(in: stretch.words, families: model.families) { feature in
      guard let row = model.table.row(of: feature.key) else { return }
      let weight = Float(model.weights[row * model.concepts.count + column])
      weights[feature.first] += weight / 2
      weights[feature.last] += weight / 2
    }
    guard let most = weights.max(), most > 0 else { return [] }
    var runs: [(words: Range<Int>, weight: Float)] = []
    for (index, weight) in weights.enumerated() where weight >= most / 3 {
      if let run = runs.last, run.words.upperBound == index {
        runs[runs.count - 1] = (run.words.lowerBound..<index + 1, run.weight + weight)
      } else {
        runs.append((index..<index + 1, weight))
      }
    }
    let kept = runs.sorted { ($1.weight, $0.words.lowerBound) < ($0.weight, $1.words.lowerBound) }.prefix(3)
    return kept.sorted { $0.words.lowerBound < $1.words.lowerBound }.map { stretch.text(of: $0.words) }
  }
}
