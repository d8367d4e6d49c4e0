import TerminalUI

/// Something that can be typed on a screen, and what it means.
struct HelpLine: Hashable, Sendable {
  let words: String
  let meaning: String
}

/// Every key of the screen it was opened from, and a few words on what this program is.
struct HelpScreen: ScreenModel {
  private let name: String
  private let keys: [KeyHint]
  private let lines: [HelpLine]
  private var list = ListWindow()

  /// Help about a screen.
  init(about screen: any ScreenModel, in world: World) {
    name = screen.header(in: world).title
    keys = screen.helpHints(in: world)
    lines = screen.helpLines
  }

  private static let everywhere = [
    KeyHint("^L", "redraw", help: "draw the screen anew"),
    KeyHint("^Z", "pause", help: "back to the shell for a while; fg brings you back (on a page it is undo)"),
  ]

  private static let about = """
    Attune asks, and you write. What you write stays on this machine, in plain files that are yours. \
    After each reflection it names ideas your words seem to touch; you keep what fits. It is a lens for looking, \
    not a therapist, and nothing here is measured or judged.
    """

  mutating func handle(_ event: Event, in world: World) -> Response {
    guard case .key(let key) = event else { return .none }
    let area = Chrome.content(world.size)
    let count = rows(columns: area.columns).count
    switch key {
    case Key(.up), .character("k"): scroll(by: -1, count, area.rows)
    case Key(.down), .character("j"): scroll(by: 1, count, area.rows)
    case Key(.pageUp): scroll(by: -area.rows, count, area.rows)
    case Key(.pageDown), .character(" "): scroll(by: area.rows, count, area.rows)
    default: return .close
    }
    return .none
  }

  /// Scrolls so that the last row comes to rest at the foot.
  private mutating func scroll(by rows: Int, _ count: Int, _ height: Int) {
    list.move(by: rows, count: max(1, count - height + 1), height: 1)
  }

  func header(in world: World) -> (title: String, status: String) { ("Help", name) }

  func hints(in world: World) -> [KeyHint] {
    [KeyHint("Esc", "back"), KeyHint("↑ ↓", "scroll")]
  }

  func draw(in area: Area, of frame: inout Frame, world: World) {
    let rows = rows(columns: area.columns)
    for (offset, row) in rows.dropFirst(list.selected).prefix(area.rows).enumerated() {
      frame.write(spans: row, at: Point(row: area.row + offset, column: area.column), columns: area.columns)
    }
  }

  private func rows(columns: Int) -> [[Span]] {
    let keyColumns = 12
    let hints = (keys + Self.everywhere).flatMap { hint -> [[Span]] in
      let key = hint.key + String(repeating: " ", count: max(1, keyColumns - DisplayWidth.columns(of: hint.key)))
      let lines = Paragraph.rows(hint.help, columns: max(8, columns - keyColumns))
      return lines.enumerated().map { index, line in
        [Span(index == 0 ? key : String(repeating: " ", count: keyColumns), .key), Span(line)]
      }
    }
    let more = lines.flatMap { line -> [[Span]] in
      let meaning = Paragraph.rows(line.meaning, columns: max(8, columns - 4))
      return [[Span(line.words, .key)]] + meaning.map { [Span("    "), Span($0)] }
    }
    let about = Paragraph.rows(Self.about, columns: min(columns, 76)).map { [Span($0, .quiet)] }
    return hints + (more.isEmpty ? [] : [[]] + more) + [[]] + about
  }
}
