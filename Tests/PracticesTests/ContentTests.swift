import Concepts
import Documents
import TestSupport
import Testing

@testable import Practices

@Suite("Content, the program's and the writer's")
struct ContentTests {
  private static func concept(_ path: String, title: String = "Tides") -> SourceFile {
    SourceFile(path: path, text: ContentSamples.tides.replacing("title: Tides", with: "title: \(title)"))
  }

  @Test("a file of the writer's own adds a concept, with its questions and its examples")
  func adds() {
    let content = Content(layers: [ShippedContent.files, [Self.concept("/home/ana/prompts/concepts/tides.md")]])
    #expect(content.problems.isEmpty)
    #expect(content.concepts["tides"]?.prompts.map(\.id) == ["tides.turn"])
    let tagger = content.makeTagger()
    let reading = tagger.reading(of: "By six it had gone out again and left me on the mud.")
    #expect(reading.suggested.contains { $0.concept == "tides" })
  }

  @Test("files as long as they may be are read in the time that takes", .timeLimit(.minutes(1)))
  func long() {
    func lines(_ line: (Int) -> String) -> String { (1...30_000).map(line).joined() }
    let head = "---\ntitle: Mine\nminutes: 5\nsuits: [any]\ncorners: [body]\n---\n\nWords.\n\n"
    let files = [
      ("concepts/mine.md", head + "## Prompts\n\n" + lines { "- n\($0): What?\n" }),
      ("practices/mine.md", head + lines { "## What?\n- id: n\($0)\n" }),
      ("questions.md", lines { "## mine\n- q\($0): What?\n" }),
      ("glossary.md", head + lines { "## T\($0)\n\nWords.\n" }),
      ("feelings.md", "## Words\n" + lines { "- w\($0) (1, 1): so\n" }),
    ]
    let content = Content(layers: [files.map { SourceFile(path: "/prompts/" + $0.0, text: $0.1) }])
    #expect(content.problems.isEmpty)
    #expect(content.concepts["mine"]?.prompts.count == 60_000)
    #expect(content.practices["mine"]?.steps.count == 30_000)
    #expect(content.glossary.count == 30_000 && content.feelings.feelings.count == 30_000)
  }

  @Test("a file of the same name stands in for the program's; the last layer wins")
  func replaces() {
    let own = [
      Self.concept("/config/prompts/concepts/rupture.md", title: "A tear"),
      Self.concept("/journal/prompts/concepts/repair.md", title: "Mending"),
    ]
    let content = Content(layers: [ShippedContent.files, own])
    #expect(content.concepts["rupture"]?.title == "A tear")
    #expect(content.concepts["repair"]?.title == "Mending")
    #expect(content.concepts.concepts.count == ConceptLibrary.shipped.concepts.count)
  }

  @Test("questions of the writer's own join a concept of the program's, and a bad one is named")
  func questions() {
    let text =
      "## rupture\n\n- door: Which door did you hear close?\n\n## nowhere\n\n- x: What?\n\n## repair\n\n- no colon\n"
    let file = SourceFile(path: "/journal/prompts/questions.md", text: text)
    let content = Content(layers: [ShippedContent.files, [file]])
    let prompts = content.concepts["rupture"]?.prompts ?? []
    #expect(prompts.count == 1 + (ConceptLibrary.shipped["rupture"]?.prompts.count ?? 0))
    #expect(prompts.last?.id == "questions.door" && prompts.last?.concepts == ["rupture"])
    #expect(content.problems.map(\.line) == [5, 11])
  }

  @Test("a bad file is named, and nothing else is missing")
  func bad() {
    let file = SourceFile(path: "/journal/prompts/practices/own.md", text: "---\ntitle: Mine\nminutes: soon\n---\n")
    let content = Content(layers: [ShippedContent.files, [file]])
    #expect(content.problems.map(\.path) == [file.path])
    #expect(content.problems.first?.line == 3)
    #expect(content.practices.practices.count == PracticeLibrary.shipped.practices.count)
  }

