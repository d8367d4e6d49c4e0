import TerminalUI
import TestSupport
import Testing
import TextEditing

@testable import AttuneApp

@Suite("vi's other modes, and the page around it")
struct ViModesTests {
  private func check(_ example: ViCase) {
    var stage = ViStage(example.before)
    stage.play(example.keys)
    #expect(stage.marked == example.after, "\(example.before.debugDescription) \(example.keys)")
  }

  // As in real vim.
  @Test(
    "does in visual mode what the keys say to all that is selected, both ends included",
    arguments: [
      ("o|ne two", "vd", "o|e two"), ("|one two", "vwd", "|wo"), ("one tw|o", "vbd", "one| "),
      ("|one two three", "vwwx", "|hree"),
      ("|one two", "ved", "| two"), ("|one\ntwo", "v$d", "|two"), ("|one\ntwo", "vjd", "|wo"),
      ("o|ne two", "veold", "on| two"),
      ("|one two", "veyP", "on|eone two"), ("|one two", "vecX<Esc>", "|X two"), ("|one two", "vesX<Esc>", "|X two"),
      ("|one", "vlrx", "|xxe"),
      ("|one", "vl~", "|ONe"), ("|one", "veU", "|ONE"), ("|ONE", "veu", "|one"),
      ("one two| three", "viwd", "one two|three"),
      ("one t|wo three", "viwd", "one | three"), ("one t|wo three", "vawd", "one |three"),
      ("|one two three", "viwiwiwd", "| three"),
      ("|one two three", "vawawd", "|three"), ("one two thr|ee", "vhiwd", "one two |e"),
      ("One. T|wo. Three.", "vasd", "One. |Three."),
      ("a (b| c)", "vi(d", "a (|)"),
      ("one\nt|wo\nx\n\nlast", "vipd", "|\nlast"), ("a \"b| c\"", "vi\"d", "a \"|\""),
      ("one\ntw|o\nthree", "Vd", "one\n|three"),
      ("|one\ntwo\nthree", "Vjd", "|three"), ("one\ntwo\nth|ree", "Vkd", "|one"),
      ("|one\ntwo", "Vyp", "one\n|one\ntwo"),
      ("o|ne\ntwo", "V>", "  |one\ntwo"), ("|one\ntwo\nx", "Vj>", "  |one\n  two\nx"), ("|    one", "V<", "  |one"),
      ("|one", "v3>", "      |one"),
      ("|one\ntwo\nx", "VjJ", "one| two\nx"), ("|one\ntwo\nx", "vJ", "one| two\nx"),
      ("|one\ntwo\nx", "VjcX<Esc>", "|X\nx"),
      ("o|ne\ntwo", "vD", "|two"), ("o|ne\ntwo", "vX", "|two"), ("|one two", "vey$vp", "one twon|e"),
      ("|a b", "ylwvp", "a |a"),
      ("|one\ntwo\nx", "yyjVp", "one\n|one\nx"), ("|one\ntwo", "yyjlvp", "one\nt\n|one\no"),
      ("|one\ntwo", "ywjVp", "one\n|one"),
      ("|one two", "vwVd", "|"), ("|one\ntwo", "Vvd", "|ne\ntwo"), ("|one", "v<Esc>x", "|ne"), ("|one", "vvx", "|ne"),
      ("|one", "vl<Esc>x", "o|e"),
      ("|one\ntwo", "VjoGd", "|one"), ("one\n|\ntwo", "vd", "one\n|two"), ("on|e\ntwo", "vlx", "on|two"),
      ("|one two", "vtod", "|o"), ("|one,two", "vf,d", "|two"),
    ] as [ViCase])
  func visual(example: ViCase) { check(example) }

  @Test("shows what is selected, the cursor on its last grapheme, or on its first when it goes backwards")
  func selection() {
    var stage = ViStage("one t|wo three").playing("v")
    #expect(stage.editor.selectedText == "" && stage.vi.selectedText(of: stage.editor) == "w")
    stage.play("e")
    #expect(stage.marked == "one tw|o three" && stage.editor.selectedText == "w")
    #expect(stage.vi.selectedText(of: stage.editor) == "wo")
    stage.play("bb")
    #expect(stage.marked == "|one two three" && stage.editor.selectedText == "one tw")
    stage.play("V")
    #expect(stage.editor.selectedText == "one two three")
    #expect(stage.vi.selectedText(of: stage.editor) == "one two three\n")
    stage.play("<Esc>")
    #expect(stage.marked == "|one two three" && stage.editor.selection == nil)
  }

