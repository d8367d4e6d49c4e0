import Concepts
import Documents

/// A few sentences and the concepts they are about; what the tagger learns from.
package struct Passage: Hashable, Sendable {
  /// One to a few sentences.
  package let text: String
  /// What they are about; empty when they touch no concept.
  package let concepts: [Concept.ID]

  /// Makes a passage.
  package init(text: String, concepts: [Concept.ID]) {
    self.text = text
    self.concepts = concepts
  }

  /// Reads a file of passages, one a line.
  ///
  /// The file's name is the concept all its passages are about, `none` for no concept. Further concepts stand
  /// in brackets at the end of a line: `He rang back before I had my coat off. [attunement, repair]`.
  package static func read(_ file: SourceFile) -> [Passage] {
    let own = file.stem == "none" ? [] : [Concept.ID(rawValue: file.stem)]
    return file.text.linesWithEnds.compactMap { line in
      var text = line.trimmed
      guard !text.isEmpty else { return nil }
      var others: [Concept.ID] = []
      if text.hasSuffix("]"), let bracket = text.lastIndex(of: "[") {
        let names = text[text.index(after: bracket)...].dropLast().split(separator: ",")
        others = names.map { Concept.ID(rawValue: $0.trimmed) }
        text = text[..<bracket].trimmed
      }
      return Passage(text: text, concepts: own + others)
    }
  }
}

extension ConceptLibrary {
  /// The examples in the concepts' own files: what sounds like each, and what only seems to.
  package var examples: [Passage] {
    concepts.flatMap { concept in
      concept.soundsLike.map { Passage(text: $0, concepts: [concept.id]) }
        + concept.doesNotSoundLike.map { Passage(text: $0, concepts: []) }
    }
  }
}
