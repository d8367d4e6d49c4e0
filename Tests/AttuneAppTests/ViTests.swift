import Testing

@testable import AttuneApp

// The cases here do in real vim what they do here: with `:set shiftwidth=2 expandtab autoindent`.

@Suite("vi's keys in normal and insert mode")
struct ViTests {
  private func check(_ example: ViCase) {
    var stage = ViStage(example.before)
    stage.play(example.keys)
    #expect(stage.marked == example.after, "\(example.before.debugDescription) \(example.keys)")
  }

  @Test(
    "moves by words",
    arguments: [
      ("|one two three", "w", "one |two three"), ("|one two three", "2w", "one two |three"),
      ("one |two", "w", "one tw|o"), ("|don't", "w", "don|'t"), ("|don't stop", "W", "don't |stop"),
      ("one|\n\ntwo", "w", "one\n|\ntwo"), ("one\n|\ntwo", "w", "one\n\n|two"),
      ("one| \n  \n two", "w", "one \n  \n |two"),
      ("one two |three", "b", "one |two three"), ("one two.|three", "b", "one two|.three"),
      ("one two.thr|ee", "B", "one |two.three"), ("one\n|two", "b", "|one\ntwo"), ("one\n\n|two", "b", "one\n|\ntwo"),
      ("|one two", "e", "on|e two"), ("on|e two", "e", "one tw|o"), ("on|e.two three", "E", "one.tw|o three"),
      ("on|e\n\n  two", "e", "one\n\n  tw|o"), ("one two |three", "ge", "one tw|o three"),
      ("one.two t|hree", "gE", "one.tw|o three"), ("one\n|two", "ge", "on|e\ntwo"), ("one |two", "5w", "one tw|o"),
      ("|café au lait", "e", "caf|é au lait"), ("|今日は寒い", "w", "今日|は寒い"), ("|今日は寒い", "2w", "今日は|寒い"),
      ("|one 🙂 two", "w", "one |🙂 two"),
    ] as [ViCase])
  func words(example: ViCase) { check(example) }

  @Test(
    "moves within a line",
    arguments: [
      ("o|ne", "h", "|one"), ("|one", "h", "|one"), ("|one", "5l", "on|e"), ("on|e", "l", "on|e"),
      ("|one", " ", "o|ne"),
      ("on|e", "<BS>", "o|ne"), ("  on|e", "0", "|  one"), ("  on|e", "^", "  |one"), ("|   ", "^", "  | "),
      ("|one two", "$", "one tw|o"), ("|one\ntwo", "2$", "one\ntw|o"), ("|", "$", "|"),
      ("|one two three", "fe", "on|e two three"), ("|one two three", "2fe", "one two thr|ee"),
      ("|one two three", "3fe", "one two thre|e"), ("|one two", "fx", "|one two"), ("|one two", "tw", "one |two"),
      ("one tw|o", "Fn", "o|ne two"), ("one tw|o", "Tn", "on|e two"), ("|one two three", "fe;", "one two thr|ee"),
      ("|one two three", "fe;,", "on|e two three"), ("|a.b.c.d", "t.;", "a.|b.c.d"), ("|a.b.c.d", "t.;;,", "a.|b.c.d"),
      ("a.b.c.|d", "T.;", "a.b.|c.d"), ("a.b.c|.d", "F.2;", "a.b|.c.d"), ("|sie fährt", "fä", "sie f|ährt"),
    ] as [ViCase])
  func line(example: ViCase) { check(example) }

  @Test(
    "moves through the text",
    arguments: [
      ("one\ntw|o\nx", "j", "one\ntwo\n|x"), ("one\ntw|o", "k", "on|e\ntwo"),
      ("lon|ger\nx\nlonger", "2j", "longer\nx\nlon|ger"),
      ("lon|ger\nx\nlonger", "jj", "longer\nx\nlon|ger"), ("|longer\nx\nlonger", "$jj", "longer\nx\nlonge|r"),
      ("on|e", "j", "on|e"), ("on|e", "k", "on|e"), ("o|ne\ntwo", "9j", "one\nt|wo"),
      ("one\n  t|wo", "-", "|one\n  two"),
      ("o|ne\n  two", "+", "one\n  |two"), ("o|ne\n  two", "<Enter>", "one\n  |two"),
      ("one\ntw|o\n  three", "G", "one\ntwo\n  |three"),
      ("one\ntw|o", "gg", "|one\ntwo"), ("o|ne\ntwo\nthree", "2G", "one\n|two\nthree"),
      ("o|ne\ntwo\nthree", "2gg", "one\n|two\nthree"),
      ("one\ntw|o", "99G", "one\n|two"), ("o|ne\ntwo\n\nthree", "}", "one\ntwo\n|\nthree"),
      ("one\n\n\nt|wo", "}", "one\n\n\ntw|o"),
      ("one\n\ntwo\nth|ree", "{", "one\n|\ntwo\nthree"), ("one\ntw|o\nthree", "{", "|one\ntwo\nthree"),
      ("|a\n\nb\n\nc", "2}", "a\n\nb\n|\nc"),
      ("O|ne. Two! Three?", ")", "One. |Two! Three?"), ("One. Two! Thr|ee?", "(", "One. Two! |Three?"),
      ("One. Two! |Three?", "(", "One. |Two! Three?"), ("O|ne (two.) Three", ")", "One (two.) |Three"),
      ("O|ne v1.2 is out. Two.", ")", "One v1.2 is out. |Two."), ("O|ne.\n\nTwo.", ")", "One.\n|\nTwo."),
      ("One.\n|\nTwo.", ")", "One.\n\n|Two."), ("One.\n\nTw|o.", "2(", "One.\n|\nTwo."),
      ("|One. Two.", "2)", "One. Two|."),
    ] as [ViCase])
  func text(example: ViCase) { check(example) }

