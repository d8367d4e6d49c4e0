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
  private static let ownStep: Float = 4
  private static let ownBiasStep: Float = 0.1
  /// The log-odds of a concept of the writer's own in a text that is like none of its examples.
  private static let ownBias: Float = -3
  /// The most that an example counts for beside the many that are none.
  private static let mostImportance: Float = 8

  private let model: TaggerModel
  private let concepts: [Concept.ID]
  private var tasks: [Task] = []

  /// One text and what is right of one concept in it.
  private struct Task {
    let direction: Direction
    let column: Int
    let isRight: Bool
    /// The log-odds by the model alone.
    let odds: Float
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
    for lesson in lessons { teaching.add(lesson, own: own) }
    if !own.isEmpty {
      for passage in background { teaching.add(.example(Passage(text: passage.text, concepts: [])), own: own) }
    }
    return teaching.learn()
  }

  private init(model: TaggerModel, concepts: [Concept.ID]) {
    self.model = model
    self.concepts = concepts
  }

  private mutating func add(_ lesson: Lesson, own: [Concept.ID]) {
    let text = Text(lesson.answers, model: model)
    let direction = Direction(text.stretches, model: model)
    let odds = text.logOdds()
    // What was offered at review and not kept was refused; what was not offered was not spoken of.
    let offered = lesson.isReview ? Tagger.ranked(odds, model.concepts).map(\.concept) : []
    for concept in Set(offered + lesson.concepts + own).sorted() {
      guard let column = concepts.firstIndex(of: concept) else { continue }
      tasks.append(
        Task(
          direction: direction, column: column, isRight: lesson.concepts.contains(concept),
          odds: column < odds.count ? odds[column] : 0))
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
    for _ in 0..<Self.rounds {
      for task in tasks {
        let odds = task.odds + adjustments.added(task.direction)[task.column]
        let miss = (task.isRight ? 1 : 0) - Float(Chance.of(logOdds: Double(odds)))
        let weight = task.isRight ? importance[task.column] : 1
        let isOwn = task.column >= width
        adjustments.move(
          task.column, by: miss * weight * (isOwn ? Self.ownStep : Self.step),
          biasBy: miss * (isOwn ? Self.ownBiasStep : Self.biasStep), along: task.direction)
      }
    }
    return adjustments
  }
}
