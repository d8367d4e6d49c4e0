import Concepts
import Documents
import Testing

@Suite("The concepts that come with the program")
struct ShippedConceptTests {
  static let library = ConceptLibrary.shipped

  @Test("can all be read")
  func problems() {
    #expect(Self.library.problems.map(\.description) == [])
    #expect(Self.library.concepts.count == ShippedContent.files(in: "concepts").count)
    #expect(!Self.library.concepts.isEmpty)
  }

  @Test("are named by lower-case words with hyphens, and each title and alias leads to one of them only")
  func names() {
    var owners: [String: [Concept.ID]] = [:]
    for concept in Self.library.concepts {
      #expect(Prompt.isName(concept.id.rawValue[...]), "\(concept.id)")
      for name in Set([concept.id.rawValue, concept.title.lowercased()] + concept.aliases.map { $0.lowercased() }) {
        owners[name, default: []].append(concept.id)
      }
    }
    #expect(owners.filter { $0.value.count > 1 }.isEmpty)
  }

  @Test("ask something, say where they come from, and give examples", arguments: library.concepts.map(\.id))
  func whole(id: Concept.ID) throws {
    let concept = try #require(Self.library[id])
    #expect(!concept.prompts.isEmpty)
    #expect(!concept.sources.isEmpty)
    #expect(!concept.fromInside.isEmpty)
    #expect(concept.soundsLike.count >= 5)
    #expect(!concept.doesNotSoundLike.isEmpty)
  }

  @Test("are related to others that are there, and not to themselves")
  func related() {
    for concept in Self.library.concepts {
      let unknown = concept.related.filter { Self.library[$0] == nil || $0 == concept.id }
      #expect(unknown.isEmpty, "\(concept.id)")
      #expect(!concept.related.isEmpty, "\(concept.id)")
    }
  }
}
