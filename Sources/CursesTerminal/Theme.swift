import CTerminal
import TerminalUI

/// How things look: colours for few styles, and for every style a weight that says the same without colour.
package enum Theme: Sendable {
  /// The terminal's own sixteen colours, those that can be read on its background.
  case auto
  /// Quiet colours for a dark background.
  case dark
  /// Quiet colours for a light background.
  case light
  /// Nothing faint, nothing coloured.
  case contrast
  /// The terminal's two colours, weights as usual.
  case plain
}

/// A colour in each depth a terminal may have.
struct Colour: Hashable, Sendable {
  /// One of the terminal's own eight.
  let own: Int32
  /// The same of 256, and as red, green and blue; `nil` to keep to the terminal's own.
  var exact: (indexed: Int32, rgb: Int32)?

  static func == (left: Self, right: Self) -> Bool { left.own == right.own && left.exact?.rgb == right.exact?.rgb }
  func hash(into hasher: inout Hasher) { hasher.combine(own) }

  /// The number curses knows it by where there are so many colours; -1 where there are none.
  func number(ofColours count: Int32) -> Int32 {
    if let exact, count > 256 { return exact.rgb }
    if let exact, count == 256 { return exact.indexed }
    return own < count ? own : -1
  }
}

extension Theme {
  /// How a style looks: a colour, if any, and weights.
  func look(of style: Style, onLight: Bool) -> (colour: Colour?, weights: Int32) {
    let palette = palette(onLight: onLight)
    let weights = self == .contrast ? Self.strongWeights(of: style) : Self.weights(of: style)
    switch style {
    case .concept: return (palette?.concept, weights)
    case .evidence: return (palette?.evidence, weights)
    case .alert, .misspelt: return (palette?.alert, weights)
    default: return (nil, weights)
    }
  }

  private typealias Palette = (concept: Colour, evidence: Colour, alert: Colour)

  private func palette(onLight: Bool) -> Palette? {
    switch self {
    case .auto:
      onLight ? (Colour(own: 4), Colour(own: 5), Colour(own: 1)) : (Colour(own: 6), Colour(own: 3), Colour(own: 1))
    case .dark:
      (
        Colour(own: 6, exact: (109, 0x87AFAF)), Colour(own: 3, exact: (179, 0xD7AF5F)),
        Colour(own: 1, exact: (174, 0xD78787))
      )
    case .light:
      (
        Colour(own: 4, exact: (24, 0x005F87)), Colour(own: 5, exact: (94, 0x875F00)),
        Colour(own: 1, exact: (124, 0xAF0000))
      )
    case .contrast, .plain: nil
    }
  }

  private static func weights(of style: Style) -> Int32 {
    let weights =
      switch style {
      case .text: 0
      case .quiet: CT_DIM
      case .heading, .question, .selected, .key, .alert, .strong: CT_BOLD
      case .concept, .emphasis: CT_ITALIC
      case .selection: CT_REVERSE
      case .evidence, .misspelt: CT_UNDERLINE
      case .match: CT_BOLD | CT_UNDERLINE
      }
    return Int32(weights)
  }

  /// Weights for eyes to which faint and slanted letters are a hindrance.
  private static func strongWeights(of style: Style) -> Int32 {
    let weights =
      switch style {
      case .text, .quiet: 0
      case .heading, .question, .strong, .emphasis, .concept: CT_BOLD
      case .key, .misspelt: CT_UNDERLINE
      case .selected, .selection: CT_REVERSE
      case .evidence, .match, .alert: CT_BOLD | CT_UNDERLINE
      }
    return Int32(weights)
  }

  /// Tells the screen what the styles look like, by their numbers.
  @MainActor func apply(onLight: Bool) {
    let count = ct_colours()
    for style in Style.allCases {
      let (colour, weights) = look(of: style, onLight: onLight)
      ct_set_style(Int32(style.rawValue), colour?.number(ofColours: count) ?? -1, weights)
    }
  }
}
