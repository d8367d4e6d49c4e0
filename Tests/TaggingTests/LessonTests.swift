import Concepts
import Testing

@testable import Tagging

@Suite("What the writer teaches")
struct LessonTests {
  static let model = TinyModel.of(["rupture": ["silence": 2, "slammed": 4], "belonging": ["crew": 3]], bias: -1)

  private static func chance(_ concept: Concept.ID, of text: String, after lessons: [Lesson]) -> Double {
    Tagger(model: model, lessons: lessons).reading(of: text).candidates.first { $0.concept == concept }?.probability
      ?? 0
  }

  private static func review(_ text: String, _ concepts: [Concept.ID]) -> Lesson {
    .review([Lesson.Answer(text)], concepts: concepts)
  }

  @Test("a concept refused becomes less likely in texts like that one, and hardly less in others")
  func refused() {
    let lessons = (0..<4).map { _ in Self.review("The crew had soup on deck.", []) }
    let alike = Self.chance("belonging", of: "Soup with the crew.", after: lessons)
    let before = Self.chance("belonging", of: "Soup with the crew.", after: [])
    let moved = abs(
      Self.chance("rupture", of: "She slammed it.", after: lessons)
        - Self.chance("rupture", of: "She slammed it.", after: []))
    #expect(alike < before - 0.1)
    #expect(moved < 0.1)
  }

  @Test("a concept added becomes likelier in texts like that one, by words the model never met")
  func added() {
    let lessons = ["Doing a Harald at dinner again, silence.", "A Harald over the bins, silence."].map {
      Self.review($0, ["rupture"])
    }
    let text = "Another Harald, on the stairs."
    #expect(
      Self.chance("rupture", of: text + " Silence.", after: lessons)
        > Self.chance("rupture", of: text + " Silence.", after: []))
  }

  @Test("more lessons of a kind move it further, and never beyond what a chance can be")
  func smooth() {
    let chances = [0, 1, 3, 6].map { count in
      Self.chance("belonging", of: "The crew.", after: (0..<count).map { _ in Self.review("The crew had fish.", []) })
    }
    #expect(chances == chances.sorted(by: >))
    #expect(Set(chances).count == chances.count)
    #expect(chances.allSatisfy { (0...1).contains($0) })
  }

  @Test("a lesson taken away has left nothing behind")
  func unlearned() {
    let lessons = [Self.review("The crew had soup.", []), Self.review("Silence at the wheel.", ["rupture"])]
    let text = "The crew, in silence."
    let untaught = Tagger(model: Self.model).reading(of: text)
    #expect(Tagger(model: Self.model, lessons: lessons).reading(of: text) != untaught)
    #expect(Tagger(model: Self.model, lessons: []).reading(of: text) == untaught)
  }

  @Test("what was learned by keeping is unlearned by refusing")
  func refusedAfterwards() {
    let kept = ["Harald by the bins, silence.", "Harald on the stairs, silence."].map { Self.review($0, ["rupture"]) }
    let text = "To the hardware shop with Harald."
    let refused = (0..<3).map { _ in Self.review(text, []) }
    #expect(
      Self.chance("rupture", of: text, after: kept + refused) < Self.chance("rupture", of: text, after: kept) - 0.1)
  }

  @Test("a review does not speak against a concept of the writer's own that none had kept yet")
  func earlier() {
    let example = Lesson.example(Passage(text: "Low tide in the legs.", concepts: ["tides"]))
    let older = (0..<5).map { Self.review("Low tide in the legs, day \($0).", []) }
    let text = "Low tide in the legs."
    #expect(
      Self.chance("tides", of: text, after: [example] + older) == Self.chance("tides", of: text, after: [example]))
    let kept = Self.review("The tide again.", ["tides"])
    #expect(
      Self.chance("tides", of: text, after: [example, kept] + older)
        < Self.chance("tides", of: text, after: [example, kept]))
  }

  @Test("words that the model has never met are enough, once a lesson had them")
  func unknownWords() {
    let example = Lesson.example(Passage(text: "眠れない夜", concepts: ["sleepless"]))
    let tagger = Tagger(model: Self.model, lessons: (0..<5).map { _ in example })
    #expect(tagger.reading(of: "眠れない夜").candidates.map(\.concept) == ["sleepless"])
  }

  @Test("the same lessons teach the same, in every run")
  func deterministic() {
    let lessons = ["The crew had soup.", "Silence. The crew.", "Slammed hatch."].map { Self.review($0, ["rupture"]) }
    let text = "The crew slammed the hatch in silence over soup."
    let readings = (0..<20).map { _ in Tagger(model: Self.model, lessons: lessons).reading(of: text) }
    #expect(Set(readings).count == 1)
  }

  @Test("an example of a concept says nothing against the others")
  func example() {
    let lesson = Lesson.example(Passage(text: "The crew had soup on deck.", concepts: ["rupture"]))
    let text = "Soup with the crew."
    #expect(Self.chance("belonging", of: text, after: [lesson]) == Self.chance("belonging", of: text, after: []))
    #expect(Self.chance("rupture", of: text, after: [lesson]) > Self.chance("rupture", of: text, after: []))
  }
}
