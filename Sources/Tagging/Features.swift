/// Something the model can have learned to weigh: a word, a stem, two words together, a family, two families.
struct Feature: Hashable, Sendable {
  /// Words say more exactly what families say more widely; the two are weighed apart.
  enum View: Int, CaseIterable, Sendable { case words, families }

  let view: View
  let key: FeatureKey
  /// The words it is made of, by index in their sentence; the same twice where it is one word.
  let first: Int
  let last: Int
}

extension Feature {
  /// How many words with a meaning of their own behind a word still make a pair with it.
  private static let reach = 3
  /// How many words with a family behind a word still make a pair of families with it.
  private static let familyReach = 2

  private static let edge = FeatureKey("|".utf8)

  /// Kinds of features, so that a word and a stem of the same letters are two things.
  private enum Kind {
    static let form: UInt32 = 0x1000_0001
    static let stem: UInt32 = 0x2000_0003
    static let neighbours: UInt32 = 0x3000_0005
    static let pair: UInt32 = 0x4000_0007
    static let family: UInt32 = 0x5000_0009
    static let families: UInt32 = 0x6000_000B
    static let before: UInt32 = 0x7000_000D
    static let behind: UInt32 = 0x7800_000F
  }

  /// The key of a stem by itself.
  static func key(ofStem stem: FeatureKey) -> FeatureKey { FeatureKey(Kind.stem, stem) }

  /// The key of a family by itself.
  static func key(ofFamily family: UInt16) -> FeatureKey { FeatureKey(Kind.family, FeatureKey(value: UInt32(family))) }

  /// Gives each feature of a sentence's words to `body`; the same may come more than once.
  static func each(in words: [Word], families: WordFamilies, _ body: (Feature) -> Void) {
    guard !words.isEmpty else { return }
    Self.words(of: words, body)
    Self.families(of: words, families, body)
  }

  /// Words, stems, neighbours (the sentence's ends included), and pairs of meaningful words near one another.
  private static func words(of words: [Word], _ body: (Feature) -> Void) {
    func tell(_ key: FeatureKey, _ first: Int, _ last: Int) {
      body(Feature(view: .words, key: key, first: first, last: last))
    }
    var content: [Int] = []
    tell(FeatureKey(Kind.neighbours, edge, words[0].form), 0, 0)
    for (index, word) in words.enumerated() {
      tell(FeatureKey(Kind.form, word.form), index, index)
      tell(key(ofStem: word.stem), index, index)
      if index + 1 < words.count {
        tell(FeatureKey(Kind.neighbours, word.form, words[index + 1].form), index, index + 1)
      } else {
        tell(FeatureKey(Kind.neighbours, word.form, edge), index, index)
      }
      guard word.isContent else { continue }
      for other in content.suffix(reach) { tell(FeatureKey(Kind.pair, words[other].stem, word.stem), other, index) }
      content.append(index)
    }
  }

  /// Families, a family with the word on either side, and pairs of families near one another.
  private static func families(of words: [Word], _ families: WordFamilies, _ body: (Feature) -> Void) {
    func tell(_ key: FeatureKey, _ first: Int, _ last: Int) {
      body(Feature(view: .families, key: key, first: first, last: last))
    }
    var recent: [(word: Int, families: Range<Int>)] = []
    for (index, word) in words.enumerated() {
      let own = families.families(of: word.stem)
      guard !own.isEmpty else { continue }
      for place in own {
        let key = FeatureKey(value: UInt32(families.members[place]))
        tell(Self.key(ofFamily: families.members[place]), index, index)
        if index > 0 { tell(FeatureKey(Kind.before, words[index - 1].stem, key), index - 1, index) }
        if index + 1 < words.count { tell(FeatureKey(Kind.behind, key, words[index + 1].stem), index, index + 1) }
        for other in recent {
          for earlier in other.families {
            tell(
              FeatureKey(Kind.families, FeatureKey(value: UInt32(families.members[earlier])), key), other.word, index)
          }
        }
      }
      recent.append((index, own))
      if recent.count > familyReach { recent.removeFirst() }
    }
  }
}
