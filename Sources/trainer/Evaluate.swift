import ArgumentParser
import Concepts
import Documents
import Foundation
import Tagging
import Training

/// `trainer evaluate`: how the model does on labelled entries it never saw.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure the model on labelled entries.",
    discussion: "Each line of a file is {\"id\", \"text\", \"labels\"}, and may have a \"persona\".")

  @Argument(help: "Files of labelled entries.")
  var files: [String]

  @Option(help: "A folder of journals, a file each, to measure what reviews teach.")
  var writers: String?

  @Flag(help: "Show each concept’s own F1.")
  var concepts = false

  @Flag(help: "Show the figures at other thresholds.")
  var thresholds = false

  func run() throws {
    let started = ContinuousClock.now
    let model = try TaggerModel(bytes: TaggerModel.shippedBytes)
    let loading = ContinuousClock.now - started
    let tagger = Tagger(model: model)
    for file in files {
      let entries = try LabelledEntry.read(file)
      let score = Score(entries.map { Score.Outcome(tagger.reading(of: $0.text), labels: $0.concepts) })
      Figures.show(file, score)
      if thresholds { showThresholds(entries, tagger) }
      let personas = Dictionary(grouping: entries.filter { $0.persona != nil }) { $0.persona ?? "" }
      if !personas.isEmpty {
        showLearning(personas.sorted { $0.key < $1.key }.map { $0.value.map(\.trainingText) }, model)
      }
      if concepts {
        for row in score.byConcept { print(String(format: "  %.2f %3d  ", row.f1, row.texts) + row.concept.rawValue) }
      }
    }
    if let writers {
      let names = try FileManager.default.contentsOfDirectory(atPath: writers).sorted()
      let journals = try names.map { name in
        let text = try String(contentsOfFile: writers + "/" + name, encoding: .utf8)
        return try TrainingText.entries(SourceFile(path: name, text: text))
      }
      Figures.show(
        writers, Score(journals.joined().map { Score.Outcome(tagger.reading(of: $0.text), labels: $0.concepts) }))
      showLearning(journals, model)
    }
    let texts = try files.flatMap(LabelledEntry.read).map(\.text)
    let words = texts.map { $0.split(separator: " ").count }.reduce(0, +)
    let time = ContinuousClock().measure { for text in texts { _ = tagger.reading(of: text) } }
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    print(
      String(
        format: "%.0f entries a second of %d words each; %.0f at 150 words; model read in %.2f ms",
        Double(texts.count) / seconds, words / max(texts.count, 1), Double(words) / 150 / seconds,
        Double(loading.components.attoseconds) / 1e15))
  }

  private func showThresholds(_ entries: [LabelledEntry], _ tagger: Tagger) {
    let readings = entries.map { ($0, tagger.reading(of: $0.text).candidates) }
    for threshold in stride(from: 0.20, through: 0.61, by: 0.05) {
      let outcomes = readings.map {
        Score.Outcome(Reading(candidates: $1, suggestedFrom: threshold), labels: $0.concepts)
      }
      Figures.show(String(format: "  from %.2f", threshold), Score(outcomes))
    }
  }

  private func showLearning(_ journals: [[TrainingText]], _ model: TaggerModel) {
    let trial = LearningTrial(journals, model: model)
    Figures.show("  second halves before any review", trial.before)
    Figures.show("  second halves after reviewing the first", trial.after)
  }
}
