/// What there is to see in a text: which features it has, for each view.
package struct SeenText: Hashable, Sendable {
  /// The features of each view, in ascending order, each once.
  package let keys: [[FeatureKey]]

  /// Looks at a text.
  package init(_ text: String, families: WordFamilies) {
    self.init(Stretch.stretches(of: text), families: families)
  }

  /// Looks at stretches of a text as one.
  package init(_ stretches: [Stretch], families: WordFamilies) {
    var keys = Feature.View.allCases.map { _ in Set<FeatureKey>() }
    for stretch in stretches {
      Feature.each(in: stretch.words, families: families) { keys[$0.view.rawValue].insert($0.key) }
    }
    self.keys = keys.map { $0.sorted() }
  }
}
