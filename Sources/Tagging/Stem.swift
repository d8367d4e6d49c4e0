/// Takes endings off words, so that “slammed”, “slams” and “slamming” are one.
///
/// A light stemmer (in the manner of Harman 1991) rather than a full one: it need not find the dictionary's form,
/// only the same form each time. Irregular forms stand together in the word families.
enum Stem {
  private static let endings: [[UInt8]] = [
    "ingly", "edly", "ings", "ing", "ed", "ies", "ily", "ness", "ments", "ment", "ful", "ly", "es", "s", "e",
    "y",
  ].map { Array($0.utf8) }

  /// The letters of a word in lower case without its ending; at least three letters stay.
  static func of(_ letters: [UInt8]) -> ArraySlice<UInt8> {
    var stem = letters[...]
    if stem.count > 2, stem.suffix(2).elementsEqual("'s".utf8) { stem = stem.dropLast(2) }
    for ending in endings where stem.count >= ending.count + 3 && stem.last == ending.last {
      guard stem.suffix(ending.count).elementsEqual(ending) else { continue }
      stem = stem.dropLast(ending.count)
      if stem.count > 3, let last = stem.last, stem.dropLast().last == last, !"aeiouls".utf8.contains(last) {
        stem = stem.dropLast()
      }
      break
    }
    return stem
  }
}
