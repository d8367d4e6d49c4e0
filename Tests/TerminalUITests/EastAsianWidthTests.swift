import TestSupport
import Testing

@testable import TerminalUI

#if os(Linux)
  /// Holds what the program thinks of widths against Unicode's own files.
  ///
  /// `WidthTableTests` holds the same table against what the platform's C library makes of them.
  @Suite("Unicode's widths")
  struct EastAsianWidthTests {
    /// A line of the file: scalars, and whether they are wide (W) or full-width (F).
    private typealias Entry = (scalars: ClosedRange<UInt32>, isWide: Bool)

    private static func entries() throws -> [Entry] {
      let lines = try #require(
        UnicodeData.lines(of: "EastAsianWidth.txt"),
        "EastAsianWidth.txt is not installed; it is in the Debian package unicode-data.")
      return lines.compactMap { line in
        let fields = line.split { $0 == ";" || $0 == " " }
        let ends = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
        guard let first = ends.first, let last = ends.last else { return nil }
        return (first...last, fields[1] == "W" || fields[1] == "F")
      }
    }

    /// Why a scalar may be wider or narrower here than in the file; `nil` for any other.
    private static func exception(_ scalar: Unicode.Scalar) -> String? {
      switch scalar.value {
      case 0x3248...0x324F: "numbers in circles on squares: ambiguous, yet every C library has them wide"
      case 0x4DC0...0x4DFF: "hexagrams: narrow before Unicode 16, yet every C library has them wide"
      case 0x2630...0x2637, 0x268A...0x268F: "trigrams, and signs like them: wide only since Unicode 16"
      case 0x1D300...0x1D356, 0x1D360...0x1D376: "symbols of the Tai Xuan Jing and counting rods: the same"
      default: nil
      }
    }

    /// The scalars the file has that mean something to Swift, those of the private planes left out.
    private static func scalars() throws -> [(scalar: Unicode.Scalar, isWide: Bool)] {
      try entries().filter { $0.scalars.lowerBound < 0xF0000 }.flatMap { entry in
        entry.scalars.lazy.compactMap(Unicode.Scalar.init).filter { $0.properties.age != nil }.map {
          ($0, entry.isWide)
        }
      }
    }

    @Test("are those of the table: two columns for wide and full-width signs, one for all others")
    func table() throws {
      let scalars = try Self.scalars()
      let wrong = scalars.filter { scalar, isWide in
        switch scalar.properties.generalCategory {
        // Marks have no width of their own.
        case .nonspacingMark, .enclosingMark: false
        default: WideRanges.contains(scalar) != isWide && Self.exception(scalar) == nil
        }
      }
      #expect(wrong.prefix(20).map { "U+\(String($0.scalar.value, radix: 16))" } == [])
      #expect(scalars.count { $0.isWide } > 100_000 && scalars.count { !$0.isWide } > 30_000)
    }

    @Test("are what a letter takes up, and a mark adds nothing to it")
    func letters() throws {
      var wrong: [String] = []
      for (scalar, isWide) in try Self.scalars() where Self.exception(scalar) == nil {
        let character = Character(scalar)
        let isRight =
          switch scalar.properties.generalCategory {
          case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            // A vowel or final consonant of old Hangul sits in the block of the letter before it.
            (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
              ? DisplayWidth.columns(of: "\u{1112}\u{1161}\(character)") == 2
              : DisplayWidth.columns(of: character) == (isWide ? 2 : 1)
          case .nonspacingMark, .enclosingMark:
            DisplayWidth.columns(of: "a\(character)") == 1 && DisplayWidth.columns(of: "今\(character)") == 2
          case .spacingMark: DisplayWidth.columns(of: "a\(character)") == (isWide ? 3 : 2)
          case .control: true
          default: DisplayWidth.columns(of: character) <= (isWide ? 2 : 1)
          }
        if !isRight { wrong.append("U+\(String(scalar.value, radix: 16))") }
      }
      #expect(wrong.prefix(20) == [])
    }

    @Test(
      "of ideographs and emoji yet to come are two columns",
      arguments: [
        0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAD9, 0x20000...0x2FFFD, 0x30000...0x3FFFD, 0x17000...0x18DFF,
        0x1FA70...0x1FAFF,
      ])
    func unassigned(scalars: ClosedRange<UInt32>) {
      #expect(scalars.lazy.compactMap(Unicode.Scalar.init).allSatisfy(WideRanges.contains))
    }

    @Test("of emoji are those of their first sign, each emoji being one character")
    func emoji() throws {
      let lines = try #require(
        UnicodeData.lines(of: "emoji/emoji-test.txt"),
        "emoji-test.txt is not installed; it is in the Debian package unicode-data.")
      var wrong: [String] = []
      // A skin tone by itself, a component, is shown as nothing.
      for line in lines where !line.hasSuffix("component") || !line.hasPrefix("1F3F") {
        let scalars = line.prefix { $0 != ";" }.split(separator: " ").compactMap { word in
          UInt32(word, radix: 16).flatMap(Unicode.Scalar.init)
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        // A flag is its two letters; any other emoji is one sign, a keycap with the cap on it.
        let isFlag = scalars.first.map { (0x1F1E6...0x1F1FF).contains($0.value) } ?? false
        let shown = isFlag ? scalars : Array(scalars.prefix(1))
        let columns = isFlag || shown.contains(where: WideRanges.contains) ? 2 : 1
        let characters = Array(String(text))
        let isShown = characters.first.map { DisplayWidth.glyphs(of: $0).map(\.base) == shown } ?? false
        let isWide = DisplayWidth.columns(of: String(text)) == columns
        if characters.count != 1 || !isShown || !isWide { wrong.append(line) }
      }
      #expect(wrong.prefix(20) == [])
      #expect(lines.count > 4_000)
    }
  }
#endif
