import TerminalUI

extension String {
  /// The text on one line, safe to send to a terminal: whatever would steer it is shown instead of sent, as on the page.
  var visible: String {
    // Nearly every line is nothing but printable ASCII.
    guard utf8.contains(where: { !(0x20..<0x7F).contains($0) }) else { return self }
    return map { $0.isHarmless ? String($0) : DisplayWidth.glyphs(of: $0).map(\.text).joined() }.joined()
  }

  /// The same for a text of several lines, which stay lines.
  var visibleLines: String {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      String(Substring(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)).visible
    }
    .joined(separator: "\n")
  }
}

extension Character {
  /// What a reader would call one character is seldom made of more; a file may pile marks upon one letter without end.
  private static let mostScalars = 32

  fileprivate var isHarmless: Bool {
    unicodeScalars.count <= Self.mostScalars && !unicodeScalars.contains(where: \.isSteering)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal may take this for a command, or for the order to write from the other side.
  var isSteering: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: properties.generalCategory == .control
    }
  }
}
