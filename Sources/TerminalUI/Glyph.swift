/// What one or two cells of a terminal can show: one spacing scalar and up to four marks that sit on it.
///
/// curses keeps no more marks than that. A glyph is a handful of numbers, so that a frame is copied and compared as fast
/// as memory can be.
package struct Glyph: Hashable, Sendable {
  // In this order a cell takes 24 bytes, and a frame fits where memory is quickest.
  /// The marks, the first one lowest, 21 bits each, 0 where there is none.
  private var firstMarks: UInt64 = 0
  private var lastMarks: UInt64 = 0
  /// The spacing scalar.
  package let base: Unicode.Scalar
  private let width: UInt8

  /// One column or two.
  package var columns: Int { Int(width) }

  /// A scalar by itself.
  package init(_ base: Unicode.Scalar, columns: Int) {
    self.base = base
    width = UInt8(clamping: columns)
  }

  /// A printable ASCII character.
  package init(printable byte: UInt8) { self.init(Unicode.Scalar(byte), columns: 1) }

  /// An empty cell.
  package static let space = Glyph(" ", columns: 1)

  /// The glyph with one more mark, as long as there is room for it.
  package func with(mark: Unicode.Scalar) -> Glyph {
    var glyph = self
    let value = UInt64(mark.value)
    if firstMarks == 0 {
      glyph.firstMarks = value
    } else if firstMarks < 1 << Self.bits {
      glyph.firstMarks |= value << Self.bits
    } else if lastMarks == 0 {
      glyph.lastMarks = value
    } else if lastMarks < 1 << Self.bits {
      glyph.lastMarks |= value << Self.bits
    }
    return glyph
  }

  private static let bits: UInt64 = 21

  /// The scalars to send.
  package var scalars: [UInt32] {
    guard firstMarks != 0 else { return [base.value] }
    let marks = [firstMarks, lastMarks].flatMap { [UInt32($0 & (1 << Self.bits - 1)), UInt32($0 >> Self.bits)] }
    return [base.value] + marks.filter { $0 != 0 }
  }

  /// Passes on the scalars and how many they are, without a detour through an array for one alone.
  package func withScalars(_ body: (UnsafePointer<UInt32>, Int) -> Void) {
    guard firstMarks == 0 else {
      return scalars.withUnsafeBufferPointer { bytes in bytes.baseAddress.map { body($0, bytes.count) } ?? () }
    }
    withUnsafePointer(to: base.value) { body($0, 1) }
  }

  /// The scalars as text.
  package var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}