  @Test("takes up what the mouse has selected, and what Shift and an arrow select")
  func takesUpSelection() {
    var stage = ViStage("|one two three")
    stage.editor.perform(
      .select(from: TextPosition(line: 0, byte: 4), to: TextPosition(line: 0, byte: 8)), on: stage.page)
    stage.vi.settle()
    #expect(stage.play("d").marked == "one |three")
    #expect(ViStage("|one two").playing("<S-Right><S-Right>").vi.label == "visual")
    #expect(ViStage("|one two").playing("<S-Right><S-Right>d").marked == "| two")
    #expect(ViStage("one two|").playing("<S-C-Left>d").marked == "one| ")
  }

  @Test(
    "keeps clear of the graphemes' insides",
    arguments: [
      ("|👩‍👧👧", "x", "|👧"), ("a|👩‍👧b", "rx", "a|xb"), ("|cafe\u{301} x", "eax<Esc>", "cafe\u{301}|x x"),
      ("|🇪🇪🇫🇮", "lx", "|🇪🇪"), ("|今日は", "x.", "|は"), ("|👩‍👧👧", "v$d", "|"), ("a\u{301}|b", "X", "|b"),
      ("|e\u{301}a", "~", "E\u{301}|a"),
      ("|👩‍👧x👩‍👧y", "f👩‍👧x", "👩‍👧x|y"), ("|xe\u{301}y", "fe\u{301}x", "x|y"), ("x|👩‍👧", "ylp", "x👩‍👧|👩‍👧"),
      ("|a\n\u{301}b", "J", "a| \u{301}b"),
      ("|今日は寒い。行こう。", ")", "今日は寒い。|行こう。"), ("|今日は寒い。行こう。", "das", "|行こう。"), ("今日は「寒い。」|行こう", "(", "|今日は「寒い。」行こう"),
      ("one\r|\ntwo", "yyp", "one\r\n|one\r\ntwo"), ("|\r\n\r\n", "dd", "|\r\n"),
    ] as [ViCase])
  func graphemes(example: ViCase) { check(example) }

  @Test("moves by rows where a line is long, and by lines where an operator wants them")
  func rows() {
    func page(_ marked: String, _ keys: String) -> String { ViStage(marked, width: 6, height: 4).playing(keys).marked }
    #expect(page("Ana| asked twice", "j") == "Ana ask|ed twice")
    #expect(page("Ana ask|ed twice", "k") == "Ana| asked twice")
    #expect(page("Ana| asked twice", "gjgj") == "Ana asked twi|ce")
    #expect(page("Ana| asked twice\nno", "dj") == "|")
    #expect(page("Ana| asked twice", "vjd") == "Ana|d twice")
    #expect(page("Ana asked |twice", "0") == "|Ana asked twice")
  }

  @Test("a line's end ends a sentence: every line is a paragraph here")
  func sentences() {
    #expect(ViStage("|no full stop\nNext one").playing(")").marked == "no full stop\n|Next one")
    #expect(ViStage("One.\nno full |stop\nNext one").playing("das").marked == "One.\n|\nNext one")
  }

  @Test("opens a line as the page would, an item below an item")
  func lists() {
    #expect(ViStage("- o|ne\n- two").playing("othree<Esc>").marked == "- one\n- thre|e\n- two")
    #expect(ViStage("- o|ne\n- two").playing("o<Esc>").marked == "- one\n|\n- two")
    #expect(ViStage("- |").playing("ox<Esc>").marked == "- \n|x")
  }

  @Test("keeps the page's own keys in insert mode, and takes typed words back one by one")
  func pageKeys() {
    #expect(ViStage("|", isInserting: true).playing("one two<C-w><C-a>x").marked == "x|one ")
    #expect(ViStage("|", isInserting: true).playing("one two <Esc>u").marked == "one| ")
    #expect(ViStage("|one two").playing("cex<Esc>u").marked == "| two")
    #expect(ViStage("|one two").playing("cex<Esc>uu").marked == "|one two")
    #expect(ViStage("|one two").playing("i<S-Right><S-Right>x<Esc>").marked == "|xe two")
  }

