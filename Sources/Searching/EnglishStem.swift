/// Takes the endings off English words, so that “walks”, “walked” and “walking” are one.
///
/// Martin Porter’s second English stemmer (“Porter 2”), as Snowball 3 has it:
/// https://snowballstem.org/algorithms/english/stemmer.html. Forms that are no endings stay apart: “went” is not “go”.
struct EnglishStem {
  /// What all forms of a folded word share; a word with a digit or a letter beyond `a` to `z` is its own stem.
  static func of(_ word: String) -> String {
    guard word.utf8.count > 2, word.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
    else { return word }
    if let stem = exceptions[word] { return stem }
    var stem = EnglishStem(word)
    stem.takeOffPlural()
    stem.takeOffPast()
    stem.turnLastY()
    stem.shorten(Self.long, from: \.first)
    stem.shorten(Self.middle, from: \.first)
    stem.takeOffLast()
    stem.takeOffE()
    return String(decoding: stem.letters.map { $0 == consonantY ? UInt8(ascii: "y") : $0 }, as: UTF8.self)
  }

  /// The letters left; a `y` that is a consonant is a capital.
  private var letters: [UInt8]
  /// Where the part begins that stands behind the first consonant behind a vowel.
  private let first: Int
  /// Where the part begins that stands behind the first consonant behind a vowel in that.
  private let second: Int

  private static let consonantY = UInt8(ascii: "Y")

  private init(_ word: String) {
    letters = Array(word.utf8)
    for place in letters.indices where letters[place] == UInt8(ascii: "y") {
      if place == 0 || Self.isVowel(letters[place - 1]) { letters[place] = Self.consonantY }
    }
    let letters = letters
    func behindConsonant(from start: Int) -> Int {
      guard let vowel = letters[start...].firstIndex(where: Self.isVowel),
        let consonant = letters[vowel...].firstIndex(where: { !Self.isVowel($0) })
      else { return letters.count }
      return consonant + 1
    }
    let beginning = Self.beginnings.first { letters.starts(with: $0.utf8) }
    first = beginning?.utf8.count ?? behindConsonant(from: 0)
    second = behindConsonant(from: first)
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }

  // MARK: The steps.

  private mutating func takeOffPlural() {
    if ends(in: "sses") {
      letters.removeLast(2)
    } else if ends(in: "ied") || ends(in: "ies") {
      letters.removeLast(letters.count > 4 ? 2 : 1)
    } else if ends(in: "s"), !ends(in: "us"), !ends(in: "ss"), letters.dropLast(2).contains(where: Self.isVowel) {
      letters.removeLast()
    }
  }

  private mutating func takeOffPast() {
    if let ending = ["eedly", "eed"].first(where: ends) {
      let rest = letters.dropLast(ending.utf8.count)
      guard rest.count >= first, !["succ", "proc", "exc"].contains(where: { rest.elementsEqual($0.utf8) }) else {
        return
      }
      letters.removeLast(ending.utf8.count - 2)
      return
    }
    guard let ending = ["ingly", "edly", "ing", "ed"].first(where: ends) else { return }
    let rest = letters.dropLast(ending.utf8.count)
    if ending == "ing" {
      if rest.count == 2, rest[1] == UInt8(ascii: "y"), !Self.isVowel(rest[0]) {
        letters = [rest[0], UInt8(ascii: "i"), UInt8(ascii: "e")]
        return
      }
      if Self.notForms.contains(where: { rest.elementsEqual($0.utf8) }) { return }
    }
    guard rest.contains(where: Self.isVowel) else { return }
    letters = Array(rest)
    if ["at", "bl", "iz"].contains(where: ends) {
      letters.append(UInt8(ascii: "e"))
    } else if let last = letters.last, letters.dropLast().last == last, "bdfgmnprt".utf8.contains(last) {
      // “add” and “egg” keep both.
      if letters.count != 3 || !"aeo".utf8.contains(letters[0]) { letters.removeLast() }
    } else if letters.count == first, endsShort(letters[...]) {
      letters.append(UInt8(ascii: "e"))
    }
  }

