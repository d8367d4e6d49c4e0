import CTerminal

/// What the writer types is in this program's memory, and is to stay there.
package enum Privacy {
  /// From now on a crash leaves no core dump behind, and on Linux no other program of this user may read the memory.
  ///
  /// A program that the terminal is lent to, the writer's own editor, has the limits it would have from the shell.
  package static func keep() { ct_keep_private() }
}
