import Tagging

/// What reviews teach, measured: half of a journal is reviewed by its labels, and the other half is read before and after.
package struct LearningTrial: Sendable {
  /// The second halves read by the model alone.
  package let before: Score
  /// The same, after the first halves were reviewed.
  package let after: Score

  /// Tries journals, each by one writer and in the order of its days.
  package init(_ journals: [[TrainingText]], model: TaggerModel) {
    let untaught = Tagger(model: model)
    var before: [Score.Outcome] = []
    var after: [Score.Outcome] = []
    for entries in journals {
      let half = (entries.count + 1) / 2
      let lessons = entries.prefix(half).map { Lesson.review([Lesson.Answer($0.text)], concepts: $0.concepts) }
      let taught = Tagger(model: model, lessons: lessons)
      for entry in entries.dropFirst(half) {
        before.append(Score.Outcome(untaught.reading(of: entry.text), labels: entry.concepts))
        after.append(Score.Outcome(taught.reading(of: entry.text), labels: entry.concepts))
      }
    }
    self.before = Score(before)
    self.after = Score(after)
  }
}
