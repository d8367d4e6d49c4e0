import Testing
import TextEditing

@Suite("Lists on the page")
struct ListTests {
  private func page(_ marked: String, _ commands: Editor.Command...) -> String {
    let buffer = TextBuffer(marked: marked)
    var editor = Editor(buffer.text, cursor: buffer.cursor)
    for command in commands { editor.perform(command, width: 20, height: 5) }
    return editor.buffer.marked
  }

  @Test(
    "a new line goes on with the list",
    arguments: [
      ("- milk|", "- milk\n- |"), ("  * eggs| and", "  * eggs\n  * | and"), ("9. ninth|", "9. ninth\n10. |"),
      ("2) two|", "2) two\n3) |"), ("- [x] done|", "- [x] done\n- [ ] |"), ("> she said|", "> she said\n> |"),
      ("\tset in|", "\tset in\n\t|"), ("+ one|", "+ one\n+ |"),
    ])
  func goesOn(before: String, after: String) {
    #expect(page(before, .newLine) == after)
  }

  @Test(
    "a new line is only that where there is no list",
    arguments: [
      ("so tired|", "so tired\n|"), ("-not a list|", "-not a list\n|"), ("|- milk", "\n|- milk"),
      ("-| milk", "-\n| milk"), ("12345. far|", "12345. far\n|"), ("1.5 hours|", "1.5 hours\n|"), ("—so|", "—so\n|"),
    ])
  func plain(before: String, after: String) {
    #expect(page(before, .newLine) == after)
  }

  @Test("an empty item ends the list, level by level")
  func ends() {
    #expect(page("- milk\n- |", .newLine) == "- milk\n|")
    #expect(page("- milk\n  - |", .newLine) == "- milk\n- |")
    #expect(page("- milk\n  - |", .newLine, .newLine) == "- milk\n|")
    #expect(page("1. |", .newLine, .undo) == "1. |")
  }

  @Test("Tab sets an item in and Shift-Tab out, the cursor staying at its word")
  func setsIn() {
    #expect(page("- mi|lk", .indent) == "  - mi|lk")
    #expect(page("  - mi|lk", .outdent) == "- mi|lk")
    #expect(page("|- milk", .outdent) == "|- milk")
    #expect(page("\t- |", .outdent) == "- |")
    #expect(page("- mi|lk", .indent, .undo) == "|- milk")
    #expect(page("plain| text", .indent) == "plain\t| text")
  }

  @Test("setting an item in or out is a step of its own, also behind letters deleted one by one")
  func ownStep() {
    #expect(page("so|\t- milk", .delete(.left), .delete(.left), .outdent, .undo) == "\t|- milk")
    #expect(page("so|\t- milk", .delete(.left), .delete(.left), .outdent, .undo, .undo) == "so|\t- milk")
    #expect(page("- milk|", .insert("y"), .indent, .undo) == "|- milky")
  }

  @Test("an item that wraps hangs below its first word")
  func hangs() {
    var editor = Editor("- Ana asked twice about it\nand so on", cursor: .start)
    let shape = PageShape(width: 12, height: 9, measure: Samples.measure)
    let rows = editor.layout(on: shape).texts(from: RowPosition(line: 0, row: 0), count: 9)
    #expect(rows.map(\.text) == ["- Ana asked ", "twice ", "about it", "and so on"])
    #expect(rows.map(\.indent) == [0, 2, 2, 0])
    editor.perform(.moveTo(TextPosition(line: 0, byte: 12)), on: shape)
    #expect(editor.layout(on: shape).column(of: editor.buffer.cursor) == 2)
    editor.perform(.moveRows(-1), on: shape)
    #expect(editor.buffer.marked.hasPrefix("- |Ana"))
  }

  @Test("what is set in beyond the middle of the page does not hang")
  func farIn() {
    let layout = PageLayout(TextBuffer("       - so it was"), WordWrap(width: 12, measure: Samples.measure))
    #expect(layout.texts(from: RowPosition(line: 0, row: 0), count: 9).allSatisfy { $0.indent == 0 })
  }
}
