import Documents
import TestSupport
import Testing

@testable import Tagging

@Suite("Words")
struct WordsTests {
  private static func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Word.words(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test(
    "are runs of letters with the apostrophes inside them; numbers and how a sentence ends are words of their own",
    arguments: [
      ("", []), ("Ana left.", ["Ana", "left"]), ("don’t 'do' it's", ["don’t", "do", "it's"]),
      ("half-past 7.30!", ["half", "past", "7", "30", "!"]),
      ("well… no... ok?", ["well", "…", "no", "...", "ok", "?"]),
      ("Ceaușescu naïve Ødegård", ["Ceaușescu", "naïve", "Ødegård"]), ("e\u{301}te\u{301}", ["e\u{301}te\u{301}"]),
      ("眠れない", ["眠れない"]), ("🌧️ rain", ["rain"]), ("'", []), ("x'", ["x"]),
    ])
  func cut(text: String, expected: [String]) {
    #expect(Self.words(text) == expected)
  }

  @Test(
    "are the same whatever their case and apostrophe",
    arguments: [("LEFT", "left"), ("Don’t", "don't"), ("ÉTÉ", "été")])
  func sameWord(one: String, other: String) {
    #expect(Word.words(in: one).map(\.form) == Word.words(in: other).map(\.form))
  }

  @Test("stand where they say, whatever the text")
  func ranges() {
    let pieces = ["Ana", "’", "'", " ", "7", "…", "...", "?", "é", "e\u{301}", "夜", "🌧️", "-", "\u{0}", "\r\n", "ß"]
    for seed in 0..<1_000 {
      var random = SplitMix64(seed: seed)
      let text = (0..<Int.random(in: 0...14, using: &random)).map { _ in pieces.pick(&random) }.joined()
      var end = 0
      for word in Word.words(in: text) {
        #expect(
          word.range.lowerBound >= end && !word.range.isEmpty && word.range.upperBound <= text.utf8.count,
          "seed \(seed)")
        end = word.range.upperBound
      }
    }
  }

  @Test(
    "share a stem where only an ending differs",
    arguments: [
      ["slam", "slams", "slammed", "slamming"], ["quiet", "quietly", "quieted"], ["apologies", "apology"],
      ["worry", "worries"], ["brother", "brother's", "brothers"],
    ])
  func stems(forms: [String]) {
    #expect(Set(forms.map { FeatureKey(Stem.of(Array($0.utf8))) }).count == 1, "\(forms)")
  }

  @Test("keep at least three letters", arguments: ["is", "red", "bed", "ness", "ing", "used", "es", "'s", ""])
  func short(word: String) {
    #expect(Stem.of(Array(word.utf8)).count >= min(3, word.utf8.count - (word.hasSuffix("'s") ? 2 : 0)))
  }
}

@Suite("Word families")
struct WordFamiliesTests {
  @Test("are read a line each, comments and blank lines passed over, and know a word by its stem")
  func read() throws {
    let text = "# loud\nshouting: shout yell roar\n\nsound: roar hum\n"
    let families = try WordFamilies(SourceFile(path: "word-families.txt", text: text))
    #expect(families.names == ["shouting", "sound"])
    func of(_ word: String) -> [UInt16] {
      Array(families.members[families.families(of: FeatureKey(Stem.of(Array(word.utf8))))])
    }
    #expect(of("roared") == [0, 1])
    #expect(of("yelling") == [0])
    #expect(of("whisper") == [])
  }

  @Test("name the line that is not one", arguments: [("a: b\nno colon\n", 2), ("a: b\n\na: c\n", 3)])
  func bad(text: String, line: Int) {
    #expect(throws: FileProblem.self) { try WordFamilies(SourceFile(path: "f.txt", text: text)) }
    do { _ = try WordFamilies(SourceFile(path: "f.txt", text: text)) } catch { #expect(error.line == line) }
  }
}
