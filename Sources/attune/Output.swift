import Foundation
import TerminalUI

/// Standard output, safe to send to a terminal.
enum Output {
  /// Writes a line of which every part is one line of plain text.
  static func line(_ text: String) { write(visible(text) + "\n") }

  /// Writes a text as it is into a file or pipe; on a terminal without whatever would steer it.
  static func text(_ text: String) {
    guard isatty(STDOUT_FILENO) == 1 else { return write(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    write(lines.map { visible(String($0)) }.joined(separator: "\n"))
  }

  /// Writes without a detour through buffers, so that a reader down the pipe has each line at once.
  static func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

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
