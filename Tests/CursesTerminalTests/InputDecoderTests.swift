import Testing

@testable import CursesTerminal
@testable import TerminalUI

@Suite("Decoding what is typed")
struct InputDecoderTests {
  /// A terminal with a key that only terminfo knows.
  private func decoder() -> InputDecoder { InputDecoder(keys: [Array("\u{1B}@7".utf8): Key(.end, .control)]) }

  /// Reads bursts with a new decoder, nothing coming behind the last; `⟦` and `⟧` stand for the marks around a paste.
  private func decode(_ bursts: String...) -> [TerminalInput] {
    var decoder = decoder()
    return bursts.flatMap { decoder.decode(Self.bytes($0)) } + decoder.settle()
  }

  private static func bytes(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "⟦": Array("\u{1B}[200~".utf8)
      case "⟧": Array("\u{1B}[201~".utf8)
      default: Array(String(scalar).utf8)
      }
    }
  }

  private func keys(_ keys: Key...) -> [TerminalInput] { keys.map(TerminalInput.key) }

  // MARK: Keys

  @Test("letters of any script type themselves")
  func letters() {
    #expect(decode("aÄ今😀") == keys(.character("a"), .character("Ä"), .character("今"), .character("😀")))
    #expect(decode(" ") == keys(.character(" ")))
  }

  @Test(
    "scalars of one burst that make up one character are one key",
    arguments: ["e\u{301}", "🇩🇪", "👩‍👧", "각", "👍🏽", "नि"])
  func characters(text: String) throws {
    let character = try #require(text.first)
    #expect(decode("a\(text)b") == keys(.character("a"), .character(character), .character("b")))
  }

  @Test("two flags are two keys, and a key with Alt takes nothing to itself")
  func apart() {
    #expect(decode("🇩🇪🇫🇷") == keys(.character("🇩🇪"), .character("🇫🇷")))
    #expect(decode("\u{1B}e\u{301}") == keys(.alt("e"), .character("\u{301}")))
  }

  @Test(
    "sequences that terminfo does not name are the keys they stand for",
    arguments: [
      ("[1;2A", Key(.up, .shift)), ("[1;6D", Key(.left, [.control, .shift])), ("[C", Key(.right)), ("OH", Key(.home)),
      ("[3;5~", Key(.delete, .control)), ("[5;2~", Key(.pageUp, .shift)), ("[15~", Key(.function(5))),
      ("OP", Key(.function(1))),
      ("[Z", Key(.tab, .shift)), ("[97;5u", .control("a")), ("[97;2u", .character("A")), ("[13u", Key(.enter)),
      ("[27;5;9~", Key(.tab, .control)), ("[127;3u", Key(.backspace, .alt)), ("[228u", .character("ä")),
      ("[97:65;2:1u", .character("A")),
      ("[57414u", Key(.enter)), ("[57400u", .character("1")), ("[57417;5u", Key(.left, .control)),
      ("[57426u", Key(.delete)),
    ] as [(String, Key)])
  func sequences(sequence: String, key: Key) {
    #expect(decode("\u{1B}\(sequence)x") == keys(key, .character("x")))
  }

  @Test(
    "sequences that are no key are passed over",
    arguments: [
      "[57441u", "[1114112u", "[55296u", "[?1u", "[99~", "[9;9;9;9R0", "[<0;1;1m", "[1;1X", "[;;u",
      "[99999999999999999999u",
    ])
  func noKey(sequence: String) {
    let inputs = decode("\u{1B}\(sequence)")
    #expect(inputs.allSatisfy { $0 != .key(Key(.escape)) }, "\(inputs)")
  }

  @Test(
    "control characters are keys with Ctrl, or keys of their own",
    arguments: [
      ("\u{01}", .control("a")), ("\u{1A}", .control("z")), ("\u{00}", .control(" ")), ("\u{1C}", .control("\\")),
      ("\u{1D}", .control("]")), ("\u{1E}", .control("^")), ("\u{1F}", .control("_")), ("\t", Key(.tab)),
      ("\r", Key(.enter)), ("\n", Key(.enter)), ("\u{7F}", Key(.backspace)), ("\u{08}", Key(.backspace)),
    ] as [(Unicode.Scalar, Key)])
  func controls(scalar: Unicode.Scalar, key: Key) {
    var decoder = decoder()
    let inputs = decoder.decode(Array(String(scalar).utf8))
    #expect(inputs + decoder.settle() == [.key(key)])
  }

  @Test("a sequence that only terminfo knows is its key")
  func terminfo() {
    #expect(decode("\u{1B}@7x") == keys(Key(.end, .control), .character("x")))
    #expect(decode("\u{1B}@8") == keys(.alt("@"), .character("8")))
  }

  @Test("and comes cut anywhere, as any other", arguments: ["\u{1B}@7", "\u{1B}O5D", "\u{1B}[7$"])
  func cutTerminfo(sequence: String) {
    let keys = [Array(sequence.utf8): Key(.end, .control), Array("\u{1B}O5".utf8): Key(.home, .control)]
    for place in 1..<sequence.utf8.count {
      var decoder = InputDecoder(keys: keys)
      #expect(decoder.decode(sequence.utf8.prefix(place)) == [] && decoder.patience != nil, "cut at \(place)")
      #expect(decoder.decode(sequence.utf8.dropFirst(place)) == [.key(Key(.end, .control))], "cut at \(place)")
    }
    var decoder = InputDecoder(keys: keys)
    #expect(decoder.decode(Array("\u{1B}O5".utf8)) + decoder.settle() == [.key(Key(.home, .control))])
    #expect(decoder.decode(Array("\u{1B}@".utf8)) + decoder.settle() == [.key(.alt("@"))])
  }

  @Test("what means nothing is passed over, and typing goes on")
  func nothing() {
    var decoder = decoder()
    #expect(decoder.decode([0xC2, 0x85, 0xFF, 0xC0, 0x80, 0xE4, 0xBB, 0x61]) == keys(.character("a")))
    #expect(decoder.decode([]) == [])
    #expect(decoder.patience == nil)
  }

  @Test("a letter cut in the middle of its bytes is waited for", arguments: ["é", "今", "😀"])
  func cutLetter(text: String) {
    var decoder = decoder()
    let bytes = Array(text.utf8)
    for byte in bytes.dropLast() {
      #expect(decoder.decode([byte]) == [])
      #expect(decoder.patience != nil)
    }
    #expect(decoder.decode(bytes.suffix(1)) == [.key(.character(Character(text)))])
    #expect(decoder.patience == nil)
  }

  @Test(
    "a sequence that comes byte by byte is one key",
    arguments: [
      ("\u{1B}[A", Key(.up)), ("\u{1B}OB", Key(.down)), ("\u{1B}[1;5D", Key(.left, .control)), ("\u{1B}b", .alt("b")),
      ("\u{1B}\u{1B}[C", Key(.right, .alt)), ("\u{1B}é", .alt("é")), ("\u{1B}[[A", Key(.function(1))),
    ] as [(String, Key)])
  func slow(sequence: String, key: Key) {
    var decoder = decoder()
    let inputs = sequence.utf8.flatMap { decoder.decode([$0]) }
    #expect(inputs == [.key(key)])
    #expect(decoder.settle() == [])
  }

  @Test("what an input method commits arrives whole")
  func inputMethod() {
    #expect(decode("今日は") == keys(.character("今"), .character("日"), .character("は")))
  }

  @Test("keys of the number pad are what is printed on them")
  func numberPad() {
    #expect(decode("\u{1B}Oq\u{1B}Ok\u{1B}OM") == keys(.character("1"), .character("+"), Key(.enter)))
  }

  @Test("a terminal that answers a question types nothing, and says how bright it is")
  func answers() {
    #expect(decode("\u{1B}]11;rgb:ffff/fafa/f0f0\u{7}a") == [.background(isLight: true), .key(.character("a"))])
    #expect(decode("\u{1B}]11;rgb:1e/1e/2e\u{1B}\\a") == [.background(isLight: false), .key(.character("a"))])
    #expect(decode("\u{1B}]11;rgb:zz/0/0\u{7}\u{1B}P1+r\u{1B}\\\u{1B}[?1u") == [])
  }

  // MARK: The mouse

  private func mouse(_ act: Mouse.Act, row: Int, column: Int, _ modifiers: Key.Modifiers = []) -> TerminalInput {
    .mouse(Mouse(act, at: Point(row: row, column: column), modifiers))
  }

  @Test("the left button and the wheel count, and no other button")
  func mouse() {
    #expect(
      decode("\u{1B}[<0;5;3M\u{1B}[<32;6;3M\u{1B}[<0;6;3m") == [
        mouse(.press(clicks: 1), row: 2, column: 4), mouse(.drag, row: 2, column: 5),
        mouse(.release, row: 2, column: 5),
      ])
    #expect(
      decode("\u{1B}[<64;1;1M\u{1B}[<65;1;1M") == [
        mouse(.wheel(-1), row: 0, column: 0), mouse(.wheel(1), row: 0, column: 0),
      ])
    #expect(decode("\u{1B}[<4;1;1M") == [mouse(.press(clicks: 1), row: 0, column: 0, .shift)])
    #expect(decode("\u{1B}[<2;1;1M\u{1B}[<35;1;1M\u{1B}[<0;1M\u{1B}[<;;M\u{1B}[<66;1;1M") == [])
  }

  @Test("quick clicks at one place are counted up to three")
  func clicks() {
    var decoder = decoder()
    func click(_ place: String, _ time: Int) -> [TerminalInput] {
      decoder.decode(Array("\u{1B}[<0;\(place)M".utf8), at: time)
    }
    let found = [
      click("1;1", 0), click("1;1", 300), click("1;1", 600), click("1;1", 900), click("2;1", 950), click("2;1", 2000),
    ]
    let expected = [(1, 0), (2, 0), (3, 0), (1, 0), (1, 1), (1, 1)].map {
      [mouse(.press(clicks: $0), row: 0, column: $1)]
    }
    #expect(found == expected)
  }

  // MARK: Escape and Alt

  @Test("an escape with nothing behind it is the Escape key")
  func escape() {
    #expect(decode("\u{1B}") == keys(Key(.escape)))
    #expect(decode("ab\u{1B}") == keys(.character("a"), .character("b"), Key(.escape)))
    var decoder = decoder()
    #expect(decoder.decode([0x1B]) == [] && decoder.patience == 50)
    #expect(decoder.settle() == keys(Key(.escape)) && decoder.patience == nil)
    #expect(decoder.decode([0x62]) == keys(.character("b")))
  }

  @Test("an escape with a key right behind it is Alt and that key")
  func alt() {
    #expect(decode("\u{1B}b") == keys(.alt("b")))
    #expect(decode("\u{1B}\u{1B}[A") == keys(Key(.up, .alt)))
    #expect(decode("\u{1B}\r") == keys(Key(.enter, .alt)))
    #expect(decode("\u{1B}\u{7F}") == keys(Key(.backspace, .alt)))
    #expect(decode("\u{1B}\u{01}") == keys(Key(.character("a"), [.control, .alt])))
    #expect(decode("\u{1B}ab") == keys(.alt("a"), .character("b")))
    #expect(decode("\u{1B}\u{1B}a") == keys(Key(.escape), .alt("a")))
    #expect(decode("\u{1B}\u{1B}") == keys(Key(.escape), Key(.escape)))
    #expect(decode("\u{1B}\u{1B}[1;5D") == keys(Key(.left, [.control, .alt])))
  }

  // MARK: Pasting

  @Test("a paste is one text, whatever it holds, and no key")
  func paste() {
    #expect(decode("⟦q\u{3}dear Ana⟧") == [.paste("qdear Ana")])
    #expect(decode("⟦⟧") == [.paste("")])
    #expect(decode("⟦cafe\u{301} 👩‍👧⟧") == [.paste("cafe\u{301} 👩‍👧")])
  }

  @Test(
    "line ends of every kind become one",
    arguments: [
      ("one\rtwo", "one\ntwo"), ("one\ntwo", "one\ntwo"), ("one\r\ntwo", "one\ntwo"), ("one\r\rtwo", "one\n\ntwo"),
      ("one\r\n\r\ntwo", "one\n\ntwo"), ("one\n\rtwo", "one\n\ntwo"), ("\r\n", "\n"),
    ])
  func lineEnds(pasted: String, text: String) { #expect(decode("⟦" + pasted + "⟧") == [.paste(text)]) }

  @Test("tabs stay; every other control character is dropped, so that no escape sequence enters the page")
  func controlsInPaste() {
    let controls = (0..<0x20).filter { ![0x09, 0x0A, 0x0D].contains($0) } + Array(0x7F..<0xA0)
    let text = controls.compactMap(Unicode.Scalar.init).map(String.init).joined()
    #expect(decode("⟦a\tb" + text + "c⟧") == [.paste("a\tbc")])
    #expect(decode("⟦\u{1B}[31mred⟧") == [.paste("[31mred")])
  }

  @Test("nothing of a paste is heard of before its end")
  func unfinished() {
    #expect(decode("a⟦half a sen", "tence") == keys(.character("a")))
    #expect(decode("⟦\u{1B}") == [])
  }

  @Test("a paste that never ends is taken as far as it came, once nothing more can come")
  func cutOff() {
    var decoder = decoder()
    #expect(decoder.decode(Self.bytes("a⟦half a sen")) == keys(.character("a")))
    #expect(decoder.finish() == [.paste("half a sen")])
    #expect(decoder.finish() == [])
  }

  @Test("an end without a beginning means nothing, and so does a second end")
  func mistakenEnd() {
    #expect(decode("⟧a") == keys(.character("a")))
    #expect(decode("⟦a⟧⟧b") == [.paste("a"), .key(.character("b"))])
  }

  @Test("a beginning within a paste does not begin another")
  func mistakenStart() { #expect(decode("⟦one ⟦two⟧x") == [.paste("one [200~two"), .key(.character("x"))]) }

  @Test("a megabyte in pieces of every size is one paste")
  func megabyte() {
    let text = String(repeating: "Ana asked twice — 今日\n", count: 40_000)
    let bytes = Self.bytes("⟦" + text + "⟧!")
    var decoder = decoder()
    var inputs: [TerminalInput] = []
    var from = 0
    var size = 1
    while from < bytes.count {
      inputs += decoder.decode(bytes[from..<min(bytes.count, from + size)])
      (from, size) = (from + size, size * 2 % 9_973)
    }
    #expect(inputs == [.paste(text), .key(.character("!"))])
  }

  @Test("typing and pasting mean the same however they are cut into bursts")
  func bursts() {
    let input = Self.bytes("a\u{1B}[A⟦one\r\n\u{1B}two\t今⟧b\r⟦⟧⟦\u{301}⟧今\u{1B}x\u{1B}[<0;1;1m")
    var whole = decoder()
    let expected = whole.decode(input)
    #expect(expected.count == 10)
    for first in input.indices {
      for second in first..<input.endIndex {
        var cut = decoder()
        let found = cut.decode(Array(input[..<first])) + cut.decode(Array(input[first..<second]))
        #expect(found + cut.decode(Array(input[second...])) == expected, "cut at \(first) and \(second)")
      }
    }
  }

  // MARK: What nobody here knows

  @Test(
    "a whole escape sequence that is not known types nothing",
    arguments: ["\u{1B}[57358u", "\u{1B}[1;9A", "\u{1B}[?64;1;2c", "\u{1B}OZ", "\u{1B}[201~"])
  func unknownSequence(sequence: String) {
    #expect(decode("a" + sequence + "b") == keys(.character("a"), .character("b")))
  }

  @Test("a sequence broken off by another is not typed, and the other is what it is")
  func brokenOff() {
    #expect(decode("\u{1B}[1;5\u{1B}[Cx") == keys(Key(.right), .character("x")))
    #expect(decode("\u{1B}[<0;12\r") == keys(Key(.enter)))
  }

  @Test("the mouse as old terminals report it is passed over, its three bytes too")
  func oldMouse() {
    #expect(decode("\u{1B}[M 00x") == keys(.character("x")))
    #expect(decode("\u{1B}[M", " 0", "0x") == keys(.character("x")))
  }

  @Test("Alt and a bracket by itself is a key")
  func altBracket() {
    #expect(decode("\u{1B}[") == keys(.alt("[")))
  }

  @Test("an escape right before a paste is Escape and the paste")
  func escapeBeforePaste() {
    #expect(decode("\u{1B}⟦words⟧") == [.key(Key(.escape)), .paste("words")])
  }

  @Test("Ctrl-C alone ends a paste whose end was lost, and keeps its words")
  func lostPasteEnd() {
    #expect(decode("⟦half a", " paste", "\u{03}", "x") == [.paste("half a paste"), .key(.character("x"))])
  }
}
