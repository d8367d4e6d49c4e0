import Practices

extension Sitting {
  /// Goes to the next step.
  mutating func next() { go(to: index + 1) }
  /// Goes to the step before.
  mutating func back() { go(to: index - 1) }
  /// Whether this is the first step.
  var isFirst: Bool { index == 0 }
}
