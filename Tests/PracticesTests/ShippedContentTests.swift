import Concepts
import Documents
import Foundation
import Practices
import Testing

@Suite("What comes with the program")
struct ShippedContentTests {
  static let concepts = ConceptLibrary.shipped
  static let practices = PracticeLibrary.shipped

  /// A string somebody will read, and where it stands.
  struct Words: CustomTestStringConvertible {
    let place: String
    let text: String
    var testDescription: String { place }
  }

  static let prompts = concepts.concepts.flatMap(\.prompts) + practices.practices.flatMap(prompts)

  static func prompts(of practice: Practice) -> [Prompt] {
    practice.steps.compactMap { if case .question(let prompt) = $0 { prompt } else { nil } }
  }

  /// Every question asked, those about the window included.
  static let questions =
    prompts.map { Words(place: $0.id.rawValue, text: $0.question) }
    + practices.practices.flatMap { practice in
      practice.steps.filter(\.isAsking).map { Words(place: practice.id, text: $0.words ?? "") }
    }

  /// What is said around the questions: why they are asked, what a practice is for.
  static let asides = practices.practices.flatMap { practice in
    ([practice.intro] + practice.steps.map(\.why)).map { Words(place: practice.id, text: $0) }
  }

  /// What there is to read besides: concepts, feeling words, glossary, care.
  static let pages: [Words] = {
    let content = Content.shipped
    let concepts = content.concepts.concepts.flatMap { concept in
      [concept.title, concept.essence, concept.fromInside].map { Words(place: concept.id.rawValue, text: $0) }
    }
    let feelings = content.feelings.feelings.map { Words(place: "feelings.md", text: "\($0.word): \($0.meaning)") }
    let references = (content.glossary + content.care).map { Words(place: $0.title, text: "\($0.title). \($0.text)") }
    return concepts + feelings + references
  }()

  /// The strings of the program itself, as they stand in the sources of the front end and the commands.
  static func programWords() throws -> [Words] {
    let sources = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    return try ["AttuneApp", "attune", "Vault"].flatMap { target -> [Words] in
      let folder = sources.appending(path: target)
      return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        .flatMap { path in
          try String(contentsOf: folder.appending(path: path), encoding: .utf8)
            .split(separator: "\n").filter { !$0.trimmed.hasPrefix("//") }
            .flatMap { $0.split(separator: "\"", omittingEmptySubsequences: false).enumerated() }
            .filter { !$0.offset.isMultiple(of: 2) && $0.element.contains(" ") && !$0.element.contains("\\(") }
            .map { Words(place: "\(target)/\(path)", text: String($0.element)) }
        }
    }
  }

  /// Words that judge, hurry or diagnose, and have no place in anything Attune asks or explains.
  static let forbidden = [
    "should", "just", "simply", "at least", "and also", "symptom", "symptoms", "disorder", "disorders",
    "patient",
    "patients", "treatment", "treatments", "dysfunctional", "maladaptive", "toxic", "triggered", "trigger", "triggers",
    "regulate your emotions", "trauma response", "trauma responses", "diagnose", "diagnosis", "assess", "assessment",
    "detect", "streak", "score", "well done", "good job",
  ]

  @Test("can all be read")
  func problems() {
    #expect((Self.concepts.problems + Self.practices.problems).map(\.description) == [])
    #expect(Self.practices.practices.count == ShippedContent.files(in: "practices").count)
    #expect(!Self.practices.practices.isEmpty)
  }

  @Test("is in one of two folders, each file in text that ends with a line end")
  func files() {
    let folders = ["concepts", "practices"]
    for file in folders.flatMap(ShippedContent.files) {
      #expect(file.text.utf8.last == 10, "\(file.path)")
      #expect(!file.text.unicodeScalars.contains { $0 == "\r" || $0 == "\u{FEFF}" }, "\(file.path)")
    }
  }

  @Test("has a question in every concept, and a question or a free page in every practice")
  func prompts() {
    for concept in Self.concepts.concepts { #expect(!concept.prompts.isEmpty, "\(concept.id)") }
    for practice in Self.practices.practices {
      #expect(practice.isFreePage || !Self.prompts(of: practice).isEmpty, "\(practice.id)")
    }
  }

  @Test("gives every question a name that no other has, and asks none twice")
  func unique() {
    #expect(Self.repeated(Self.prompts.map(\.id.rawValue)) == [])
    #expect(Self.repeated(Self.prompts.map { $0.question.lowercased() }) == [])
  }

  @Test("asks about concepts that are there")
  func known() {
    for prompt in Self.prompts {
      #expect(!prompt.concepts.isEmpty, "\(prompt.id)")
      #expect(prompt.concepts.allSatisfy { Self.concepts[$0] != nil }, "\(prompt.id)")
    }
  }

  @Test("asks one question in one breath: at most 22 words and one question mark")
  func breath() {
    for question in Self.questions {
      let words = question.text.split(whereSeparator: \.isWhitespace).count
      #expect(words <= 22, "\(question.place): \(words) words")
      #expect(question.text.count { $0 == "?" } == 1 && question.text.last == "?", "\(question.place)")
    }
  }

  @Test("explains why to the writer who wants to know, in every step of a practice")
  func why() {
    for practice in Self.practices.practices where !practice.isFreePage {
      #expect(!practice.intro.isEmpty && practice.steps.allSatisfy { !$0.why.isEmpty }, "\(practice.id)")
    }
  }

  @Test("judges, hurries and diagnoses nobody")
  func voice() throws {
    for words in Self.questions + Self.asides + Self.pages + (try Self.programWords()) {
      let found = Self.forbidden.filter { Self.holds(words.text, $0) }
      #expect(found == [], "\(words.place): \(words.text)")
      #expect(!words.text.contains { $0 == "!" || $0 == "%" || Self.isEmoji($0) }, "\(words.place): \(words.text)")
    }
  }

  @Test("would be caught at it: the check for a word finds it as a word only")
  func voiceCheck() {
    #expect(Self.holds("What should, if anything, have been?", "should"))
    #expect(Self.holds("Was it, at\nleast, near?", "at least"))
    #expect(Self.holds("Just then", "just"))
    #expect(!Self.holds("What did your shoulder do? Was it justice?", "should"))
    #expect(!Self.holds("What was adjusted?", "just"))
    #expect(Self.isEmoji("🌧️") && !Self.isEmoji("7") && !Self.isEmoji("−"))
  }

  private static func repeated(_ texts: [String]) -> [String] {
    Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
  }

  /// Whether a text holds some words as words, whatever stands between them.
  private static func holds(_ text: String, _ words: String) -> Bool {
    let plain = text.lowercased().split { !$0.isLetter && $0 != "’" }.joined(separator: " ")
    return " \(plain) ".contains(" \(words) ")
  }

  private static func isEmoji(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.isEmojiPresentation || $0 == "\u{FE0F}" }
  }
}

extension Practice.Step {
  /// Whether the step asks something that is no prompt: a reading, a feeling, a name; a breath is an invitation.
  fileprivate var isAsking: Bool {
    switch self {
    case .window, .feeling, .person: true
    case .question, .breath, .page: false
    }
  }
}
