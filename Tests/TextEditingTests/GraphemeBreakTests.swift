import TestSupport
import Testing
import TextEditing

#if os(Linux)
  /// Holds the text model against Unicode's own examples of where one character ends and the next begins.
  ///
  /// How a line of the file is judged: the cursor may rest where it has `÷`, and not where it has `×`. A text is parted
  /// into lines at its line feeds, and a carriage return before a feed stays on its line; so the cursor may also rest
  /// between these two, where Unicode has `×`. Nowhere else does a page differ from Unicode.
  @Suite("Unicode's examples of characters")
  struct GraphemeBreakTests {
    /// An example: a text, and the bytes before which the cursor may rest.
    private struct Example {
      let line: String
      let text: String
      let stops: [Int]

      init(_ line: String) {
        var text = String.UnicodeScalarView()
        var stops: [Int] = []
        var isBehindReturn = false
        for word in line.split(separator: " ") {
          let scalar = UInt32(word, radix: 16).flatMap(Unicode.Scalar.init)
          if word == "÷" || isBehindReturn && scalar == "\n" { stops.append(String(text).utf8.count) }
          guard let scalar else { continue }
          text.append(scalar)
          isBehindReturn = scalar == "\r"
        }
        (self.line, self.text, self.stops) = (line, String(text), stops)
      }
    }

    /// Lines of the platform's file, Unicode 15, that a later version has otherwise, and how it has them.
    private static let later = [
      // Unicode 17 took Extended_Pictographic away from 689 signs that are no emoji, so GB11 joins them no more.
      "÷ 2701 × 200D × 2701 ÷": "÷ 2701 × 200D ÷ 2701 ÷"
    ]

    /// Lines that came with Unicode 15.1, whose GB9c keeps Indic conjuncts whole; the file may be too old to have them.
    private static let conjuncts = [
      "÷ 0915 × 094D × 0924 ÷", "÷ 0915 × 094D × 094D × 0924 ÷", "÷ 0915 × 094D × 200D × 0924 ÷",
      "÷ 0915 × 093C × 094D × 0924 ÷", "÷ 0915 × 094D × 0924 × 094D × 092F ÷", "÷ 0915 ÷ 0924 ÷",
      "÷ 0915 × 094D ÷ 0061 ÷", "÷ 0061 × 094D ÷ 0924 ÷", "÷ 003F × 094D ÷ 0924 ÷",
    ]

    private static func examples() throws -> [Example] {
      let lines = try #require(
        UnicodeData.lines(of: "auxiliary/GraphemeBreakTest.txt"),
        "GraphemeBreakTest.txt is not installed; it is in the Debian package unicode-data.")
      return (lines.map { later[$0] ?? $0 } + conjuncts).map { Example($0) }
    }

    /// The bytes of the whole text before which the cursor rests on its way.
    private func walk(_ motion: Motion, from place: TextPosition, in text: String) -> [Int] {
      var buffer = TextBuffer(text)
      buffer.move(to: place)
      var stops: [Int] = []
      while true {
        stops.append(buffer.text(from: .start, to: buffer.cursor).utf8.count)
        let next = buffer.destination(of: motion)
        guard next != buffer.cursor else { return stops }
        buffer.move(to: next)
      }
    }

    /// The examples that are not as they should be.
    private func wrong(_ isRight: (Example) -> Bool) throws -> [String] {
      try Self.examples().filter { !isRight($0) }.map(\.line)
    }

    @Test("are there in their hundreds")
    func count() throws { #expect(try Self.examples().count >= 600) }

    @Test("are walked through to the right one character at a time")
    func right() throws {
      #expect(try wrong { walk(.right, from: .start, in: $0.text) == $0.stops } == [])
    }

    @Test("are walked through to the left one character at a time")
    func left() throws {
      #expect(try wrong { walk(.left, from: TextBuffer($0.text).end, in: $0.text) == $0.stops.reversed() } == [])
    }

    @Test("are deleted one whole character after the other, and come back")
    func delete() throws {
      let wrong = try wrong { example in
        var editor = Editor(example.text)
        let isDeleted = example.stops.reversed().allSatisfy { stop in
          defer { editor.perform(.delete(.left), width: 20, height: 5) }
          return editor.text.bytes == Array(example.text.bytes.prefix(stop))
        }
        for _ in example.stops { editor.perform(.undo, width: 20, height: 5) }
        return isDeleted && editor.text.bytes == example.text.bytes
      }
      #expect(wrong == [])
    }

    @Test("are found nowhere but at their characters, wherever the cursor is put")
    func nearest() throws {
      let wrong = try wrong { example in
        var buffer = TextBuffer(example.text)
        return buffer.lines.indices.allSatisfy { line in
          let start = buffer.text(from: .start, to: TextPosition(line: line, byte: 0)).utf8.count
          return (0...buffer.lines[line].utf8.count).allSatisfy { byte in
            buffer.move(to: TextPosition(line: line, byte: byte))
            return start + buffer.cursor.byte == example.stops.first { $0 >= start + byte }
          }
        }
      }
      #expect(wrong == [])
    }

    @Test("fall into the same characters when their columns are counted")
    func counted() throws {
      let wrong = try wrong { example in
        var stops: [Int] = []
        var byte = 0
        for line in TextBuffer(example.text).lines {
          stops.append(byte)
          line[...].forEachGrapheme { grapheme in
            byte += grapheme.length
            stops.append(byte)
            return true
          }
          byte += 1
        }
        return stops == example.stops
      }
      #expect(wrong == [])
    }
  }
#endif
