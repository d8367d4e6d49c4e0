import Concepts
import Documents
import Tagging
import Testing

@Suite("Passages")
struct PassageTests {
  static func read(_ text: String, path: String = "passages/repair.txt") -> [Passage] {
    Passage.read(SourceFile(path: path, text: text))
  }

  @Test("stand one a line under the concept that names their file, and blank lines between them are nothing")
  func lines() {
    #expect(
      Self.read("He rang back.\n\n  I said it again, slower.  \r\n \t\nShe laughed.")
        == ["He rang back.", "I said it again, slower.", "She laughed."].map { Passage(text: $0, concepts: ["repair"]) }
    )
  }

  @Test("name further concepts in brackets at the end")
  func further() {
    #expect(
      Self.read("He rang back. [attunement]\nI said it. [ parts ,rupture]\n[Laughs] and so on.\n")
        == [
          Passage(text: "He rang back.", concepts: ["repair", "attunement"]),
          Passage(text: "I said it.", concepts: ["repair", "parts", "rupture"]),
          Passage(text: "[Laughs] and so on.", concepts: ["repair"]),
        ])
  }

  @Test("keep brackets that hold no names, and are none where there is nothing but names")
  func brackets() {
    #expect(
      Self.read("He rang. [ ]\nShe laughed. [Ana laughs]\n[repair]\n").map(\.text) == [
        "He rang. [ ]", "She laughed. [Ana laughs]",
      ])
    #expect(Self.read("He rang. [ ]\n").map(\.concepts) == [["repair"]])
  }

  @Test("of the file “none” touch nothing")
  func none() {
    #expect(
      Self.read("The bus was late.\n", path: "passages/none.txt") == [Passage(text: "The bus was late.", concepts: [])])
  }

  @Test("are none in an empty file")
  func empty() {
    #expect(Self.read("\n\n").isEmpty)
  }

  @Test("are given by the concepts' own files too, the misleading ones as touching nothing")
  func examples() {
    let body = "It is.\n\n## Sounds like\n\n- He waited.\n\n## Does not sound like\n\n- We met at nine.\n"
    let library = ConceptLibrary(files: [
      SourceFile(path: "concepts/being-met.md", text: "---\ntitle: Being met\ncorners: [relationship]\n---\n\n" + body)
    ])
    #expect(
      library.examples == [
        Passage(text: "He waited.", concepts: ["being-met"]), Passage(text: "We met at nine.", concepts: []),
      ])
  }
}
