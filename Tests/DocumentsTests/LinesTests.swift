import Documents
import Testing

@Suite("Lines")
struct LinesTests {
  /// Every text of up to five of the pieces in which line ends can stand.
  static let texts: [String] = (1...5).reduce(into: [[""]]) { lengths, _ in
    lengths.append((lengths.last ?? []).flatMap { text in ["a", "\n", "\r", "é"].map { text + $0 } })
  }.flatMap { $0 }

  @Test("joined again are the text byte for byte, and only the last may have no end")
  func joined() {
    for text in Self.texts {
      let lines = text.linesWithEnds
      #expect(lines.joined().utf8.elementsEqual(text.utf8), "\(text.debugDescription)")
      #expect(lines.dropLast().allSatisfy { $0.utf8.last == 10 }, "\(text.debugDescription)")
      #expect(lines.allSatisfy { $0.utf8.dropLast().allSatisfy { $0 != 10 } }, "\(text.debugDescription)")
    }
  }

  @Test("from Windows are cut between the carriage return and line feed of one line and the next")
  func windows() {
    #expect("one\r\ntwo\r\n".linesWithEnds == ["one\r\n", "two\r\n"])
  }

  @Test(
    "lose their end, and no more than that",
    arguments: [
      ("", "", ""), ("\n", "", ""), ("\r\n", "", "\r"), ("a\n", "a", "a"), ("a\r\n", "a", "a\r"),
      ("a\r", "a", "a\r"), ("a\r\r\n", "a\r", "a\r\r"), ("a ", "a ", "a "),
    ])
  func ends(line: String, withoutEnd: String, withoutFeed: String) {
    #expect(line.withoutLineEnd.utf8.elementsEqual(withoutEnd.utf8))
    #expect(line.withoutLineFeed.utf8.elementsEqual(withoutFeed.utf8))
  }

  @Test(
    "end as the first of them does",
    arguments: [("", "\n"), ("a", "\n"), ("a\r", "\n"), ("a\nb\r\n", "\n"), ("a\r\nb\n", "\r\n"), ("\r\n", "\r\n")])
  func end(text: String, lineEnd: String) {
    #expect(text.lineEnd == lineEnd)
  }

  @Test(
    "are trimmed of white space of every script, and of nothing inside",
    arguments: [
      ("", ""), (" \t\r\n", ""), ("\u{3000}眠れない夜\u{3000}", "眠れない夜"), ("\u{A0}a \n b\r\n", "a \n b"),
      (" \u{301}", "\u{301}"),
    ])
  func trimmed(text: String, expected: String) {
    #expect(text.trimmed.utf8.elementsEqual(expected.utf8))
    #expect(text.isBlank == expected.isEmpty)
  }
}
