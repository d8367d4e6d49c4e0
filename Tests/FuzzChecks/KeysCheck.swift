import CursesTerminal
import TerminalUI
import TestSupport

/// What a terminal sends means the same however it is cut, and nothing keeps the decoder from the keys behind it.
enum KeysCheck {
  /// Sequences that only terminfo knows.
  private static let keys: [[UInt8]: Key] = [
    Array("\u{1B}@7".utf8): Key(.end, .control), Array("\u{1B}[7$".utf8): Key(.home, .shift),
    Array("\u{1B}[a".utf8): Key(.up, .shift), Array("\u{1B}OP".utf8): Key(.function(1)),
  ]
  private static let pasteEnd = Array("\u{1B}[201~".utf8)
  /// More than any sequence that is waited for.
  private static let many = 5_000

  static func run(_ bytes: [UInt8]) throws(Broken) {
    let whole = try decode([bytes])
    // The cuts depend on nothing but the bytes, so a finding is found again.
    var random = SplitMix64(seed: bytes.reduce(bytes.count) { $0 &* 31 &+ Int($1) })
    for longest in [1, 3, 9, 40] {
      let pieces = cut(bytes, ofAtMost: longest, &random)
      let inputs = try decode(pieces)
      try hold(inputs == whole, "Cut into \(pieces), \(inputs) came of what is \(whole).")
    }
    try checkLettersGetThrough(behind: bytes)
  }

  /// What comes of some bursts, letter by letter, as only letters of one burst make up one character.
  private static func decode(_ bursts: [[UInt8]]) throws(Broken) -> [TerminalInput] {
    var decoder = InputDecoder(keys: keys)
    var inputs = bursts.flatMap { decoder.decode($0) } + decoder.settle()
    try hold(decoder.patience == nil, "Something is waited for that is settled.")
    try hold(decoder.settle().isEmpty, "Something is settled twice.")
    inputs += decoder.finish()
    try hold(decoder.finish().isEmpty, "Something comes behind the end.")
    return inputs.flatMap(\.letters)
  }

  /// Whatever is waited for, or in hand of a paste, so many letters get through.
  private static func checkLettersGetThrough(behind bytes: [UInt8]) throws(Broken) {
    var decoder = InputDecoder(keys: keys)
    _ = decoder.decode(bytes)
    let count = decoder.patience == nil ? 1 : many
    let letters = decoder.decode(pasteEnd + [UInt8](repeating: UInt8(ascii: "a"), count: count))
    try hold(letters.last == .key(.character("a")), "No letter gets through any more.")
    try hold(decoder.patience == nil, "Something is waited for behind a letter.")
  }

  /// Cuts bytes into bursts; none is Ctrl-C alone, which ends a paste whose end was lost.
  private static func cut(_ bytes: [UInt8], ofAtMost longest: Int, _ random: inout SplitMix64) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      var piece = rest.prefix(Int.random(in: 1...longest, using: &random))
      rest = rest.dropFirst(piece.count)
      while interrupts.contains(Array(piece)) {
        guard let next = rest.popFirst() else {
          piece = ArraySlice((pieces.popLast() ?? []) + piece)
          break
        }
        piece = piece + [next]
      }
      pieces.append(Array(piece))
    }
    return pieces
  }

  private static let interrupts: [[UInt8]] = [[0x03], Array("\u{1B}[99;5u".utf8)]
}

extension TerminalInput {
  /// A key for each scalar of a character.
  fileprivate var letters: [TerminalInput] {
    guard case .key(let key) = self, let character = key.typed else { return [self] }
    return character.unicodeScalars.map { .key(.character(Character($0))) }
  }
}
