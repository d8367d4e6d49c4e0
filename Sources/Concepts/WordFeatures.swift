/// What the tagger sees of a text: the beginnings of its words, and pairs of neighbouring words.
///
/// Five letters stand in for a stem: “apologise”, “apology” and “apologetic” meet in “apolo”.
enum WordFeatures {
  private static let stemLength = 5

  /// The features of a text in order of their first appearance, each once.
  static func features(of text: some StringProtocol) -> [String] {
    let words = words(in: text)
    var seen: Set<String> = []
    let singles = words.map { String($0.prefix(stemLength)) }
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    return (singles + pairs).filter { seen.insert($0).inserted }
  }

  /// Lower-case runs of letters, an apostrophe inside a word included.
  static func words(in text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = ""
    var apostrophe = false
    for scalar in text.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic {
        if apostrophe { word += "'" }
        apostrophe = false
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, !apostrophe, scalar == "'" || scalar == "’" {
        apostrophe = true
      } else if !word.isEmpty {
        words.append(word)
        word = ""
        apostrophe = false
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
