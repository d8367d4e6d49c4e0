/// The writer's own reading of their arousal: −5 shut down, 0 steady, +5 flooded.
///
/// The window of tolerance is Siegel's image (The Developing Mind, 1999); the eleven steps are Attune's.
package struct WindowReading: Hashable, Comparable, Codable, Sendable {
  /// From −5 to +5.
  package let level: Int

  /// Every level from shut down to flooded.
  package static let range = -5...5

  /// The nearest reading to a number.
  package init(clamping level: Int) {
    self.level = min(max(level, Self.range.lowerBound), Self.range.upperBound)
  }

  /// A reading; `nil` outside −5…+5.
  package init?(_ level: Int) {
    guard Self.range.contains(level) else { return nil }
    self.level = level
  }

  /// Reads a level, and refuses one outside −5…+5.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let level = try container.decode(Int.self, forKey: .level)
    guard let reading = WindowReading(level) else {
      throw DecodingError.dataCorruptedError(
        forKey: .level, in: container, debugDescription: "not a level from −5 to 5")
    }
    self = reading
  }

  /// Neither flooded nor shut down.
  package static let steady = WindowReading(clamping: 0)

  /// `+3`, `0`, `−2`, with a true minus sign.
  package var signed: String { level > 0 ? "+\(level)" : level < 0 ? "−\(-level)" : "0" }

  /// Shut down before flooded.
  package static func < (left: Self, right: Self) -> Bool { left.level < right.level }
}
