import CTerminal
import Testing

@testable import CursesTerminal
@testable import TerminalUI

@Suite("A theme")
struct ThemeTests {
  /// A theme on a background.
  struct Setting: CustomTestStringConvertible, Sendable {
    let theme: Theme
    let onLight: Bool

    var testDescription: String { "\(theme) on \(onLight ? "light" : "dark")" }

    func weights(_ style: Style) -> Int { Int(theme.look(of: style, onLight: onLight).weights) }
    func colour(_ style: Style) -> Colour? { theme.look(of: style, onLight: onLight).colour }
    /// The colour's number in a terminal of so many colours.
    func number(_ style: Style, of count: Int32) -> Int32 { colour(style)?.number(ofColours: count) ?? -1 }
  }

  static let settings = [Theme.auto, .dark, .light, .contrast, .plain].flatMap { theme in
    [false, true].map { Setting(theme: theme, onLight: $0) }
  }
  /// As many colours as terminals have: none, eight, sixteen, 88, 256, and every one there is.
  static let depths: [Int32] = [0, 8, 16, 88, 256, 1 << 24]

  @Test("leaves plain text as the terminal has it", arguments: settings)
  func text(setting: Setting) {
    #expect(setting.weights(.text) == 0 && setting.colour(.text) == nil)
  }

  @Test("gives every other style a weight, so that nothing is lost without colour", arguments: settings)
  func weights(setting: Setting) {
    for style in Style.allCases where style != .text {
      // What may be passed over is not made faint for eyes that need contrast; it looks like text, and says the same.
      let isPlain = style == .quiet && setting.theme == .contrast
      #expect((setting.weights(style) == 0) == isPlain, "\(style)")
    }
  }

  @Test("for contrast is never faint, slanted or coloured", arguments: settings.filter { $0.theme == .contrast })
  func contrast(setting: Setting) {
    for style in Style.allCases {
      #expect(setting.weights(style) & (CT_DIM | CT_ITALIC) == 0, "\(style)")
      #expect(setting.colour(style) == nil, "\(style)")
    }
  }

  @Test("that is plain has no colour at all", arguments: settings.filter { $0.theme == .plain })
  func plain(setting: Setting) {
    #expect(Style.allCases.allSatisfy { setting.colour($0) == nil })
    let auto = Setting(theme: .auto, onLight: setting.onLight)
    #expect(Style.allCases.allSatisfy { setting.weights($0) == auto.weights($0) })
  }

  @Test("colours few styles, and misspelt words as what went wrong", arguments: settings)
  func few(setting: Setting) {
    let coloured = Set(Style.allCases.filter { setting.colour($0) != nil })
    #expect(coloured == (setting.colour(.concept) == nil ? [] : [.concept, .evidence, .alert, .misspelt]))
    #expect(setting.colour(.misspelt) == setting.colour(.alert))
  }

  /// A concept's, evidence's and an alert's numbers: the terminal's own, of 256, and as red, green and blue.
  static let numbers: [(Setting, own: [Int32], indexed: [Int32], direct: [Int32])] = [
    (Setting(theme: .auto, onLight: false), [6, 3, 1], [6, 3, 1], [6, 3, 1]),
    (Setting(theme: .auto, onLight: true), [4, 5, 1], [4, 5, 1], [4, 5, 1]),
    (Setting(theme: .dark, onLight: false), [6, 3, 1], [109, 179, 174], [0x87AFAF, 0xD7AF5F, 0xD78787]),
    (Setting(theme: .light, onLight: true), [4, 5, 1], [24, 94, 124], [0x005F87, 0x875F00, 0xAF0000]),
  ]

  @Test("has for each depth of colour the numbers that the terminal knows them by", arguments: numbers)
  func depth(_ row: (setting: Setting, own: [Int32], indexed: [Int32], direct: [Int32])) {
    func numbers(of count: Int32) -> [Int32] {
      [Style.concept, .evidence, .alert].map { row.setting.number($0, of: count) }
    }
    #expect(numbers(of: 0) == [-1, -1, -1])
    for count: Int32 in [8, 16, 88] { #expect(numbers(of: count) == row.own, "\(count)") }
    #expect(numbers(of: 256) == row.indexed)
    #expect(numbers(of: 1 << 24) == row.direct)
  }

  @Test("never asks a terminal for a colour it has not", arguments: settings, depths)
  func known(setting: Setting, count: Int32) {
    for style in Style.allCases { #expect((-1..<max(0, count)).contains(setting.number(style, of: count)), "\(style)") }
  }

  @Test("that is told dark or light is the same on any background", arguments: [Theme.dark, .light])
  func told(theme: Theme) {
    for style in Style.allCases {
      #expect(theme.look(of: style, onLight: true).colour == theme.look(of: style, onLight: false).colour)
    }
  }

  /// The red, green and blue of one of xterm's colours from 16 on, which are a cube of six by six by six.
  private func rgb(ofIndexed index: Int32) -> Int32 {
    let steps: [Int32] = [0x00, 0x5F, 0x87, 0xAF, 0xD7, 0xFF]
    let cube = Int(index) - 16
    return steps[cube / 36] << 16 | steps[cube / 6 % 6] << 8 | steps[cube % 6]
  }

  @Test("shows the same colour in 256 as in red, green and blue", arguments: [Theme.dark, .light])
  func same(theme: Theme) throws {
    for style in [Style.concept, .evidence, .alert] {
      let exact = try #require(theme.look(of: style, onLight: theme == .light).colour?.exact)
      #expect(rgb(ofIndexed: exact.indexed) == exact.rgb, "\(style)")
    }
  }

  /// Styles that meet on one screen and mean different things.
  static let meetings: [(Style, [Style])] = [
    // Any screen.
    (.text, [.heading, .question, .concept, .selected, .selection, .evidence, .match, .misspelt, .key, .alert]),
    // The page being written on.
    (.selection, [.text, .quiet, .heading, .emphasis, .strong, .misspelt, .match]),
    (.misspelt, [.text, .quiet, .heading, .emphasis, .strong, .match]),
    (.match, [.text, .quiet, .heading, .emphasis, .strong]),
    (.emphasis, [.text, .quiet]), (.strong, [.text, .quiet]),
    // What was found in an entry, with the words that show it.
    (.evidence, [.text, .quiet, .heading, .concept]),
    // The line of hints.
    (.key, [.text, .quiet]),
  ]

  @Test("never leaves a colour as the only difference between styles that meet", arguments: settings)
  func differences(setting: Setting) {
    for (style, others) in Self.meetings {
      for other in others { #expect(setting.weights(style) != setting.weights(other), "\(style) and \(other)") }
    }
  }
}
