/// Text on its way in by a paste, until its end has come.
struct PasteText: Sendable {
  private static let end = Array("\u{1B}[201~".utf8)
  private var bytes: [UInt8] = []

  /// Takes what belongs to the paste.
  ///
  /// - Returns: what lies behind its end; `nil` while the end has not come.
  mutating func take(_ input: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    // The end may be cut anywhere between two readings.
    var from = max(0, bytes.count - Self.end.count + 1)
    let known = bytes.count
    bytes += input
    while let escape = bytes[from...].firstIndex(of: 0x1B) {
      guard bytes[escape...].starts(with: Self.end) else {
        from = escape + 1
        continue
      }
      let behind = input.startIndex + escape + Self.end.count - known
      bytes.removeSubrange(escape...)
      return input[behind...]
    }
    return nil
  }

  /// The text: line ends become `\n`, tabs stay, other control characters go, so that no escape sequence enters the page.
  ///
  /// A keyboard that sends every key as a sequence has its key codes in the paste too; a second beginning is none.
  var text: String {
    var cleaned = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: cleaned.append("\n")
      case 0x0A: if previous != "\r" { cleaned.append("\n") }
      case 0x09: cleaned.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: break
      default: cleaned.append(scalar)
      }
      previous = scalar
    }
    return String(cleaned)
  }
}
