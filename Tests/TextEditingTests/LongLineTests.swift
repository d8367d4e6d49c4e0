import TestSupport
import Testing

@testable import TextEditing

@Suite("A very long line")
struct LongLineTests {
  @Test("after a change has the rows that it would have if it were wrapped anew", arguments: 0..<400)
  func sameRows(seed: Int) {
    var random = SplitMix64(seed: seed)
    let pieces =
      Samples.pieces.filter { $0 != "\n" } + [
        "window ", "a ", " ", "today—", "half-done ", "今日", "- ", "verylongwordindeed",
      ]
    var line = Samples.text(ofAtMost: 60, from: pieces, &random)
    let wrap = WordWrap(width: Int.random(in: 2...11, using: &random), measure: Samples.measure)
    var rows = wrap.rows(of: line)
    for step in 0..<30 {
      let stops = Samples.stops(in: line)
      let start = stops.pick(&random)
      let end = Bool.random(using: &random) ? start : (stops.first { $0 > start } ?? start)
      let inserted = Bool.random(using: &random) ? Samples.text(ofAtMost: 3, from: pieces, &random) : ""
      let before = line
      line.replaceSubrange(line.range(ofBytes: start..<end), with: inserted)
      rows = wrap.rows(of: line, before: rows, changed: start..<end, inserted: inserted.utf8.count)
      guard rows == wrap.rows(of: line) else {
        Issue.record("step \(step), width \(wrap.width): \(before.debugDescription) to \(line.debugDescription)")
        return
      }
    }
  }

  @Test("is edited, scrolled and undone like any other")
  func edited() {
    let shape = PageShape(width: 30, height: 6, measure: Samples.measure)
    let long = String(repeating: "so it went on and on, half asleep ", count: 400)
    var editor = Editor(long + "\nshort\n" + long, cursor: TextPosition(line: 0, byte: 7_000))
    var random = SplitMix64(seed: 3)
    for _ in 0..<300 {
      let commands: [Editor.Command] = [
        .insert("x "), .insert("today "), .delete(.left), .delete(.wordLeft), .moveRows(-1), .moveRows(2),
        .movePages(1), .move(.wordRight), .rowStart, .insert("\n"), .undo, .redo, .scroll(2), .move(.lineStart),
        .move(.end),
      ]
      editor.perform(commands.pick(&random), on: shape)
      let plain = PageLayout(editor.buffer, shape.wrap)
      let known = editor.layout(on: shape)
      #expect(known.row(of: editor.buffer.cursor) == plain.row(of: editor.buffer.cursor))
      #expect(known.column(of: editor.buffer.cursor) == plain.column(of: editor.buffer.cursor))
      #expect(
        known.texts(from: editor.top, count: 6).map(\.text) == plain.texts(from: editor.top, count: 6).map(\.text))
    }
    for _ in 0..<300 { editor.perform(.undo, on: shape) }
    #expect(editor.text == long + "\nshort\n" + long)
  }
}
