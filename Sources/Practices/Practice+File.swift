import Concepts
import Documents

extension Practice {
  /// Reads a practice from its file: front matter, what it is for, and a step under each `## ` heading.
  ///
  /// The file's name is the practice's id. A file without steps is a free page.
  /// CONTRIBUTING shows the format by an example.
  ///
  /// - Throws: the first problem in the file, with its line and what would be right.
  package init(_ file: SourceFile) throws(FileProblem) {
    let document = try MarkdownDocument(file)
    let header = try ContentHeader(document, path: file.path)
    let (preamble, sections) = Section.cut(document.body, firstLine: document.bodyLine)
    var steps: [Step] = []
    var names: Set<Prompt.ID> = []
    for section in sections {
      let step = try Step(section, practice: file.stem, path: file.path)
      if case .question(let question) = step, !names.insert(question.id).inserted {
        throw FileProblem(
          path: file.path, line: section.line, what: "two questions have the same id",
          mend: "Give this one an id of its own.")
      }
      steps.append(step)
    }
    self.init(
      id: file.stem,
      title: try header.text("title"),
      minutes: try header.number("minutes", in: 1...90),
      suits: try header.choices("suits", atLeast: 1),
      audience: try header.has("for") ? header.text("for") : nil,
      place: try header.has("place") ? header.number("place", in: 1...Practice.lastPlace) : Practice.lastPlace,
      intro: preamble.joined(separator: "\n").trimmed,
      steps: steps.isEmpty ? [.page] : steps)
  }
}

extension Practice.Step {
  /// Reads a step: its words are the heading, its `- key: value` lines say what it is, the rest says why.
  fileprivate init(_ section: Section, practice: String, path: String) throws(FileProblem) {
    let settings = try Settings(section, path: path)
    guard !section.heading.isEmpty else {
      throw FileProblem(
        path: path, line: section.line, what: "a step has no words", mend: "Write its question behind “## ”.")
    }
    switch settings["step"]?.text ?? "question" {
    case "window":
      self = .window(words: section.heading, why: settings.rest)
    case "feeling":
      self = .feeling(words: section.heading, why: settings.rest)
    case "person":
      self = .person(words: section.heading, why: settings.rest)
    case "breath":
      let breath = Breath(
        inward: try settings.number("in", in: 1...12, path), hold: try settings.number("hold", in: 0...12, path),
        outward: try settings.number("out", in: 1...12, path), rounds: try settings.number("rounds", in: 1...20, path))
      self = .breath(breath, words: section.heading, why: settings.rest)
    case "question":
      guard let name = settings["id"], Prompt.isName(name.text[...]) else {
        throw FileProblem(
          path: path, line: settings["id"]?.line ?? section.line, what: "a question has no id",
          mend: "Write “- id: name” below it, in lower-case letters and hyphens.")
      }
      self = .question(
        Prompt(
          id: Prompt.ID(file: practice, name: name.text), question: section.heading,
          concepts: settings.words("concepts").map(Concept.ID.init(rawValue:)), why: settings.rest))
    default:
      throw FileProblem(
        path: path, line: settings["step"]?.line, what: "there is no such kind of step",
        mend: "Write window, breath, feeling or person, or leave the line out for a question.")
    }
  }
}

/// The `- key: value` lines at the head of a step, and the text below them.
private struct Settings {
  private var values: [String: (line: Int, text: String)] = [:]
  let rest: String

  private let line: Int

  private static let keys = ["step", "id", "concepts", "in", "hold", "out", "rounds"]

  init(_ section: Section, path: String) throws(FileProblem) {
    line = section.line
    for item in section.items {
      let parts = item.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, Self.keys.contains(String(parts[0])) else {
        throw FileProblem(
          path: path, line: item.line, what: "a step has no such setting",
          mend: "Use one of: \(Self.keys.map { "“- \($0): …”" }.joined(separator: ", ")).")
      }
      guard values[String(parts[0])] == nil else {
        throw FileProblem(
          path: path, line: item.line, what: "the setting stands there twice", mend: "Take one of the two lines away.")
      }
      values[String(parts[0])] = (item.line, parts[1].trimmed)
    }
    rest = section.lines.filter { !$0.hasPrefix("- ") }.joined(separator: "\n").trimmed
  }

  subscript(key: String) -> (line: Int, text: String)? { values[key] }

  /// A whole number that must be there.
  func number(_ key: String, in range: ClosedRange<Int>, _ path: String) throws(FileProblem) -> Int {
    guard let number = values[key].flatMap({ Int($0.text) }), range.contains(number) else {
      throw FileProblem(
        path: path, line: values[key]?.line ?? line, what: "“\(key)” is missing or not a whole number of its range",
        mend: "Write “- \(key): …” with a number from \(range.lowerBound) to \(range.upperBound).")
    }
    return number
  }

  /// The words of a list, `[one, two]`, the brackets optional.
  func words(_ key: String) -> [String] {
    let list = values[key]?.text ?? ""
    return list.split { "[], ".contains($0) }.map(String.init)
  }
}
