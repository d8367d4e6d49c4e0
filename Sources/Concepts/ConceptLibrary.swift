import Documents

/// The concepts this journal knows, in alphabetical order of their titles.
package struct ConceptLibrary: Sendable {
  /// Every concept.
  package let concepts: [Concept]
  /// What is wrong with the files that could not be read; their concepts are missing.
  package let problems: [FileProblem]

  private let byID: [Concept.ID: Concept]

  /// Reads a library from files; a bad file is reported and left out, never in the way of the others.
  ///
  /// - Parameters:
  ///   - files: one for each concept.
  ///   - questions: further prompts, below a `## ` heading with the id of the concept they are about.
  package init(files: [SourceFile], questions: SourceFile? = nil) {
    var concepts: [Concept] = []
    var problems: [FileProblem] = []
    for file in files {
      do throws(FileProblem) { concepts.append(try Concept(file)) } catch { problems.append(error) }
    }
    var names = Set(concepts.lazy.flatMap(\.prompts).map(\.id))
    for section in questions.map({ Section.cut($0.text).sections }) ?? [] {
      do throws(FileProblem) {
        try Self.add(section, of: questions?.path ?? "", to: &concepts, names: &names)
      } catch { problems.append(error) }
    }
    self.concepts = concepts.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
    self.problems = problems
    byID = Dictionary(concepts.map { ($0.id, $0) }) { first, _ in first }
  }

  private static func add(
    _ section: Section, of path: String, to concepts: inout [Concept], names: inout Set<Prompt.ID>
  ) throws(FileProblem) {
    guard let index = concepts.firstIndex(where: { $0.id.rawValue == section.heading }) else {
      throw FileProblem(
        path: path, line: section.line, what: "there is no concept of that name",
        mend: "Write the id of one behind “## ”, rupture for instance.")
    }
    for item in section.items {
      let id = concepts[index].id
      let prompt = try Prompt(item: item.text, of: "questions", about: id, path: path, line: item.line)
      guard names.insert(prompt.id).inserted else {
        throw FileProblem(
          path: path, line: item.line, what: "two prompts have the same name",
          mend: "Give this one a name of its own before the colon.")
      }
      concepts[index].prompts.append(prompt)
    }
  }

  /// The concepts that come with the program.
  package static let shipped = ConceptLibrary(files: ShippedContent.files(in: "concepts"))

  /// The concept of that id.
  package subscript(id: Concept.ID) -> Concept? { byID[id] }

  /// A concept's title; an id the library does not know is its own title.
  package func title(of id: Concept.ID) -> String { byID[id]?.title ?? id.rawValue }

  /// The concept that goes by a name: its id, its title or an alias, whatever the case.
  package func concept(named name: String) -> Concept? {
    let name = name.lowercased()
    return concepts.first { $0.id.rawValue == name || $0.title.lowercased() == name }
      ?? concepts.first { $0.aliases.contains { $0.lowercased() == name } }
  }
}
