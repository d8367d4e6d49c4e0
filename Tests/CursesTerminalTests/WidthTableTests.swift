import CTerminal
import Testing

@testable import TerminalUI

#if os(Linux)
  /// Holds the program's own table of widths against the platform's.
  ///
  /// The two must agree on every scalar that is sent, or rows would shift. They may differ where the scalar never is:
  /// - a control character, of which a picture is shown;
  /// - a mark by itself, which is shown on a dotted circle;
  /// - a format character, a separator or a variation selector, of which nothing is shown;
  /// - a skin tone, of which only the sign before it is shown;
  /// - a scalar younger than the platform's tables, or whose width changed with one version of Unicode: where the two
  ///   differ, curses shows a `?` as wide as the program thinks the scalar is.
  @MainActor @Suite("The table of widths")
  struct WidthTableTests {
    @Test("agrees with the platform on every scalar that is ever sent")
    func agrees() throws {
      try #require(ct_use_utf8())
      var wrong: [String] = []
      var compared = 0
      for scalar in (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init) {
        guard let sent = Self.columnsSent(scalar) else { continue }
        let platform = Int(ct_columns(scalar.value))
        guard !Self.hasChanged(scalar), platform >= 0 || !Self.isYoung(scalar) else { continue }
        compared += 1
        if platform != sent { wrong.append("U+\(String(scalar.value, radix: 16)): \(sent), not \(platform)") }
      }
      #expect(wrong.prefix(20) == [])
      // Unicode 15 assigns 149 186 characters, and 137 468 scalars are for private use.
      #expect(compared > 280_000)
    }

    /// The columns a scalar is sent as, `nil` when it is not assigned or never sent.
    private static func columnsSent(_ scalar: Unicode.Scalar) -> Int? {
      let glyphs = DisplayWidth.glyphs(of: Character(scalar))
      switch scalar.properties.generalCategory {
      case .unassigned, .surrogate, .control: return nil
      default:
        guard let glyph = glyphs.first, let last = glyph.text.unicodeScalars.last, last == scalar else { return nil }
        // A mark adds nothing to the dotted circle it sits on.
        return glyph.text.unicodeScalars.count > 1 ? 0 : glyph.columns
      }
    }

    /// Whether a scalar came after Unicode 14, the oldest version a platform in use may know.
    private static func isYoung(_ scalar: Unicode.Scalar) -> Bool {
      guard let age = scalar.properties.age else { return true }
      return (age.major, age.minor) > (14, 0)
    }

    /// Whether Unicode 15 (an Ahom sign) or 16 (trigrams, counting rods, symbols of the Tai Xuan Jing) gave a scalar
    /// another width.
    private static func hasChanged(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x1171E, 0x2630...0x2637, 0x268A...0x268F, 0x1D300...0x1D356, 0x1D360...0x1D376: true
      default: false
      }
    }

    @Test("gives every sign the program itself draws the width the platform gives it")
    func ownSigns() throws {
      try #require(ct_use_utf8())
      for scalar in "…─┼●◉○▸▏·“”’—–×✓□␛␀␡\u{FFFD}\u{25CC}".unicodeScalars {
        #expect(Int(ct_columns(scalar.value)) == DisplayWidth.columns(of: Character(scalar)), "\(scalar)")
      }
    }
  }
#endif
