import TestSupport
import Testing
import TextEditing

@Suite("Looking for words")
struct TextSearchTests {
  /// The text with every match in brackets.
  private func found(_ words: String, in text: String) -> String {
    let buffer = TextBuffer(text)
    var place = TextPosition.start
    var marked = ""
    for match in buffer.matches(of: SearchPattern(words)) {
      marked += buffer.text(from: place, to: match.lowerBound)
      marked += "[" + buffer.text(from: match.lowerBound, to: match.upperBound) + "]"
      place = match.upperBound
    }
    return marked + buffer.text(from: place, to: buffer.end)
  }

  @Test(
    "small letters find capitals too",
    arguments: [
      ("ana", "Ana and ANA", "[Ana] and [ANA]"), ("élan", "Élan, ÉLAN", "[Élan], [ÉLAN]"), ("я", "Я и я", "[Я] и [я]"),
      ("straße", "Straße", "[Straße]"),
    ])
  func small(words: String, text: String, marked: String) { #expect(found(words, in: text) == marked) }

  @Test(
    "a capital anywhere finds only letters as they are written",
    arguments: [
      ("Ana", "Ana, ana, ANA", "[Ana], ana, ANA"), ("anA", "Ana anA", "Ana [anA]"), ("É", "é É", "é [É]"),
    ])
  func capitals(words: String, text: String, marked: String) { #expect(found(words, in: text) == marked) }

  @Test(
    "straight and curly quotation marks find each other",
    arguments: [
      ("don't", "I don’t and don't", "I [don’t] and [don't]"), ("don’t", "I don’t and don't", "I [don’t] and [don't]"),
      ("\"no\"", "“no”, \"no\"", "[“no”], [\"no\"]"), ("'", "‘a’ 'b'", "[‘]a[’] [']b[']"), ("“", "\"“”", "[\"][“][”]"),
      ("Don't", "Don’t don’t", "[Don’t] don’t"),
    ])
  func quotes(words: String, text: String, marked: String) { #expect(found(words, in: text) == marked) }

  @Test(
    "an accent is the same in one scalar or two, and a letter without it is another",
    arguments: [
      ("é", "cafe\u{301} café cafe", "caf[e\u{301}] caf[é] cafe"),
      ("e\u{301}", "cafe\u{301} café cafe", "caf[e\u{301}] caf[é] cafe"),
      ("e", "e\u{301}e", "e\u{301}[e]"), ("cafe", "cafe\u{301}", "cafe\u{301}"), ("fe\u{301}s", "cafés", "ca[fés]"),
    ])
  func accents(words: String, text: String, marked: String) {
    #expect(found(words, in: text).bytes == marked.bytes)
  }

  @Test(
    "no flag, family, keycap or conjunct is ever split",
    arguments: [
      ("🇪", "🇪🇸", "🇪🇸"), ("🇸🇫", "🇪🇸🇫🇷", "🇪🇸🇫🇷"), ("🇫🇷", "🇪🇸🇫🇷", "🇪🇸[🇫🇷]"), ("👩", "👩‍👧 👩", "👩‍👧 [👩]"),
      ("👧", "👩‍👧", "👩‍👧"), ("👩‍👧", "x👩‍👧y", "x[👩‍👧]y"), ("👍", "👍🏽👍", "👍🏽[👍]"), ("1", "1️⃣1", "1️⃣[1]"),
      ("त", "स्ते त", "स्ते [त]"), ("ᄒ", "\u{1112}\u{1161}ᄒ", "\u{1112}\u{1161}[ᄒ]"),
    ])
  func whole(words: String, text: String, marked: String) {
    #expect(found(words, in: text).bytes == marked.bytes)
  }

  @Test(
    "matches do not overlap, the first one from the left counts",
    arguments: [
      ("aa", "aaaaa", "[aa][aa]a"), ("aba", "ababa", "[aba]ba"), ("aab", "aaab", "a[aab]"), ("ää", "äää", "[ää]ä"),
    ])
  func overlap(words: String, text: String, marked: String) { #expect(found(words, in: text) == marked) }

  @Test(
    "words begin with any sign there is",
    arguments: [
      ("今日", "は今日今", "は[今日]今"), ("é", "今é", "今[é]"), ("—so", "no—so", "no[—so]"), ("\t", "a\tb", "a[\t]b"),
      ("\u{200B}", "a\u{200B}b", "a[\u{200B}]b"), (" ", "a b", "a[ ]b"), ("[", "{[", "{[[]"), ("\0", "a\0", "a[\0]"),
    ])
  func anySign(words: String, text: String, marked: String) { #expect(found(words, in: text) == marked) }

  @Test(
    "words at the ends of lines are found, words over a line end are not",
    arguments: [
      ("end", "the end\nend of", "the [end]\n[end] of"), ("end\nend", "end\nend", "end\nend"),
      ("end", "end\r\n", "[end]\r\n"),
      ("\n", "a\n", "a\n"), ("\r", "a\r\n", "a[\r]\n"), ("ending", "the end", "the end"),
    ])
  func lineEnds(words: String, text: String, marked: String) {
    #expect(found(words, in: text).bytes == marked.bytes)
  }

  @Test("nothing is found for nothing, or in nothing")
  func nothing() {
    #expect(found("", in: "some words") == "some words")
    #expect(TextBuffer("").matches(of: SearchPattern("a")).isEmpty)
    #expect(SearchPattern("").matches(in: "") == [])
  }

  @Test("a byte that is no UTF-8 is found like any sign")
  func rawBytes() {
    let text = RawText.text(of: [0x43, 0x61, 0x66, 0xE9, 0x20, 0xE9])
    #expect(SearchPattern(RawText.text(of: [0xE9])).matches(in: text) == [3..<7, 8..<12])
  }

  /// The matches as plainly as they can be had: character by character.
  private func naive(_ words: String, in line: String) -> [Range<Int>] {
    let isExact = words.contains(where: \.isUppercase)
    func plain(_ text: String) -> [String] {
      text.map { character in
        let straight = ["’": "'", "‘": "'", "“": "\"", "”": "\""][character] ?? String(character)
        return isExact ? straight : straight.lowercased()
      }
    }
    let (wanted, all, stops) = (plain(words), plain(line), Samples.stops(in: line))
    guard !wanted.isEmpty else { return [] }
    var matches: [Range<Int>] = []
    var index = 0
    while index + wanted.count <= all.count {
      if Array(all[index..<index + wanted.count]) == wanted {
        matches.append(stops[index]..<stops[index + wanted.count])
        index += wanted.count
      } else {
        index += 1
      }
    }
    return matches
  }

  @Test("finds what a search character by character finds", arguments: 0..<10)
  func sameAsNaive(part: Int) {
    let pieces =
      Samples.pieces.filter { $0 != "\n" } + [
        "a", "A", "b", "'", "’", "”", "é", "É", "今", "今日", "\t", "\0", "\u{20E3}",
      ]
    var wrong: [String] = []
    var found = 0
    for seed in part * 1000..<(part + 1) * 1000 {
      var random = SplitMix64(seed: seed)
      let line = Samples.text(ofAtMost: 14, from: pieces, &random)
      // Half of the time something that is there, if only in part.
      let start = Int.random(in: 0...line.unicodeScalars.count, using: &random)
      let there = String(line.unicodeScalars.dropFirst(start).prefix(Int.random(in: 1...3, using: &random)))
      let words = [Samples.text(ofAtMost: 2, from: pieces, &random), there].pick(&random)
      let matches = SearchPattern(words).matches(in: line)
      found += matches.count
      if matches != naive(words, in: line) { wrong.append("\(words.debugDescription) in \(line.debugDescription)") }
    }
    #expect(wrong.prefix(5) == [])
    #expect(found > 300)
  }
}