  @Test(
    "deletes what a motion passes over",
    arguments: [
      ("one |two three", "dw", "one |three"), ("|one two three", "d2w", "|three"), ("|one two three", "2dw", "|three"),
      ("|a b c d e f g", "2d3w", "|g"), ("one |two\nthree", "dw", "one| \nthree"), ("|one\ntwo", "dw", "|\ntwo"),
      ("|\ntwo", "dw", "|two"), ("|\n  \ntwo", "dw", " | \ntwo"), ("one two th|ree", "db", "one two |ree"),
      ("one t|wo", "de", "one |t"),
      ("one tw|o", "dge", "o|n"),
      ("on|e two", "d$", "o|n"), ("one two|!", "d0", "|!"), ("  one |two", "d^", "  |two"), ("on|e", "dh", "o|e"),
      ("|one", "dl", "|ne"), ("|one, two", "df,", "| two"), ("|one, two", "dt,", "|, two"),
      ("one, two|!", "dF,", "one|!"),
      ("one, two|!", "dT,", "one,|!"), ("|one, two, three", "df,.", "| three"), ("|one, two", "dfx", "|one, two"),
      ("one\ntw|o\nthree\nfour", "dj", "one\n|four"), ("one\ntw|o\nthree", "dk", "|three"),
      ("one\ntw|o", "dj", "one\ntw|o"),
      ("one\ntw|o\nthree", "dG", "|one"), ("one\ntw|o\nthree", "dgg", "|three"),
      ("one\n  tw|o\n  three", "dd", "one\n  |three"),
      ("one\n|two", "dd", "|one"), ("|one", "dd", "|"), ("|one\ntwo\nthree", "2dd", "|three"),
      ("|one\ntwo", "9dd", "|"),
      ("one\n|two", "2dd", "one\n|two"), ("|one\ntwo\n\nthree", "d}", "|\nthree"),
      ("o|ne\ntwo\n\nthree", "d}", "|o\n\nthree"),
      ("one\n\nt|wo", "d{", "one\n|wo"), ("One. |Two. Three.", "d)", "One. |Three."),
      ("One. Two. |Three.", "d(", "One. |Three."),
      ("|one", "d<Esc>x", "|ne"), ("|one two", "dQw", "one |two"),
    ] as [ViCase])
  func delete(example: ViCase) { check(example) }

  @Test(
    "deletes, replaces and joins with one key",
    arguments: [
      ("o|ne", "x", "o|e"), ("on|e", "x", "o|n"), ("|one", "2x", "|e"), ("|one", "9x", "|"), ("|", "x", "|"),
      ("o|ne", "<Del>", "o|e"),
      ("on|e", "X", "o|e"), ("one|!", "2X", "o|!"), ("on|e two", "D", "o|n"), ("o|ne\ntwo\nthree", "2D", "|o\nthree"),
      ("|one", "rx", "|xne"), ("|one", "2rx", "x|xe"), ("|one", "4rx", "|one"), ("on|e,two", "r<Enter>", "on\n|,two"),
      ("o|ne", "r<Esc>x", "o|e"), ("|one", "~", "O|ne"), ("|one Two", "7~", "ONE tW|O"), ("|été", "~", "É|té"),
      ("|one\ntwo", "J", "one| two"), ("|one\n  two", "J", "one| two"), ("|one \ntwo", "J", "one |two"),
      ("|one\n)", "J", "one|)"),
      ("|one\n\ntwo", "J", "on|e\ntwo"), ("|\ntwo", "J", "|two"), ("|one\ntwo\nthree", "3J", "one two| three"),
      ("on|e", "J", "on|e"),
      ("|one\ntwo", ">>", "  |one\ntwo"), ("|one\n\ntwo\nx", "3>>", "  |one\n\n  two\nx"), ("    o|ne", "<<", "  |one"),
      (" o|ne", "<<", "|one"),
      ("o|ne\ntwo\nx", ">j", "  |one\n  two\nx"), ("|one two", "gUw", "|ONE two"), ("|One Two", "g~~", "|oNE tWO"),
      ("|ONE TWO", "gue", "|one TWO"), ("one |TWO", "guu", "|one two"), ("o|ne\ntwo", "2gUU", "O|NE\nTWO"),
      ("|straße", "gUU", "|STRASSE"),
    ] as [ViCase])
  func single(example: ViCase) { check(example) }

