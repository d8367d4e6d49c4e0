import Foundation
import Training

/// How figures are printed, the same everywhere.
enum Figures {
  static func show(_ name: String, _ score: Score) {
    let figures: [(String, Double)] = [
      ("micro-F1", score.microF1), ("macro-F1", score.macroF1), ("precision", score.precision),
      ("recall", score.recall), ("of first five", score.candidateRecall), ("blank left blank", score.blankLeftBlank),
    ]
    print("\(name): " + figures.map { $0.0 + String(format: " %.3f", $0.1) }.joined(separator: ", "))
  }
}
