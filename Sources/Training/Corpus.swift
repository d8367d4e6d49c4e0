import Concepts
import Documents
import Tagging

/// Everything the model learns from.
package struct Corpus: Sendable {
  /// The passages and the entries, in the order of their files.
  package let texts: [TrainingText]
  /// Words of a kind.
  package let families: WordFamilies

  /// Makes a corpus.
  package init(texts: [TrainingText], families: WordFamilies) {
    self.texts = texts
    self.families = families
  }

  /// Reads the files of a `prompts` folder: `passages/`, `entries/`, `word-families.txt`, and the examples in
  /// `concepts/`.
  ///
  /// - Throws: the first line that does not read.
  package init(_ files: [SourceFile]) throws(FileProblem) {
    var texts: [TrainingText] = []
    var families = WordFamilies.none
    for file in files.sorted(by: { $0.path < $1.path }) {
      switch file.path.split(separator: "/").first {
      case "passages": texts += TrainingText.passages(file)
      case "entries": texts += try TrainingText.entries(file)
      case "word-families.txt": families = try WordFamilies(file)
      default: break
      }
    }
    let concepts = ConceptLibrary(files: files.filter { $0.path.hasPrefix("concepts/") })
    if let problem = concepts.problems.first { throw problem }
    texts += concepts.examples.map {
      TrainingText(kind: .passage, source: "concepts", text: $0.text, concepts: $0.concepts)
    }
    self.init(texts: texts, families: families)
  }

  /// The concepts the texts name, in alphabetical order.
  package var concepts: [Concept.ID] { Set(texts.flatMap(\.concepts)).sorted() }
}
