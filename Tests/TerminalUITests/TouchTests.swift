import TestSupport
import Testing
import TextEditing

@testable import TerminalUI

@Suite("What a click means")
struct TouchTests {
  private static let hints = [
    KeyHint("^N", "next"), KeyHint("Enter", "go on"), KeyHint("j ↓", "down"), KeyHint("^Z", "undo", footer: false),
    KeyHint("Alt-a", "all"), KeyHint("F1", "help"), KeyHint("?", "今日"), KeyHint("Esc", "back"),
  ]

  /// A footer with a column free on either side, the second of three rows.
  private func footer(_ columns: Int, status: String = "") -> Frame {
    var frame = Frame(size: Size(columns: columns + 2, rows: 3))
    frame.write(hints: Self.hints, status: status, in: Area(row: 1, column: 1, rows: 1, columns: columns))
    return frame
  }

  /// What each cell of a row stands for.
  private func keys(_ frame: Frame, row: Int = 1) -> [Key?] {
    (0..<frame.size.columns).map { column in
      guard case .key(let key) = frame.touch(at: Point(row: row, column: column))?.touch else { return nil }
      return key
    }
  }

  @Test("a hint in the footer is its key, from its first letter to its last")
  func hint() {
    let frame = footer(80)
    #expect(frame.picture == "\n ^N next   Enter go on   j ↓ down   Alt-a all   F1 help   ? 今日   Esc back\n")
    #expect(
      keys(frame).prefix(13).map { $0?.name } == [nil] + .init(repeating: "^N", count: 7) + [
        nil, nil, nil, "Enter", "Enter",
      ])
    let named: [Key] = [.control("n"), Key(.enter), .alt("a"), Key(.function(1)), .character("?"), Key(.escape)]
    #expect(keys(frame).compactMap { $0 }.reduce(into: []) { if $0.last != $1 { $0.append($1) } } == named)
    #expect(keys(frame).count { $0 == .character("?") } == 6)
  }

  @Test("only the footer's own row is its keys, and neither gaps nor status are")
  func elsewhere() {
    let frame = footer(80, status: "kept")
    #expect((keys(frame, row: 0) + keys(frame, row: 2)).allSatisfy { $0 == nil })
    #expect(keys(frame).suffix(7).allSatisfy { $0 == nil })
    #expect(frame.touch(at: Point(row: -1, column: 2)) == nil)
    #expect(frame.touch(at: Point(row: 1, column: 9_999)) == nil)
  }

  @Test("a hint with more than one key, or one only for the help page, is no key")
  func severalKeys() {
    #expect(!keys(footer(80)).contains(.character("j")))
    #expect(!keys(footer(80)).contains(.control("z")))
  }

  @Test("a hint that does not fit is no key, and every cell that is one shows its hint", arguments: 0...80)
  func fits(columns: Int) {
    let frame = footer(columns, status: "kept")
    for (column, key) in keys(frame).enumerated() where key != nil {
      #expect(frame[1, column].style == .key || frame[1, column].style == .quiet)
      #expect(column <= columns - 6, "the status comes first")
    }
    let names = Set(keys(frame).compactMap { $0?.name })
    #expect(names.allSatisfy { frame.picture.contains($0) })
  }

  @Test("what is said later lies on top, and what is around it is as it was")
  func onTop() {
    var frame = Frame(size: Size(columns: 9, rows: 3))
    let (whole, part) = (Area(row: 0, column: 0, rows: 3, columns: 9), Area(row: 1, column: 2, rows: 1, columns: 3))
    frame.touch(whole, .page)
    frame.touch(part, .item(4))
    let inPart = frame.touch(at: Point(row: 1, column: 4))
    #expect(inPart?.touch == .item(4) && inPart?.area == part)
    for point in [
      Point(row: 1, column: 1), Point(row: 1, column: 5), Point(row: 0, column: 3), Point(row: 2, column: 3),
    ] {
      #expect(frame.touch(at: point)?.touch == .page)
    }
    frame.touch(whole, .level(-2))
    #expect(frame.touch(at: Point(row: 1, column: 4))?.touch == .level(-2))
  }

  @Test("an empty area is nowhere, and a frame of which nothing was said means nothing")
  func nothing() {
    var frame = Frame(size: Size(columns: 4, rows: 2))
    #expect(frame.touch(at: Point(row: 0, column: 0)) == nil)
    frame.touch(Area(row: 0, column: 0, rows: 0, columns: 4), .page)
    frame.touch(Area(row: 0, column: 0, rows: 2, columns: -1), .page)
    #expect(frame.touch(at: Point(row: 0, column: 0)) == nil)
  }

  @Test("the page being written on is the page, also where it is empty")
  func page() {
    var frame = Frame(size: Size(columns: 20, rows: 6))
    let area = Area(row: 1, column: 2, rows: 4, columns: 12)
    frame.write(editor: Editor("so"), in: area)
    for row in 0..<6 {
      for column in 0..<20 {
        let found = frame.touch(at: Point(row: row, column: column))
        let isInside = (1..<5).contains(row) && (2..<14).contains(column)
        #expect(found?.touch == (isInside ? .page : nil) && found?.area == (isInside ? area : nil))
      }
    }
  }
}

@Suite("The name of a key")
struct KeyNameTests {
  static let letters = "abcdefghijklmnopqrstuvwxyz"
  static let named: [Key] =
    [
      Key(.enter), Key(.tab), Key(.escape), Key(.backspace), Key(.delete), Key(.up), Key(.down), Key(.left),
      Key(.right), Key(.home), Key(.end), Key(.pageUp), Key(.pageDown), .character(" "),
    ] + (1...12).map { Key(.function($0)) } + letters.map { .control($0) } + letters.map { .alt($0) }

  @Test("leads back to it, for every key that has one")
  func back() {
    #expect(Self.named.filter { Key(name: $0.name) != $0 } == [])
    #expect(Set(Self.named.map(\.name)).count == Self.named.count)
  }

  @Test("is the character for one that types itself", arguments: "aZ0?/éß今^F👩‍👧\u{301}")
  func character(character: Character) {
    #expect(Key(name: String(character)) == .character(character))
    #expect(Key(name: Key.character(character).name) == .character(character))
  }

  @Test(
    "is nothing else: several keys, or none",
    arguments: ["", "j ↓", "^A ^E", "Alt-b f", "F0", "F13", "enter", "^n", "Alt-", "Alt", "^NN", "Esc ", "ab"])
  func noKey(name: String) { #expect(Key(name: name) == nil) }
}
