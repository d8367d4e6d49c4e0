import Tagging
import TestSupport
import Testing

@Suite("Sentences")
struct SentencesTests {
  @Test(
    "end where a reader would end them",
    arguments: [
      ("", []), (" \n… \n—\n", []), ("No stop", ["No stop"]),
      ("I left. She stayed! Why? Well…", ["I left.", "She stayed!", "Why?", "Well…"]),
      ("Nobody asked?! Nobody.", ["Nobody asked?!", "Nobody."]),
      ("“Go,” he said. “I will.” And I did. (So.) End", ["“Go,” he said.", "“I will.”", "And I did.", "(So.)", "End"]),
      ("At 7.30 a.m.it was 3.5 degrees.", ["At 7.30 a.m.it was 3.5 degrees."]),
      ("a line\nanother one\r\n\r\n- and a third", ["a line", "another one", "- and a third"]),
      ("眠れなかった。雨の音。「まだ？」と聞いた！", ["眠れなかった。", "雨の音。", "「まだ？」", "と聞いた！"]),
      ("Mrs. Odell and Dr. Shenoy came. St. Ives, then.", ["Mrs. Odell and Dr. Shenoy came.", "St. Ives, then."]),
      ("So… tired. ... Yes.", ["So…", "tired.", "Yes."]),
      ("  padded \t. ", ["padded \t."]),
    ])
  func cut(text: String, expected: [String]) {
    #expect(text.sentences.map(String.init) == expected)
  }

  @Test("leave out no letter, and stand in the text in their order")
  func nothingLost() {
    let pieces = ["Ana", " ", "left", ".", "!", "”", "\n", "\r\n", "。", "夜", "…", "e\u{301}", "🌧️", "7", "(", ")", "\t"]
    for seed in 0..<1_000 {
      var random = SplitMix64(seed: seed)
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.pick(&random) }.joined()
      let sentences = text.sentences
      #expect(sentences.map(Self.letters).joined() == Self.letters(text[...]), "seed \(seed): \(text.debugDescription)")
      #expect(sentences.allSatisfy { text[$0.startIndex..<$0.endIndex] == $0 }, "seed \(seed)")
      #expect(
        sentences.allSatisfy { $0.first?.isWhitespace == false && $0.last?.isWhitespace == false }, "seed \(seed)")
    }
  }

  private static func letters(_ text: Substring) -> String { text.filter { $0.isLetter || $0.isNumber } }
}
