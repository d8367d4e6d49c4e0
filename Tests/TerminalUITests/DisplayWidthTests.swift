import TestSupport
import Testing

@testable import TerminalUI

@Suite("How a character is shown")
struct DisplayWidthTests {
  private func shown(_ character: Character) -> [String] { DisplayWidth.glyphs(of: character).map(\.text) }

  @Test("letters take one column, ideographs and full-width forms two")
  func letters() {
    #expect(DisplayWidth.glyphs(of: "a") == [Glyph("a", columns: 1)])
    #expect(DisplayWidth.glyphs(of: "ü") == [Glyph("ü", columns: 1)])
    #expect(DisplayWidth.glyphs(of: "今") == [Glyph("今", columns: 2)])
    #expect(DisplayWidth.glyphs(of: "Ａ") == [Glyph("Ａ", columns: 2)])
    #expect(DisplayWidth.glyphs(of: "ﾊ") == [Glyph("ﾊ", columns: 1)])
    #expect(DisplayWidth.glyphs(of: "한") == [Glyph("한", columns: 2)])
  }

  @Test("marks share the cell of their letter")
  func marks() {
    #expect(DisplayWidth.glyphs(of: "e\u{301}") == [Glyph("e", columns: 1).with(mark: "\u{301}")])
    #expect(DisplayWidth.glyphs(of: "今\u{3099}") == [Glyph("今", columns: 2).with(mark: "\u{3099}")])
    let syllable: Character = "\u{1112}\u{1161}\u{11AB}"
    #expect(shown(syllable) == [String(syllable)] && DisplayWidth.columns(of: syllable) == 2)
  }

  @Test("of more marks than a cell holds the first four are shown")
  func manyMarks() {
    #expect(shown("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}").map(\.unicodeScalars.count) == [5])
  }

  @Test("a mark by itself sits on a dotted circle")
  func loneMark() {
    #expect(DisplayWidth.glyphs(of: "\u{301}") == [Glyph("\u{25CC}", columns: 1).with(mark: "\u{301}")])
  }

