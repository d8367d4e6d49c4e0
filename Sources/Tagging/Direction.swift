/// A text as a direction among its meaningful words and their families: each by its rarity, the whole of length 1, or
/// less where there are few of them.
///
/// What the writer teaches is learned here, where a few texts must go a long way: pairs of words would rarely meet
/// again, and words that the model has never met (a name, a place) count as much as the rarest it knows.
struct Direction: Sendable {
  /// What a text of no word at all counts as having: two or three words shared are not yet a likeness.
  private static let fewWords: Float = 150

  let keys: [FeatureKey]
  let weights: [Float]

  /// The direction of stretches taken as one text.
  init(_ stretches: [Stretch], model: TaggerModel) {
    var found: [FeatureKey: Float] = [:]
    for word in stretches.lazy.flatMap(\.words) where word.isContent {
      let stem = Feature.key(ofStem: word.stem)
      if found[stem] == nil { found[stem] = model.rarity(of: stem) }
      for place in model.families.families(of: word.stem) {
        let key = Feature.key(ofFamily: model.families.members[place])
        if found[key] == nil { found[key] = model.rarity(of: key) }
      }
    }
    // In the order of the keys, so that sums are the same in every run.
    let sorted = found.sorted { $0.key < $1.key }
    let length = sorted.reduce(Self.fewWords) { $0 + $1.value * $1.value }.squareRoot()
    keys = sorted.map(\.key)
    weights = sorted.map { $0.value / length }
  }
}