  @Test("goes back, by taking back, to where the text changed")
  func undoPlace() {
    #expect(ViStage("|one\ntwo").playing("JGu").marked == "on|e\ntwo")
    #expect(ViStage("|one\ntwo\n\nx").playing("dwGu").marked == "|one\ntwo\n\nx")
    #expect(ViStage("one\n  t|wo\nthree").playing("ddggu").marked == "one\n  |two\nthree")
    #expect(ViStage("one |two").playing("yiwP0u").marked == "one |two")
  }

  @Test("moves with the arrows and the keys beside them in every mode")
  func arrows() {
    #expect(ViStage("on|e\ntwo").playing("<Right>").marked == "one\n|two")
    #expect(ViStage("one\n|two").playing("<Left>").marked == "on|e\ntwo")
    #expect(ViStage("long|er\nx\nlonger").playing("<Down><Down>").marked == "longer\nx\nlong|er")
    #expect(ViStage("one t|wo").playing("<Home>").marked == "|one two")
    #expect(ViStage("|one two").playing("<End>").marked == "one tw|o")
    #expect(ViStage("|one two").playing("<C-Right>").marked == "one| two")
    #expect(ViStage("one\ntw|o").playing("<C-Home>").marked == "|one\ntwo")
    #expect(ViStage("|one two").playing("v<C-Right>d").marked == "|two")
    #expect(ViStage("|one two").playing("v<Right><Right>d").marked == "| two")
    #expect(ViStage("|one two").playing("i<Right>x").marked == "ox|ne two")
    #expect(ViStage("|one").playing("d<Right>").marked == "|ne")
    #expect(ViStage("|one\ntwo\nthree").playing("2<Down>").marked == "one\ntwo\n|three")
    #expect(ViStage("|one\ntwo").playing("d<Down>").marked == "|")
  }

  @Test("turns and scrolls the page")
  func pages() {
    let text = (0..<30).map(String.init).joined(separator: "\n")
    func lines(_ keys: String) -> [Int] {
      let editor = ViStage("|" + text, height: 10).playing(keys).editor
      return [editor.top.line, editor.buffer.cursor.line]
    }
    #expect(lines("<C-d>") == [5, 5])
    #expect(lines("<C-d><C-u>") == [0, 0])
    #expect(lines("<C-f>") == [9, 9])
    #expect(lines("<PgDn>") == lines("<C-f>"))
    #expect(lines("<C-f><C-f><C-f>") == [20, 27])
    #expect(lines("<C-f><C-b>") == [0, 0])
    #expect(lines("<C-e>") == [1, 1])
    #expect(lines("5j3<C-e>") == [3, 5])
    #expect(lines("5j3<C-e><C-y>") == [2, 5])
    #expect(lines("<C-d>L") == [5, 14])
    #expect(lines("<C-d>M") == [5, 9])
    #expect(lines("<C-d>jjH") == [5, 5])
    #expect(lines("<C-d>3H") == [5, 7])
    #expect(lines("v<C-d>d") == [0, 0])
  }

  @Test(
    "asks the page for what only the page can do",
    arguments: [
      ("/", .find), ("?", .findBackward), ("n", .findNext), ("N", .findPrevious), ("v/", .find), ("ZZ", .finish),
      ("ZQ", .leave),
      (":w<Enter>", .keep), (":wq<Enter>", .finish), (":x<Enter>", .finish), (":q<Enter>", .leave),
      (":q!<Enter>", .leave),
    ] as [(String, Vi.Wish)])
  func wishes(keys: String, wish: Vi.Wish) {
    let stage = ViStage("|one").playing(keys)
    #expect(stage.outcome == .wants(wish))
    #expect(stage.editor.text == "one" && !stage.vi.isInserting)
  }

