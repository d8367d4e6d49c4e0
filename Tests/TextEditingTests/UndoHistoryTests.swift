import Testing
import TextEditing

@Suite("The history of a text")
struct UndoHistoryTests {
  /// A page on which keys are pressed one after the other.
  private struct Page {
    var buffer: TextBuffer
    var history = UndoHistory()

    init(_ marked: String = "|") { buffer = TextBuffer(marked: marked) }

    mutating func type(_ text: String) {
      for character in text { change(Edit(at: buffer.cursor, inserting: String(character))) }
    }

    mutating func erase(_ motion: Motion, times: Int) {
      for _ in 0..<times {
        let target = buffer.destination(of: motion)
        let (start, end) = (min(buffer.cursor, target), max(buffer.cursor, target))
        change(Edit(at: start, removing: buffer.text(from: start, to: end)))
      }
    }

    mutating func change(_ edit: Edit) {
      history.record(edit)
      buffer.apply(edit)
    }

    /// Every text on the way back to the first one.
    mutating func undoAll() -> [String] {
      var texts: [String] = []
      while history.canUndo {
        history.undo().forEach { buffer.apply($0) }
        texts.append(buffer.text)
      }
      return texts
    }
  }

  @Test("is empty at first, and stays so when asked")
  func empty() {
    var history = UndoHistory()
    #expect(!history.canUndo)
    #expect(!history.canRedo)
    #expect(history.undo() == [])
    #expect(history.redo() == [])
  }

  @Test("takes typing back word by word, the space with the word before it")
  func words() {
    var page = Page()
    page.type("so it  was")
    #expect(page.undoAll() == ["so it  ", "so ", ""])
  }

  @Test("takes every new line back by itself")
  func lines() {
    var page = Page()
    page.type("tea\n\nrain")
    #expect(page.undoAll() == ["tea\n\n", "tea\n", "tea", ""])
  }

  @Test("takes a row of backspaces back at once")
  func backspaces() {
    var page = Page("never agai|n")
    page.erase(.left, times: 4)
    #expect(page.buffer.marked == "never |n")
    #expect(page.undoAll() == ["never again"])
  }

  @Test("takes a row of forward deletions back at once")
  func deletions() {
    var page = Page("|so, yes")
    page.erase(.right, times: 4)
    #expect(page.buffer.marked == "|yes")
    #expect(page.undoAll() == ["so, yes"])
  }

  @Test("keeps writing and erasing apart")
  func typingAndErasing() {
    var page = Page()
    page.type("calm")
    page.erase(.left, times: 1)
    page.type("f")
    #expect(page.undoAll() == ["cal", "calm", ""])
  }

  @Test("takes something pasted back whole, and not with what was typed around it")
  func paste() {
    var page = Page()
    page.type("a")
    page.change(Edit(at: page.buffer.cursor, inserting: "whole sentence"))
    page.type("b")
    #expect(page.undoAll() == ["awhole sentence", "a", ""])
  }

  @Test("begins a new step when the cursor has been elsewhere")
  func closed() {
    var page = Page()
    page.type("ab")
    page.history.close()
    page.type("cd")
    #expect(page.undoAll() == ["ab", ""])
  }

  @Test("begins a new step when typing goes on in another place, told or not")
  func elsewhere() {
    var page = Page()
    page.type("bc")
    page.buffer.move(to: .start)
    page.type("a")
    #expect(page.undoAll() == ["bc", ""])
  }

  @Test("makes again what was taken back, step by step")
  func redo() {
    var page = Page()
    page.type("one two")
    page.history.undo().forEach { page.buffer.apply($0) }
    page.history.undo().forEach { page.buffer.apply($0) }
    page.history.redo().forEach { page.buffer.apply($0) }
    #expect(page.buffer.marked == "one |")
    page.history.redo().forEach { page.buffer.apply($0) }
    #expect(page.buffer.marked == "one two|")
    #expect(!page.history.canRedo)
  }

  @Test("forgets what was taken back once something else is written")
  func forgets() {
    var page = Page()
    page.type("no")
    page.history.undo().forEach { page.buffer.apply($0) }
    page.type("yes")
    #expect(!page.history.canRedo)
    #expect(page.undoAll() == [""])
  }

  @Test("does not put new letters into a step that was just made again")
  func afterRedo() {
    var page = Page()
    page.type("ab")
    page.history.undo().forEach { page.buffer.apply($0) }
    page.history.redo().forEach { page.buffer.apply($0) }
    page.type("c")
    #expect(page.undoAll() == ["ab", ""])
  }
}
