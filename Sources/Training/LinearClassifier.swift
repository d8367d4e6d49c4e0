/// A plane that parts the texts with a concept from those without.
///
/// A linear support vector machine with squared hinge loss, learned by dual coordinate descent
/// (Hsieh, Chang, Lin, Keerthi and Sundararajan 2008): exact, short, and the same in every run.
struct LinearClassifier: Sendable {
  /// One for each feature.
  var weights: [Float]
  var bias: Float

  /// What a mistake costs against what a weight costs.
  static let cost: Float = 0.05
  private static let mostRounds = 60
  private static let tolerance: Float = 0.05

  /// Learns from points, of which some have the concept; each counts as much as its importance.
  init(_ points: [Point], has: [Bool], importance: [Float], features: Int) {
    var weights = [Float](repeating: 0, count: features)
    var bias: Float = 0
    var alphas = [Float](repeating: 0, count: points.count)
    let squares = points.map { $0.values.reduce(1) { $0 + $1 * $1 } }
    var order = Array(points.indices)
    var random = SplitMix64(seed: 1)
    weights.withUnsafeMutableBufferPointer { weights in
      for _ in 0..<Self.mostRounds {
        random.shuffle(&order)
        var worst: Float = 0
        for index in order {
          let sign: Float = has[index] ? 1 : -1
          let slack = 1 / (2 * Self.cost * importance[index])
          let point = points[index]
          let gradient = sign * (Self.product(point, weights) + bias) - 1 + slack * alphas[index]
          let violation = alphas[index] == 0 ? min(gradient, 0) : gradient
          worst = max(worst, abs(violation))
          guard abs(violation) > 1e-6 else { continue }
          let before = alphas[index]
          alphas[index] = max(before - gradient / (squares[index] + slack), 0)
          let step = (alphas[index] - before) * sign
          for place in point.rows.indices { weights[Int(point.rows[place])] += step * point.values[place] }
          bias += step
        }
        if worst < Self.tolerance { break }
      }
    }
    self.weights = weights
    self.bias = bias
  }

  /// How far a point lies on the concept's side.
  func distance(_ point: Point) -> Float {
    weights.withUnsafeBufferPointer { weights in
      var sum = bias
      for place in point.rows.indices { sum += weights[Int(point.rows[place])] * point.values[place] }
      return sum
    }
  }

  private static func product(_ point: Point, _ weights: UnsafeMutableBufferPointer<Float>) -> Float {
    point.rows.withUnsafeBufferPointer { rows in
      point.values.withUnsafeBufferPointer { values in
        var sum: Float = 0
        for place in 0..<rows.count { sum += weights[Int(rows[place])] * values[place] }
        return sum
      }
    }
  }
}