  @Test(
    "begins insert mode where a key says, and leaves it one to the left",
    arguments: [
      ("o|ne", "iX<Esc>", "o|Xne"), ("o|ne", "aX<Esc>", "on|Xe"), ("|", "aX<Esc>", "|X"),
      ("  o|ne", "IX<Esc>", "  |Xone"),
      ("o|ne", "AX<Esc>", "one|X"), ("o|ne\ntwo", "oX<Esc>", "one\n|X\ntwo"), ("one\nt|wo", "OX<Esc>", "one\n|X\ntwo"),
      ("  o|ne", "oX<Esc>", "  one\n  |X"), ("  o|ne", "OX<Esc>", "  |X\n  one"), ("  o|ne", "o<Esc>", "  one\n|"),
      ("o|ne", "i<Esc>", "|one"), ("|one", "i<Esc>", "|one"), ("|one", "3iab<Esc>", "ababa|bone"),
      ("|one", "2A!<Esc>", "one!|!"),
      ("|one", "2oX<Esc>", "one\nX\n|X"), ("|one two", "wiX<Esc>0giY<Esc>", "one X|Ytwo"),
      ("one |two three", "cwX<Esc>", "one |X three"), ("one |two three", "c2wX<Esc>", "one |X"),
      ("one| two", "cwX<Esc>", "one|Xtwo"),
      ("on|e two", "cwX<Esc>", "on|X two"), ("one |two", "cbX<Esc>", "|Xtwo"), ("one |two", "CX<Esc>", "one |X"),
      ("|one two", "sX<Esc>", "|Xne two"), ("|one", "2sX<Esc>", "|Xe"), ("a\no|ne\nb", "ccX<Esc>", "a\n|X\nb"),
      ("a\n  o|ne\nb", "SX<Esc>", "a\n  |X\nb"), ("|one\ntwo\nx", "cjX<Esc>", "|X\nx"), ("|", "ccX<Esc>", "|X"),
      ("|one", "iX<BS>Y<Esc>", "|Yone"), ("|one", "iX<Enter>Y<Esc>", "X\n|Yone"),
    ] as [ViCase])
  func insert(example: ViCase) { check(example) }

  @Test(
    "takes objects as a whole",
    arguments: [
      ("one t|wo three", "diw", "one | three"), ("one t|wo three", "daw", "one |three"), ("one t|wo", "daw", "on|e"),
      ("one| two", "diw", "one|two"), ("one| two three", "daw", "one| three"), ("|one two three", "d2aw", "|three"),
      ("|one two three", "d3iw", "| three"), ("a f|oo.bar b", "diW", "a | b"), ("a f|oo.bar b", "daW", "a |b"),
      ("  o|ne", "daw", " | "), ("a\n|\nb", "ciwX<Esc>", "a\n|X\nb"),
      ("One. T|wo! Three.", "dis", "One. | Three."), ("One. T|wo! Three.", "das", "One. |Three."),
      ("One. T|wo!", "das", "One|."),
      ("|One. Two! Three.", "d2as", "|Three."), ("a\n\none\nt|wo\n\nb", "dip", "a\n\n|\nb"),
      ("a\n\none\nt|wo\n\nb", "dap", "a\n\n|b"),
      ("a\n\no|ne", "dap", "|a"), ("a\n|\n\nb", "dip", "a\n|b"), ("say \"g|ood day\" now", "di\"", "say \"|\" now"),
      ("say \"g|ood day\" now", "da\"", "say |now"), ("s|ay \"good day\" now", "di\"", "say \"|\" now"),
      ("\"a\" b |\"c\"", "ci\"X<Esc>", "\"a\" b \"|X\""), ("a (b| c) d", "di(", "a (|) d"),
      ("a (b| c) d", "da)", "a | d"),
      ("a (b (c|) d) e", "dib", "a (b (|) d) e"), ("a (b (c|) d) e", "d2ib", "a (|) e"), ("a |(b) c", "dab", "a | c"),
      ("a (|) c", "ci(X<Esc>", "a (|X) c"), ("a [b| c] d", "di[", "a [|] d"), ("a {b| c} d", "di{", "a {|} d"),
      ("|one", "di(", "|one"), ("a |b (c) d", "di(", "a b (|) d"),
    ] as [ViCase])
  func objects(example: ViCase) { check(example) }

