import Testing
import TextEditing

@Suite("An edit")
struct EditTests {
  @Test("knows where what it takes away ended and what it puts there ends")
  func ends() {
    let edit = Edit(
      at: TextPosition(line: 2, byte: 5), removing: "no\nnot yet", inserting: "ja, später")
    #expect(edit.endOfRemoved == TextPosition(line: 3, byte: 7))
    #expect(edit.endOfInserted == TextPosition(line: 2, byte: 16))
  }

  @Test("taken back twice is itself")
  func inverseOfInverse() {
    let edit = Edit(at: TextPosition(line: 1, byte: 0), removing: "tired", inserting: "worn")
    #expect(edit.inverse.inverse == edit)
  }

  @Test("puts exactly its text in place of what it removes, and the cursor behind it")
  func apply() {
    var buffer = TextBuffer("I was angry\nat nobody.")
    buffer.apply(
      Edit(at: TextPosition(line: 0, byte: 6), removing: "angry\nat nobody", inserting: "afraid"))
    #expect(buffer.marked == "I was afraid|.")
  }

  @Test("rests behind the grapheme that its text has become part of")
  func joins() {
    var buffer = TextBuffer(marked: "🇪🇸|🇫🇷")
    buffer.apply(Edit(at: .start, inserting: "🇵"))
    #expect(Samples.stops(in: buffer.currentLine).contains(buffer.cursor.byte))
    #expect(buffer.cursor.byte == 8)
  }

  @Test("joins two lines when it removes the feed between them")
  func joinsLines() {
    var buffer = TextBuffer("cafe\n\u{301} in the rain")
    buffer.apply(Edit(at: TextPosition(line: 0, byte: 4), removing: "\n"))
    #expect(buffer.lines == ["café in the rain"])
    #expect(buffer.cursor == TextPosition(line: 0, byte: 6))
  }

  @Test("and its inverse leave every small text as it was, whatever joins whatever", arguments: Samples.pieces + [""])
  func inverse(inserted: String) {
    var wrong: [String] = []
    for text in Samples.texts(ofAtMost: 2) {
      let original = TextBuffer(text)
      let places = Samples.places(in: original)
      for (index, start) in places.enumerated() {
        for end in places[index...] {
          let removed = original.text(from: start, to: end)
          let edit = Edit(at: start, removing: removed, inserting: inserted)
          var buffer = original
          buffer.apply(edit)
          let after = original.text(from: .start, to: start) + inserted + original.text(from: end, to: original.end)
          let isDone = buffer.text.bytes == after.bytes && Samples.places(in: buffer).contains(buffer.cursor)
          buffer.apply(edit.inverse)
          let isUndone = buffer.text.bytes == text.bytes && Samples.places(in: buffer).contains(buffer.cursor)
          if !isDone || !isUndone { wrong.append("\(text.debugDescription) \(edit)") }
        }
      }
    }
    #expect(wrong.prefix(5) == [])
  }
}
