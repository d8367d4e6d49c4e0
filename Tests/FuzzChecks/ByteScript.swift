import TextEditing

/// Bytes read as a script for a page: a letter for each command, and what the command needs behind it.
///
/// Numbers are counted from the digit `0`, so that a script can be written by hand: `/` is -1.
struct ByteScript {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  private static let motions: [Motion] = [
    .left, .right, .wordLeft, .wordRight, .lineStart, .lineEnd, .paragraphUp, .paragraphDown, .start, .end,
  ]

  /// A number; 0 where there is nothing more.
  mutating func number() -> Int { Int(rest.popFirst() ?? UInt8(ascii: "0")) - Int(UInt8(ascii: "0")) }

  private mutating func number(below limit: Int) -> Int { abs(number()) % limit }

  private mutating func motion() -> Motion { Self.motions[number(below: Self.motions.count)] }

  /// A text: how long it is, and so many bytes.
  private mutating func text() -> String {
    let length = number(below: 16)
    defer { rest = rest.dropFirst(length) }
    return RawText.text(of: rest.prefix(length))
  }

  /// A place in a text where a cursor may stand.
  private mutating func place(in buffer: TextBuffer) -> TextPosition {
    var buffer = buffer
    let line = number(below: buffer.lines.count)
    buffer.move(to: TextPosition(line: line, byte: number(below: buffer.lines[line].utf8.count + 1)))
    return buffer.cursor
  }

  private mutating func ranges(_ count: Int, in buffer: TextBuffer) -> [Range<TextPosition>] {
    let places = (0..<2 * count).map { _ in place(in: buffer) }.sorted()
    return (0..<count).map { places[2 * $0]..<places[2 * $0 + 1] }
  }

  private mutating func movement() -> Editor.Command {
    switch number(below: 6) {
    case 0: .moveRows(number())
    case 1: .movePages(number())
    case 2: .rowStart
    case 3: .rowEnd
    case 4: .moveTo(TextPosition(line: number(), byte: number()))
    default: .move(motion())
    }
  }

  /// The next command; `nil` when there is none.
  ///
  /// A byte that names none types itself.
  mutating func command(on buffer: TextBuffer) -> Editor.Command? {
    guard let name = rest.popFirst() else { return nil }
    switch name {
    case UInt8(ascii: "i"): return .insert(text())
    case UInt8(ascii: "n"): return .newLine
    case UInt8(ascii: ">"): return .indent
    case UInt8(ascii: "<"): return .outdent
    case UInt8(ascii: "x"): return .delete(motion())
    case UInt8(ascii: "m"): return movement()
    case UInt8(ascii: "e"): return .extend(movement())
    case UInt8(ascii: "s"): return .scroll(number())
    case UInt8(ascii: "v"): return .select(from: place(in: buffer), to: place(in: buffer))
    case UInt8(ascii: "V"): return .selectAll
    case UInt8(ascii: "d"): return .deleteSelection
    case UInt8(ascii: "c"): return .replace(ranges(1, in: buffer)[0], text())
    case UInt8(ascii: "C"): return .replaceAll(ranges(number(below: 4), in: buffer), text())
    case UInt8(ascii: "u"): return .undo
    case UInt8(ascii: "r"): return .redo
    default: return .insert(RawText.text(of: [name]))
    }
  }
}
