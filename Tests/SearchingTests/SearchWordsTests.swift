import TestSupport
import Testing

@testable import Searching

@Suite("Words as they are looked for")
struct SearchWordsTests {
  private func words(_ text: String) -> [String] { SearchWords.words(of: text).map(\.folded) }

  @Test(
    "have no capitals and no accents, however these are written",
    arguments: [
      ("Café", "cafe"), ("Cafe\u{301}", "cafe"), ("ÜBER", "uber"), ("Straße", "strasse"), ("STRAẞE", "strasse"),
      ("Ærø", "aero"), ("Łódź", "lodz"), ("İstanbul", "istanbul"), ("ﬁnd", "find"), ("Việt", "viet"),
      ("Ἀθῆναι", "αθηναι"), ("ΟΔΟΣ", "οδοσ"), ("οδός", "οδοσ"), ("Ёлка", "елка"), ("Йод", "иод"), ("Київ", "киів"),
      ("ＡＢ１", "ab1"), ("שָׁלוֹם", "שלום"), ("كِتَاب", "كتاب"), ("आदमी", "आदमी"), ("ガ", "カ"), ("カ\u{3099}", "カ"), ("한국", "한국"),
      ("٣", "3"),
    ])
  func folding(text: String, folded: String) {
    #expect(words(text).map { Array($0.utf8) } == [Array(folded.utf8)])
  }

  @Test(
    "are parted by everything but letters, digits and the apostrophe inside a word",
    arguments: [
      ("", []), (" \n…—", []), ("The door, again.", ["the", "door", "again"]),
      ("self-compassion", ["self", "compassion"]),
      ("snake_case 21:04", ["snake", "case", "21", "04"]), ("2nd", ["2nd"]), ("no\u{AD}thing", ["nothing"]),
      ("“So,” she said", ["so", "she", "said"]), ("🙂 yes ❤️👩‍👧 1️⃣", ["yes", "1"]), ("\u{301}a", ["a"]),
    ] as [(String, [String])])
  func parting(text: String, words: [String]) {
    #expect(self.words(text) == words)
  }

  @Test("“don’t”, “don't” and “dont” are one, and “Ana’s” is “Ana”")
  func apostrophes() {
    #expect(words("don’t don't dont DON'T don‘t donʼt") == Array(repeating: "dont", count: 6))
    #expect(words("Ana’s Ana's ANA'S Ana") == Array(repeating: "ana", count: 4))
    #expect(words("’tis the parents’ house, rock ’n’ roll") == ["tis", "the", "parents", "house", "rock", "n", "roll"])
    #expect(words("O’Brien’s it's 's s' '") == ["obrien", "it", "s", "s"])
    #expect(words("l’été") == ["lete"])
  }

  @Test("are single signs where a script has no spaces")
  func signs() {
    #expect(words("今日はtest雨") == ["今", "日", "は", "test", "雨"])
    #expect(words("สวัสดี").count == 6)
    #expect(words("コーヒー") == ["コ", "ー", "ヒ", "ー"])
  }

  @Test("know where they stand, accents and what follows an apostrophe included")
  func ranges() {
    let text = "“Ana’s cafe\u{301}s” ガカ\u{3099}"
    let found = SearchWords.words(of: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    #expect(found == ["Ana’s", "cafe\u{301}s", "ガ", "カ\u{3099}"])
  }

  @Test("folded twice are as folded once, and the folded text has the same words")
  func idempotence() {
    let pieces = [
      "a", "Ana", "’", "'", "s", "S", " ", "\n", "-", "é", "\u{301}", "ß", "İ", "今", "は", "\u{3099}", "ガ", "🙂",
      "\u{FE0F}",
      "\u{200D}", "1", "²", "Ⅷ", "ﬁ", "า", "ั", "한", "ы", "\u{AD}", "״", "ἦ",
    ]
    for seed in 0..<2_000 {
      var random = SplitMix64(seed: seed)
      let text = random.text(ofAtMost: 12, from: pieces)
      let folded = SearchWords.folded(text)
      #expect(Array(SearchWords.folded(folded).utf8) == Array(folded.utf8), "seed \(seed): \(text.debugDescription)")
      #expect(words(folded) == words(text), "seed \(seed): \(text.debugDescription)")
      let places = SearchWords.words(of: text).map(\.range)
      #expect(zip(places, places.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }, "seed \(seed)")
    }
  }

  #if os(Linux)
    /// The lines of UnicodeData.txt by their scalar.
    private static func unicodeData() throws -> [(scalar: Unicode.Scalar, fields: [Substring])] {
      let lines = try #require(
        UnicodeData.lines(of: "UnicodeData.txt"),
        "UnicodeData.txt is not installed; it is in the Debian package unicode-data.")
      return lines.compactMap { line in
        let fields = line.split(separator: ";", omittingEmptySubsequences: false)
        return UInt32(fields[0], radix: 16).flatMap(Unicode.Scalar.init).map { ($0, fields) }
      }
    }

    @Test("are the same for a letter as Unicode has it in one and in parts")
    func decompositions() throws {
      var count = 0
      var wrong: [String] = []
      // Korean syllables, a Burmese vowel, ideographs of old character sets and vowels that are marks are looked for as they are written.
      for (scalar, fields) in try Self.unicodeData()
      where !(0xF900...0xFAFF).contains(scalar.value) && scalar.value != 0x1026 && scalar.value < 0x1D000
        && !fields[2].hasPrefix("M")
      {
        let parts = fields[5].split(separator: " ").compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
        guard !parts.isEmpty, !fields[5].contains("<") else { continue }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: parts)
        count += 1
        if Array(SearchWords.folded(String(scalar)).utf8) != Array(SearchWords.folded(String(text)).utf8) {
          wrong.append(String(scalar.value, radix: 16))
        }
      }
      #expect(wrong == [])
      #expect(count > 900)
    }

    @Test("are made of Unicode’s letters and digits, and no other signs")
    func letters() throws {
      let apart = try Self.unicodeData().filter { scalar, fields in
        let isWord = fields[2].hasPrefix("L") || fields[2].hasPrefix("N")
        // Modifier letter apostrophe; Hangul fillers, which are shown as nothing.
        if scalar.value == 0x2BC || scalar.properties.isDefaultIgnorableCodePoint { return false }
        // Vowels written as marks are letters too; of them other tests speak.
        return !fields[2].hasPrefix("M") && SearchWords.words(of: String(scalar)).isEmpty == isWord
      }
      #expect(apart.map { String($0.scalar.value, radix: 16) } == [])
    }
  #endif
}
