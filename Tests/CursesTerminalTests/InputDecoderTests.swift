import Testing

@testable import CursesTerminal
@testable import TerminalUI

@Suite("Decoding what is typed")
struct InputDecoderTests {
  private static let up = 259
  private static let controlLeft = 560
  private static let (pasteStart, pasteEnd) = (600, 601)

  private func decoder() -> InputDecoder {
    InputDecoder(
      keys: [Self.up: Key(.up), Self.controlLeft: Key(.left, .control)], pasteStart: Self.pasteStart,
      pasteEnd: Self.pasteEnd)
  }

  /// Reads bursts with a new decoder; `⟦` and `⟧` stand for the codes around a paste, `↑` for that key's code.
  private func decode(_ bursts: String...) -> [TerminalInput] {
    var decoder = decoder()
    return bursts.flatMap { decoder.decode($0.unicodeScalars.map(Self.raw)) }
  }

  private static func raw(_ scalar: Unicode.Scalar) -> RawInput {
    switch scalar {
    case "⟦": .key(pasteStart)
    case "⟧": .key(pasteEnd)
    case "↑": .key(up)
    default: .scalar(scalar)
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
    ] as [(String, Key)])
  func sequences(sequence: String, key: Key) {
    #expect(decode("\u{1B}\(sequence)x") == keys(key, .character("x")))
  }

  @Test(
    "sequences that are no key are passed over",
    arguments: [
      "[57441u", "[1114112u", "[55296u", "[?1u", "[99~", "[9;9;9;9R0", "[<0;1;1M", "[1;1X", "[;;u",
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
    #expect(decoder.decode([.scalar(scalar)]) == [.key(key)])
  }

  @Test("a code is the key it stands for, with what is held down")
  func codes() {
    var decoder = decoder()
    #expect(decoder.decode([.key(Self.up), .key(Self.controlLeft)]) == keys(Key(.up), Key(.left, .control)))
  }

  @Test("what means nothing is passed over, and typing goes on")
  func nothing() {
    var decoder = decoder()
    let burst: [RawInput] = [.key(0o632), .nothing, .key(9999), .scalar("\u{85}"), .scalar("a")]
    #expect(decoder.decode(burst) == keys(.character("a")))
    #expect(decoder.decode([]) == [])
  }

  // MARK: Escape and Alt

  @Test("an escape with nothing behind it is the Escape key")
  func escape() {
    #expect(decode("\u{1B}") == keys(Key(.escape)))
    #expect(decode("ab\u{1B}") == keys(.character("a"), .character("b"), Key(.escape)))
    #expect(decode("\u{1B}", "b") == keys(Key(.escape), .character("b")))
  }

  @Test("an escape with a key right behind it is Alt and that key")
  func alt() {
    #expect(decode("\u{1B}b") == keys(.alt("b")))
    #expect(decode("\u{1B}↑") == keys(Key(.up, .alt)))
    #expect(decode("\u{1B}\r") == keys(Key(.enter, .alt)))
    #expect(decode("\u{1B}\u{7F}") == keys(Key(.backspace, .alt)))
    #expect(decode("\u{1B}\u{01}") == keys(Key(.character("a"), [.control, .alt])))
    #expect(decode("\u{1B}ab") == keys(.alt("a"), .character("b")))
    #expect(decode("\u{1B}\u{1B}a") == keys(Key(.escape, .alt), .character("a")))
    var decoder = decoder()
    #expect(decoder.decode([.scalar("\u{1B}"), .key(Self.controlLeft)]) == keys(Key(.left, [.control, .alt])))
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

  @Test("keys that curses makes of pasted bytes are no text and no keys")
  func keysInPaste() { #expect(decode("⟦up↑and⟧↑") == [.paste("upand"), .key(Key(.up))]) }

  @Test("nothing of a paste is heard of before its end")
  func unfinished() {
    #expect(decode("a⟦half a sen", "tence") == keys(.character("a")))
    #expect(decode("⟦\u{1B}") == [])
  }

  @Test("an end without a beginning means nothing, and so does a second end")
  func mistakenEnd() {
    #expect(decode("⟧a") == keys(.character("a")))
    #expect(decode("⟦a⟧⟧b") == [.paste("a"), .key(.character("b"))])
  }

  @Test("a beginning within a paste does not begin another")
  func mistakenStart() { #expect(decode("⟦one ⟦two⟧x") == [.paste("one two"), .key(.character("x"))]) }

  @Test("typing and pasting mean the same however they are cut into bursts")
  func bursts() {
    let input = Array("a↑⟦one\r\n\u{1B}two\t今⟧b\r⟦⟧⟦\u{301}⟧".unicodeScalars.map(Self.raw))
    var whole = decoder()
    let expected = whole.decode(input)
    #expect(expected.count == 7)
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
    arguments: ["\u{1B}[57358u", "\u{1B}[1;9A", "\u{1B}[?64;1;2c", "\u{1B}OZ", "\u{1B}[200~"])
  func unknownSequence(sequence: String) {
    #expect(decode("a" + sequence + "b") == keys(.character("a"), .character("b")))
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
