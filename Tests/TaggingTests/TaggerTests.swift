import Concepts
import Documents
import Testing

@testable import Tagging

@Suite("The tagger")
struct TaggerTests {
  static let tagger = Tagger(model: TinyModel.three)
  static let text = "The bus was late. Mum slammed the door, shouting, she would not speak! I bought milk."

  @Test("finds a concept by words that speak for it, and shows the sentence they stand in")
  func finds() {
    let reading = Self.tagger.reading(of: Self.text)
    #expect(reading.suggested.map(\.concept) == ["rupture"])
    #expect(reading.suggested.first?.sentence == "Mum slammed the door, shouting, she would not speak!")
    #expect(Self.tagger.reading(of: "Then I came back and said sorry.").suggested.map(\.concept) == ["repair"])
  }

  @Test("says which words weighed most, as the writer wrote them and in their order, neighbours as one")
  func words() {
    #expect(Self.tagger.reading(of: Self.text).suggested.first?.words == ["slammed", "shouting"])
    #expect(
      Self.tagger.reading(of: "Hands cold, SORRY.").candidates.first { $0.concept == "body" }?.words == ["Hands cold"])
    let many = Self.tagger.reading(of: "Chest, then hands, my chest, those hands, a chest.")
    #expect(many.candidates.first?.words.count == 3)
  }

  @Test("knows a word by its stem, whatever its case and ending")
  func stems() {
    for text in ["slamming", "SLAMS", "He slammed it."] {
      #expect(Self.tagger.reading(of: text).candidates.map(\.concept).contains("rupture"), "\(text)")
    }
  }

  @Test("knows a word it has never met by its family")
  func families() throws {
    let families = try WordFamilies(SourceFile(path: "f.txt", text: "shouting: shout yell bellow\n"))
    let model = TinyModel.of(["repair": ["sorry": 5]], families: families, familyWeights: ["rupture": ["shouting": 5]])
    #expect(Tagger(model: model).reading(of: "He bellowed at the dog.").suggested.map(\.concept) == ["rupture"])
    #expect(Tagger(model: model).reading(of: "He whistled at the dog.").suggested.isEmpty)
  }

  @Test("ranks by likelihood, from 0 to 1, and suggests what is likely enough")
  func ranked() {
    let reading = Self.tagger.reading(of: Self.text + " My chest.")
    let chances = reading.candidates.map(\.probability)
    #expect(chances == chances.sorted(by: >) && chances.count > 1)
    #expect(chances.allSatisfy { (0...1).contains($0) })
    #expect(reading.suggested == reading.candidates.filter { $0.probability >= 0.5 })
  }

  @Test(
    "has no candidate in a text without a known word", arguments: ["", " \n", "…", "🌧️", "---\n", "Asdf qwer.", "眠れない夜"])
  func empty(text: String) {
    #expect(Self.tagger.reading(of: text) == .nothing)
    #expect(Self.tagger.evidence(for: ["rupture"], in: text).isEmpty)
  }

  @Test("points to the sentences for the concepts it is asked about, in their order, and to none for others")
  func asked() {
    let evidence = Self.tagger.evidence(for: ["of-my-own", "body", "rupture"], in: Self.text + " My chest is tight.")
    #expect(evidence.map(\.concept) == ["body", "rupture"])
    #expect(evidence.map(\.sentence) == ["My chest is tight.", "Mum slammed the door, shouting, she would not speak!"])
  }

  @Test("gives at most five candidates however many concepts it knows")
  func five() {
    let many = Dictionary(uniqueKeysWithValues: (0..<9).map { (Concept.ID(rawValue: "c\($0)"), ["late": Float(6)]) })
    #expect(Tagger(model: TinyModel.of(many)).reading(of: "Late.").candidates.count == 5)
    #expect(Reading.mostCandidates == 5)
  }

  @Test("points to a part of a sentence that has no end")
  func endless() {
    let run = (0..<40).map { _ in "and then the bus went on" }.joined(separator: ", ")
    let text = run + ", and she slammed the door, " + run
    let sentence = Self.tagger.reading(of: text).candidates.first?.sentence ?? ""
    #expect(sentence.contains("slammed the door"))
    #expect(sentence.split(separator: " ").count <= 40)
  }
}

@Suite("What a question says of its answer")
struct PromptEvidenceTests {
  @Test("makes a concept likelier when the question was about it, and no other")
  func likelier() {
    func chance(_ topics: [Concept.ID]) -> Double {
      let reading = TaggerTests.tagger.reading(of: [Lesson.Answer("A long silence.", topics: topics)])
      return reading.candidates.first { $0.concept == "rupture" }?.probability ?? 0
    }
    #expect(chance(["rupture"]) > chance([]))
    #expect(chance(["repair"]) == chance([]))
    #expect(chance(["of-my-own"]) == chance([]))
  }

  @Test("ticks nothing by itself, whatever the question was about", arguments: TaggerModel.shipped.concepts)
  func notAlone(concept: Concept.ID) {
    let tagger = Tagger(model: .shipped)
    for answer in ["The bus was late and I bought milk.", "Nothing today.", "I don't know.", "Soup, then the news."] {
      let reading = tagger.reading(of: [Lesson.Answer(answer, topics: [concept])])
      #expect(!reading.suggested.contains { $0.concept == concept }, "\(answer)")
    }
  }

  @Test("counts for nothing where the answer is empty")
  func emptyAnswer() {
    let answers = [Lesson.Answer("She slammed it.", topics: []), Lesson.Answer(" ", topics: ["repair"])]
    let reading = TaggerTests.tagger.reading(of: answers)
    #expect(reading == TaggerTests.tagger.reading(of: "She slammed it."))
  }
}
