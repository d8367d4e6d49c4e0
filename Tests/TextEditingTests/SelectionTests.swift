import TestSupport
import Testing
import TextEditing

@Suite("Selecting")
struct SelectionTests {
  private func page(_ marked: String, _ commands: Editor.Command..., width: Int = 20) -> Editor {
    let buffer = TextBuffer(marked: marked)
    var editor = Editor(buffer.text, cursor: buffer.cursor)
    for command in commands { editor.perform(command, width: width, height: 5) }
    return editor
  }

  @Test("a movement that selects takes in what it passes over, and can take it back")
  func extend() {
    #expect(page("so |tired now", .extend(.move(.wordRight))).selectedText == "tired")
    #expect(page("so tired| now", .extend(.move(.wordLeft)), .extend(.move(.right))).selectedText == "ired")
    #expect(page("a\nb|c\nd", .extend(.moveRows(1))).selectedText == "c\nd")
    let back = page("a|b", .extend(.move(.right)), .extend(.move(.left)))
    #expect(back.selection == nil && back.selectedText == "")
  }

  @Test("everything is selected at once, the cursor at the end")
  func all() {
    let editor = page("one\nt|wo", .selectAll)
    #expect(editor.selectedText == "one\ntwo")
    #expect(editor.buffer.marked == "one\ntwo|")
  }

  @Test("an arrow lets go of the selection at the end it points to, any other movement from the cursor")
  func letGo() {
    #expect(page("a|bc d", .extend(.move(.wordRight)), .move(.left)).buffer.marked == "a|bc d")
    #expect(page("abc| d", .extend(.move(.wordLeft)), .move(.right)).buffer.marked == "abc| d")
    let moved = page("|abc d", .extend(.move(.wordRight)), .move(.lineEnd))
    #expect(moved.buffer.marked == "abc d|" && moved.selection == nil)
  }

  @Test("what is typed or pasted takes the place of the selection, and one step brings it back")
  func replace() {
    let typed = page("I was |so mad", .extend(.move(.lineEnd)), .insert("hurt"))
    #expect(typed.buffer.marked == "I was hurt|" && typed.selection == nil)
    #expect(page("I was |so mad", .extend(.move(.lineEnd)), .insert("hurt"), .undo).text == "I was so mad")
  }

  @Test("a deletion of any kind takes the selection and no more")
  func delete() {
    for command in [Editor.Command.delete(.left), .delete(.wordRight), .delete(.lineStart), .deleteSelection] {
      #expect(page("one |two three", .extend(.move(.wordRight)), command).buffer.marked == "one | three")
    }
    #expect(page("one |two", .deleteSelection).text == "one two")
  }

  @Test("undo and redo let go of the selection")
  func undo() {
    #expect(page("|a b", .insert("x"), .extend(.move(.lineEnd)), .undo).selection == nil)
  }

  @Test("a command that does not move selects nothing", arguments: [Editor.Command.insert("x"), .undo, .delete(.left)])
  func noMovement(command: Editor.Command) {
    let editor = page("ab|c", .extend(command))
    #expect(editor.text == "abc" && editor.selection == nil)
  }

  @Test("in any order of commands the selected text stands where it says, and undo leads back to the beginning")
  func anyOrder() {
    let movements: [Editor.Command] = [
      .move(.left), .move(.right), .move(.wordLeft), .move(.lineEnd), .moveRows(1), .moveRows(-1), .rowStart,
      .move(.end),
    ]
    let others: [Editor.Command] = [
      .insert("e\u{301}"), .insert("a\n"), .delete(.left), .deleteSelection, .selectAll, .undo,
    ]
    for seed in 0..<2_000 {
      var random = SplitMix64(seed: seed)
      var editor = Editor("Ana left\n今日 👩‍👧 no", cursor: .start)
      for _ in 0..<12 {
        let command =
          Bool.random(using: &random)
          ? Editor.Command.extend(movements.pick(&random)) : (movements + others).pick(&random)
        editor.perform(command, width: 7, height: 4)
        guard let selection = editor.selection else { continue }
        #expect(editor.buffer.text(from: selection.lowerBound, to: selection.upperBound) == editor.selectedText)
        #expect([selection.lowerBound, selection.upperBound].contains(editor.buffer.cursor), "seed \(seed)")
      }
      for _ in 0..<20 { editor.perform(.undo, width: 7, height: 4) }
      #expect(editor.text == "Ana left\n今日 👩‍👧 no", "seed \(seed)")
    }
  }
}