  @Test("a file of feeling words that can’t be read is named, too")
  func badFeelings() {
    let file = SourceFile(path: "/journal/prompts/feelings.md", text: "---\ntitle: [Mine\n---\n\n## Calm\n")
    let content = Content(layers: [ShippedContent.files, [file]])
    #expect(content.problems.map(\.path) == [file.path])
    #expect(content.problems.first?.line == 3)
  }

  @Test("the writer hears of files of their own alone, of those that could not be opened, too")
  func ownProblems() {
    let bad = SourceFile(path: "/journal/prompts/glossary.md", text: "no front matter")
    let unread = FileProblem(path: "/journal/prompts/own.md", line: nil, what: "it can’t be read", mend: "Look at it.")
    #expect(!Content.shipped.hasOwnProblems)
    #expect(!Content(layers: [ShippedContent.files, []]).hasOwnProblems)
    #expect(
      !Content(layers: [ShippedContent.files, [Self.concept("/journal/prompts/concepts/tides.md")]]).hasOwnProblems)
    #expect(Content(layers: [ShippedContent.files, [bad]]).hasOwnProblems)
    #expect(Content(layers: [ShippedContent.files, []], problems: [unread]).hasOwnProblems)
  }

  @Test("what comes with the program is whole: 24 concepts, 18 practices or more, feelings, glossary, care")
  func shipped() {
    let content = Content.shipped
    #expect(content.problems.map(\.description) == [])
    #expect(content.concepts.concepts.count == 24)
    #expect(content.concepts.concepts.allSatisfy { $0.prompts.count >= 8 })
    #expect(content.practices.practices.count >= 19)
    #expect((110...140).contains(content.feelings.feelings.count))
    #expect(content.feelings.feelings.allSatisfy { $0.energy != 0 && $0.pleasantness != 0 })
    #expect(content.glossary.count >= 30 && content.care.count >= 4)
    let ids = Set(content.concepts.concepts.map(\.id))
    #expect(content.glossary.flatMap(\.concepts).allSatisfy(ids.contains))
    for concept in content.concepts.concepts {
      let words = concept.essence.split(whereSeparator: \.isWhitespace).count
      #expect((60...150).contains(words), "\(concept.id): \(words) words")
      #expect(!concept.aliases.isEmpty && !concept.sources.isEmpty && !concept.fromInside.isEmpty, "\(concept.id)")
    }
  }

  @Test("no two questions are nearly the same")
  func alike() {
    let practices = Content.shipped.practices.practices.flatMap(\.steps).compactMap {
      if case .question(let prompt) = $0 { prompt } else { nil }
    }
    let prompts = Content.shipped.concepts.concepts.flatMap(\.prompts) + practices
    let small: Set = [
      "a", "an", "the", "you", "your", "did", "was", "what", "when", "where", "who", "in", "of", "to", "if", "any",
      "today", "it", "is", "there", "that", "and", "or", "for", "do", "has", "have", "something",
    ]
    let words = prompts.map { prompt in
      Set(prompt.question.lowercased().split { !$0.isLetter && $0 != "’" }.map(String.init)).subtracting(small)
    }
    for (index, left) in words.enumerated() {
      for (offset, right) in words.dropFirst(index + 1).enumerated() {
        let shared = Double(left.intersection(right).count) / Double(max(1, left.union(right).count))
        #expect(shared < 0.6, "\(prompts[index].id) and \(prompts[index + 1 + offset].id)")
      }
    }
  }
}

@Suite("A paced breath")
struct BreathTests {
  @Test("goes in, rests and goes out, so many times, and is over")
  func phases() {
    let breath = Breath(inward: 4, hold: 1, outward: 5, rounds: 2)
    #expect(breath.duration == 20)
    #expect(breath.place(after: 0) == Breath.Place(phase: .inward, round: 1, fullness: 0))
    #expect(breath.place(after: 2) == Breath.Place(phase: .inward, round: 1, fullness: 0.5))
    #expect(breath.place(after: 4.5)?.phase == .hold)
    #expect(breath.place(after: 10) == Breath.Place(phase: .inward, round: 2, fullness: 0))
    #expect(breath.place(after: 17.5) == Breath.Place(phase: .outward, round: 2, fullness: 0.5))
    #expect(breath.place(after: 20) == nil && breath.place(after: -1) == nil)
  }
}
