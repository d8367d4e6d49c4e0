import Testing

@testable import TerminalUI

@Suite("A paragraph to be read")
struct ParagraphTests {
  @Test("is wrapped at words, without the spaces that hang over the edge")
  func rows() {
    #expect(Paragraph.rows("Ana asked twice about Sunday", columns: 10) == ["Ana asked", "twice", "about", "Sunday"])
    #expect(Paragraph.rows("今日は静か", columns: 5) == ["今日", "は静", "か"])
  }

  @Test("keeps its empty lines and its line ends")
  func lines() {
    #expect(Paragraph.rows("You left.\n\nYou came back.", columns: 20) == ["You left.", "", "You came back."])
    #expect(Paragraph.rows("", columns: 20) == [""])
  }

  @Test("ends in … where rows are missing")
  func atMost() {
    let text = "What did you notice in your body?"
    #expect(Paragraph.rows(text, columns: 12, atMost: 3) == ["What did you", "notice in", "your body?"])
    #expect(Paragraph.rows(text, columns: 12, atMost: 2) == ["What did you", "notice in…"])
    #expect(Paragraph.rows(text, columns: 12, atMost: 1) == ["What did yo…"])
    #expect(Paragraph.rows("You left.\n\nYou came back.", columns: 20, atMost: 2) == ["You left.", "…"])
  }

  @Test("has no rows where there is room for none", arguments: [0, -1])
  func noRoom(limit: Int) { #expect(Paragraph.rows("Anything", columns: 20, atMost: limit) == []) }

  @Test("never exceeds its width or its limit", arguments: 2...14)
  func limits(columns: Int) {
    let text = "She said “later”, and I heard 今日は never.\nAgain."
    for limit in 0...9 {
      let rows = Paragraph.rows(text, columns: columns, atMost: limit)
      #expect(rows.count <= limit)
      #expect(rows.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
    }
  }

  @Test("is written from the top of its area as far as there is room")
  func write() {
    var frame = Frame(size: Size(columns: 14, rows: 4))
    let area = Area(row: 1, column: 2, rows: 2, columns: 10)
    #expect(frame.write(paragraph: "Ana asked twice about Sunday", in: area, style: .question) == 2)
    #expect(frame.picture == "\n  Ana asked\n  twice\n")
    #expect(frame.stylePicture == "\n  ?????????\n  ?????\n")
  }
}
