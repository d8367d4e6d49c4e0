/// An idea of interpersonal neurobiology that a piece of writing may touch.
package struct Concept: Hashable, Sendable, Identifiable {
  /// A concept's name in files and on the command line: lower-case words joined by hyphens.
  package struct ID: RawRepresentable, Hashable, Comparable, Codable, Sendable, CustomStringConvertible,
    ExpressibleByStringLiteral
  {
    /// The name.
    package let rawValue: String

    /// Takes a name as it stands; a writer's own concept may have any.
    package init(rawValue: String) { self.rawValue = rawValue }
    /// Takes a literal name.
    package init(stringLiteral value: String) { self.init(rawValue: value) }
    /// The name.
    package var description: String { rawValue }
    /// Alphabetical order.
    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// A corner of Siegel's triangle of well-being.
  package enum Corner: String, CaseIterable, Hashable, Sendable {
    /// What one notices, thinks, tells.
    case mind
    /// What the body does and feels; Siegel's corner is the embodied brain.
    case body
    /// What happens between people.
    case relationship
  }

  /// The name in files.
  package let id: ID
  /// The name on the screen.
  package let title: String
  /// Other names for it, in the field and in everyday books.
  package let aliases: [String]
  /// The corners of the triangle it belongs to, at least one.
  package let corners: [Corner]
  /// Concepts near to it.
  package let related: [ID]
  /// Where it comes from: author, title, year.
  package let sources: [String]
  /// What it is, in paragraphs parted by a blank line.
  package let essence: String
  /// How it may feel from inside.
  package let fromInside: String
  /// Questions about it, from gentle to deep.
  package internal(set) var prompts: [Prompt]
  /// Sentences that show it without naming it.
  package let soundsLike: [String]
  /// Sentences that have its words and are about something else.
  package let doesNotSoundLike: [String]
}
