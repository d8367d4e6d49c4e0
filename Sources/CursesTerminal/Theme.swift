import CTerminal
import TerminalUI

/// How each style looks: one of the terminal's own sixteen colours, and a weight that says the same without colour.
enum Theme {
  /// Tells the screen what the styles look like; their index is their place in `Style.allCases`.
  @MainActor static func apply() {
    for (index, style) in Style.allCases.enumerated() {
      let look = look(of: style)
      ct_set_style(Int32(index), look.color.rawValue, look.weights)
    }
  }

  private enum Color: Int32 {
    case own = -1
    case red = 1
    case yellow = 3
    case cyan = 6
  }

  private static func look(of style: Style) -> (color: Color, weights: Int32) {
    switch style {
    case .text: (.own, 0)
    case .quiet: (.own, Int32(CT_DIM))
    case .heading: (.own, Int32(CT_BOLD))
    case .question: (.own, Int32(CT_BOLD))
    case .concept: (.cyan, Int32(CT_ITALIC))
    case .selected: (.own, Int32(CT_BOLD))
    case .selection: (.own, Int32(CT_REVERSE))
    case .evidence: (.yellow, Int32(CT_UNDERLINE))
    case .match: (.own, Int32(CT_BOLD | CT_UNDERLINE))
    case .emphasis: (.own, Int32(CT_ITALIC))
    case .strong: (.own, Int32(CT_BOLD))
    case .misspelt: (.red, Int32(CT_UNDERLINE))
    case .key: (.own, Int32(CT_BOLD))
    case .alert: (.red, Int32(CT_BOLD))
    }
  }
}
