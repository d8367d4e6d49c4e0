import ArgumentParser
import Concepts
import Foundation
import Training

/// `trainer corpus`: what the model learns from, looked over.
struct Corpora: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Look over the texts the model learns from.",
    discussion:
      "How much there is of each concept, what is said twice, what is worn, and which labels to look at again.")

  @OptionGroup var prompts: PromptsFolder

  @Flag(help: "Learn a model without each voice in turn, and list the labels it disputes most.")
  var labels = false

  func run() async throws {
    let corpus = try prompts.corpus()
    let report = CorpusReport(corpus)
    print("concept                  passages  entries  stems in 10,000 words")
    for count in report.counts {
      let name = count.concept?.rawValue ?? "none"
      print(
        name.padding(toLength: 24, withPad: " ", startingAt: 0)
          + String(format: " %8d %8d %8d", count.passages, count.entries, count.stems))
    }
    print("\(report.voices) voices; \(String(format: "%.0f", report.beginningWithI * 100)) % of texts begin with “I”")
    showDuplicates(report, corpus)
    print("\nturns of phrase most texts share")
    for (phrase, texts) in report.phrases(most: 15) { print("  \(texts)  \(phrase)") }
    if labels { await showDisputed(corpus) }
  }

  private func showDuplicates(_ report: CorpusReport, _ corpus: Corpus) {
    let pairs = report.nearDuplicates
    print(
      "\n\(pairs.count) pairs share \(Int(CorpusReport.nearDuplicate * 100)) % or more of their runs of three words")
    for pair in pairs.prefix(20) {
      let (first, second) = (corpus.texts[pair.first], corpus.texts[pair.second])
      print(String(format: "  %.2f  ", pair.share) + "\(first.source): \(first.text.prefix(60))")
      print("        \(second.source): \(second.text.prefix(60))")
    }
  }

  /// The labels a model that never met the voice is surest are missing, and surest are not there.
  private func showDisputed(_ corpus: Corpus) async {
    let outcome = await ModelTrainer(corpus).train()
    var disputed: [(doubt: Double, line: String)] = []
    for entry in outcome.unseen {
      for (concept, chance) in zip(outcome.model.concepts, entry.chances) {
        let has = entry.text.concepts.contains(concept)
        let what = has ? "has" : "lacks"
        let glimpse = entry.text.text.prefix(60).split(separator: "\n").joined(separator: " ")
        disputed.append(
          (
            has ? 1 - chance : chance,
            String(format: "  %.3f  ", chance) + "\(entry.text.source) \(what) \(concept): \(glimpse)"
          ))
      }
    }
    print("\nlabels to look at again, by the chance a model gives them that never met the voice")
    for item in disputed.sorted(by: { $0.doubt > $1.doubt }).prefix(40) { print(item.line) }
  }
}
