/// A name or path as the system has it: two that differ only in how an accent is composed are those of two files, though to
/// Swift they are the same text.
package struct PathSpelling: Hashable, Sendable {
  /// The name or path.
  package let text: String

  /// A name or path.
  package init(_ text: String) { self.text = text }

  /// Whether two are the same byte for byte.
  package static func == (one: PathSpelling, other: PathSpelling) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  /// Hashes the bytes.
  package func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
