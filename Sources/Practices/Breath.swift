/// A paced breath: how long in, held and out, and how often.
package struct Breath: Hashable, Codable, Sendable {
  /// Seconds breathing in, at least 1.
  package let inward: Int
  /// Seconds holding, 0 for not at all.
  package let hold: Int
  /// Seconds breathing out, at least 1.
  package let outward: Int
  /// How many breaths.
  package let rounds: Int

  /// A pace.
  package init(inward: Int, hold: Int, outward: Int, rounds: Int) {
    self.inward = inward
    self.hold = hold
    self.outward = outward
    self.rounds = rounds
  }

  /// What the breath does at a moment.
  package enum Phase: Hashable, Sendable {
    case inward
    case hold
    case outward
  }

  /// Where one is in the breathing.
  package struct Place: Hashable, Sendable {
    /// What the breath does.
    package let phase: Phase
    /// Which breath it is, from 1.
    package let round: Int
    /// How full the lungs are, from 0 to 1.
    package let fullness: Double
  }

  /// How long one breath lasts, in seconds.
  package var length: Int { inward + hold + outward }
  /// How long all of it lasts, in seconds.
  package var duration: Int { length * rounds }

  /// Where one is after some seconds; `nil` when it is over.
  package func place(after seconds: Double) -> Place? {
    guard seconds >= 0, seconds < Double(duration) else { return nil }
    let round = Int(seconds) / length
    let within = seconds - Double(round * length)
    let (phase, fullness): (Phase, Double) =
      if within < Double(inward) {
        (.inward, within / Double(inward))
      } else if within < Double(inward + hold) {
        (.hold, 1)
      } else {
        (.outward, 1 - (within - Double(inward + hold)) / Double(outward))
      }
    return Place(phase: phase, round: round + 1, fullness: fullness)
  }
}
