import Concepts
import Tagging

/// How predicted concepts compare with the readers' labels, over a set of texts.
package struct Score: Sendable {
  /// What was predicted for a text, and what its readers see in it.
  package struct Outcome: Sendable {
    package let labels: Set<Concept.ID>
    /// What would be ticked.
    package let suggested: Set<Concept.ID>
    /// The candidates, likeliest first; those ticked are among them.
    package let candidates: [Concept.ID]

    /// Makes an outcome.
    package init(labels: [Concept.ID], suggested: [Concept.ID], candidates: [Concept.ID]) {
      self.labels = Set(labels)
      self.suggested = Set(suggested)
      self.candidates = candidates
    }

    /// A reading beside the labels.
    package init(_ reading: Reading, labels: [Concept.ID]) {
      self.init(
        labels: labels, suggested: reading.suggested.map(\.concept), candidates: reading.candidates.map(\.concept))
    }
  }

  package let outcomes: [Outcome]

  /// Scores outcomes.
  package init(_ outcomes: [Outcome]) { self.outcomes = outcomes }

  private var hits: Int { outcomes.map { $0.labels.intersection($0.suggested).count }.reduce(0, +) }
  private var labels: Int { outcomes.map(\.labels.count).reduce(0, +) }
  private var suggestions: Int { outcomes.map(\.suggested.count).reduce(0, +) }

  /// The share of what is ticked that is right.
  package var precision: Double { ratio(hits, suggestions) }
  /// The share of what is right that is ticked.
  package var recall: Double { ratio(hits, labels) }
  /// The harmonic mean of the two, all labels counted alike.
  package var microF1: Double { ratio(2 * hits, labels + suggestions) }
  /// The mean of the concepts' own F1, over those that any text has.
  package var macroF1: Double {
    let own = byConcept.map(\.f1)
    return own.isEmpty ? 0 : own.reduce(0, +) / Double(own.count)
  }
  /// The share of what is right that is among the candidates.
  package var candidateRecall: Double {
    ratio(outcomes.map { $0.labels.intersection($0.candidates).count }.reduce(0, +), labels)
  }
  /// The share of the texts without any concept that are left without.
  package var blankLeftBlank: Double {
    let blank = outcomes.filter(\.labels.isEmpty)
    return ratio(blank.count(where: \.suggested.isEmpty), blank.count)
  }

  /// For each concept that any text has, in alphabetical order: how many texts have it, and its F1.
  package var byConcept: [(concept: Concept.ID, texts: Int, f1: Double)] {
    Set(outcomes.flatMap(\.labels)).sorted().map { concept in
      let has = outcomes.count { $0.labels.contains(concept) }
      let said = outcomes.count { $0.suggested.contains(concept) }
      let both = outcomes.count { $0.labels.contains(concept) && $0.suggested.contains(concept) }
      return (concept, has, ratio(2 * both, has + said))
    }
  }

  private func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
}
