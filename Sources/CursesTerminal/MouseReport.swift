import TerminalUI

/// What a terminal reports of the mouse, in xterm's SGR form: `CSI < buttons ; column ; row M`, or `m` when a button came up.
struct MouseReport: Hashable {
  /// What happened, before clicks are counted.
  enum Kind: Hashable {
    case press
    case drag
    case release
    case wheel(Int)
    /// Another button, or no button at all.
    case other
  }

  /// What happened.
  let kind: Kind
  /// The cell.
  let point: Point
  /// What was held down.
  let modifiers: Key.Modifiers

  /// Reads a control sequence; `nil` when it is no report.
  init?(parameters: String, final: Character) {
    guard parameters.first == "<", final == "M" || final == "m" else { return nil }
    let numbers = parameters.dropFirst().split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    guard numbers.count == 3, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
    let buttons = numbers[0]
    point = Point(row: max(0, numbers[2] - 1), column: max(0, numbers[1] - 1))
    var modifiers: Key.Modifiers = []
    if buttons & 4 != 0 { modifiers.insert(.shift) }
    if buttons & 8 != 0 { modifiers.insert(.alt) }
    if buttons & 16 != 0 { modifiers.insert(.control) }
    self.modifiers = modifiers
    switch buttons & ~28 {
    case 64: kind = .wheel(-1)
    case 65: kind = .wheel(1)
    case 0: kind = final == "M" ? .press : .release
    case 32: kind = .drag
    default: kind = .other
    }
  }
}

/// Counts quick clicks at one place.
struct ClickCounter: Sendable {
  /// The longest time between two clicks of a double click, in milliseconds.
  private static let patience = 400
  private var last: (point: Point, time: Int, clicks: Int)?

  /// What the mouse did; `nil` when it does not count.
  ///
  /// - Parameter time: a moment in milliseconds, on any clock that only goes forward.
  mutating func mouse(_ report: MouseReport, at time: Int) -> Mouse? {
    switch report.kind {
    case .press:
      let isAgain = last.map { $0.point == report.point && time - $0.time <= Self.patience } ?? false
      let clicks = isAgain ? (last?.clicks ?? 0) % 3 + 1 : 1
      last = (report.point, time, clicks)
      return Mouse(.press(clicks: clicks), at: report.point, report.modifiers)
    case .drag: return Mouse(.drag, at: report.point, report.modifiers)
    case .release: return Mouse(.release, at: report.point, report.modifiers)
    case .wheel(let notches): return Mouse(.wheel(notches), at: report.point, report.modifiers)
    case .other: return nil
    }
  }
}
