import Concepts
import Documents
import Tagging
import Testing

@testable import Training

@Suite("The texts to learn from")
struct CorpusTests {
  private static func file(_ path: String, _ text: String) -> SourceFile { SourceFile(path: path, text: text) }

  @Test("a voice's entries stand each below a line with its concepts")
  func entries() throws {
    let text = "# a cook in Riga, 30\n\n[repair, rupture]\nWe rowed.\n\nI rang back.\n\n[none]\nSoup.\n[sic] he said\n"
    let entries = try TrainingText.entries(Self.file("entries/cook.txt", text))
    #expect(
      entries == [
        TrainingText(kind: .entry, source: "cook", text: "We rowed.\n\nI rang back.", concepts: ["repair", "rupture"]),
        TrainingText(kind: .entry, source: "cook", text: "Soup.\n[sic] he said", concepts: []),
      ])
  }

  @Test("text that belongs to no entry is named by its line")
  func stray() {
    let file = Self.file("entries/cook.txt", "# a cook\n\nWe rowed.\n[none]\nSoup.\n")
    #expect(throws: FileProblem.self) { try TrainingText.entries(file) }
    do { _ = try TrainingText.entries(file) } catch { #expect(error.line == 3) }
  }

  @Test("a corpus gathers passages, entries, families and the concepts' own examples")
  func corpus() throws {
    let corpus = try Corpus([
      Self.file("passages/repair.txt", "He rang back. [attunement]\n"), Self.file("passages/none.txt", "Soup.\n"),
      Self.file("entries/cook.txt", "# a cook\n[rupture]\nWe rowed.\n"),
      Self.file("word-families.txt", "soup: soup broth\n"),
      Self.file(
        "concepts/tides.md", "---\ntitle: Tides\ncorners: [body]\n---\n\nThey go.\n\n## Sounds like\n\n- Low tide.\n"),
      Self.file("practices/evening.md", "not read"),
    ])
    #expect(corpus.texts.map(\.text).sorted() == ["He rang back.", "Low tide.", "Soup.", "We rowed."])
    #expect(corpus.concepts == ["attunement", "repair", "rupture", "tides"])
    #expect(corpus.families.names == ["soup"])
  }

  @Test("a report counts what there is of each concept, and finds what is said twice")
  func report() throws {
    let corpus = Corpus(
      texts: [
        TrainingText(
          kind: .passage, source: "repair", text: "He rang back before I had my coat off.", concepts: ["repair"]),
        TrainingText(
          kind: .passage, source: "repair", text: "He rang back before I had my hat off.", concepts: ["repair"]),
        TrainingText(kind: .entry, source: "cook", text: "I made soup and nobody came for it.", concepts: []),
      ], families: .none)
    let report = CorpusReport(corpus)
    #expect(report.counts.map(\.passages) == [2, 0])
    #expect(report.counts.map(\.entries) == [0, 1])
    #expect(report.voices == 1)
    #expect(report.nearDuplicates.map(\.first) == [0] && report.nearDuplicates.map(\.second) == [1])
    #expect(report.phrases(most: 1).first?.texts == 2)
    #expect(abs(report.beginningWithI - 1 / 3) < 1e-9)
  }
}

@Suite("The corpus in prompts/")
struct ShippedCorpusTests {
  static let corpus = Result { try Labelled.corpus() }

  @Test("reads, and names no concept but the program's")
  func reads() throws {
    let corpus = try Self.corpus.get()
    #expect(corpus.concepts == ConceptLibrary.shipped.concepts.map(\.id).sorted())
    #expect(corpus.texts.allSatisfy { !$0.text.isEmpty })
  }

  @Test("has 200 passages of each concept, 1,500 of none, and 800 entries by 40 voices, a fifth of them of none")
  func size() throws {
    let corpus = try Self.corpus.get()
    let report = CorpusReport(corpus)
    for count in report.counts { #expect(count.passages >= (count.concept == nil ? 1_500 : 200), "\(count)") }
    let entries = corpus.texts.filter { $0.kind == .entry }
    #expect(entries.count >= 800 && report.voices >= 40)
    #expect(entries.count { $0.concepts.isEmpty } * 5 >= entries.count)
  }

  @Test("says nothing twice")
  func once() throws {
    let texts = try Self.corpus.get().texts.map(\.text)
    #expect(Dictionary(grouping: texts) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
  }

  @Test("holds no entry that the model is measured by")
  func apart() throws {
    let measured = Set(try Labelled.entries().map(\.text) + Labelled.writers().joined().map(\.text))
    #expect(try Self.corpus.get().texts.allSatisfy { !measured.contains($0.text) })
  }
}