  @Test("leaves alone what is not vi's")
  func notMine() {
    for keys in [
      "<Esc>", "<C-n>", "<C-p>", "<C-k>", "<C-s>", "<C-g>", "<C-c>", "<C-q>", "<C-v>", "<A-b>", "<F1>", "2d<C-n>",
      "v<C-n>",
    ] {
      let stage = ViStage("|one two").playing(keys)
      #expect(stage.outcome == .notMine, "\(keys)")
      #expect(stage.editor.text == "one two", "\(keys)")
      #expect(!stage.vi.label.contains("2d"), "\(keys)")
    }
    for keys in ["i<C-n>", "i<C-s>", "i<F1>", "i<C-c>", ":<C-n>"] {
      #expect(ViStage("|one").playing(keys).outcome == .notMine, "\(keys)")
    }
    for keys in ["2<Esc>", "v<Esc>", "i<Esc>", ":<Esc>", "q", "dq", "<Tab>", "gx", "i<C-w>", "<C-r>", "<Enter>"] {
      #expect(ViStage("|one").playing(keys).outcome == .done, "\(keys)")
    }
  }

  @Test(
    "says what mode it is, and what is pending",
    arguments: [
      ("", "normal"), ("2", "normal 2"), ("2d", "normal 2d"), ("2d3", "normal 2d3"), ("2dw", "normal"),
      ("dq", "normal"), ("d<Esc>", "normal"),
      ("\"", "normal"), ("i", "insert"), ("i<Esc>", "normal"), ("v", "visual"), ("vi", "visual i"),
      ("V", "visual line"), ("Vv", "visual"),
      ("Vjd", "normal"), (":", ":"), (":wx<BS>", ":w"), (":<BS>", "normal"), (":w<Esc>", "normal"),
      (":2<Enter>", "normal"),
      (":make<Enter>", "no such command"), (":make<Enter>l", "normal"), (":<Enter>", "normal"), ("v:", ":"),
    ])
  func label(keys: String, label: String) {
    #expect(ViStage("|one two\nthree\nfour").playing(keys).vi.label == label)
  }

  @Test("goes to a line by its number behind the colon")
  func lineNumber() {
    #expect(ViStage("|one\ntwo\n  three").playing(":2<Enter>").marked == "one\n|two\n  three")
    #expect(ViStage("|one\ntwo\n  three").playing(":99<Enter>").marked == "one\ntwo\n  |three")
    #expect(ViStage("one\n|two").playing(":0<Enter>").marked == "|one\ntwo")
  }

  @Test("begins in normal mode, or in insert mode where the page is to be written on at once")
  func beginning() {
    #expect(ViStage("|").vi.label == "normal")
    #expect(ViStage("|", isInserting: true).vi.isInserting)
    #expect(ViStage("|", isInserting: true).playing("one<Esc>.").marked == "onon|ee")
  }

  @Test("settles when something else has changed the page")
  func settling() {
    var stage = ViStage("one |two").playing("2d")
    stage.vi.settle()
    #expect(stage.play("w").marked == "one tw|o")
    stage = ViStage("|one two").playing("vee")
    stage.editor.perform(.moveTo(.start), on: stage.page)
    stage.vi.settle()
    #expect(stage.play("x").marked == "|ne two")
    stage = ViStage("|one two").playing("V")
    stage.editor = Editor("")
    #expect(stage.play("jd").marked == "|")
    stage = ViStage("one two|").playing("x")
    #expect(stage.marked == "one t|w")
    stage = ViStage("|one").playing("ia")
    stage.editor.perform(.insert("pasted"), on: stage.page)
    stage.vi.settle()
    #expect(stage.play("b<Esc>.").marked == "apasted|bbone")
  }

  @Test("does what it can on a page with nothing on it")
  func empty() {
    let all = "hjklwWbBeE0^${}()HMLGxXDJ~pPu.;,nN"
    for key in all.map(String.init) + [
      "gg", "ge", "dd", "yy", ">>", "<<", "dw", "d$", "dG", "diw", "dap", "das", "fx", "rx", "vd", "Vd", "v$y",
    ] {
      let stage = ViStage("|").playing(key)
      #expect(stage.marked == "|", "\(key)")
      #expect(stage.vi.label == "normal", "\(key)")
    }
  }

