/// Reads front matter as nearly all of it is written: one `key: value` a line, words, lists and pairs of words.
///
/// It is there for speed alone. What it reads it reads as YAML does; whatever it is not sure of is left to the parser.
struct PlainYAML {
  /// The top-level keys in order, each with its line, counted from 1; `nil` for what the parser has to read.
  static func read(_ block: String) -> [(key: String, line: Int, value: FrontMatterValue)]? {
    guard block.utf8.count <= mostBytes else { return nil }
    var block = block
    return block.withUTF8 { bytes in
      var reader = PlainYAML(bytes: bytes)
      return reader.fields()
    }
  }

  /// The longest block and the longest key, in bytes; YAML has limits for both, which are the parser's to know.
  private static let (mostBytes, longestKey) = (16 << 10, 100)

  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0
  private var line = 0

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private mutating func fields() -> [(key: String, line: Int, value: FrontMatterValue)]? {
    var fields: [(key: String, line: Int, value: FrontMatterValue)] = []
    while place < bytes.count {
      line += 1
      let own = line
      guard let key = name(), take(":"), !fields.contains(where: { $0.key == key }), let value = value() else {
        return nil
      }
      fields.append((key, own, value))
    }
    return fields
  }

  /// What is behind a key, with the end of its last line.
  private mutating func value() -> FrontMatterValue? {
    if take("\n") {
      // Without a list below it, it may be nothing or go on below.
      return peek == UInt8(ascii: " ") ? items() : nil
    }
    guard take(" ") else { return nil }
    let value: FrontMatterValue?
    switch peek {
    case UInt8(ascii: "["): value = list()
    case UInt8(ascii: "{"): value = pairs()
    default: value = text(inFlow: false).map(FrontMatterValue.scalar)
    }
    return value.flatMap { endLine() ? $0 : nil }
  }

  /// `  - one` on lines of their own.
  private mutating func items() -> FrontMatterValue? {
    var items: [FrontMatterValue] = []
    while peek == UInt8(ascii: " ") {
      line += 1
      guard take(" "), take(" "), take("-"), take(" "), let text = text(inFlow: false), endLine() else { return nil }
      items.append(.scalar(text))
    }
    return .list(items)
  }

  /// Such as `[one, two]`.
  private mutating func list() -> FrontMatterValue? {
    guard take("[") else { return nil }
    if take("]") { return .list([]) }
    var values: [FrontMatterValue] = []
    repeat {
      guard let text = text(inFlow: true) else { return nil }
      values.append(.scalar(text))
    } while takeComma()
    return take("]") ? .list(values) : nil
  }

  /// Such as `{one: two, three: four}`.
  private mutating func pairs() -> FrontMatterValue? {
    guard take("{") else { return nil }
    var pairs: [FrontMatterValue.Pair] = []
    repeat {
      guard let key = name(), take(":"), take(" "), !pairs.contains(where: { $0.key == key }),
        let text = text(inFlow: true)
      else { return nil }
      pairs.append(FrontMatterValue.Pair(key: key, value: .scalar(text)))
    } while takeComma()
    return take("}") ? .mapping(pairs) : nil
  }

  // MARK: Words

  /// A key: letters, digits, `_` and `-`, a letter first.
  private mutating func name() -> String? {
    let start = place
    while let byte = peek, Self.isLetterOrDigit(byte) || place > start && "-_".utf8.contains(byte) { place += 1 }
    guard place > start, place - start <= Self.longestKey, !Self.isDigit(bytes[start]) else { return nil }
    return string(from: start)
  }

  /// A text that cannot be taken for anything else, up to the end of its line or of its place in a list.
  private mutating func text(inFlow isFlow: Bool) -> String? {
    if let mark = peek, "\"'".utf8.contains(mark) { return quoted(by: mark) }
    let start = place
    while let byte = peek, isPlain(byte, after: start, inFlow: isFlow) { place += 1 }
    guard place > start, bytes[place - 1] != UInt8(ascii: " ") else { return nil }
    let text = string(from: start)
    return text.unicodeScalars.allSatisfy(Self.isPlain) ? text : nil
  }

  /// A text between quotation marks, with nothing in it that means something there.
  private mutating func quoted(by mark: UInt8) -> String? {
    place += 1
    let start = place
    while let byte = peek, byte != mark {
      guard byte >= 0x20, byte != UInt8(ascii: "\\") else { return nil }
      place += 1
    }
    guard place < bytes.count else { return nil }
    let text = string(from: start)
    place += 1
    return peek != mark && text.unicodeScalars.allSatisfy(Self.isPlain) ? text : nil
  }

  private func isPlain(_ byte: UInt8, after start: Int, inFlow isFlow: Bool) -> Bool {
    if Self.isLetterOrDigit(byte) || byte >= 0x80 { return true }
    if place == start {
      // A sign in front may mean something; that of a number does not.
      return byte == UInt8(ascii: "-") && place + 1 < bytes.count && Self.isDigit(bytes[place + 1])
    }
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "'"):
      return true
    case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"): return !isFlow
    case UInt8(ascii: ":"): return !isFlow && place + 1 < bytes.count && Self.isLetterOrDigit(bytes[place + 1])
    default: return false
    }
  }

  /// Letters and usual signs; not what ends a line to YAML, or is none of its signs.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA1..<0x2000, 0x2010..<0x2028, 0x3001..<0xD800: true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte | 0x20) }

  // MARK: Bytes

  private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard let byte = peek, UInt32(byte) == sign.value else { return false }
    place += 1
    return true
  }

  private mutating func takeComma() -> Bool { take(",") && take(" ") }

  private mutating func endLine() -> Bool { place == bytes.count || take("\n") }

  private func string(from start: Int) -> String { String(decoding: bytes[start..<place], as: UTF8.self) }
}
