import TerminalUI

/// Something could not be written: why, and what the writer can do about it.
///
/// Their words are where they were.
struct Setback: Hashable, Sendable {
  /// What was being done.
  enum Attempt: Sendable {
    /// A sitting was to become an entry.
    case keeping
    /// A draft was to wait on disk.
    case parking
  }

  /// What the writer wants now.
  enum Wish {
    /// Nothing yet.
    case none
    case tryAgain
    case goBack
    /// Keep it in this file instead.
    case keepElsewhere(String)
  }

  let attempt: Attempt
  /// What happened, to which file, and what to do.
  private(set) var reason: String
  /// The file to keep it in instead, while the writer is naming one.
  private(set) var file: TypedLine?
  /// Where it might go.
  private let suggestion: String

  /// Something was not done.
  ///
  /// - Parameter suggestion: a file outside the journal.
  init(_ attempt: Attempt, _ reason: String, suggestion: String) {
    self.attempt = attempt
    self.reason = reason
    self.suggestion = suggestion
  }

  /// The other file cannot be written either.
  mutating func fail(_ reason: String) { self.reason = reason }

  mutating func handle(_ key: Key) -> Wish {
    guard file != nil else {
      switch key {
      case Key(.enter), .character("r"), .control("s"): return .tryAgain
      case .character("e"): file = TypedLine(text: suggestion)
      case Key(.escape), .control("c"): return .goBack
      default: break
      }
      return .none
    }
    switch key {
    case Key(.enter): return file.map { .keepElsewhere($0.text) } ?? .none
    case Key(.escape), .control("c"): file = nil
    default: _ = file?.handle(key)
    }
    return .none
  }

  mutating func paste(_ text: String) { file?.paste(text) }

  var hints: [KeyHint] {
    file == nil
      ? [KeyHint("Enter", "try again"), KeyHint("e", "keep it elsewhere"), KeyHint("Esc", "back to the page")]
      : [KeyHint("Enter", "keep it there"), KeyHint("Esc", "back")]
  }

  func draw(in area: Area, of frame: inout Frame) {
    let keys =
      file == nil
      ? "\n\nEnter  try again\ne      keep it in a file elsewhere\nEsc    back to the page"
      : "\n\nA file of its own, outside the journal:"
    let words = "\(reason) What you wrote is still here."
    let used = frame.write(paragraph: words + keys, in: area)
    guard let file else { return }
    // In a window too low for everything, what is being typed is seen.
    let row = area.row + min(used, area.rows - 1)
    frame.write(String(repeating: " ", count: area.columns), at: Point(row: row, column: area.column))
    file.draw("", at: Point(row: row, column: area.column), columns: area.columns, in: &frame)
  }
}
