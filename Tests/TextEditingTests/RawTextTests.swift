import TestSupport
import Testing
import TextEditing

@Suite("A file's bytes as text")
struct RawTextTests {
  @Test(
    "UTF-8 is the text it is, line ends and all", arguments: ["", "Ana\r\nasked\n", "今日 👩‍👧 e\u{301}", "\u{0}\u{FEFF}"])
  func valid(text: String) {
    #expect(RawText.text(of: text.utf8).bytes == text.bytes)
    #expect(RawText.bytes(of: text) == text.bytes)
  }

  @Test(
    "what is no UTF-8 comes back byte for byte",
    arguments: [
      [0x43, 0x61, 0x66, 0xE9], [0xFF, 0xFE, 0x41, 0x00], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xE4, 0xBB],
      [0xF5, 0x80, 0x80, 0x80],
      Array("\u{10FE80}".utf8), Array("\u{10FEFF}x\u{10FE7F}".utf8),
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    #expect(RawText.bytes(of: RawText.text(of: bytes)) == bytes)
  }

  @Test("any bytes come back, also through a page that is written on")
  func anything() {
    var random = SplitMix64(seed: 5)
    let shape = PageShape(width: 20, height: 4, measure: Samples.measure)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random) : UInt8.random(in: 0x80...0xF4, using: &random)
      }
      var editor = Editor(RawText.text(of: bytes))
      #expect(RawText.bytes(of: editor.text) == bytes)
      editor.perform(.move(.start), on: shape)
      for _ in 0..<5 { editor.perform([.move(.right), .insert("é"), .newLine].pick(&random), on: shape) }
      for _ in 0..<5 { editor.perform(.undo, on: shape) }
      #expect(RawText.bytes(of: editor.text) == bytes)
    }
  }
}
