import Concepts

/// Turns lessons into adjustments.
struct Teaching {
  /// How often all lessons are gone through.
  private static let rounds = 6
  /// How far a lesson that was wholly off moves a concept of the model's, each round.
  private static let step: Float = 1.5
  /// How far it moves that concept in texts of any kind.
  private static let biasStep: Float = 0.04
  /// The same for concepts of the writer's own, which start from nothing and have a handful of sentences.
  private static let ownStep: Float = 3
  private static let ownBiasStep: Float = 0.1
  /// The log-odds of a concept of the writer's own in a text that is like none of its examples.
  private static let ownBias: Float = -4
  /// The most that an example counts for beside the many that are none.
  private static let mostImportance: Float = 8
  /// What a sentence that only sounds as if counts for beside those that come with the program.
  private static let givenWeight: Float = 5

  private let model: TaggerModel
  private let concepts: [Concept.ID]
  private var directions: [Direction] = []
  private var tasks: [Task] = []
  /// The concepts that reviews so far have kept: from then on a review that leaves one out says that it does not fit.
  private var kept: Set<Concept.ID> = []

  /// One text and what is right of one concept in it.
  private struct Task {
    /// The lesson's text, by its place in `directions`.
    let text: Int
    let column: Int
    let isRight: Bool
    /// The log-odds by the model alone.
    let odds: Float
    /// What it counts for where the concept is not right.
    let weight: Float
  }

  /// Learns from lessons, in their order.
  ///
  /// - Parameters:
  ///   - own: the concepts that the model does not know; their columns stand behind the model's.
  ///   - background: sentences that are about none of them.
  static func adjustments(
    to model: TaggerModel, own: [Concept.ID], lessons: [Lesson], background: [Passage]
  ) -> Adjustments {
    var teaching = Teaching(model: model, concepts: model.concepts + own)
    for lesson in lessons {
      if lesson.isReview { teaching.add(review: lesson) } else { teaching.add(example: lesson, against: own) }
    }
    if !own.isEmpty {
      for passage in background {
        teaching.add(example: .example(Passage(text: passage.text, concepts: [])), against: own, weight: 1)
      }
    }
    return teaching.learn()
  }

  private init(model: TaggerModel, concepts: [Concept.ID]) {
    self.model = model
    self.concepts = concepts
  }

  /// Takes what a review kept for right, and what was ticked for it and is gone for wrong.
  ///
  /// What the writer had kept before and did not keep here is wrong too; of everything else a review says nothing.
  private mutating func add(review lesson: Lesson) {
    let text = Text(lesson.answers, model: model)
    let odds = text.logOdds()
    let ticked = zip(model.concepts, odds).filter { Chance.of(logOdds: Double($1)) >= model.threshold }.map(\.0)
    add(lesson, text, Set(ticked).union(lesson.concepts).union(kept), odds: odds)
    kept.formUnion(lesson.concepts)
  }

  /// An example is right for its concepts, and is none of the writer's others.
  private mutating func add(example lesson: Lesson, against own: [Concept.ID], weight: Float = givenWeight) {
    let text = Text(lesson.answers, model: model)
    add(lesson, text, Set(lesson.concepts).union(own), odds: text.logOdds(), weight: weight)
  }

  private mutating func add(
    _ lesson: Lesson, _ text: Text, _ spokenOf: Set<Concept.ID>, odds: [Float], weight: Float = 1
  ) {
    directions.append(Direction(text.stretches, model: model))
    for concept in spokenOf.sorted() {
      guard let column = concepts.firstIndex(of: concept) else { continue }
      tasks.append(
        Task(
          text: directions.count - 1, column: column, isRight: lesson.concepts.contains(concept),
          odds: column < odds.count ? odds[column] : 0, weight: weight))
    }
  }

  private func learn() -> Adjustments {
    let width = model.concepts.count
    var adjustments = Adjustments(
      concepts: concepts, biases: concepts.indices.map { $0 < width ? 0 : Self.ownBias })
    let importance = concepts.indices.map { column -> Float in
      guard column >= width else { return 1 }
      let right = Float(tasks.count { $0.column == column && $0.isRight })
      let wrong = Float(tasks.count { $0.column == column && !$0.isRight })
      return min(max(wrong / max(right, 1), 1), Self.mostImportance)
    }
    let places = directions.map { adjustments.place($0) }
    for _ in 0..<Self.rounds {
      for task in tasks {
        let place = places[task.text]
        let odds = task.odds + adjustments.added(at: place, column: task.column)
        let miss = (task.isRight ? 1 : 0) - Float(Chance.of(logOdds: Double(odds)))
        let weight = task.isRight ? importance[task.column] : task.weight
        let isOwn = task.column >= width
        adjustments.move(
          task.column, by: miss * weight * (isOwn ? Self.ownStep : Self.step),
          biasBy: miss * (isOwn ? Self.ownBiasStep : Self.biasStep), at: place)
      }
    }
    return adjustments
  }
}
