import Foundation
import TerminalUI

/// Standard output, safe to send to a terminal.
enum Output {
  /// Writes a line of which every part is one line of plain text.
  static func line(_ text: String) throws { try write(visible(text) + "\n") }

  /// Writes a text as it is into a file or pipe; on a terminal without whatever would steer it.
  static func text(_ text: String) throws {
    guard isatty(STDOUT_FILENO) == 1 else { return try write(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try write(lines.map { visible(String($0)) }.joined(separator: "\n"))
  }

  /// Writes without a detour through buffers, so that a reader down the pipe has each line at once.
  ///
  /// - Throws: one line for the user when it cannot be written; the disk behind it may be full.
  static func write(_ text: String) throws {
    do { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) } catch {
      throw Failure("What was asked for can’t be written to standard output. Make room where it goes, and try again.")
    }
  }

  /// The text with control characters shown instead of sent.
  private static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return text }
    return text.map { character in
      let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
      return isControl ? DisplayWidth.glyphs(of: character).map(\.text).joined() : String(character)
    }
    .joined()
  }
}
