import TextEditing

/// Which words of a page the dictionary does not have, as far as it has been asked; asking happens elsewhere, and later.
struct Spelling: Sendable {
  /// The name of the pause before the dictionary is asked.
  static let pause = "spelling"
  /// Time from a key to asking, in milliseconds.
  static let delay = 400
  /// How many words the dictionary is asked about at once.
  private static let most = 400

  /// Whether words are looked up at all.
  var isOn: Bool
  private var isPaused = false
  private var asked: Set<String> = []

  init(isOn: Bool) { self.isOn = isOn }

  /// Asks for a pause after a change, unless one is under way.
  mutating func awaken() -> [Effect] {
    guard isOn, !isPaused else { return [] }
    isPaused = true
    return [.wake(Self.pause, after: Self.delay)]
  }

  /// The pause is over.
  mutating func endPause() { isPaused = false }

  /// Asks about the words in sight that nobody has asked about.
  mutating func ask(about lines: some Sequence<String>) -> [Effect] {
    guard isOn else { return [] }
    let words = Set(lines.flatMap { line in Self.words(in: line).map { String($0.word) } }).subtracting(asked).prefix(
      Self.most)
    guard !words.isEmpty else { return [] }
    asked.formUnion(words)
    return [.checkSpelling(words.sorted())]
  }

  /// Where the words stand on a line that are not in the dictionary; the one being typed is left in peace.
  func marks(on line: String, cursor: Int?, misspelt: Set<String>) -> [Range<Int>] {
    guard isOn, !misspelt.isEmpty else { return [] }
    return Self.words(in: line).filter { word in
      misspelt.contains(String(word.word))
        && !(cursor.map { ($0 > word.bytes.lowerBound && $0 <= word.bytes.upperBound) } ?? false)
    }.map(\.bytes)
  }

  /// The words of a line that a dictionary could have: letters, with apostrophes inside, two to forty.
  static func words(in line: String) -> [(word: Substring, bytes: Range<Int>)] {
    guard line.utf8.count <= 4096 else { return [] }
    var words: [(Substring, Range<Int>)] = []
    var start = line.startIndex
    var byte = 0
    while start < line.endIndex {
      let rest = line[start...]
      let run = rest.prefix { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" || $0 == "_" }
      guard !run.isEmpty else {
        byte += rest[rest.startIndex].utf8.count
        start = line.index(after: start)
        continue
      }
      let word = run.trimmingApostrophes
      let first = byte + line.utf8.distance(from: run.startIndex, to: word.startIndex)
      if (2...40).contains(word.count), word.allSatisfy({ $0.isLetter || $0 == "'" || $0 == "’" }) {
        words.append((word, first..<first + word.utf8.count))
      }
      byte += run.utf8.count
      start = run.endIndex
    }
    return words
  }
}

extension Substring {
  fileprivate var trimmingApostrophes: Substring {
    let isApostrophe: (Character) -> Bool = { $0 == "'" || $0 == "’" }
    let head = drop(while: isApostrophe)
    guard let last = head.lastIndex(where: { !isApostrophe($0) }) else { return head.prefix(0) }
    return head[...last]
  }
}
