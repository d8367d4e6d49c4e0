import Concepts
import Documents
import Tagging
import Testing

@Suite("A concept of the writer's own")
struct WritersOwnConceptTests {
  static let tides = SourceFile(
    path: "concepts/tides.md",
    text: """
      ---
      title: Tides
      corners: [body]
      ---

      How my strength goes out and comes in again.

      ## Sounds like

      - The tide went out of my legs by noon and the couch was the whole shore.
      - Low tide again: even the kettle was too heavy.
      - By evening the tide came back and I carried the shopping, all of it.
      - A slow tide today, out past the pier, legs of sand.

      ## Does not sound like

      - The tide tables for Saturday say ten past four.
      """)

  static let lessons = ConceptLibrary(files: [tides]).examples.map(Lesson.example)
  static let known = Tagger(model: .shipped, lessons: lessons, background: ConceptLibrary.shipped.examples)
  static let unknown = Tagger(model: .shipped)
  static let text = "Got up at nine. Low tide, legs of sand, couch until the evening. Lena rang."

  @Test("is found, with its sentence, as soon as its file gives a few examples")
  func found() {
    let evidence = Self.known.reading(of: Self.text).suggested.first { $0.concept == "tides" }
    #expect(evidence?.sentence == "Low tide, legs of sand, couch until the evening.")
  }

  @Test(
    "is not found in what only shares a word with its examples",
    arguments: [
      "Took the couch to the dump.", "I left at four.", "The kettle is broken.",
      "Carried the shopping home by evening.",
      "The tide tables for Sunday say noon.", "We had sand in the sandwiches.",
    ])
  func notFound(text: String) {
    #expect(!Self.known.reading(of: text).suggested.contains { $0.concept == "tides" })
  }

  @Test("does not crowd out those that come with the program")
  func others() {
    let text = "He said suit yourself and took his plate to the other room. We did not speak all evening."
    let before = Self.unknown.reading(of: text).candidates.first
    let after = Self.known.reading(of: text).candidates.first
    #expect(before != nil)
    #expect(after?.concept == before?.concept)
    #expect(after?.sentence == before?.sentence)
  }
}
