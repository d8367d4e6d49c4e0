/// What the disk says of one thing in the journal's folder.
package struct FileFacts: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    case link(Target)
    /// A pipe, a device, a socket, or something that cannot be looked at.
    case other
  }

  /// Where a link leads.
  package enum Target: Hashable, Sendable {
    case inside
    case outside
    case nowhere
  }

  /// The path in the journal; empty for the journal itself.
  package let path: String
  /// Whether the name is text at all; the path has U+FFFD where it is not.
  package var hasTextName = true
  /// What it is.
  package let kind: Kind
  /// The permissions, the last nine bits.
  package var mode = 0
  /// Whether it belongs to whoever runs the program.
  package var isWriters = true
  /// Whether it can be written to, whatever its permissions say: the disk may be read-only.
  package var isWritable = true
  /// Whether the same file has another name too, here or elsewhere.
  package var hasOtherNames = false
  /// Whether it is longer than an entry can be.
  package var isTooLarge = false
  /// Seconds since it was last changed.
  package var age = 0
  /// Its text, where it looks like a copy or has one.
  package var text: String?

  /// Notes what something is.
  package init(path: String, kind: Kind) { (self.path, self.kind) = (path, kind) }

  /// The last part of the path.
  package var name: Substring { path.split(separator: "/").last ?? "" }
  /// Whether it lies in the folder where the program keeps what is its own.
  package var isInternal: Bool { path == ".attune" || path.hasPrefix(".attune/") }
  /// Whether it has been put away.
  package var isTrash: Bool { path.hasPrefix(".attune/trash/") }
  /// Whether it belongs to the writer's own questions.
  package var isPrompt: Bool { path == "prompts" || path.hasPrefix("prompts/") }
}
