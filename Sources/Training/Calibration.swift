import Tagging

/// From distances to log-odds, so that a chance of 0.7 is right seven times in ten (Platt 1999).
///
/// Two distances count: the whole text's, and that of its stretch that says most, which a long day would drown.
struct Calibration: Sendable {
  /// What the whole text's distance, the best stretch's distance and being a text at all are worth.
  let weights: [Double]

  /// Fits texts that were not learned from to whether they had the concept, by Newton's method.
  init(_ texts: [Distances], has: [Bool]) {
    let positives = Double(has.count(where: { $0 }))
    // Targets a little short of certain, as Platt has them, keep a clean separation from running off.
    let high = (positives + 1) / (positives + 2)
    let low = 1 / (Double(has.count) - positives + 2)
    var weights = [1.0, 0, 0]
    for _ in 0..<100 {
      var gradient = [0.0, 0, 0]
      var curvature = [[1e-4, 0, 0], [0, 1e-4, 0], [0, 0, 1e-4]]
      for (text, has) in zip(texts, has) {
        let inputs = text.inputs
        let chance = Chance.of(logOdds: zip(weights, inputs).reduce(0) { $0 + $1.0 * $1.1 })
        let miss = chance - (has ? high : low)
        for row in 0..<3 {
          gradient[row] += miss * inputs[row]
          for column in 0..<3 { curvature[row][column] += chance * (1 - chance) * inputs[row] * inputs[column] }
        }
      }
      let step = Self.solve(curvature, gradient)
      for index in 0..<3 { weights[index] -= min(max(step[index], -6), 6) }
      if step.allSatisfy({ abs($0) < 1e-7 }) { break }
    }
    self.weights = weights
  }

  func logOdds(_ distances: Distances) -> Double {
    zip(weights, distances.inputs).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Solves three equations by elimination; the matrix is positive definite.
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var rows = zip(matrix, right).map { $0 + [$1] }
    for pivot in 0..<3 {
      for row in (pivot + 1)..<3 {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in pivot..<4 { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    var solution = [0.0, 0, 0]
    for row in (0..<3).reversed() {
      let known = ((row + 1)..<3).reduce(0.0) { $0 + rows[row][$1] * solution[$1] }
      solution[row] = (rows[row][3] - known) / rows[row][row]
    }
    return solution
  }
}

/// How far a text lies on a concept's side: as a whole, and its farthest stretch.
struct Distances: Sendable {
  let whole: Float
  let stretch: Float

  var inputs: [Double] { [Double(whole), Double(stretch), 1] }
}
