import Concepts
import Tagging

/// What there is to say of a corpus before one learns from it.
package struct CorpusReport: Sendable {
  private let corpus: Corpus
  /// The stems of each text, in order.
  private let stems: [[FeatureKey]]

  /// Two texts that share this much of their runs of three words are near-duplicates.
  package static let nearDuplicate = 0.4
  /// A run of this many words that several texts share is a turn of phrase worth a look.
  private static let phraseLength = 5

  /// Looks over a corpus.
  package init(_ corpus: Corpus) {
    self.corpus = corpus
    stems = corpus.texts.map { text in
      Stretch.stretches(of: text.text).flatMap { $0.words.map(\.stem) }
    }
  }

  /// How much there is of each concept, and of none.
  package struct Count: Hashable, Sendable {
    /// `nil` for texts without any concept.
    package let concept: Concept.ID?
    package let passages: Int
    package let entries: Int
    /// How many different stems these texts have, in their first ten thousand words: how widely they speak.
    package let stems: Int
  }

  /// The counts, concepts in alphabetical order and none last.
  package var counts: [Count] {
    (corpus.concepts.map(Optional.some) + [nil]).map { concept in
      let texts = corpus.texts.indices.filter { index in
        concept.map(corpus.texts[index].concepts.contains) ?? corpus.texts[index].concepts.isEmpty
      }
      let passages = texts.count { corpus.texts[$0].kind == .passage }
      return Count(
        concept: concept, passages: passages, entries: texts.count - passages,
        stems: Set(texts.lazy.flatMap { stems[$0] }.prefix(10_000)).count)
    }
  }

  /// The voices of the entries.
  package var voices: Int { Set(corpus.texts.lazy.filter { $0.kind == .entry }.map(\.source)).count }

  /// Two texts too much alike, by index, and how much of their runs of three words they share; 1 for the same words.
  package var nearDuplicates: [(first: Int, second: Int, share: Double)] {
    let runs = stems.map { Set(Self.runs(of: 3, in: $0)) }
    var texts: [FeatureKey: [Int]] = [:]
    for (index, runs) in runs.enumerated() { for run in runs { texts[run, default: []].append(index) } }
    var shared: [Pair: Int] = [:]
    for indices in texts.values where indices.count > 1 && indices.count < 50 {
      for (place, first) in indices.enumerated() {
        for second in indices[(place + 1)...] { shared[Pair(first: first, second: second), default: 0] += 1 }
      }
    }
    return shared.compactMap { pair, count in
      let share = Double(count) / Double(runs[pair.first].count + runs[pair.second].count - count)
      return share >= Self.nearDuplicate ? (pair.first, pair.second, share) : nil
    }
    .sorted { ($1.share, $0.first, $0.second) < ($0.share, $1.first, $1.second) }
  }

  private struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// The turns of phrase that most texts share, and how many do.
  package func phrases(most: Int) -> [(phrase: String, texts: Int)] {
    var texts: [String: Set<Int>] = [:]
    for (index, text) in corpus.texts.enumerated() {
      for stretch in Stretch.stretches(of: text.text) where stretch.words.count >= Self.phraseLength {
        for start in 0...(stretch.words.count - Self.phraseLength) {
          texts[stretch.text(of: start..<start + Self.phraseLength).lowercased(), default: []].insert(index)
        }
      }
    }
    let ranked = texts.map { (phrase: $0.key, texts: $0.value.count) }.filter { $0.texts > 1 }
    return Array(ranked.sorted { ($1.texts, $0.phrase) < ($0.texts, $1.phrase) }.prefix(most))
  }

  /// The share of texts that begin with “I”.
  package var beginningWithI: Double {
    let own = FeatureKey("i".utf8)
    return Double(stems.count { $0.first == own }) / Double(max(stems.count, 1))
  }

  private static func runs(of length: Int, in stems: [FeatureKey]) -> [FeatureKey] {
    let starts = 0..<max(stems.count - length + 1, min(stems.count, 1))
    return starts.map { start in
      FeatureKey(
        stems[start..<min(start + length, stems.count)].lazy.flatMap { withUnsafeBytes(of: $0.value, Array.init) })
    }
  }
}
