import TerminalUI

/// A line of text that is typed into a field, at its end.
struct TypedLine: Hashable, Sendable {
  /// The most letters that it takes from a selection or a paste.
  static let longest = 200

  /// What stands there.
  var text = ""

  /// Takes in a key.
  ///
  /// - Returns: whether it meant anything here.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case Key(.backspace), .control("h"): _ = text.popLast()
    case .control("u"): text = ""
    case .control("w"): text = text.split(separator: " ").dropLast().joined(separator: " ")
    default:
      guard let typed = key.typed else { return false }
      text.append(typed)
    }
    return true
  }

  /// Takes in a paste: its first line.
  mutating func paste(_ pasted: String) { text += pasted.prefix(Self.longest).prefix { $0 != "\n" } }

  /// Draws the field behind its label on a row, and the cursor where the next letter goes.
  func draw(_ label: String, at point: Point, columns: Int, in frame: inout Frame) {
    // The end of a long text is what is being typed.
    let shown = DisplayWidth.end(of: label + text, columns: max(0, columns - 1))
    let used = frame.write(shown, at: point, style: .question)
    frame.cursor = Point(row: point.row, column: point.column + used)
    frame.isCursorVisible = true
  }
}
