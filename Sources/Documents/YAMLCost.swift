/// What a block of YAML may cost to read.
///
/// The parser hashes every key, and a key may be a collection: one inside the other, each is hashed again for all those
/// around it. A reference stands for everything it refers to each time it is used. So a few lines can keep the parser
/// busy for years. What such lines need is counted here, in one pass, before the parser sees them; whatever looks
/// like it counts, in quotation marks or not, so that nothing can hide.
enum YAMLCost {
  /// The longest block, in bytes; a long year of hand-kept metadata has some thousands.
  static let mostBytes = 64 << 10
  /// The most references to values named elsewhere.
  static let mostReferences = 8
  /// The most places where a mapping may begin whose keys are collections; a reference counts for as many again.
  static let mostMappings = 100

  /// The line, counted from 1, from which on a block is too much; `nil` for one that is not.
  static func lineTooMuch(in block: String) -> Int? {
    var block = block
    return block.withUTF8 { bytes in
      guard bytes.count <= mostBytes else { return 1 }
      var line = 1
      var (mappings, references) = (0, 0)
      var anchors: Set<[UInt8]> = []
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case UInt8(ascii: "\n"): line += 1
        case UInt8(ascii: "{"): mappings += 1
        case UInt8(ascii: "?") where beginsValue(after: index == 0 ? nil : bytes[index - 1]): mappings += 1
        case UInt8(ascii: "]") where isKey(bytes[(index + 1)...]): mappings += 1
        case UInt8(ascii: "&"): anchors.insert(name(at: bytes[(index + 1)...]))
        case UInt8(ascii: "*") where anchors.contains(name(at: bytes[(index + 1)...])): references += 1
        default: continue
        }
        if references > mostReferences || mappings * max(1, references) > mostMappings { return line }
      }
      return nil
    }
  }

  /// Whether a sign may be one of YAML's own behind another; at the end of a word it is the word's.
  private static func beginsValue(after byte: UInt8?) -> Bool {
    byte.map { $0 <= 0x20 || "[{,:".utf8.contains($0) } ?? true
  }

  /// Whether a colon follows on the same line: what ends here is a key.
  private static func isKey(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    rest.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } == UInt8(ascii: ":")
  }

  /// The name of an anchor: letters, digits, `_` and `-`.
  private static func name(at rest: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    Array(
      rest.prefix { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
      })
  }
}
