/// Words to look for in a text.
///
/// Small letters find capitals too, capitals only themselves; straight quotation marks find curly ones. What is found
/// begins and ends between graphemes, and never reaches over a line end.
package struct SearchPattern: Hashable, Sendable {
  private let isExact: Bool
  private let characters: [Character]
  /// The bytes one of which the first character begins with, where it is an ASCII letter or sign.
  private let firstBytes: [UInt8]?

  /// Looks for a text; nothing is found for an empty one.
  package init(_ text: String) {
    let isExact = text.contains(where: \.isUppercase)
    characters = text.map { Self.plain($0, isExact: isExact) }
    self.isExact = isExact
    // A straight mark may stand for a curly one, which begins with another byte.
    let ascii = characters.first.flatMap { "'\"".contains($0) ? nil : $0.asciiValue }
    firstBytes = ascii.map { isExact ? [$0] : [$0, Character(Unicode.Scalar($0)).uppercased().utf8.first ?? $0] }
  }

  private static func plain(_ character: Character, isExact: Bool) -> Character {
    switch character {
    case "’", "‘": "'"
    case "“", "”": "\""
    default: isExact ? character : Character(lowercased: character)
    }
  }

  /// Where it stands in a line, in bytes, from left to right, no two of them overlapping.
  package func matches(in line: String) -> [Range<Int>] {
    guard !characters.isEmpty else { return [] }
    var matches: [Range<Int>] = []
    var index = line.startIndex
    while let start = candidate(in: line, from: index) {
      if let end = end(of: start, in: line) {
        matches.append(line.byte(of: start)..<line.byte(of: end))
        index = end
      } else {
        index = line.unicodeScalars.index(after: start)
      }
    }
    return matches
  }

  /// The next place where it could begin.
  private func candidate(in line: String, from index: String.Index) -> String.Index? {
    if let firstBytes { return line.utf8[index...].firstIndex { firstBytes.contains($0) } }
    return line.unicodeScalars[index...].indices.first { String.Index($0, within: line) != nil }
  }

  /// Where it ends, if it begins here.
  private func end(of start: String.Index, in line: String) -> String.Index? {
    guard String.Index(start, within: line) != nil else { return nil }
    var index = start
    for character in characters {
      guard index < line.endIndex, Self.plain(line[index], isExact: isExact) == character else { return nil }
      index = line.index(after: index)
    }
    return index
  }
}

extension TextBuffer {
  /// Every place where something stands, in reading order.
  package func matches(of pattern: SearchPattern) -> [Range<TextPosition>] {
    lines.enumerated().flatMap { number, line in
      pattern.matches(in: line).map {
        TextPosition(line: number, byte: $0.lowerBound)..<TextPosition(line: number, byte: $0.upperBound)
      }
    }
  }
}

extension Character {
  /// The small letter, where it is one character.
  fileprivate init(lowercased character: Character) {
    guard !character.isASCII else {
      let byte = character.asciiValue ?? 0
      let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      self = isCapital ? Character(Unicode.Scalar(byte + 0x20)) : character
      return
    }
    let small = character.lowercased()
    self = small.count == 1 ? small.first ?? character : character
  }
}
