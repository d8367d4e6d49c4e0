import Concepts

/// Finds the concepts a text seems to touch, with the sentence that shows each.
///
/// What any reader would see comes from the model; what this writer means by it comes from their lessons. It reads
/// nothing but what it is given, and says the same on every machine.
package struct Tagger: Sendable {
  /// What it knows of itself.
  package let model: TaggerModel
  /// The concepts it was only taught by the writer, in alphabetical order.
  package let ownConcepts: [Concept.ID]
  private let adjustments: Adjustments

  /// The probability below which a concept is not even a candidate.
  private static let floor = 0.02

  /// What a question about a concept adds to the log-odds of its answer's speaking of it: two thirds of the odds more.
  ///
  /// It can bring a concept up to the line from which it is ticked, and not over it: an answer to a question about
  /// repair is not repair by that.
  private static let promptBonus: Float = 0.5

  /// A tagger that reads by a model and has learned from lessons.
  ///
  /// - Parameter background: sentences about the model's concepts, which a concept of the writer's own is told from.
  package init(model: TaggerModel, lessons: [Lesson] = [], background: [Passage] = []) {
    let own = Set(lessons.flatMap(\.concepts)).subtracting(model.concepts).sorted()
    self.model = model
    ownConcepts = own
    adjustments = Teaching.adjustments(to: model, own: own, lessons: lessons, background: background)
  }

  /// Every concept it can find.
  package var concepts: [Concept.ID] { adjustments.concepts }

  /// Reads a text.
  package func reading(of text: String) -> Reading { reading(of: [Lesson.Answer(text)]) }

  /// Reads an entry's answers as one text, minding for each what its question was about.
  package func reading(of answers: [Lesson.Answer]) -> Reading {
    let weighed = weigh(answers)
    guard weighed.isKnown else { return .nothing }
    let candidates = Self.ranked(weighed.odds, concepts).compactMap { evidence(for: $0.concept, in: weighed) }
    return Reading(candidates: candidates, suggestedFrom: model.threshold)
  }

  /// The sentences of a text that speak most for some concepts; none for a concept that no sentence speaks for.
  package func evidence(for concepts: [Concept.ID], in text: String) -> [Evidence] {
    let weighed = weigh([Lesson.Answer(text)])
    return weighed.isKnown ? concepts.compactMap { evidence(for: $0, in: weighed) } : []
  }

  /// The likeliest concepts by their log-odds: at most five, none that is all but out of the question.
  static func ranked(_ odds: [Float], _ concepts: [Concept.ID]) -> [(concept: Concept.ID, chance: Double)] {
    let chances = zip(concepts, odds).map { (concept: $0, chance: chance($1)) }
    let ranked = chances.filter { $0.chance >= floor }.sorted { ($1.chance, $0.concept) < ($0.chance, $1.concept) }
    return Array(ranked.prefix(Reading.mostCandidates))
  }

  /// A chance as it is shown: to the thousandth.
  private static func chance(_ logOdds: Float) -> Double {
    (Chance.of(logOdds: Double(logOdds)) * 1000).rounded() / 1000
  }

  /// A text with all that is made of it.
  private struct Weighed {
    let text: Text
    /// Whether anything in it was ever met, by the model or in a lesson.
    let isKnown: Bool
    /// The log-odds of every concept.
    let odds: [Float]
    /// What each stretch by itself adds to every concept, by the writer's lessons; none where there are none.
    let added: [[Float]]
  }

  /// Weighs a text.
  ///
  /// The model's concepts are found in the text as a whole, as the model learned them; the writer's own in the
  /// stretch most like their examples, which are a sentence or two.
  private func weigh(_ answers: [Lesson.Answer]) -> Weighed {
    let text = Text(answers, model: model)
    let base = text.logOdds()
    guard !adjustments.isEmpty else {
      return Weighed(text: text, isKnown: text.isKnown, odds: minding(text.topics, base), added: [])
    }
    let direction = Direction(text.stretches, model: model)
    let whole = adjustments.added(direction)
    let stretches = text.stretches.map { adjustments.added(Direction([$0], model: model)) }
    let odds = concepts.indices.map { column in
      column < base.count ? base[column] + whole[column] : stretches.reduce(whole[column]) { max($0, $1[column]) }
    }
    return Weighed(
      text: text, isKnown: text.isKnown || adjustments.know(direction), odds: minding(text.topics, odds),
      added: stretches)
  }

  /// Log-odds with what the questions say added.
  private func minding(_ topics: Set<Concept.ID>, _ odds: [Float]) -> [Float] {
    guard !topics.isEmpty else { return odds }
    let line = Float(Chance.logOdds(of: model.threshold)) - 0.01
    return zip(concepts, odds).map { concept, odds in
      guard topics.contains(concept) else { return odds }
      return odds < line ? min(odds + Self.promptBonus, line) : odds + Self.promptBonus
    }
  }

  private func evidence(for concept: Concept.ID, in weighed: Weighed) -> Evidence? {
    guard let column = concepts.firstIndex(of: concept) else { return nil }
    let isModels = column < model.concepts.count
    let base = isModels ? weighed.text.scores(ofStretchesFor: column) : []
    let scores = weighed.text.stretches.indices.map { number in
      (isModels ? base[number] : 0)
        + (weighed.added.isEmpty ? 0 : weighed.added[number][column] - adjustments.biases[column])
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] > 0 else { return nil }
    return Evidence(
      concept: concept, probability: Self.chance(weighed.odds[column]),
      sentence: String(weighed.text.stretches[best].text),
      words: isModels ? weighed.text.weightiestWords(in: best, column: column) : [])
  }
}
