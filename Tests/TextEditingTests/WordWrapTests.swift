import TestSupport
import Testing
import TextEditing

@Suite("Soft wrapping")
struct WordWrapTests {
  private func rows(_ line: String, _ width: Int) -> [String] {
    WordWrap(width: width, measure: Samples.measure).rows(of: line).map { String(line.slice($0)) }
  }

  @Test("a short line is one row, and so is an empty one")
  func short() {
    #expect(rows("Bread again.", 20) == ["Bread again."])
    #expect(rows("", 20) == [""])
  }

  @Test("a line as wide as the row stays whole")
  func exact() { #expect(rows("twelve chars", 12) == ["twelve chars"]) }

  @Test("rows break behind spaces")
  func words() {
    #expect(rows("Ana asked twice about Sunday", 10) == ["Ana asked ", "twice ", "about ", "Sunday"])
  }

  @Test("spaces hang over the edge, however many there are")
  func hanging() {
    #expect(rows("tired     again", 5) == ["tired     ", "again"])
    #expect(rows("tired     ", 5) == ["tired     "])
    #expect(rows("ab \t cd", 3) == ["ab \t ", "cd"])
  }

  @Test("spaces at the beginning of a line are kept")
  func indent() { #expect(rows("    so there", 5) == ["    ", "so ", "there"]) }

  @Test("rows break behind hyphens and dashes")
  func hyphens() {
    #expect(rows("a half-hearted yes—or no", 12) == ["a half-", "hearted yes—", "or no"])
  }

  @Test("a hyphen before a word stays with it")
  func sign() { #expect(rows("try -x now", 5) == ["try ", "-x ", "now"]) }

  @Test("a word longer than the row breaks where it must")
  func longWord() {
    #expect(rows("oh Rücksichtnahme", 6) == ["oh ", "Rücksi", "chtnah", "me"])
    #expect(rows("https://example.org", 8) == ["https://", "example.", "org"])
  }

  @Test("wide characters need no spaces, and never straddle the edge")
  func wide() {
    #expect(rows("今日は静かだった", 5) == ["今日", "は静", "かだ", "った"])
    #expect(rows("ab今日", 5) == ["ab今", "日"])
    #expect(rows("今abc", 4) == ["今", "abc"])
    #expect(rows("ok 👩‍👧ok", 5) == ["ok 👩‍👧", "ok"])
  }

  @Test("a cluster of two narrow letters is no wide character: its word stays whole")
  func clusters() {
    let columns: @Sendable (Character) -> Int = { $0 == "\u{93E}" ? 1 : $0.unicodeScalars.count }
    let line = "घर काकाका"
    let wrap = WordWrap(width: 6, measure: ColumnMeasure(columns))
    #expect(wrap.rows(of: line).map { String(line.slice($0)) } == ["घर ", "काकाका"])
    #expect(
      WordWrap(width: 3, measure: ColumnMeasure(columns)).rows(of: line).map { String(line.slice($0)) } == [
        "घर ", "का", "का", "का",
      ])
  }

  @Test("a width below two is two, so that a wide character fits", arguments: [-1, 0, 1, 2])
  func narrowest(width: Int) {
    #expect(WordWrap(width: width, measure: Samples.measure).width == 2)
    #expect(rows("今a bc", width) == ["今", "a ", "bc"])
  }

  @Test("a grapheme is never broken, not even one wider than the row")
  func graphemes() {
    #expect(rows("cafe\u{301}s", 4) == ["cafe\u{301}", "s"])
    #expect(WordWrap(width: 2, measure: ColumnMeasure { _ in 3 }).rows(of: "ab").count == 2)
  }

  @Test("plain words fall as a writer would set them by hand", arguments: 0..<60)
  func greedy(seed: Int) {
    var random = SplitMix64(seed: seed)
    let words = (0..<30).map { _ in String(repeating: "m", count: Int.random(in: 1...9, using: &random)) }
    let width = Int.random(in: 10...24, using: &random)
    var expected = [words[0]]
    for word in words.dropFirst() {
      let longer = expected[expected.count - 1] + " " + word
      if longer.count <= width { expected[expected.count - 1] = longer } else { expected.append(word) }
    }
    #expect(
      rows(words.joined(separator: " "), width).map { $0.split(separator: " ").joined(separator: " ") } == expected)
  }

  @Test("loses nothing and never exceeds the width but by hanging spaces", arguments: 0..<200)
  func everything(seed: Int) {
    var random = SplitMix64(seed: seed)
    let pieces = Samples.pieces.filter { $0 != "\n" } + ["Sonntag", "-", "—", "今", "日", "  ", "\t", "कि", "👩‍👧‍👦", "ü"]
    for width in 2...9 {
      let line = Samples.text(ofAtMost: 24, from: pieces, &random)
      let rows = WordWrap(width: width, measure: Samples.measure).rows(of: line)
      let stops = Samples.stops(in: line)
      #expect(rows.first?.start == 0 && rows.last?.end == line.utf8.count)
      #expect(zip(rows, rows.dropFirst()).allSatisfy { $0.end == $1.start }, "\(width) \(line.debugDescription)")
      for row in rows {
        let text = line.slice(row)
        let seen = text.reversed().drop { $0 == " " || $0 == "\t" }
        #expect(seen.reduce(0) { $0 + Samples.columns($1) } <= width, "\(width) \(line.debugDescription)")
        #expect(stops.contains(row.start) && (row.end > row.start || line.isEmpty), "\(width) \(line.debugDescription)")
      }
    }
  }
}

extension String {
  /// The text of a row.
  func slice(_ row: WrappedRow) -> Substring {
    self[utf8.index(startIndex, offsetBy: row.start)..<utf8.index(startIndex, offsetBy: row.end)]
  }
}