  @Test(
    "puts back what was yanked or deleted, lines as lines",
    arguments: [
      ("|one two", "ywP", "one| one two"), ("|one two", "yw$p", "one twoone| "), ("|ab", "xp", "b|a"),
      ("|ab", "x3p", "baa|a"),
      ("|one\ntwo", "yyp", "one\n|one\ntwo"), ("one\n|two", "yyP", "one\n|two\ntwo"), ("|one\ntwo", "ddp", "two\n|one"),
      ("one\n  |two", "Y2p", "one\n  two\n  |two\n  two"), ("|one\ntwo\nx", "yjGp", "one\ntwo\nx\n|one\ntwo"),
      ("one\ntw|o", "yk", "on|e\ntwo"), ("one |two", "yb", "|one two"), ("one t|wo", "yiw", "one |two"),
      ("o|ne\ntwo", "yj", "o|ne\ntwo"),
      ("|one\ntwo", "vjyP", "|one\ntone\ntwo"), ("|", "p", "|"),
      ("one |two three", "cwX<Esc>p", "one Xtw|o three"),
    ] as [ViCase])
  func register(example: ViCase) { check(example) }

  @Test(
    "makes the last change again",
    arguments: [
      ("|one two three", "dw.", "|three"), ("|a b c d e", "dw2.", "|d e"), ("|a b c d e f", "2dw.", "|e f"),
      ("|a b c d e f", "2dw1.", "|d e f"),
      ("|abcdef", "x.", "|cdef"), ("|abcdef", "x3.", "|ef"), ("|abc", "rxl.", "x|xc"),
      ("|one two", "cwX<Esc>w.", "X |X"),
      ("|one two", "iab<Esc>.", "aa|bbone two"), ("|one", "A!<Esc>.", "one!|!"), ("|one", "oX<Esc>.", "one\nX\n|X"),
      ("|one", "iX<Esc>3.", "XX|XXone"), ("|a\nb\nc", "J.", "a b| c"), ("|a\nb", ">>.", "    |a\nb"),
      ("|a\nb", ">>j.", "  a\n  |b"),
      ("|ab", "xp.", "ba|a"), ("|a b c", "dwu.", "|b c"), ("|one two three", "ciwX<Esc>w.", "X |X three"),
      ("|one", "iab<BS>c<Esc>.", "aa|ccone"), ("|abcdef", "vlx.", "|ef"), ("|a\nb\nc\nd", "Vjd.", "|"),
      ("|one two\nthree four", "vjx.", "|ree four"), ("|abcdef", "vlcX<Esc>l.", "X|Xef"),
      ("|a\nb\nc", "Vj>j.", "  a\n    |b\n  c"),
      ("|abcd", "vrxl.", "x|xcd"), ("|a, b, c", "dt,x.", "|b, c"), ("|abc", "~.", "AB|c"),
      ("|one", "iX<Left>Y<Esc>.", "|YYXone"),
    ] as [ViCase])
  func again(example: ViCase) { check(example) }

  @Test(
    "takes changes back and makes them again",
    arguments: [
      ("one |two three", "dwu", "one |two three"), ("one |two three", "dwu<C-r>", "one |three"),
      ("|a\nb\nc", "ddddu", "|b\nc"),
      ("|a\nb\nc", "dddd2u", "|a\nb\nc"), ("a\n|b", "ddu", "a\n|b"), ("|aaaa", "xxuu", "|aaaa"),
      ("a|aa b", "xu", "a|aa b"),
      ("|a\nb\nc", "3>>u", "|a\nb\nc"), ("|abc", "u", "|abc"),
      ("|abc", "<C-r>", "|abc"),
      ("|one two", "g~$u", "|one two"), ("|abc", "rxu", "|abc"),
    ] as [ViCase])
  func undo(example: ViCase) { check(example) }

  @Test("one change is one step to take back, whatever it took")
  func oneStep() {
    for keys in ["d2w", "3>>", "2dd", "3J", "gUU", "3x", "2rx", "yy3p", "vjd", "Vj~", "dap", "5~"] {
      var stage = ViStage("  |one two three\n  four\n\n  five")
      stage.play(keys)
      #expect(stage.editor.text != "  one two three\n  four\n\n  five", "\(keys)")
      stage.play("u")
      #expect(stage.editor.text == "  one two three\n  four\n\n  five", "\(keys)")
    }
  }
}
