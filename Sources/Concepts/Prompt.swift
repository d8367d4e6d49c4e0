/// One question, as the writer is asked it.
package struct Prompt: Hashable, Codable, Sendable, Identifiable {
  /// A prompt's lasting name, `evening.break`: the file it stands in and its own name there.
  ///
  /// Entries keep it, so the answers to one question stay together when its wording changes.
  package struct ID: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible,
    ExpressibleByStringLiteral
  {
    /// The name.
    package let rawValue: String

    /// Takes a name as it stands.
    package init(rawValue: String) { self.rawValue = rawValue }
    /// Takes a literal name.
    package init(stringLiteral value: String) { self.init(rawValue: value) }
    /// Joins the file's name and the prompt's own.
    package init(file: String, name: String) { self.init(rawValue: "\(file).\(name)") }
    /// The name.
    package var description: String { rawValue }
  }

  /// The lasting name.
  package let id: ID
  /// The question.
  package let question: String
  /// What the question is about, which an answer to it is likely to touch.
  package let concepts: [Concept.ID]
  /// Why this is asked, for the writer who wants to know; empty when there is nothing to say.
  package let why: String

  /// Makes a prompt.
  package init(id: ID, question: String, concepts: [Concept.ID], why: String = "") {
    self.id = id
    self.question = question
    self.concepts = concepts
    self.why = why
  }
}
