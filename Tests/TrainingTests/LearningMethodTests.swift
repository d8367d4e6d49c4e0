import Concepts
import Tagging
import Testing

@testable import Training

@Suite("How the model learns")
struct LearningMethodTests {
  private static func point(_ rows: [Int32]) -> Point { Point(rows: rows, values: rows.map { _ in 1 }) }

  @Test("a plane parts what can be parted")
  func plane() {
    let points = [[0, 1], [0, 2], [3], [3, 2]].map { Self.point($0) }
    let plane = LinearClassifier(points, has: [true, true, false, false], importance: [1, 1, 1, 1], features: 4)
    #expect(points.map { plane.distance($0) > 0 } == [true, true, false, false])
    #expect(plane.weights[0] > 0 && plane.weights[3] < 0)
  }

  @Test("where texts disagree, the more important ones prevail")
  func importance() {
    let points = [[0], [0]].map { Self.point($0) }
    func side(_ importance: [Float]) -> Bool {
      LinearClassifier(points, has: [true, false], importance: importance, features: 1).distance(points[0]) > 0
    }
    #expect(side([4, 1]) && !side([1, 4]))
  }

  @Test("distances become chances that are right as often as they say")
  func calibration() {
    let distances = (0..<400).map { Distances(whole: Float($0 % 4) - 1.5, stretch: 0) }
    // Of each distance 1, 3, 7 or 9 in ten have the concept.
    let inTen = [1, 3, 7, 9]
    let has = (0..<400).map { (index: Int) -> Bool in (index / 4) % 10 < inTen[index % 4] }
    let calibration = Calibration(distances, has: has)
    for distance in [-1.5, -0.5, 0.5, 1.5] as [Float] {
      let same = distances.indices.filter { distances[$0].whole == distance }
      let share = Double(same.count { has[$0] }) / Double(same.count)
      #expect(
        abs(Chance.of(logOdds: calibration.logOdds(Distances(whole: distance, stretch: 0))) - share) < 0.12,
        "\(distance)")
    }
  }

  @Test("a concept that no text left out has keeps a small chance")
  func never() {
    let calibration = Calibration(
      [0.2, -0.3, 0.1].map { Distances(whole: $0, stretch: $0) }, has: [false, false, false])
    #expect(Chance.of(logOdds: calibration.logOdds(Distances(whole: 0, stretch: 0))) < 0.35)
    let isFinite = calibration.weights.allSatisfy { $0.isFinite }
    #expect(isFinite)
  }

  @Test("a vocabulary keeps the features most texts share, and none that stands in one alone")
  func vocabulary() {
    let texts = ["soup soup", "soup and bread", "bread", "a zebra"].map { SeenText($0, families: .none) }
    let all = Vocabulary(of: texts, most: 100)
    let few = Vocabulary(of: texts, most: 1)
    #expect(all.table.count > few.table.count && few.table.count == 1)
    #expect(all.point(SeenText("zebra", families: .none)).rows.isEmpty)
  }

  @Test("a score counts hits, misses and false alarms, and the blank left blank")
  func score() {
    let score = Score([
      Score.Outcome(labels: ["a", "b"], suggested: ["a"], candidates: ["a", "b"]),
      Score.Outcome(labels: [], suggested: ["b"], candidates: ["b"]),
      Score.Outcome(labels: [], suggested: [], candidates: []),
    ])
    #expect(score.precision == 0.5 && score.recall == 0.5 && score.microF1 == 0.5)
    #expect(score.candidateRecall == 1 && score.blankLeftBlank == 0.5)
    #expect(score.macroF1 == 0.5)
    #expect(Score([]).microF1 == 0)
  }

  @Test("the same small corpus gives the same file, byte for byte, and finds what it was shown")
  func deterministic() async throws {
    let texts = (0..<40).map { number -> TrainingText in
      let kind = number % 2 == 0
      return TrainingText(
        kind: .entry, source: "voice\(number % 8)",
        text: kind ? "She slammed the door, number \(number)." : "We had soup and bread, number \(number).",
        concepts: kind ? ["rupture"] : [])
    }
    let corpus = Corpus(texts: texts, families: .none)
    let first = await ModelTrainer(corpus).train()
    let second = await ModelTrainer(corpus).train()
    #expect(first.model.bytes == second.model.bytes)
    #expect(first.crossValidation.microF1 == 1)
    #expect(Tagger(model: first.model).reading(of: "He slammed the door.").suggested.map(\.concept) == ["rupture"])
  }
}
