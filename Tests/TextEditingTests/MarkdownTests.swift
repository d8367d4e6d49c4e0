import TestSupport
import Testing

@testable import TextEditing

@Suite("Markdown on the page")
struct MarkdownTests {
  /// What is marked in a line: `h`, `e`, `s` or `m` and the marked text.
  private func marked(_ line: String) -> [String] {
    Markdown.marks(in: line).map { bytes, markdown in
      let letter =
        switch markdown {
        case .heading: "h"
        case .emphasis: "e"
        case .strong: "s"
        case .marker: "m"
        }
      return "\(letter) \(line[line.range(ofBytes: bytes)])"
    }
  }

  @Test(
    "a line behind one to six number signs and a space is a heading, signs and all",
    arguments: [
      ("# Sunday", ["h # Sunday"]), ("###### so *small*", ["h ###### so *small*"]), ("# ", ["h # "]),
      ("####### no", []), ("#no", []), ("#", []), (" # no", []), ("\\# no", []), ("", []), ("# one\r", ["h # one\r"]),
    ])
  func headings(line: String, marks: [String]) { #expect(marked(line) == marks) }

  @Test(
    "words between single signs are emphasised, between double ones strongly",
    arguments: [
      ("so *very* tired", ["e *very*"]), ("so _very_ tired", ["e _very_"]), ("**no**", ["s **no**"]),
      ("__no__", ["s __no__"]), ("***both***", ["s ***both***"]), ("*one* and *two*", ["e *one*", "e *two*"]),
      ("*two words*, then", ["e *two words*"]), ("un*believ*able", ["e *believ*"]), ("(*so*)", ["e *so*"]),
      ("今*日*は", ["e *日*"]), ("*👩‍👧*", ["e *👩‍👧*"]), ("*cafe\u{301}*.", ["e *cafe\u{301}*"]), ("*\u{1}*", ["e *\u{1}*"]),
    ])
  func emphasis(line: String, marks: [String]) { #expect(marked(line) == marks) }

  @Test(
    "signs that do not match, or never close, mark nothing",
    arguments: [
      "*open", "**open*", "*open**", "_open*", "****too many****", "*", "**", "_", "a * b", "* ", "*\\*",
    ])
  func unclosed(line: String) {
    #expect(marked(line).filter { !$0.hasPrefix("m") } == [])
  }

  @Test(
    "of signs inside others the inner pair is marked, or the outer where the inner does not close",
    arguments: [
      ("*a **b** c*", ["s **b**"]), ("**a *b* c**", ["e *b*"]), ("*a _b_ c*", ["e _b_"]), ("*a *b*", ["e *b*"]),
    ])
  func nested(line: String, marks: [String]) { #expect(marked(line) == marks) }

  @Test(
    "names, sums and lone signs stay as they are",
    arguments: [
      "snake_case_words", "a_b_c and d_e_f", "2 * 3 * 4", "2*3 or 4 * 5", "été_un_deux", "5 ** 2 ** 1", "a _ b _ c",
      "1_000_000", "_a_b", "a_b_",
    ])
  func untouched(line: String) { #expect(marked(line).filter { $0 != "s __init__" } == []) }

  @Test(
    "a backslash takes a sign's meaning away",
    arguments: [
      ("\\*not\\*", []), ("\\*not* so*", []), ("*so \\* it*", ["e *so \\* it*"]), ("\\\\*yes*", ["e *yes*"]),
      ("*no\\*", []), ("\\", []), ("*so*\\", ["e *so*"]), ("\\é*so*", ["e *so*"]),
    ])
  func backslash(line: String, marks: [String]) { #expect(marked(line) == marks) }

  @Test(
    "the marker of a list item or a quotation is marked without the space before it, and what follows is read too",
    arguments: [
      ("- milk", ["m - "]), ("  * *eggs*", ["m * ", "e *eggs*"]), ("12) two", ["m 12) "]), ("> she said", ["m > "]),
      ("- [ ] call", ["m - [ ] "]), ("1. **so**", ["m 1. ", "s **so**"]), ("-no", []), ("*no* list", ["e *no*"]),
      ("\t+ in", ["m + "]), ("* * *", ["m * "]), ("- # no heading", ["m - "]), ("12345. no", []),
    ])
  func markers(line: String, marks: [String]) { #expect(marked(line) == marks) }

  @Test("a sign that is part of another character is no sign")
  func partOfCharacter() {
    #expect(marked("*️⃣ one *️⃣") == [])
    #expect(marked("*so*️⃣ it* is") == ["e *so*️⃣ it*"])
    #expect(marked("*so*\u{301}") == [])
    #expect(marked("\u{600}*so*") == [])
    #expect(marked("- \u{301}so") == [])
  }

  @Test("a line of more than four thousand bytes is not looked at")
  func longLines() {
    let words = "*so* " + String(repeating: "x", count: 4091)
    #expect(words.utf8.count == 4096 && marked(words) == ["e *so*"])
    #expect(marked(words + "x") == [])
    #expect(marked("# " + String(repeating: "今", count: 2000)) == [])
    #expect(Markdown.marks(in: String(repeating: "*_", count: 1_000_000)).isEmpty)
  }

  @Test("marks stand in reading order, in the line, around whole characters", arguments: 0..<10)
  func whole(part: Int) {
    let pieces =
      ["*", "*", "_", "**", "__", "\\", "# ", "- ", "1. ", "> ", "[ ] ", "so", "今", "\u{20E3}", "\u{600}"]
      + Samples.pieces
    var wrong: [String] = []
    var found = 0
    for seed in part * 1000..<(part + 1) * 1000 {
      var random = SplitMix64(seed: seed)
      let line = Samples.text(ofAtMost: 12, from: pieces.filter { $0 != "\n" }, &random)
      let stops = Samples.stops(in: line)
      var last = 0
      for (bytes, _) in Markdown.marks(in: line) {
        let isWhole = stops.contains(bytes.lowerBound) && stops.contains(bytes.upperBound)
        if !isWhole || bytes.isEmpty || bytes.lowerBound < last { wrong.append(line.debugDescription) }
        last = bytes.upperBound
        found += 1
      }
    }
    #expect(wrong.prefix(5) == [])
    #expect(found > 100)
  }
}
