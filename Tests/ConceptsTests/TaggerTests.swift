import Concepts
import Documents
import Testing

@Suite("The tagger")
struct TaggerTests {
  /// A small world of its own: three concepts, each with words that are its own.
  static let passages: [Passage] = [
    ("She slammed the door and would not speak to me.", ["rupture"]),
    ("He slammed the phone down; nobody would speak at dinner.", ["rupture"]),
    ("We would not speak for a week after the door slammed.", ["rupture"]),
    ("I rang to say sorry and she said sorry too.", ["repair"]),
    ("He came back to say sorry for the shouting.", ["repair"]),
    ("We said sorry, both at once, and came back to the table.", ["repair"]),
    ("My chest went tight and my hands went cold.", ["body"]),
    ("A tight chest again, cold hands on the wheel.", ["body"]),
    ("The bus was late and the shop was shut.", []),
    ("We bought bread, milk and a new wheel for the barrow.", []),
    ("The shop had bread after all.", []),
  ].map { Passage(text: $0.0, concepts: $0.1) }
  static let tagger = Tagger(passages: passages)

  static let text = "The bus was late. Mum slammed the door, she would not speak! I bought milk."

  @Test("learns from the passages it is given, and finds what is like them")
  func learns() {
    #expect(Self.tagger.reading(of: Self.text).candidates.first?.concept == "rupture")
    #expect(Self.tagger.reading(of: "Then I came back and we both said sorry.").candidates.first?.concept == "repair")
    #expect(Self.tagger.reading(of: "Cold hands, tight chest.").candidates.first?.concept == "body")
  }

  @Test("shows a sentence of the text for each concept, the one that speaks for it most")
  func evidence() {
    let reading = Self.tagger.reading(of: Self.text)
    #expect(reading.candidates.first?.sentence == "Mum slammed the door, she would not speak!")
    #expect(reading.candidates.allSatisfy { Self.text.sentences.contains($0.sentence[...]) })
  }

  @Test("ranks by likelihood, from 0 to 1, and suggests what is likely enough")
  func ranked() {
    let reading = Self.tagger.reading(of: Self.text)
    let probabilities = reading.candidates.map(\.probability)
    #expect(probabilities == probabilities.sorted(by: >))
    #expect(probabilities.allSatisfy { (0...1).contains($0) })
    #expect(reading.suggested == reading.candidates.filter { $0.probability >= Tagger.suggestionThreshold })
    #expect(reading.suggested.map(\.concept) == ["rupture"])
  }

  @Test("notices nothing in a text about nothing it knows")
  func elsewhere() {
    #expect(Self.tagger.reading(of: "The bus was late and the shop was shut.").suggested.isEmpty)
    #expect(Self.tagger.reading(of: "眠れない夜").suggested.isEmpty)
  }

  @Test("has no candidate in a text without a word", arguments: ["", " \n", "…", "🌧️", "---\n"])
  func empty(text: String) {
    #expect(Self.tagger.reading(of: text) == .nothing)
    #expect(Self.tagger.evidence(for: ["rupture"], in: text).isEmpty)
  }

  @Test("finds a concept likelier when the question was about it")
  func topics() throws {
    let probability = { (topics: [Concept.ID]) -> Double in
      let reading = Self.tagger.reading(of: [("She would not look at me.", topics)])
      return reading.candidates.first { $0.concept == "rupture" }?.probability ?? 0
    }
    #expect(probability(["rupture"]) > probability([]))
    #expect(probability(["repair"]) == probability([]))
    #expect(probability(["of-my-own"]) == probability([]))
  }

  @Test("reads several answers as one entry, each with its own topics")
  func answers() {
    let reading = Self.tagger.reading(of: [("The shop was shut.", ["rupture"]), ("", ["body"]), ("We said sorry.", [])])
    #expect(reading.candidates.first?.concept == "repair")
    #expect(reading.candidates.first?.sentence == "We said sorry.")
  }

  @Test("points to the sentences for the concepts it is asked about, in their order, and to none for others")
  func asked() {
    let evidence = Self.tagger.evidence(for: ["of-my-own", "body", "rupture"], in: Self.text + " My chest is tight.")
    #expect(evidence.map(\.concept) == ["body", "rupture"])
    #expect(evidence.map(\.sentence) == ["My chest is tight.", "Mum slammed the door, she would not speak!"])
  }

  @Test("gives at most five candidates however many concepts it knows")
  func five() {
    let passages = "abcdefghi".flatMap { index in
      ["slept", "walked"].map {
        Passage(text: "She \($0) late\(index)y.", concepts: [Concept.ID(rawValue: "c\(index)")])
      }
    }
    let reading = Tagger(passages: passages).reading(
      of: "abcdefghi".map { "She slept late\($0)y. She walked late\($0)y." }.joined(separator: " "))
    #expect(reading.candidates.count == Reading.mostCandidates)
    #expect(Reading.mostCandidates == 5)
  }

  @Test("has nothing to say of a text with none of its words")
  func nothing() {
    #expect(Self.tagger.reading(of: "Asdf qwer zxcv.").candidates.isEmpty)
    #expect(Self.tagger.evidence(for: ["rupture"], in: "Asdf qwer zxcv.").isEmpty)
  }

  @Test("has learned the same and says the same every time")
  func deterministic() {
    let again = Tagger(passages: Self.passages)
    for passage in Self.passages {
      #expect(again.reading(of: passage.text) == Self.tagger.reading(of: passage.text))
    }
  }

  @Test("keeps its figures between 0 and 1 after the least to learn from", arguments: 0...3)
  func little(count: Int) {
    let tagger = Tagger(passages: Array(Self.passages.prefix(count)))
    for text in Self.passages.map(\.text) + ["slammed", "speak speak", "zzz"] {
      let reading = tagger.reading(of: [(text, ["rupture"])])
      #expect(reading.candidates.allSatisfy { (0...1).contains($0.probability) }, "\(reading)")
      let evidence = tagger.evidence(for: ["rupture"], in: text)
      #expect(evidence.allSatisfy { (0...1).contains($0.probability) }, "\(evidence)")
    }
  }
}
