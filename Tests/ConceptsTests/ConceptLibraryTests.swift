import Concepts
import Documents
import Testing

@Suite("A library of concepts")
struct ConceptLibraryTests {
  static func file(_ id: String, _ header: String, _ body: String = "What it is.\n") -> SourceFile {
    SourceFile(path: "concepts/\(id).md", text: "---\n\(header)\ncorners: [mind]\n---\n\n\(body)")
  }

  static let library = ConceptLibrary(files: [
    file("window-of-tolerance", "title: Window of tolerance\naliases: [edge, optimal arousal zone]"),
    file("broken", "title: [Broken"),
    file("edge", "title: Edge"),
    file("being-met", "title: Being met\naliases: [Feeling Felt, mirror]"),
    file("unnamed", "mood: grey"),
  ])

  @Test("is in the order of its titles")
  func order() {
    #expect(Self.library.concepts.map(\.id) == ["being-met", "edge", "window-of-tolerance"])
  }

  @Test("reports a malformed file by name and line, and reads the others")
  func problems() {
    #expect(Self.library.problems.map(\.path) == ["concepts/broken.md", "concepts/unnamed.md"])
    #expect(Self.library.problems.map(\.line) == [3, 1])
    #expect(Self.library.problems.allSatisfy { $0.description.hasPrefix("\($0.path):") })
  }

  @Test("finds a concept by its id, and calls one it does not know by that")
  func byID() {
    #expect(Self.library["being-met"]?.title == "Being met")
    #expect(Self.library["broken"] == nil)
    #expect(Self.library.title(of: "being-met") == "Being met")
    #expect(Self.library.title(of: "of-my-own") == "of-my-own")
  }

  @Test(
    "finds a concept by whatever name it goes by, whatever the case, its own name before another's alias",
    arguments: [
      ("being-met", "being-met"), ("BEING MET", "being-met"), ("feeling felt", "being-met"), ("Mirror", "being-met"),
      ("edge", "edge"), ("Optimal Arousal Zone", "window-of-tolerance"), ("met", nil), ("", nil),
    ] as [(String, Concept.ID?)])
  func named(name: String, id: Concept.ID?) {
    #expect(Self.library.concept(named: name)?.id == id)
  }

  @Test("of no files is empty")
  func empty() {
    let library = ConceptLibrary(files: [])
    #expect(library.concepts.isEmpty && library.problems.isEmpty)
  }
}
