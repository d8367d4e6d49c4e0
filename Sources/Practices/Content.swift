import Concepts
import Documents
import Tagging

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
  /// What the writer's own files show of concepts, in a sentence or a few.
  package let ownExamples: [Passage]
  /// The files all this was read from.
  let layers: [[SourceFile]]
  /// What each question is about.
  let topics: [Prompt.ID: [Concept.ID]]
  /// What is wrong with files that could not be read; what they hold is missing.
  package let problems: [FileProblem]

  /// Reads content from layers of files: a file of a later layer stands in for one of the same path before it.
  ///
  /// A bad file is reported and left out, never in the way of the others.
  package init(layers: [[SourceFile]], problems unread: [FileProblem] = []) {
    self.layers = layers
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
    let ownPlaces = Set(layers.dropFirst().joined().map(Self.place))
    func own(_ folder: String) -> [SourceFile] { group(folder).filter { ownPlaces.contains(Self.place(of: $0)) } }
    ownExamples = ConceptLibrary(files: own("concepts")).examples + own("passages").flatMap(Passage.read)
    let prompts = concepts.concepts.flatMap(\.prompts) + practices.practices.flatMap(\.questions)
    topics = Dictionary(prompts.map { ($0.id, $0.concepts) }) { first, _ in first }
    self.problems = unread + concepts.problems + practices.problems + feelings.problems + problems
  }

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