  @Test(
    "an emoji of several scalars is shown as its first sign",
    arguments: [
      ("👩‍👧‍👦", "👩", 2), ("👍🏽", "👍", 2), ("🧑🏿‍🚀", "🧑", 2), ("❤️", "❤", 1), ("☺︎", "☺", 1), ("❤️‍🩹", "❤", 1),
      ("🏳️‍🌈", "🏳", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴", 2), ("1️⃣", "1\u{20E3}", 1), ("😀", "😀", 2),
    ] as [(Character, String, Int)])
  func emoji(character: Character, text: String, columns: Int) {
    #expect(shown(character) == [text])
    #expect(DisplayWidth.columns(of: character) == columns)
  }

  @Test("a flag is shown as its two letters")
  func flag() {
    #expect(DisplayWidth.glyphs(of: "🇪🇸") == [Glyph("🇪", columns: 1), Glyph("🇸", columns: 1)])
    #expect(DisplayWidth.columns(of: "🇪" as Character) == 1)
  }

  @Test("a cluster of an Indic script is shown letter by letter, joiners or not")
  func clusters() {
    #expect("क्षि".flatMap(shown).map(\.unicodeScalars.count) == [2, 1, 1])
    #expect(DisplayWidth.columns(of: "क्षि") == 3)
    #expect(DisplayWidth.columns(of: "क्\u{200D}षि") == 3)
  }

  @Test(
    "control characters are shown as their pictures, never sent",
    arguments: [
      ("\0", ["␀"]), ("\u{1B}", ["␛"]), ("\u{7F}", ["␡"]), ("\r", ["␍"]), ("\n", ["␊"]), ("\r\n", ["␍", "␊"]),
      ("\u{1F}", ["␟"]), ("\u{9B}", ["\u{FFFD}"]), ("\u{80}", ["\u{FFFD}"]),
    ] as [(Character, [String])])
  func controls(character: Character, pictures: [String]) {
    #expect(shown(character) == pictures)
    #expect(DisplayWidth.columns(of: character) == pictures.count)
  }

  @Test("a tab is four spaces")
  func tab() {
    #expect(shown("\t") == [" ", " ", " ", " "])
    #expect(DisplayWidth.columns(of: "a\tb") == 6)
  }

  @Test(
    "what cannot be seen takes no room: direction marks, joiners, soft hyphens, byte order marks",
    arguments: [
      "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}",
      "\u{061C}", "\u{FEFF}", "\u{AD}", "\u{2060}", "\u{FE0F}", "\u{2028}", "\u{2029}",
    ] as [Character])
  func unseen(character: Character) {
    #expect(DisplayWidth.glyphs(of: character) == [])
    #expect(DisplayWidth.columns(of: character) == 0)
  }

  @Test("a sign that is a format character by category alone is seen")
  func visibleFormat() { #expect(shown("\u{6DD}") == ["\u{6DD}"]) }

  @Test("a scalar that means nothing is shown as the sign for that")
  func unassigned() {
    #expect(shown("\u{378}") == ["\u{FFFD}"])
    #expect(shown("\u{FFFF}") == ["\u{FFFD}"])
  }

  @Test("no scalar at all brings a control or an invisible one into a cell")
  func safe() {
    var wrong: [UInt32] = []
    for scalar in (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init) {
      // The planes for private use and those not yet in use are alike throughout.
      guard scalar.value < 0x32000 || scalar.value & 0xFFFF > 0xFF00 || (0xE0000...0xE01FF) ~= scalar.value else {
        continue
      }
      for glyph in DisplayWidth.glyphs(of: Character(scalar)) {
        let isSafe = glyph.text.unicodeScalars.allSatisfy { shown in
          switch shown.properties.generalCategory {
          case .control, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned: false
          case .format: shown == scalar && glyph.columns == 1
          default: true
          }
        }
        if !isSafe || !(1...2).contains(glyph.columns) { wrong.append(scalar.value) }
      }
    }
    #expect(wrong.prefix(5) == [])
  }
}

@Suite("A text cut to a width")
struct ClippedTests {
  @Test(
    "keeps what fits and says that something is missing",
    arguments: [
      ("Sunday", 6, "Sunday"), ("Sunday", 5, "Sund…"), ("Sunday", 1, "…"), ("Sunday", 0, ""), ("Sunday", -2, ""),
      ("", 0, ""), ("今日は", 6, "今日は"), ("今日は", 5, "今日…"), ("今日は", 4, "今…"), ("今日は", 2, "…"), ("🇪🇸!", 2, "…"),
      ("cafe\u{301} au lait", 5, "cafe\u{301}…"),
    ])
  func table(text: String, columns: Int, clipped: String) {
    #expect(DisplayWidth.clipped(text, to: columns) == clipped)
  }

  @Test("never exceeds the width, and could not hold one character more", arguments: 0..<50)
  func tight(seed: Int) {
    var random = SplitMix64(seed: seed)
    let text = random.text(ofAtMost: 12, from: ["a", "今", "👩‍👧", "🇪🇸", "\t", "\u{200B}", "é", "\u{301}", "क्षि"])
    for columns in 0...14 {
      let clipped = DisplayWidth.clipped(text, to: columns)
      #expect(DisplayWidth.columns(of: clipped) <= columns, "\(text) to \(columns)")
      if DisplayWidth.columns(of: text) <= columns {
        #expect(clipped == text)
      } else if columns > 0 {
        let kept = clipped.dropLast()
        let next = text.dropFirst(kept.count).prefix(1)
        #expect(clipped.last == "…" && text.hasPrefix(kept), "\(text) to \(columns)")
        #expect(DisplayWidth.columns(of: kept + next) >= columns, "\(text) to \(columns)")
      }
    }
  }
}
