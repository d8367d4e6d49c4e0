import Foundation

/// The editor the writer has named for everything: `$VISUAL`, else `$EDITOR`.
enum OwnEditor {
  /// Has a file edited, and waits until that is done.
  ///
  /// - Returns: `nil` when the editor ended well, otherwise what went wrong, as a line for the writer.
  static func edit(_ path: String) -> String? {
    let variables = ProcessInfo.processInfo.environment
    let named = ["VISUAL", "EDITOR"].compactMap { variables[$0] }.first { !$0.isEmpty }
    guard let named else { return "No editor is named. Set VISUAL or EDITOR in your shell, to vim for instance." }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // By the shell, since the variable may hold options; the path goes beside the text of the command, never into it.
    process.arguments = ["-c", "\(named) \"$1\"", "sh", path]
    do { try process.run() } catch { return "Your editor can’t be started. The page is as it was." }
    process.waitUntilExit()
    let isFine = process.terminationReason == .exit && process.terminationStatus == 0
    return isFine ? nil : "“\(named)” did not end well (\(process.terminationStatus)). The page is as it was."
  }
}
