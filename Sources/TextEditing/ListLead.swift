/// What a line begins with when it is set in or an item of a list: white space, and perhaps a marker.
///
/// Markers are those of Markdown: `-`, `*`, `+`, `1.`, `1)`, `>`, each followed by a space, and a box to tick behind
/// any of them.
package struct ListLead: Hashable, Sendable {
  /// The bytes of white space.
  package let indent: Int
  /// The bytes of white space and marker together, the space behind the marker included.
  package let length: Int
  /// What the next item begins with, its white space left out: the same sign, the next number, an empty box; empty where there is no marker.
  package let nextMarker: String

  /// Whether there is a marker, and so a list.
  package var isItem: Bool { length > indent }

  /// The longest number that counts a list.
  private static let mostDigits = 4

  /// Reads the beginning of a line.
  package init(of line: String) {
    let bytes = line.utf8
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    let indent = bytes.prefix(while: isSpace).count
    var rest = bytes.dropFirst(indent)
    guard let marker = Self.marker(rest.prefix(Self.mostDigits + 2)) else {
      (self.indent, length, nextMarker) = (indent, indent, "")
      return
    }
    rest = rest.dropFirst(marker.length)
    let box = Self.box(rest.prefix(4))
    self.indent = indent
    length = indent + marker.length + (box ? 4 : 0)
    nextMarker = marker.next + (box ? "[ ] " : "")
  }

  /// A marker with the space behind it, and the one that follows it in a list.
  private static func marker(_ bytes: some Collection<UInt8>) -> (length: Int, next: String)? {
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let rest = bytes.dropFirst(digits.count)
    guard let sign = rest.first, rest.dropFirst().first == UInt8(ascii: " ") else { return nil }
    let end = String(decoding: rest.prefix(2), as: UTF8.self)
    if digits.isEmpty { return "-*+>".utf8.contains(sign) ? (2, end) : nil }
    guard ".)".utf8.contains(sign), digits.count <= mostDigits,
      let number = Int(String(decoding: digits, as: UTF8.self))
    else { return nil }
    return (digits.count + 2, String(number + 1) + end)
  }

  private static func box(_ bytes: some Collection<UInt8>) -> Bool {
    ["[ ] ", "[x] ", "[X] "].contains { $0.utf8.elementsEqual(bytes) }
  }
}
