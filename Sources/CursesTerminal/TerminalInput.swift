import TerminalUI

/// Something that came from the terminal.
package enum TerminalInput: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// A text was pasted, line ends as `\n`, control characters dropped.
  case paste(String)
  /// Something was done with the mouse.
  case mouse(Mouse)
  /// The terminal says how bright its background is.
  case background(isLight: Bool)
  /// The window has this size now.
  case resize(Size)
  /// The system asks something of the program.
  case signal(TerminalSignal)

  /// Whether the program is to end.
  var isEnd: Bool { if case .signal(.end) = self { true } else { false } }
}

/// What the system may ask of a program with a terminal.
package enum TerminalSignal: Hashable, Sendable {
  /// End: the shell, the system or the user's `kill` says so. The exit code says which signal it was.
  case end(exitCode: Int32)
  /// Stop until continued.
  case stop
  /// Go on after a stop.
  case go
}
