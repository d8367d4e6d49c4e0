import Concepts

/// What this writer's lessons add to the log-odds of each concept.
///
/// Logistic regression in small steps from where the model stands (and, for a concept of the writer's own, from
/// nothing): a lesson moves a concept by how far off it was, and moves texts that are like it, each by how like. It
/// starts from the model's own figures every time, so a lesson that is gone has left nothing behind.
struct Adjustments: Sendable {
  /// The concepts, in the order of the columns.
  let concepts: [Concept.ID]
  private var slots: [FeatureKey: Int] = [:]
  /// The weight for each slot and column, at `slot * concepts.count + column`.
  private var weights: [Float] = []
  private(set) var biases: [Float]

  init(concepts: [Concept.ID], biases: [Float]) {
    self.concepts = concepts
    self.biases = biases
  }

  /// Whether nothing was learned.
  var isEmpty: Bool { slots.isEmpty }

  /// Whether any lesson had a word that lies in a direction.
  func know(_ direction: Direction) -> Bool { direction.keys.contains { slots[$0] != nil } }

  /// What is added to every concept for a text that lies in a direction.
  func added(_ direction: Direction) -> [Float] {
    var sums = biases
    let width = concepts.count
    guard !slots.isEmpty else { return sums }
    for (key, weight) in zip(direction.keys, direction.weights) {
      guard let slot = slots[key] else { continue }
      for column in 0..<width { sums[column] += weight * weights[slot * width + column] }
    }
    return sums
  }

  /// A direction whose words have been looked up, so that it can be gone over many times.
  struct Place: Sendable {
    fileprivate let slots: [Int]
    fileprivate let weights: [Float]
  }

  /// Makes room for what lies in a direction.
  mutating func place(_ direction: Direction) -> Place {
    var found: [Int] = []
    for key in direction.keys {
      let slot = slots[key] ?? slots.count
      if slot == slots.count {
        slots[key] = slot
        weights.append(contentsOf: repeatElement(0, count: concepts.count))
      }
      found.append(slot)
    }
    return Place(slots: found, weights: direction.weights)
  }

  /// What is added to one concept for a text at a place.
  func added(at place: Place, column: Int) -> Float {
    var sum = biases[column]
    for (slot, weight) in zip(place.slots, place.weights) { sum += weight * weights[slot * concepts.count + column] }
    return sum
  }

  /// Moves one concept for texts at a place.
  mutating func move(_ column: Int, by step: Float, biasBy biasStep: Float, at place: Place) {
    biases[column] += biasStep
    for (slot, weight) in zip(place.slots, place.weights) { weights[slot * concepts.count + column] += step * weight }
  }
}
