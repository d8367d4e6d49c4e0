/// Random numbers that are the same on every run: a seed on a failure's line is all it takes to see it again.
package struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Begins a sequence.
  package init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of random pieces.
  package mutating func text(ofAtMost count: Int, from pieces: [String]) -> String {
    (0..<Int.random(in: 0...count, using: &self)).map { _ in pieces.pick(&self) }.joined()
  }
}

extension Array {
  /// One of the elements; the array must hold one.
  package func pick(_ random: inout SplitMix64) -> Element { self[Int.random(in: indices, using: &random)] }
}
