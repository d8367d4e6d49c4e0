import TestSupport
import Testing
import TextEditing

@Suite("Scrolling")
struct ScrollTests {
  private static let shape = PageShape(width: 10, height: 4, measure: Samples.measure)
  /// Ten lines of a letter each.
  private static let letters = "abcdefghij".map(String.init).joined(separator: "\n")

  private func page(_ text: String, line: Int = 0, byte: Int = 0, _ commands: Editor.Command...) -> Editor {
    var editor = Editor(text, cursor: TextPosition(line: line, byte: byte))
    editor.reveal(on: Self.shape)
    for command in commands { editor.perform(command, on: Self.shape) }
    return editor
  }

  @Test("moves what is in sight and leaves the cursor where it can stay")
  func stays() {
    let editor = page(Self.letters, line: 3, .scroll(2))
    #expect(editor.top == RowPosition(line: 2, row: 0))
    #expect(editor.buffer.cursor == TextPosition(line: 3, byte: 0))
    #expect(page(Self.letters, line: 3, .scroll(2), .scroll(-2)).top == RowPosition(line: 0, row: 0))
  }

  @Test("takes the cursor along only as far as it must, to the first row in sight or the last")
  func comesAlong() {
    #expect(page(Self.letters, line: 0, .scroll(2)).buffer.cursor.line == 2)
    #expect(page(Self.letters, line: 9, .scroll(-3)).buffer.cursor.line == 6)
    #expect(page(Self.letters, line: 9, .scroll(-3)).top.line == 3)
  }

  @Test(
    "stops at the ends of the text, the last row at the foot",
    arguments: [(0, -1, 0), (0, 6, 6), (0, 7, 6), (0, 1_000, 6), (9, 1, 6), (9, -6, 0), (9, -1_000, 0), (5, 0, 2)])
  func ends(line: Int, rows: Int, top: Int) {
    #expect(page(Self.letters, line: line, .scroll(rows)).top == RowPosition(line: top, row: 0))
  }

  @Test("does nothing where everything is in sight", arguments: [-5, -1, 1, 5])
  func short(rows: Int) {
    for text in ["", "one", "one\ntwo\n\nfour"] {
      let editor = page(text, .scroll(rows))
      #expect(editor.top == RowPosition(line: 0, row: 0) && editor.buffer.cursor == .start)
    }
  }

  @Test("goes by rows of a wrapped line, not by lines")
  func wrapped() {
    let editor = page("so it went on and on and on all the night long", .scroll(1))
    #expect(editor.top == RowPosition(line: 0, row: 1))
    #expect(editor.buffer.marked == "so it went |on and on and on all the night long")
  }

  @Test("keeps the column through shorter rows")
  func column() {
    let text = "one two\na\nb\nc\nd\ne\nthree four\nf\ng"
    #expect(page(text, byte: 5, .scroll(1)).buffer.cursor == TextPosition(line: 1, byte: 1))
    #expect(page(text, byte: 5, .scroll(1), .scroll(5)).buffer.cursor == TextPosition(line: 5, byte: 1))
    #expect(page(text, byte: 5, .scroll(5), .moveRows(1)).buffer.cursor == TextPosition(line: 6, byte: 5))
  }

