import CTerminal
import TestSupport
import Testing

@testable import CursesTerminal
@testable import TerminalUI

/// Real curses on no terminal: what it believes to be on the screen is read back cell by cell.
///
/// curses is one global screen on one thread, so these tests are one behind the other on the main actor.
@MainActor @Suite("A frame drawn by curses", .serialized)
struct CursesDrawingTests {
  private static let size = Size(columns: 20, rows: 6)
  private static let outcome = ct_start_on_nothing("xterm-256color", Int32(size.rows), Int32(size.columns))

  init() throws {
    try #require(Self.outcome == CT_STARTED)
    Theme.auto.apply(onLight: false)
  }

  /// A cell of curses' screen.
  private struct Seen: Equatable {
    var text = ""
    var weights: Int32 = 0
  }

  private func peek(_ row: Int, _ column: Int) -> Seen {
    var seen = Seen()
    var scalars = [UInt32](repeating: 0, count: 8)
    let count = ct_peek(Int32(row), Int32(column), &scalars, Int32(scalars.count), &seen.weights)
    seen.text.unicodeScalars.append(contentsOf: scalars.prefix(Int(count)).compactMap(Unicode.Scalar.init))
    return seen
  }

  /// Where curses shows something else than the frame does; the second cell of a wide glyph is its first's concern.
  private func differences(_ frame: Frame) -> [String] {
    (0..<frame.size.rows).flatMap { row in
      (0..<frame.size.columns).compactMap { column in
        guard let glyph = frame[row, column].glyph else { return nil }
        let seen = peek(row, column).text
        return seen.utf8.elementsEqual(glyph.text.utf8) ? nil : "\(row),\(column): \(seen), not \(glyph.text)"
      }
    }
  }

  @Test("shows every glyph in its cell, wide ones and marks included")
  func glyphs() {
    var frame = Frame(size: Self.size)
    frame.write("Ana asked twice", at: Point(row: 0, column: 1))
    frame.write("今日は 한글 ＡＢ", at: Point(row: 1, column: 0))
    frame.write("cafe\u{301} \u{1112}\u{1161}\u{11AB} 今\u{3099}", at: Point(row: 2, column: 2))
    frame.write("👩‍👧‍👦👍🏽🇪🇸❤️1️⃣!", at: Point(row: 3, column: 0))
    frame.write("a\u{300}\u{301}\u{302}\u{303}\u{304}b", at: Point(row: 4, column: 0))
    frame.write("\u{1B}[2J\u{9B}\t\u{202E}x", at: Point(row: 5, column: 0))
    CursesScreen.draw(frame)
    #expect(differences(frame) == [])
  }

  @Test("reaches the last cell of the screen, with narrow and with wide glyphs")
  func lastCell() {
    var frame = Frame(size: Self.size)
    for row in 0..<Self.size.rows { frame.write(String(repeating: "x", count: 20), at: Point(row: row, column: 0)) }
    CursesScreen.draw(frame)
    #expect(differences(frame) == [])
    frame.write("今", at: Point(row: 5, column: 18))
    CursesScreen.draw(frame)
    #expect(differences(frame) == [])
    #expect(peek(5, 18).text == "今")
  }

  @Test("leaves nothing of the frame before")
  func erases() {
    var full = Frame(size: Self.size)
    for row in 0..<Self.size.rows { full.write(String(repeating: "今", count: 10), at: Point(row: row, column: 0)) }
    CursesScreen.draw(full)
    let empty = Frame(size: Self.size)
    CursesScreen.draw(empty)
    #expect(differences(empty) == [])
  }

  @Test("draws only what differs, and the whole is right", arguments: 0..<50)
  func differs(seed: Int) {
    var random = SplitMix64(seed: seed)
    var last: Frame?
    for _ in 0..<20 {
      var frame = last ?? Frame(size: Self.size)
      for _ in 0..<3 {
        let place = Point(row: Int.random(in: 0...5, using: &random), column: Int.random(in: 0...19, using: &random))
        frame.write(["今", "so ", "e\u{301}", "         ", "—"].pick(&random), at: place)
      }
      CursesScreen.draw(frame, over: last)
      #expect(differences(frame) == [])
      last = frame
    }
  }