  private mutating func turnLastY() {
    guard letters.count > 2, let last = letters.last, last == UInt8(ascii: "y") || last == Self.consonantY,
      !Self.isVowel(letters[letters.count - 2])
    else { return }
    letters[letters.count - 1] = UInt8(ascii: "i")
  }

  /// Puts a shorter ending in the place of the longest there is, if that begins late enough.
  private mutating func shorten(_ endings: [(String, String)], from start: KeyPath<EnglishStem, Int>) {
    guard let (ending, shorter) = endings.first(where: { ends(in: $0.0) }) else { return }
    let rest = letters.count - ending.utf8.count
    guard rest >= self[keyPath: start] else { return }
    let before = rest > 0 ? letters[rest - 1] : 0
    switch ending {
    case "li" where !"cdeghkmnrt".utf8.contains(before), "ogi" where before != UInt8(ascii: "l"),
      "ative" where rest < second, "ion" where before != UInt8(ascii: "s") && before != UInt8(ascii: "t"):
      return
    default: letters.replaceSubrange(rest..., with: shorter.utf8)
    }
  }

  private mutating func takeOffLast() { shorten(Self.last, from: \.second) }

  private mutating func takeOffE() {
    let rest = letters.dropLast()
    switch letters.last {
    case UInt8(ascii: "e") where rest.count >= second || rest.count >= first && !endsShort(rest),
      UInt8(ascii: "l") where rest.count >= second && rest.last == UInt8(ascii: "l"):
      letters.removeLast()
    default: break
    }
  }

  // MARK: What is asked of the letters.

  private func ends(in ending: String) -> Bool { letters.suffix(ending.utf8.count).elementsEqual(ending.utf8) }

  /// Whether some letters end in a short syllable: “hop”, “at”.
  private func endsShort(_ letters: ArraySlice<UInt8>) -> Bool {
    let end = Array(letters.suffix(3))
    switch end.count {
    case 2: return Self.isVowel(end[0]) && !Self.isVowel(end[1])
    case 3:
      let isShort =
        !Self.isVowel(end[0]) && Self.isVowel(end[1]) && !Self.isVowel(end[2]) && !"wxY".utf8.contains(end[2])
      return isShort || letters.suffix(4).elementsEqual("past".utf8)
    default: return false
    }
  }

  // MARK: The endings, the longer before the shorter.

  private static let long = [
    ("ational", "ate"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("ization", "ize"),
    ("tional", "tion"), ("lessli", "less"), ("biliti", "ble"), ("alism", "al"), ("aliti", "al"), ("ation", "ate"),
    ("entli", "ent"), ("fulli", "ful"), ("iviti", "ive"), ("ousli", "ous"), ("ogist", "og"), ("abli", "able"),
    ("alli", "al"), ("anci", "ance"), ("ator", "ate"), ("enci", "ence"), ("izer", "ize"), ("bli", "ble"),
    ("ogi", "og"), ("li", ""),
  ]
  private static let middle = [
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("ative", ""), ("icate", "ic"), ("iciti", "ic"),
    ("ical", "ic"), ("ness", ""), ("ful", ""),
  ]
  private static let last = [
    "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize", "ous",
    "al", "er", "ic",
  ].map { ($0, "") }

  /// Beginnings that would make too much of a word an ending.
  private static let beginnings = [
    "arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers",
  ]
  /// What stands before an “ing” that is none: evening, inning, earring, outing.
  private static let notForms = ["even", "cann", "inn", "earr", "herr", "out"]
  private static let exceptions = [
    "skis": "ski", "skies": "sky", "idly": "idl", "gently": "gentl", "ugly": "ugli", "early": "earli",
    "only": "onli", "singly": "singl", "andes": "andes", "atlas": "atlas", "bias": "bias", "cosmos": "cosmos",
    "howe": "howe", "news": "news", "sky": "sky",
  ]
}
