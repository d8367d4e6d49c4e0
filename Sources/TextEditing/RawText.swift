/// Bytes of a file as text, and back, whatever they are.
///
/// A Swift string holds UTF-8 and nothing else. A byte that is none stands in the text as a sign of its own, one of the
/// 128 scalars from U+10FE80 on, which nobody uses; it goes back into a file as the byte it was. These signs themselves,
/// should a file hold them, are taken apart the same way, so that every file comes back byte for byte.
package enum RawText {
  /// The sign for a byte, less the byte.
  private static let first: UInt32 = 0x10FE00

  /// Whether a scalar stands for a byte that is no UTF-8.
  package static func isRawByte(_ scalar: Unicode.Scalar) -> Bool {
    (first + 0x80...first + 0xFF).contains(scalar.value)
  }

  /// The text of a file.
  package static func text(of bytes: some Collection<UInt8>) -> String {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains(where: isRawByte) {
      return text
    }
    var text = String.UnicodeScalarView()
    var rest = bytes[...]
    while let byte = rest.first {
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let scalar = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.first
      if let scalar, !isRawByte(scalar) {
        text.append(scalar)
        rest = rest.dropFirst(length)
      } else {
        if let sign = Unicode.Scalar(first + UInt32(byte)) { text.append(sign) }
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  /// The bytes of a text's file.
  package static func bytes(of text: String) -> [UInt8] {
    guard text.unicodeScalars.contains(where: isRawByte) else { return Array(text.utf8) }
    return text.unicodeScalars.flatMap { scalar in
      isRawByte(scalar) ? [UInt8(truncatingIfNeeded: scalar.value)] : Array(String(scalar).utf8)
    }
  }
}
