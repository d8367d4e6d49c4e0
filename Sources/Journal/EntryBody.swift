import Concepts
import Documents

/// The answers of an entry as Markdown: a `## ` heading for each question, its answer below it.
///
/// An answer may hold anything. The one thing in it that could be mistaken for a question, a line that starts
/// with `## `, is kept apart by a backslash in front, which Markdown shows as the same line.
package enum EntryBody {
  /// Writes answers so that reading the text gives the same answers, byte for byte.
  package static func text(for answers: [Entry.Answer]) -> String {
    let blocks = answers.map { answer in
      let lines = answer.text.utf8.split(separator: lineFeed, omittingEmptySubsequences: false).map {
        shield(Substring($0))
      }
      let heading = answer.question.map { [Section.headingMark + onOneLine($0), ""] } ?? []
      return (heading + lines).map { $0 + "\n" }.joined()
    }
    return blocks.joined(separator: "\n")
  }

  /// Reads a body.
  ///
  /// - Parameters:
  ///   - body: everything behind the front matter.
  ///   - prompts: the lasting names of the questions, in order. They are used only when there is one for each
  ///     heading: a heading somebody added by hand would otherwise pass for another question.
  package static func answers(in body: String, prompts: [Prompt.ID]) -> [Entry.Answer] {
    let (preamble, sections) = Section.cut(body)
    let page = withoutFirstBlank(preamble)
    let free = page.isEmpty ? nil : text(of: page, isFollowed: !sections.isEmpty)
    let names = prompts.count == sections.count ? prompts.map(Optional.some) : sections.map { _ in nil }
    let answers = zip(sections, names).enumerated().map { index, pair in
      Entry.Answer(
        prompt: pair.1, question: pair.0.heading,
        text: text(of: withoutFirstBlank(pair.0.lines), isFollowed: index < sections.count - 1))
    }
    guard let free, !(free.isBlank && !sections.isEmpty) else { return answers }
    return [Entry.Answer(text: free)] + answers
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// The blank line below the front matter or a heading belongs to these, not to the answer.
  private static func withoutFirstBlank(_ lines: [String]) -> ArraySlice<String> {
    lines.first?.isEmpty == true ? lines.dropFirst() : lines[...]
  }

  /// The last blank line before the next question belongs to the heading, not to the answer.
  private static func text(of lines: some BidirectionalCollection<String>, isFollowed: Bool) -> String {
    let own = isFollowed && lines.count > 1 && lines.last?.isEmpty == true ? lines.dropLast() : lines.dropLast(0)
    return own.map(unshield).joined(separator: "\n")
  }

  private static func shield(_ line: Substring) -> String {
    isShieldable(line) ? "\\" + line : String(line)
  }

  private static func unshield(_ line: String) -> String {
    line.hasPrefix("\\") && isShieldable(line[...]) ? String(line.dropFirst()) : line
  }

  /// `## …`, or the same behind one or more backslashes.
  private static func isShieldable(_ line: Substring) -> Bool {
    line.drop { $0 == "\\" }.hasPrefix(Section.headingMark)
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
  }
}
