import TerminalUI

// The keys that move through a list or a page to read, wherever there is one with pages.

extension Key {
  /// How far this key moves, in rows or items; to an end by more than there is; `nil` for a key that does not move.
  ///
  /// - Parameter page: how many are in sight.
  func distance(page: Int) -> Int? {
    switch self {
    case Key(.up), .character("k"): -1
    case Key(.down), .character("j"): 1
    case Key(.pageUp), .control("u"): -page
    case Key(.pageDown), .control("d"), .character(" "): page
    case Key(.home), .character("g"): -Self.beyond
    case Key(.end), .character("G"): Self.beyond
    default: nil
    }
  }

  /// Further than any list is long, and far from what a number can hold.
  private static let beyond = Int.max / 4
}
