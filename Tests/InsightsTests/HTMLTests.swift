import TestSupport
import Testing

@testable import Insights

@Suite("Markup that is always well-formed")
struct HTMLTests {
  @Test("text and attributes are escaped")
  func escaped() {
    let piece = HTML("p", ["title": "\"<&>'"]) { "<b>&\"'</b>\u{0}" }
    #expect(
      piece.markup
        == "<p title=\"&quot;&lt;&amp;&gt;&#39;\">&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;\u{FFFD}</p>")
  }

  @Test("elements without content are closed in the way HTML knows")
  func closing() {
    #expect(HTML("br").markup == "<br/>")
    #expect(HTML("bdi").markup == "<bdi></bdi>")
    #expect(HTML("rect", ["x": "1"]) { HTML("title") { "one" } }.markup == "<rect x=\"1\"><title>one</title></rect>")
  }

  @Test("whatever the words, the page can be read and says them", arguments: 0..<40)
  func anyWords(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "<", ">", "&", "\"", "'", "]]>", "<!--", "-->", "&amp;", "</q>", "\u{7}", "\u{FFFE}", "\u{85}", "ש", "👩‍👩‍👧", "a",
      " ", "{",
    ]
    let text = random.text(ofAtMost: 30, from: pieces)
    let piece = HTML("p", ["title": text]) {
      HTML.own(text)
      text
    }
    let read = try Element.reading(piece.markup)
    let said = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { "\u{7}\u{FFFE}\u{85}".unicodeScalars.contains($0) ? "\u{FFFD}" : $0 }))
    #expect(read.text == said + said)
    #expect(read["title"] == said)
    #expect(read.all.count == 2)
  }
}
