import Foundation

/// Standard output, safe to send to a terminal.
enum Output {
  /// Writes a line of which every part is one line of plain text.
  static func line(_ text: String) throws { try write(text.visible + "\n") }

  /// Writes a text as it is into a file or pipe; on a terminal without whatever would steer it.
  static func text(_ text: String) throws {
    try write(isatty(STDOUT_FILENO) == 1 ? text.visibleLines : text)
  }

  /// Writes a value as JSON, with what would steer a terminal written as JSON writes it: `\u001b`.
  static func json(_ value: some Encodable, pretty: Bool = false) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    let text = String(decoding: try encoder.encode(value), as: UTF8.self)
    var safe = String.UnicodeScalarView()
    // The encoder escapes what stands before the space; a line's end it has put there itself.
    for scalar in text.unicodeScalars {
      guard scalar.isSteering, scalar != "\n" else {
        safe.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16)
      safe.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars)
    }
    try write(String(safe) + "\n")
  }

  /// Writes without a detour through buffers, so that a reader down the pipe has each line at once.
  ///
  /// - Throws: one line for the user when it cannot be written; the disk behind it may be full.
  static func write(_ text: String) throws {
    do { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) } catch {
      throw Failure("What was asked for can’t be written to standard output. Make room where it goes, and try again.")
    }
  }
}
