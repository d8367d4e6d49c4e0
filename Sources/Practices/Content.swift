import Concepts
import Documents

/// Everything there is to sit down with and to read: what comes with the program, and the writer's own.
package struct Content: Sendable {
  /// The concepts.
  package let concepts: ConceptLibrary
  /// The practices.
  package let practices: PracticeLibrary
  /// The feeling words.
  package let feelings: FeelingLibrary
  /// The terms of the field that are not concepts.
  package let glossary: [Reference]
  /// What this program is and is not, part by part.
  package let care: [Reference]
  /// What the tagger learns from.
  package let passages: [Passage]
  /// What is wrong with files that could not be read; what they hold is missing.
  package let problems: [FileProblem]

  /// Reads content from layers of files: a file of a later layer stands in for one of the same path before it.
  ///
  /// A bad file is reported and left out, never in the way of the others.
  package init(layers: [[SourceFile]], problems unread: [FileProblem] = []) {
    var files: [String: SourceFile] = [:]
    for layer in layers {
      for file in layer { files[Self.place(of: file)] = file }
    }
    let ordered = files.sorted { $0.key < $1.key }
    func group(_ folder: String) -> [SourceFile] { ordered.filter { $0.key.hasPrefix(folder + "/") }.map(\.value) }

    var problems: [FileProblem] = []
    func references(_ name: String) -> [Reference] {
      guard let file = files[name] else { return [] }
      do throws(FileProblem) { return try Reference.read(file).2 } catch { problems.append(error) }
      return []
    }
    concepts = ConceptLibrary(files: group("concepts"), questions: files["questions.md"])
    practices = PracticeLibrary(files: group("practices"))
    feelings = FeelingLibrary(file: files["feelings.md"])
    glossary = references("glossary.md")
    care = references("care.md")
    passages = group("passages").flatMap(Passage.read) + concepts.examples
    self.problems = unread + concepts.problems + practices.problems + feelings.problems + problems
  }

  /// A tagger that has learned from these passages.
  package func makeTagger() -> Tagger { Tagger(passages: passages) }

  /// What comes with the program.
  package static let shipped = Content(layers: [ShippedContent.files])

  /// The path below a `prompts` folder: the writer's own files have that folder's place in front.
  private static func place(of file: SourceFile) -> String {
    let parts = file.path.split(separator: "/")
    let folders = ["concepts", "practices", "passages"]
    guard let folder = parts.dropLast().last.map(String.init), folders.contains(folder), let name = parts.last else {
      return parts.last.map(String.init) ?? ""
    }
    return "\(folder)/\(name)"
  }
}
