import Concepts
import Documents
import Tagging

/// Everything there is to sit down with and to read: what comes with the program, and the writer's own.
///
/// Each part is read when it is first asked for: on most days only the practices are, before the first screen.
package struct Content: Sendable {
  private let conceptsRead: OnDemand<ConceptLibrary>
  private let practicesRead: OnDemand<PracticeLibrary>
  private let feelingsRead: OnDemand<FeelingLibrary>
  private let glossaryRead: OnDemand<Result<[Reference], FileProblem>>
  private let careRead: OnDemand<Result<[Reference], FileProblem>>
  private let ownExamplesRead: OnDemand<[Passage]>
  private let topicsRead: OnDemand<[Prompt.ID: [Concept.ID]]>
  private let hasOwnFiles: Bool
  private let unread: [FileProblem]
  /// The files all this is read from.
  let layers: [[SourceFile]]

  /// Takes content from layers of files: a file of a later layer stands in for one of the same path before it.
  ///
  /// A bad file is reported and left out, never in the way of the others.
  ///
  /// - Parameters:
  ///   - layers: the program's own files, then the writer's.
  ///   - unread: what is wrong with files of the writer's that are not among these.
  package init(layers: [[SourceFile]], problems unread: [FileProblem] = []) {
    self.layers = layers
    let files = Files(layers)
    let concepts = OnDemand {
      ConceptLibrary(files: files.group("concepts"), questions: files["questions.md"])
    }
    let practices = OnDemand { PracticeLibrary(files: files.group("practices")) }
    (conceptsRead, practicesRead) = (concepts, practices)
    feelingsRead = OnDemand { FeelingLibrary(file: files["feelings.md"]) }
    glossaryRead = OnDemand { files.references("glossary.md") }
    careRead = OnDemand { files.references("care.md") }
    ownExamplesRead = OnDemand {
      ConceptLibrary(files: files.own("concepts")).examples + files.own("passages").flatMap(Passage.read)
    }
    topicsRead = OnDemand {
      let prompts = concepts.value.concepts.flatMap(\.prompts) + practices.value.practices.flatMap(\.questions)
      return Dictionary(prompts.map { ($0.id, $0.concepts) }) { first, _ in first }
    }
    hasOwnFiles = layers.dropFirst().contains { !$0.isEmpty }
    self.unread = unread
  }

  /// The concepts.
  package var concepts: ConceptLibrary { conceptsRead.value }
  /// The practices.
  package var practices: PracticeLibrary { practicesRead.value }
  /// The feeling words.
  package var feelings: FeelingLibrary { feelingsRead.value }
  /// The terms of the field that are not concepts.
  package var glossary: [Reference] { glossaryRead.value.references }
  /// What this program is and is not, part by part.
  package var care: [Reference] { careRead.value.references }
  /// What the writer's own files show of concepts, in a sentence or a few.
  package var ownExamples: [Passage] { ownExamplesRead.value }
  /// What each question is about.
  var topics: [Prompt.ID: [Concept.ID]] { topicsRead.value }

  /// What is wrong with files that could not be read; what they hold is missing.
  package var problems: [FileProblem] {
    unread + concepts.problems + practices.problems + feelings.problems + glossaryRead.value.problems
      + careRead.value.problems
  }

  /// Whether a file of the writer's own could not be read; where there is none, nothing has to be read to know.
  package var hasOwnProblems: Bool { !unread.isEmpty || hasOwnFiles && !problems.isEmpty }

  /// What comes with the program.
  package static let shipped = Content(layers: [ShippedContent.files])
}

extension Result<[Reference], FileProblem> {
  fileprivate var references: [Reference] { (try? get()) ?? [] }
  fileprivate var problems: [FileProblem] { if case .failure(let problem) = self { [problem] } else { [] } }
}

/// The files of all layers, by their path below a `prompts` folder.
private struct Files: Sendable {
  private let byPlace: [String: SourceFile]
  private let ownPlaces: Set<String>

  init(_ layers: [[SourceFile]]) {
    let places = layers.joined().map { (Self.place(of: $0), $0) }
    byPlace = Dictionary(places) { _, later in later }
    ownPlaces = Set(layers.dropFirst().joined().map(Self.place))
  }

  subscript(place: String) -> SourceFile? { byPlace[place] }

  /// The files of a folder, by name.
  func group(_ folder: String) -> [SourceFile] { places(in: folder).compactMap { byPlace[$0] } }

  /// The writer's own among them.
  func own(_ folder: String) -> [SourceFile] {
    places(in: folder).filter(ownPlaces.contains).compactMap { byPlace[$0] }
  }

  func references(_ place: String) -> Result<[Reference], FileProblem> {
    guard let file = byPlace[place] else { return .success([]) }
    do throws(FileProblem) { return .success(try Reference.read(file).2) } catch { return .failure(error) }
  }

  private func places(in folder: String) -> [String] { byPlace.keys.filter { $0.hasPrefix(folder + "/") }.sorted() }

  /// The path below a `prompts` folder: the writer's own files have that folder's place in front.
  private static func place(of file: SourceFile) -> String {
    let (folder, name) = (file.folder, file.name)
    return ["concepts", "practices", "passages"].contains(folder) ? "\(folder)/\(name)" : String(name)
  }
}
