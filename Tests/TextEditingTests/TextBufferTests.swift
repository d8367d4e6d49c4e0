import Testing
import TextEditing

@Suite("A text being written")
struct TextBufferTests {
  @Test("a new page is one empty line, the cursor in it")
  func empty() {
    let buffer = TextBuffer()
    #expect(buffer.lines == [""])
    #expect(buffer.isEmpty)
    #expect(buffer.cursor == .start)
    #expect(buffer.cursor == buffer.end)
  }

  @Test("an empty line below is already something on the page")
  func lineFeedIsText() {
    #expect(!TextBuffer("\n").isEmpty)
    #expect(TextBuffer("\n").lines == ["", ""])
  }

  @Test("writing goes on at the end of a text that is opened")
  func cursorAtEnd() {
    #expect(TextBuffer("The kitchen was\nquiet for once.").cursor == TextPosition(line: 1, byte: 15))
  }

  @Test("lines part at line feeds alone; a carriage return stays on its line")
  func lineEnds() {
    let buffer = TextBuffer("one\r\ntwo\rthree\u{2028}four\n")
    #expect(buffer.lines == ["one\r", "two\rthree\u{2028}four", ""])
  }

  @Test("a text comes back byte for byte")
  func roundTrip() {
    let wrong = Samples.texts(ofAtMost: 3).filter { TextBuffer($0).text.bytes != $0.bytes }
    #expect(wrong.prefix(5) == [])
  }

  @Test("the cursor goes to the nearest place there is, forward within the line")
  func nearestPlace() {
    var wrong: [String] = []
    for text in Samples.texts(ofAtMost: 3) {
      var buffer = TextBuffer(text)
      for (line, content) in buffer.lines.enumerated() {
        for byte in -1...(content.utf8.count + 1) {
          buffer.move(to: TextPosition(line: line, byte: byte))
          let nearest = Samples.stops(in: content).first { $0 >= byte } ?? content.utf8.count
          if buffer.cursor != TextPosition(line: line, byte: nearest) {
            wrong.append("\(text.debugDescription) \(byte)")
          }
        }
      }
    }
    #expect(wrong.prefix(5) == [])
  }

  @Test("a line that is not there becomes the first or the last", arguments: [(-3, 0), (2, 1), (Int.max, 1)])
  func nearestLine(asked: Int, found: Int) {
    var buffer = TextBuffer("Bread\nand a letter")
    buffer.move(to: TextPosition(line: asked, byte: 2))
    #expect(buffer.cursor == TextPosition(line: found, byte: 2))
  }

  @Test("the text between two places is cut at their bytes, line feeds included")
  func textBetween() {
    let buffer = TextBuffer("She laughed.\n\nThen so did I.")
    let laughed = TextPosition(line: 0, byte: 4)
    #expect(buffer.text(from: laughed, to: TextPosition(line: 0, byte: 11)) == "laughed")
    #expect(buffer.text(from: laughed, to: TextPosition(line: 2, byte: 4)) == "laughed.\n\nThen")
    #expect(buffer.text(from: TextPosition(line: 0, byte: 12), to: TextPosition(line: 1, byte: 0)) == "\n")
  }

  @Test("there is nothing between a place and itself, or one before it")
  func nothingBetween() {
    let buffer = TextBuffer("warm\ncold")
    #expect(buffer.text(from: buffer.end, to: buffer.end) == "")
    #expect(buffer.text(from: buffer.end, to: .start) == "")
  }
}
