import Concepts
import Documents
import Tagging

/// A text with the concepts a reader sees in it: what the model learns from.
package struct TrainingText: Hashable, Sendable {
  /// Whether it is a few sentences or a whole entry.
  package enum Kind: Hashable, Sendable { case passage, entry }

  package let kind: Kind
  /// The file it stands in without its ending: a concept or `none` for passages, a voice for entries.
  package let source: String
  package let text: String
  /// Every concept that applies, in alphabetical order; none when it touches none.
  package let concepts: [Concept.ID]

  /// Makes a training text.
  package init(kind: Kind, source: String, text: String, concepts: [Concept.ID]) {
    self.kind = kind
    self.source = source
    self.text = text
    self.concepts = Set(concepts).sorted()
  }

  /// Reads a file of passages, one a line; see `Passage`.
  package static func passages(_ file: SourceFile) -> [TrainingText] {
    Passage.read(file).map {
      TrainingText(kind: .passage, source: file.stem, text: $0.text, concepts: $0.concepts)
    }
  }

  /// Reads one voice's entries.
  ///
  /// The first line is `# ` and who is writing. Each entry begins with a line that holds only its concepts in
  /// brackets, `[rupture, repair]`, or `[none]`; its text is all that follows until the next such line.
  ///
  /// - Throws: the first line that stands before any entry.
  package static func entries(_ file: SourceFile) throws(FileProblem) -> [TrainingText] {
    var entries: [(concepts: [Concept.ID], lines: [String])] = []
    for (number, line) in file.text.linesWithEnds.map({ String($0.withoutLineEnd) }).enumerated() {
      if let concepts = concepts(in: line) {
        entries.append((concepts, []))
      } else if !entries.isEmpty {
        entries[entries.count - 1].lines.append(line)
      } else if !line.isBlank, !line.hasPrefix("# ") {
        throw FileProblem(
          path: file.path, line: number + 1, what: "this text belongs to no entry",
          mend: "Put a line with its concepts in brackets before it, or [none].")
      }
    }
    return entries.map {
      TrainingText(
        kind: .entry, source: file.stem, text: $0.lines.joined(separator: "\n").trimmed, concepts: $0.concepts)
    }
  }

  /// The concepts a line of nothing but bracketed names holds.
  private static func concepts(in line: String) -> [Concept.ID]? {
    let text = line.trimmed
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    return Concept.ID.names(text.dropFirst().dropLast())?.filter { $0 != "none" }
  }
}