  @Test("never takes long, however large the count")
  func counts() {
    for keys in [
      "99999999999999999999x", "9999999p", "9999999>>", "9999999u", "9999999w", "9999999ix<Esc>", "99999ox<Esc>",
      "v99999>",
    ] {
      _ = ViStage("|one two\nthree").playing("yy" + keys)
    }
    #expect(ViStage("|one two\nthree").playing("yy9999999p").editor.text.utf8.count < 2_000_000)
  }

  // MARK: At random

  private static let pieces = [
    "a", "word", " ", "  ", "\n", "\n\n", ". ", "! ", "\"", "(", ")", "- ", "1. ", "\t", "\r", "\u{301}", "🇪", "👩",
    "\u{200D}", "👧", "今日", "は",
    "。", "é", "ß", "ᄀ", "ᅡ", "क", "\u{94D}", "’",
  ]

  private static let keys =
    [
      "0", "1", "2", "3", "h", "j", "k", "l", "w", "W", "b", "B", "e", "E", "ge", "^", "$", "gg", "G", "{", "}", "(",
      ")", "f", "F", "t", "T", ";",
      ",", "d", "c", "y", ">", "<", "gu", "gU", "g~", "iw", "aw", "iW", "aW", "is", "as", "ip", "ap", "i\"", "a\"",
      "i(", "a(", "x", "X", "s", "S", "D",
      "C", "Y", "r", "~", "J", "p", "P", "u", ".", "o", "O", "i", "I", "a", "A", "gi", "v", "V", "H", "M", "L", "n",
      "/", ":", "Z", "q", "a", "\u{301}",
      "👧", "今", ".", "u", "<Esc>", "<Esc>", "<Esc>", "<Enter>", "<BS>", "<Del>", "<Tab>", "<S-Tab>", "<C-r>", "<C-d>",
      "<C-u>", "<C-f>", "<C-b>",
      "<C-e>", "<C-y>", "<C-w>", "<C-z>", "<C-n>", "<A-a>", "<A-d>", "<Left>", "<Right>", "<Up>", "<Down>", "<S-Left>",
      "<S-Right>", "<S-Down>",
      "<C-Left>", "<C-Right>", "<S-C-Left>", "<Home>", "<End>", "<S-End>", "<C-End>", "<PgUp>", "<PgDn>", "<F1>",
    ].map(ViStage.keys)

  /// Whether a place is between two graphemes.
  private func isBoundary(_ place: TextPosition, in buffer: TextBuffer) -> Bool {
    guard buffer.lines.indices.contains(place.line) else { return false }
    let line = buffer.lines[place.line]
    return line.indices.contains { line.utf8.distance(from: line.startIndex, to: $0) == place.byte }
      || line.utf8.count == place.byte
  }

  @Test("holds under any keys: the cursor between graphemes, and every change can be taken back", arguments: 0..<20)
  func random(seed: Int) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let text = random.text(ofAtMost: 30, from: Self.pieces)
      var stage = ViStage("|" + text, clipboard: random.text(ofAtMost: 3, from: Self.pieces), width: 12, height: 5)
      var played: [String] = []
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        for key in Self.keys.pick(&random) {
          played.append(key.name)
          stage.press(key)
        }
        // The page does some things by itself.
        switch Int.random(in: 0..<60, using: &random) {
        case 0:
          stage.editor.perform(.insert(random.text(ofAtMost: 3, from: Self.pieces)), on: stage.page)
          stage.vi.settle()
        case 1: stage.editor.perform([.selectAll, .undo, .move(.end)].pick(&random), on: stage.page)
        default: break
        }
        let buffer = stage.editor.buffer
        guard isBoundary(buffer.cursor, in: buffer) else {
          Issue.record("\(text.debugDescription): \(played.joined(separator: " "))")
          return
        }
      }
      stage.play("<Esc><Esc>")
      let buffer = stage.editor.buffer
      #expect(
        buffer.cursor.byte == 0 || buffer.cursor.byte < buffer.currentLine.utf8.count,
        "\(text.debugDescription): \(played)")
      #expect(stage.editor.selection == nil)
      var revision = -1
      while revision != stage.editor.revision {
        revision = stage.editor.revision
        stage.play("u")
      }
      #expect(
        stage.editor.text.utf8.elementsEqual(text.utf8), "\(text.debugDescription): \(played.joined(separator: " "))")
    }
  }
}
