import CTerminal

/// Other programs in the terminal.
package enum Shell {
  /// Has the shell run a command with an argument, while nobody else has the terminal.
  ///
  /// - Returns: the exit code; 128 and the signal's number when one ended it; -1 when it did not start.
  package static func run(_ command: String, _ argument: String) -> Int32 { ct_run_shell(command, argument) }
}