  @Test("keeps the selection where the cursor stays, and lets go of it where it must move")
  func selection() {
    let kept = page(Self.letters, line: 2, .extend(.moveRows(1)), .scroll(2))
    #expect(kept.selectedText == "c\n" && kept.top.line == 2)
    #expect(
      page(Self.letters, line: 2, .extend(.moveRows(1)), .scroll(2), .extend(.moveRows(1))).selectedText == "c\nd\n")
    #expect(page(Self.letters, line: 2, .extend(.moveRows(1)), .scroll(4)).selection == nil)
  }

  @Test("changes nothing in the text, and parts no word that is being typed from its beginning")
  func changesNothing() {
    let editor = page(Self.letters, line: 5, .insert("s"), .insert("o"), .scroll(1), .insert("n"), .undo)
    #expect(editor.text == Self.letters)
    let before = page(Self.letters, line: 5)
    #expect(page(Self.letters, line: 5, .scroll(3)).revision == before.revision)
  }

  @Test("moves row by row as the rows are listed, at any size", arguments: 0..<100)
  func listed(seed: Int) {
    var random = SplitMix64(seed: seed)
    let words = ["window ", "the ", "- slowly ", "\n", "\n\n", "今日", "—", "e\u{301}"]
    let width = Int.random(in: 2...12, using: &random)
    let shape = PageShape(width: width, height: Int.random(in: 1...5, using: &random), measure: Samples.measure)
    var editor = Editor(Samples.text(ofAtMost: 40, from: words, &random))
    editor.reveal(on: shape)
    let layout = editor.layout(on: shape)
    let rows = layout.texts(from: RowPosition(line: 0, row: 0), count: .max).map(\.row)
    for step in 0..<40 {
      let (top, here) = (
        rows.firstIndex(of: editor.top) ?? -1, rows.firstIndex(of: layout.row(of: editor.buffer.cursor)) ?? -1
      )
      let distance = Int.random(in: -6...6, using: &random)
      editor.perform(.scroll(distance), on: shape)
      let newTop = distance < 0 ? max(0, top + distance) : min(top + distance, max(top, rows.count - shape.height))
      let newRow = min(max(here, newTop), newTop + shape.height - 1)
      let isRight = editor.top == rows[newTop] && layout.row(of: editor.buffer.cursor) == rows[newRow]
      guard isRight else {
        Issue.record("step \(step), \(distance) on \(editor.buffer.marked.debugDescription), \(width)×\(shape.height)")
        return
      }
    }
  }
}

@Suite("What a click takes in")
struct ClickedTests {
  /// The word or line around `|`, and where it begins.
  private func taken(_ marked: String, _ what: (TextBuffer, TextPosition) -> Range<TextPosition>) -> String {
    let buffer = TextBuffer(marked: marked)
    let range = what(buffer, buffer.cursor)
    return buffer.text(from: range.lowerBound, to: range.upperBound)
  }

  @Test(
    "a word is taken with its apostrophes, wherever in it the click is",
    arguments: [
      ("|Ana asked", "Ana"), ("A|na asked", "Ana"), ("Ana aske|d", "asked"), ("I do|n’t know", "don’t"),
      ("it'|s", "it's"), ("snake_|case", "snake_case"), ("room |12b", "12b"), ("ê|tre là", "être"),
      ("cafe\u{301}|s", "cafe\u{301}s"), ("“|no,” he", "no"), ("one\ntw|o\nthree", "two"), ("a 今|日 b", "今日"),
    ])
  func word(marked: String, word: String) { #expect(taken(marked) { $0.word(at: $1) }.bytes == word.bytes) }

  @Test(
    "a sign or a space is taken by itself, whole, and nothing at the end of a line",
    arguments: [
      ("Ana| asked", " "), ("so|—well", "—"), ("so|  it", " "), ("|👩‍👧👩‍👧", "👩‍👧"), ("🇪🇸|🇫🇷", "🇫🇷"), ("so|", ""),
      ("so|\nit", ""), ("|", ""), ("a\n|\nb", ""), ("so|\r\n", "\r"), ("a|\tb", "\t"), ("a|\0", "\0"),
    ])
  func sign(marked: String, sign: String) { #expect(taken(marked) { $0.word(at: $1) }.bytes == sign.bytes) }

  @Test(
    "a line is taken whole, without its end",
    arguments: [
      ("one\nt|wo\nthree", "two"), ("|one", "one"), ("a\n|\nb", ""), ("one|\r\ntwo", "one\r"), ("a\nb|", "b"),
    ])
  func line(marked: String, line: String) { #expect(taken(marked) { $0.line(at: $1) }.bytes == line.bytes) }

  @Test("what is taken lies around the click and between characters, in any text")
  func everywhere() {
    var wrong: [String] = []
    for text in Samples.texts(ofAtMost: 3) {
      let buffer = TextBuffer(text)
      let places = Samples.places(in: buffer)
      for place in places {
        let (word, line) = (buffer.word(at: place), buffer.line(at: place))
        let isEnd = place == line.upperBound
        let isAround = word.contains(place) || isEnd && word == place..<place
        let isWhole = [word.lowerBound, word.upperBound, line.lowerBound, line.upperBound].allSatisfy(places.contains)
        if !isAround || !isWhole || word.clamped(to: line) != word { wrong.append("\(text.debugDescription) \(place)") }
      }
    }
    #expect(wrong.prefix(5) == [])
  }
}
