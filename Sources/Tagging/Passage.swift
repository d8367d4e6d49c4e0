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
      let (text, others) = withoutNames(line.trimmed)
      return text.isEmpty ? nil : Passage(text: text, concepts: own + others)
    }
  }

  /// Parts a line from the names in brackets at its end; brackets with anything else in them are the writer's words.
  private static func withoutNames(_ line: String) -> (text: String, concepts: [Concept.ID]) {
    guard line.hasSuffix("]"), let bracket = line.lastIndex(of: "["),
      let names = Concept.ID.names(line[line.index(after: bracket)...].dropLast())
    else { return (line, []) }
    return (line[..<bracket].trimmed, names)
  }
}

extension Concept.ID {
  /// The concepts in a list such as `rupture, self-compassion`; `nil` for a text that is no such list.
  package static func names(_ list: some StringProtocol) -> [Concept.ID]? {
    let names = list.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
    let isName = { (name: String) in
      !name.isEmpty
        && name.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
    return names.allSatisfy(isName) ? names.map(Concept.ID.init(rawValue:)) : nil
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
