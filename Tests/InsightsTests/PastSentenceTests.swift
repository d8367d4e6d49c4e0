import Journal
import Testing

@testable import Insights

@Suite("A sentence from the past")
struct PastSentenceTests {
  private let seed = DaySeed(day("2026-11-21"))

  private func every(_ text: String) -> Set<String> {
    Set((1...60).compactMap { PastSentence.choose(from: text, seed: DaySeed(day("2026-01-01").moved(by: $0))) })
  }

  @Test("whole sentences of six to twenty-five words, wherever their lines break")
  func whole() {
    let long = Array(repeating: "on", count: 26).joined(separator: " ")
    let text = """
      Too short, this one. The rain had stopped
      before either of us noticed it. And then
      she laughed about the umbrella we had carried!

      We went \(long).
      """
    #expect(
      every(text) == [
        "The rain had stopped before either of us noticed it.",
        "And then she laughed about the umbrella we had carried!",
      ])
  }

  @Test("no headings, items, quotations, tables, code, addresses or links")
  func prose() {
    let text = """
      # A heading with more than six words in it.
      - An item with more than six words in it.
      12. A step with more than six words in it.
      > A quotation with more than six words in it.
      | A table | with more than six words in it. |
      ```
      Some code with more than six words in it.
      ```
      See https://example.org for more than six words about it.
      Read [this page](page.md) for more than six words about it.
      Write to ana@example.org for more than six words about it.
      """
    #expect(PastSentence.choose(from: text, seed: seed) == nil)
    #expect(PastSentence.choose(from: "", seed: seed) == nil)
  }

  @Test("what has no end is no sentence, and a title ends none")
  func ends() {
    #expect(PastSentence.choose(from: "a line that just goes on and never ends", seed: seed) == nil)
    #expect(PastSentence.choose(from: "The whole of it was more than I", seed: seed) == nil)
    #expect(
      every("“I thought Mrs. Lee had gone home by then.” He shook his head.")
        == ["“I thought Mrs. Lee had gone home by then.”"])
    #expect(
      every("We talked about small things, e.g. the cat and her bowl.")
        == ["We talked about small things, e.g. the cat and her bowl."])
  }

  @Test("the same all day")
  func sameAllDay() {
    let text = "One two three four five six. Seven eight nine ten eleven twelve. A b c d e f g."
    #expect(PastSentence.choose(from: text, seed: seed) == PastSentence.choose(from: text, seed: seed))
    #expect(every(text).count == 3)
  }
}
