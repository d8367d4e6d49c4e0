import Documents

extension Concept {
  /// Reads a concept from its file: front matter, what it is, and four sections.
  ///
  /// The file's name is the concept's id. CONTRIBUTING shows the format by an example.
  ///
  /// - Throws: the first problem in the file, with its line and what would be right.
  package init(_ file: SourceFile) throws(FileProblem) {
    let id = ID(rawValue: file.stem)
    let document = try MarkdownDocument(file)
    let header = try ContentHeader(document, path: file.path)
    let (preamble, sections) = Section.cut(document.body, firstLine: document.bodyLine)

    var prompts: [Prompt] = []
    var texts: [String: Section] = [:]
    for section in sections {
      guard FileSection(rawValue: section.heading) != nil else {
        throw FileProblem(
          path: file.path, line: section.line, what: "a concept has no such section",
          mend: "Use one of: \(FileSection.allCases.map { "“\($0.rawValue)”" }.joined(separator: ", ")).")
      }
      guard texts[section.heading] == nil else {
        throw FileProblem(
          path: file.path, line: section.line, what: "the section stands there twice",
          mend: "Put both under one heading.")
      }
      texts[section.heading] = section
    }
    var names: Set<Prompt.ID> = []
    for item in texts[FileSection.prompts.rawValue]?.items ?? [] {
      let prompt = try Prompt(item: item.text, of: id.rawValue, about: id, path: file.path, line: item.line)
      guard names.insert(prompt.id).inserted else {
        throw FileProblem(
          path: file.path, line: item.line, what: "two prompts have the same name",
          mend: "Give this one a name of its own before the colon.")
      }
      prompts.append(prompt)
    }

    let essence = preamble.joined(separator: "\n").trimmed
    guard !essence.isEmpty else {
      throw FileProblem(
        path: file.path, line: document.bodyLine, what: "the concept is not explained",
        mend: "Say in a few sentences what it is, below the front matter.")
    }
    self.init(
      id: id,
      title: try header.text("title"),
      aliases: try header.list("aliases"),
      corners: try header.choices("corners", atLeast: 1),
      related: try header.list("related").map(ID.init(rawValue:)),
      sources: try header.list("sources"),
      essence: essence,
      fromInside: texts[FileSection.fromInside.rawValue]?.text ?? "",
      prompts: prompts,
      soundsLike: texts[FileSection.soundsLike.rawValue]?.items.map(\.text) ?? [],
      doesNotSoundLike: texts[FileSection.doesNotSoundLike.rawValue]?.items.map(\.text) ?? [])
  }

  /// The headings of a concept's file.
  private enum FileSection: String, CaseIterable {
    case fromInside = "From inside"
    case prompts = "Prompts"
    case soundsLike = "Sounds like"
    case doesNotSoundLike = "Does not sound like"
  }
}

extension Prompt {
  /// Reads `name: question`, the form of a prompt in a list.
  ///
  /// - Parameter file: what its lasting name begins with.
  init(item: String, of file: String, about concept: Concept.ID, path: String, line: Int) throws(FileProblem) {
    guard let colon = item.firstIndex(of: ":"), Prompt.isName(item[..<colon]) else {
      throw FileProblem(
        path: path, line: line, what: "a prompt has no name",
        mend: "Write “- name: question”, the name in lower-case letters and hyphens.")
    }
    let question = item[item.index(after: colon)...].trimmed
    guard !question.isEmpty else {
      throw FileProblem(
        path: path, line: line, what: "a prompt asks nothing", mend: "Write its question behind the colon.")
    }
    self.init(id: ID(file: file, name: String(item[..<colon])), question: question, concepts: [concept])
  }

  /// Whether a text can name a prompt: lower-case letters, digits and hyphens.
  package static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
      }
  }
}
