import Testing

@testable import TerminalUI

@Suite("The line of hints")
struct KeyHintsTests {
  private let hints = [
    KeyHint("^N", "next"), KeyHint("^Z", "undo", help: "take back the last change", footer: false),
    KeyHint("^S", "finish"), KeyHint("Esc", "leave"),
  ]

  private func footer(_ columns: Int, status: String = "") -> Frame {
    var frame = Frame(size: Size(columns: columns + 2, rows: 1))
    frame.write(hints: hints, status: status, in: Area(row: 0, column: 1, rows: 1, columns: columns))
    return frame
  }

  @Test("names each key and what it does, and sets them apart")
  func whole() {
    let frame = footer(40)
    #expect(frame.picture == " ^N next   ^S finish   Esc leave")
    #expect(frame.stylePicture == " kkqqqqq   kkqqqqqqq   kkkqqqqqq")
  }

  @Test("leaves out what is only for the help page")
  func helpOnly() { #expect(!footer(80).picture.contains("undo")) }

  @Test("puts the status at the right end, and it comes first")
  func status() {
    #expect(footer(40, status: "kept · 16 words").picture == " ^N next   ^S finish      kept · 16 words")
    #expect(footer(20, status: "kept · 16 words").picture == "      kept · 16 words")
    #expect(footer(6, status: "kept · 16 words").picture == " kept ·")
  }

  @Test("shows whole hints or none of them, two columns clear of the status", arguments: ["", "今日", "3 words"])
  func wholeHints(status: String) {
    let wholes = ["", "^N next", "^N next   ^S finish", "^N next   ^S finish   Esc leave"]
    for columns in DisplayWidth.columns(of: status)...60 {
      let line = footer(columns, status: status).picture.drop { $0 == " " }
      let shown = line.dropLast(line.hasSuffix(status) ? status.count : 0)
      let trimmed = String(shown.reversed().drop { $0 == " " }.reversed())
      let room = columns - (status.isEmpty ? 0 : DisplayWidth.columns(of: status) + 2)
      #expect(trimmed == wholes.last { $0.count <= max(0, room) }, "\(columns) columns")
    }
  }

  @Test("falls back on the label where the help has no more to say")
  func help() {
    #expect(KeyHint("q", "quit").help == "quit")
    #expect(hints[1].help == "take back the last change")
  }
}