  @Test("reads back whatever was written wherever", arguments: 0..<50)
  func everything(seed: Int) {
    var random = SplitMix64(seed: seed)
    let texts = ["今", "日は", "e\u{301}", "👩‍👧", "🇪🇸", "so", "—", "\u{1B}", "\t", "क्षि", "x今", "\u{301}", "ﾊ", "📝", "ß"]
    var frame = Frame(size: Self.size)
    for _ in 0..<40 {
      let place = Point(row: Int.random(in: -1...6, using: &random), column: Int.random(in: -3...20, using: &random))
      frame.write(texts.randomElement(using: &random) ?? "", at: place)
    }
    CursesScreen.draw(frame)
    #expect(differences(frame) == [])
  }

  @Test("a glyph that curses would measure otherwise becomes a question mark, and the row does not shift")
  func otherWidth() {
    ct_clear_row(0)
    ct_put(0, 0, [UInt32(0x61)], 1, 2, 0)
    ct_put(0, 2, [UInt32(0x4ECA)], 1, 1, 0)
    ct_put(0, 3, [UInt32(0x1B)], 1, 1, 0)
    ct_put(0, 4, [UInt32(0x62)], 1, 1, 0)
    #expect((0..<6).map { peek(0, $0).text } == ["?", " ", "?", "?", "b", " "])
  }

  @Test("what lies outside the screen is passed over")
  func outside() {
    CursesScreen.draw(Frame(size: Self.size))
    ct_put(6, 0, [UInt32(0x61)], 1, 1, 0)
    ct_put(0, 20, [UInt32(0x61)], 1, 1, 0)
    ct_put(-1, -1, [UInt32(0x61)], 1, 1, 0)
    ct_put(0, 0, [UInt32(0x61)], 0, 1, 0)
    ct_put(0, 0, [UInt32(0x61)], 1, 1, 32)
    #expect(differences(Frame(size: Self.size)) == [])
    #expect(peek(6, 0).text == "")
  }

  @Test(
    "gives each style its weight",
    arguments: [
      (.text, 0), (.quiet, CT_DIM), (.heading, CT_BOLD), (.question, CT_BOLD), (.selected, CT_BOLD),
      (.selection, CT_REVERSE),
      (.evidence, CT_UNDERLINE), (.key, CT_BOLD), (.alert, CT_BOLD),
    ] as [(Style, Int)])
  func weights(style: Style, weights: Int) {
    var frame = Frame(size: Self.size)
    frame.write("ab", at: Point(row: 2, column: 3), style: style)
    CursesScreen.draw(frame)
    #expect(peek(2, 3) == Seen(text: "a", weights: Int32(weights)))
    #expect(peek(2, 4) == Seen(text: "b", weights: Int32(weights)))
    #expect(peek(2, 5) == Seen(text: " ", weights: 0))
  }

  @Test("paints empty cells that carry a style too")
  func paintedBlanks() {
    var frame = Frame(size: Self.size)
    frame.paint(Area(row: 1, column: 0, rows: 1, columns: 20), .evidence)
    CursesScreen.draw(frame)
    #expect(peek(1, 19) == Seen(text: " ", weights: Int32(CT_UNDERLINE)))
  }

  @Test("knows the codes of every key an xterm has a name for")
  func terminfoKeys() {
    let sequences = TerminfoKeys.sequences()
    let expected: [Key] = [
      Key(.up), Key(.down), Key(.left), Key(.right), Key(.home), Key(.end), Key(.pageUp), Key(.pageDown),
      Key(.delete), Key(.backspace), Key(.tab, .shift), Key(.left, .control), Key(.right, .control),
      Key(.up, .control), Key(.down, .control), Key(.home, .control), Key(.end, .control), Key(.delete, .control),
      Key(.left, .alt), Key(.right, .alt), Key(.left, .shift), Key(.function(1)), Key(.function(12)),
    ]
    let known = Set(sequences.values)
    #expect(expected.filter { !known.contains($0) } == [])
    #expect(ct_key_bytes("no such key") == nil)
    var decoder = InputDecoder(keys: sequences)
    #expect(sequences.filter { decoder.decode($0.key) + decoder.settle() != [.key($0.value)] }.isEmpty)
  }
}
