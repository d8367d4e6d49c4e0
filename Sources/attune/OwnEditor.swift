import CursesTerminal
import Foundation

/// The editor the writer has named for everything: `$VISUAL`, else `$EDITOR`.
enum OwnEditor {
  /// Has a file edited, and waits until that is done; nobody else may have the terminal meanwhile.
  ///
  /// - Returns: `nil` when the editor ended well, otherwise what went wrong, as a line for the writer.
  static func edit(_ path: String) -> String? {
    let variables = ProcessInfo.processInfo.environment
    let named = ["VISUAL", "EDITOR"].compactMap { variables[$0] }.first { !$0.isEmpty }
    guard let named else { return "No editor is named. Set VISUAL or EDITOR in your shell, to vim for instance." }
    // The variable may hold options; the path goes beside the text of the command, never into it.
    let code = Shell.run(named + " \"$1\"", path)
    return code == 0 ? nil : "“\(named)” did not end well (\(code))."
  }
}
