import Journal
import TerminalUI

/// The window of tolerance as a line from shut down to flooded, with the writer's reading on it.
struct WindowSlider {
  /// The reading; `nil` as long as none has been given.
  let reading: WindowReading?

  /// What a key makes of a reading: a step left or right, or straight to steady; `nil` for any other key.
  static func reading(_ reading: WindowReading?, after key: Key) -> WindowReading? {
    let level = (reading ?? .steady).level
    switch key {
    case Key(.left), .character("h"): return WindowReading(clamping: level - 1)
    case Key(.right), .character("l"): return WindowReading(clamping: level + 1)
    case .character("0"): return .steady
    default: return nil
    }
  }

  /// Draws the slider on one row, shorter where there is little room.
  ///
  /// - Returns: how many columns it used.
  @discardableResult
  func draw(at point: Point, columns: Int, in frame: inout Frame) -> Int {
    let marks = WindowReading.range.map { level in
      reading?.level == level ? "●" : level == 0 ? "┼" : "─"
    }
    let line = marks.joined()
    let value = reading.map { "  \($0.signed)" } ?? "  not set"
    let labelled = "shut down \(line) flooded\(value)"
    let isLabelled = DisplayWidth.columns(of: labelled) <= columns
    let text = isLabelled ? labelled : line + value
    let first = point.column + (isLabelled ? DisplayWidth.columns(of: "shut down ") : 0)
    for (offset, level) in WindowReading.range.enumerated() {
      frame.touch(Area(row: point.row, column: first + offset, rows: 1, columns: 1), .level(level))
    }
    return frame.write(text, at: point, columns: columns)
  }
}
