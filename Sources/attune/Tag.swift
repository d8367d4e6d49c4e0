import ArgumentParser
import Concepts
import Documents
import Foundation
import Journal
import Practices
import Tagging
import Vault

/// `attune tag`: what a text seems to touch.
struct Tag: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which concepts a text seems to touch, with the sentence that speaks for each.",
    discussion: """
      With --jsonl, each line in is {"id", "text"} and each line out {"id", "concepts", "candidates"}: what would be \
      ticked before you look, and up to five by rank, those included, each as {"id", "probability", "evidence"}.
      """)

  @OptionGroup var environment: Environment

  @Argument(help: ArgumentHelp("A file, or - for standard input.", valueName: "file"))
  var file: String

  @Flag(help: "Read and write one JSON document a line.")
  var jsonl = false

  @Flag(help: "Say which words weighed most, and what your own reviews changed.")
  var explain = false

  func validate() throws {
    guard !(jsonl && explain) else { throw ValidationError("Give either --jsonl or --explain.") }
  }

  func run() throws {
    let content = environment.content
    let tagger = try JournalReading.tagger(for: environment.folder, content: content)
    guard let lines = LineReader(path: file) else {
      throw Failure(
        "\(file) can’t be read: \(String(cString: strerror(errno)).lowercased()). Name a text file, or - for standard input."
      )
    }
    try jsonl ? tagDocuments(lines, tagger) : tagText(lines, tagger, content)
  }

  /// Reads a whole text; an entry's front matter and questions are not the writer's words.
  private func tagText(_ lines: LineReader, _ tagger: Tagger, _ content: Content) throws {
    let answers: [Lesson.Answer]
    do {
      let source = SourceFile(path: file, text: try lines.map { try $0.text(in: file) }.joined(separator: "\n"))
      answers = content.answers(of: try EntryDocument(source, modified: .epoch).entry)
    } catch { throw (error as? FileProblem).map { Failure($0) } ?? error }
    let reading = tagger.reading(of: answers)
    let untaught = explain ? Tagger(model: tagger.model).reading(of: answers) : .nothing
    guard !reading.candidates.isEmpty else {
      throw Failure("Nothing stands out in that text.", code: .nothingFound)
    }
    let suggested = Set(reading.suggested.map(\.concept))
    for evidence in reading.candidates {
      let mark = suggested.contains(evidence.concept) ? "[x]" : "[ ]"
      let probability = String(format: "%.2f", evidence.probability)
      try Output.line("\(mark) \(probability)  \(evidence.concept)  “\(evidence.sentence)”")
      if explain { try explain(evidence, untaught: untaught) }
    }
  }

  private func explain(_ evidence: Evidence, untaught: Reading) throws {
    if !evidence.words.isEmpty {
      try Output.line("          because of " + evidence.words.map { "“\($0)”" }.joined(separator: ", "))
    }
    let before = untaught.candidates.first { $0.concept == evidence.concept }?.probability
    guard before != evidence.probability else { return }
    let chance = before.map { String(format: "%.2f", $0) } ?? "not among the first five"
    try Output.line("          \(chance) before what you taught it")
  }

  private func tagDocuments(_ lines: LineReader, _ tagger: Tagger) throws {
    var bad = 0
    for line in lines where !line.isBlank {
      guard let document = try? JSONDecoder().decode(TextDocument.self, from: Data(line.bytes)) else {
        complain("\(file):\(line.number): this line is not {\"id\": …, \"text\": …}. It is passed over.")
        bad += 1
        continue
      }
      try Output.json(TaggedDocument(id: document.id, tagger.reading(of: document.text)))
    }
    if bad > 0 { throw Failure("\(bad == 1 ? "One line was" : "\(bad) lines were") passed over; the others are done.") }
  }
}

/// A document as it comes in.
private struct TextDocument: Decodable {
  let id: String
  let text: String
}

/// A document as it goes out.
private struct TaggedDocument: Encodable {
  struct Concept: Encodable {
    let id: String
    let probability: Double
    let evidence: String
  }

  let id: String
  let concepts: [Concept]
  let candidates: [Concept]

  init(id: String, _ reading: Reading) {
    self.id = id
    concepts = reading.suggested.map(Self.concept)
    candidates = reading.candidates.map(Self.concept)
  }

  private static func concept(_ evidence: Evidence) -> Concept {
    Concept(id: evidence.concept.rawValue, probability: evidence.probability, evidence: evidence.sentence)
  }
}
