import Documents

/// A few words to read: a term of the field, or a part of what this program has to say about itself.
package struct Reference: Hashable, Sendable, Identifiable {
  /// The heading, by which it is known.
  package let title: String
  /// Other names for it.
  package let aliases: [String]
  /// The concepts it touches.
  package let concepts: [Concept.ID]
  /// The text, in paragraphs parted by a blank line.
  package let text: String

  /// The heading.
  package var id: String { title }

  /// Reads a file's sections, each of which is a reference: `- also: […]` and `- concepts: […]` lines, then text.
  ///
  /// - Throws: the first problem in the file, with its line and what would be right.
  package static func read(_ file: SourceFile) throws(FileProblem) -> (title: String, opening: String, [Reference]) {
    let document = try MarkdownDocument(file)
    let header = try ContentHeader(document, path: file.path)
    let (preamble, sections) = Section.cut(document.body, firstLine: document.bodyLine)
    var references: [Reference] = []
    var titles: Set<String> = []
    for section in sections {
      let text = section.lines.filter { !$0.hasPrefix("- also:") && !$0.hasPrefix("- concepts:") }
      guard titles.insert(section.heading).inserted, !text.joined().isBlank else {
        throw FileProblem(
          path: file.path, line: section.line, what: "the section has no text, or stands there twice",
          mend: "Write a few sentences below it, or take one away.")
      }
      references.append(
        Reference(
          title: section.heading, aliases: list("- also:", in: section),
          concepts: list("- concepts:", in: section).map(Concept.ID.init(rawValue:)),
          text: text.joined(separator: "\n").trimmed))
    }
    return (try header.text("title"), preamble.joined(separator: "\n").trimmed, references)
  }

  private static func list(_ key: String, in section: Section) -> [String] {
    guard let line = section.lines.first(where: { $0.hasPrefix(key) })?.dropFirst(key.count) else { return [] }
    return line.split { "[],".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
  }
}
