import Testing
import TextEditing

@Suite("A page somebody writes on")
struct EditorTests {
  /// An editor with `|` at the cursor, after some commands.
  private func page(
    _ marked: String, _ commands: Editor.Command..., width: Int = 20, height: Int = 5
  ) -> Editor {
    let buffer = TextBuffer(marked: marked)
    var editor = Editor(buffer.text, cursor: buffer.cursor)
    for command in commands { editor.perform(command, width: width, height: height) }
    return editor
  }

  @Test("opens with the cursor at the end unless told where, and then at the nearest place")
  func opening() {
    #expect(Editor("Dear all").buffer.marked == "Dear all|")
    #expect(Editor("Dear all", cursor: .start).buffer.marked == "|Dear all")
    #expect(Editor("😀", cursor: TextPosition(line: 9, byte: 2)).buffer.marked == "😀|")
  }

  @Test("inserts at the cursor and stands behind it")
  func insert() {
    #expect(page("I said | to her", .insert("sorry")).buffer.marked == "I said sorry| to her")
    #expect(page("one|two", .insert("\n")).buffer.marked == "one\n|two")
    #expect(page("a|b", .insert("1\n2\n3")).buffer.marked == "a1\n2\n3|b")
  }

  @Test("joins what is typed after a letter with it")
  func combining() {
    #expect(page("caf|", .insert("e"), .insert("\u{301}"), .insert("s")).text.bytes == "cafe\u{301}s".bytes)
    #expect(page("|", .insert("👩"), .insert("\u{200D}"), .insert("👧"), .delete(.left)).text == "")
  }

  @Test("deletes what a motion passes over")
  func delete() {
    #expect(page("tire|d", .delete(.left)).buffer.marked == "tir|d")
    #expect(page("tir|ed", .delete(.right)).buffer.marked == "tir|d")
    #expect(page("one\n|two", .delete(.left)).buffer.marked == "one|two")
    #expect(page("not so bad|", .delete(.wordLeft)).buffer.marked == "not so |")
    #expect(page("|not so bad", .delete(.wordRight)).buffer.marked == "| so bad")
    #expect(page("one\ntwo thr|ee", .delete(.lineStart)).buffer.marked == "one\n|ee")
    #expect(page("a\nb\nc|d", .delete(.start)).buffer.marked == "|d")
  }

  @Test("a deletion that finds nothing is no step to be undone")
  func deleteNothing() {
    let editor = page("|", .insert("a"), .delete(.right), .delete(.lineEnd), .insert(""), .undo)
    #expect(editor.text == "")
  }

  @Test("moves by rows of the page, not by lines of the text")
  func rows() {
    #expect(page("Ana| asked twice", .moveRows(1), width: 6).buffer.marked == "Ana ask|ed twice")
    #expect(page("Ana asked twi|ce", .moveRows(-2), width: 6).buffer.marked == "Ana| asked twice")
  }

  @Test("comes back to its column after shorter rows")
  func goalColumn() {
    #expect(page("a long| line\n\nno\nanother one", .moveRows(1)).buffer.marked == "a long line\n|\nno\nanother one")
    #expect(
      page("a long| line\n\nno\nanother one", .moveRows(1), .moveRows(1), .moveRows(1)).buffer.marked
        == "a long line\n\nno\nanothe|r one")
    #expect(
      page("a long| line\n今日は寒い\nabcdef ghi", .moveRows(1), .moveRows(1)).buffer.marked
        == "a long line\n今日は寒い\nabcdef| ghi")
  }

  @Test("forgets the column when anything else is done in between")
  func forgetsGoal() {
    let text = "a long| line\nno\nanother one"
    #expect(
      page(text, .moveRows(1), .move(.left), .moveRows(1)).buffer.marked == "a long line\nno\na|nother one")
    #expect(
      page(text, .moveRows(1), .insert("w"), .moveRows(1)).buffer.marked == "a long line\nnow\nano|ther one")
  }

  @Test("goes to the beginning of the first row and the end of the last when there is no row beyond")
  func beyond() {
    #expect(page("fir|st\nlast", .moveRows(-1)).buffer.marked == "|first\nlast")
    #expect(page("first\nla|st", .moveRows(1)).buffer.marked == "first\nlast|")
  }

  @Test("moves a page at a time, one row of it kept in sight")
  func pages() {
    let text = (0..<9).map(String.init).joined(separator: "\n")
    #expect(page("|" + text, .movePages(1), height: 4).buffer.cursor.line == 3)
    #expect(page("|" + text, .movePages(1), .movePages(1), .movePages(-1), height: 4).buffer.cursor.line == 3)
    #expect(page("|" + text, .movePages(1), height: 1).buffer.cursor.line == 1)
    #expect(page("|" + text, .movePages(1), height: 0).buffer.cursor.line == 1)
  }

  @Test("goes to the ends of the row")
  func rowEnds() {
    #expect(page("Ana as|ked twice", .rowStart, width: 6).buffer.marked == "Ana |asked twice")
    #expect(page("Ana as|ked twice", .rowEnd, width: 6).buffer.marked == "Ana asked| twice")
    #expect(page("Ana asked tw|ice", .rowEnd, width: 6).buffer.marked == "Ana asked twice|")
  }

  @Test("undoes and redoes whole steps, and a motion parts them")
  func undo() {
    #expect(page("|", .insert("a"), .insert("b"), .undo).text == "")
    #expect(page("|", .insert("a"), .move(.start), .move(.end), .insert("b"), .undo).text == "a")
    #expect(page("|", .insert("a"), .insert("b"), .undo, .redo).buffer.marked == "ab|")
    #expect(page("as it was|", .undo, .redo).buffer.marked == "as it was|")
  }

  @Test("undo takes the cursor to where the change was")
  func undoCursor() {
    #expect(page("one two|", .delete(.wordLeft), .move(.start), .undo).buffer.marked == "one two|")
    #expect(page("|one two", .insert("x"), .move(.end), .undo).buffer.marked == "|one two")
  }
}

extension Editor {
  /// Does something on a page of a size.
  mutating func perform(_ command: Command, width: Int, height: Int) {
    perform(command, on: PageShape(width: width, height: height, measure: Samples.measure))
  }
}
