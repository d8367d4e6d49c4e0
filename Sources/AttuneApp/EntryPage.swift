import Concepts
import Documents
import Journal
import TerminalUI
import TextEditing

/// An entry as a page to read: its date, its concepts, the questions and the answers, and in these the sentences
/// that speak for the concepts.
struct EntryPage {
  /// The rows of the page at a width.
  ///
  /// - Parameter card: the entry's card, which knows of concepts that are not in the file.
  static func rows(of entry: EntryFile, _ card: EntryCard? = nil, in world: World, columns: Int) -> [[Span]] {
    let card = card ?? EntryCard(entry)
    return head(of: card, in: world, columns: columns) + answers(of: entry, in: world, columns: columns).joined()
  }

  /// The rows of each answer, its question above it.
  static func answers(of entry: EntryFile, in world: World, columns: Int) -> [[[Span]]] {
    let evidence = (world.evidence[entry.id] ?? []).map(\.sentence)
    return entry.entry.answers.map { answer in
      let question = answer.question.map { Paragraph.rows($0, columns: columns).map { [Span($0, .question)] } + [[]] }
      return [[]] + (question ?? []) + rows(of: answer.text, marking: evidence, columns: columns)
    }
  }

  /// The rows of a file that cannot be read.
  static func rows(of problem: FileProblem, columns: Int) -> [[Span]] {
    Paragraph.rows(problem.description, columns: columns).map { [Span($0, .alert)] }
  }

  /// The rows above the answers: when it was, whence it comes, and what it touches.
  static func head(of card: EntryCard, in world: World, columns: Int) -> [[Span]] {
    let moment = card.moment
    let practice = card.practice.map { world.practices[$0]?.title ?? $0.replacing("-", with: " ") }
    let titles = card.concepts.map(world.concepts.title).joined(separator: " · ")
    let window = [
      card.arrived.map { "arrived at \($0.signed)" }, card.left.map { "left at \($0.signed)" },
    ].compactMap { $0 }
    let lines: [(String?, Style)] = [
      ("\(moment.day.weekday.rawValue) \(moment.day.long), \(moment.clock)\(card.isStarred ? " ★" : "")", .heading),
      (([practice].compactMap { $0 } + window).joined(separator: " · "), .quiet),
      (titles.isEmpty ? nil : card.isReviewed ? titles : "seems to touch: \(titles)", .concept),
    ]
    return lines.flatMap { text, style -> [[Span]] in
      guard let text, !text.isEmpty else { return [] }
      return Paragraph.rows(text, columns: columns).map { [Span($0, style)] }
    }
  }

  /// The rows of a text in which some sentences are marked.
  static func rows(of text: String, marking sentences: [String] = [], columns: Int) -> [[Span]] {
    let wrap = WordWrap(width: columns, measure: DisplayWidth.measure)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [[Span]] in
      let line = String(line)
      let marks = sentences.compactMap { range(of: $0, in: line) }
      return wrap.rows(of: line).map { row in
        let indent = row.indent > 0 ? [Span(String(repeating: " ", count: row.indent))] : []
        return indent + spans(of: line, from: row.start, to: row.end, marks: marks)
      }
    }
  }

  private static func range(of sentence: String, in line: String) -> Range<Int>? {
    guard let found = line.firstRange(of: sentence) else { return nil }
    let start = line.utf8.distance(from: line.startIndex, to: found.lowerBound)
    return start..<start + sentence.utf8.count
  }

  /// A row cut where a marked sentence begins or ends.
  private static func spans(of line: String, from start: Int, to end: Int, marks: [Range<Int>]) -> [Span] {
    let cuts = Set(marks.flatMap { [$0.lowerBound, $0.upperBound] }.filter { start < $0 && $0 < end })
    let edges = [start] + cuts.sorted() + [end]
    return zip(edges, edges.dropFirst()).map { from, to in
      let isMarked = marks.contains { $0.lowerBound <= from && to <= $0.upperBound } && from < to
      let utf8 = line.utf8
      let text = line[utf8.index(line.startIndex, offsetBy: from)..<utf8.index(line.startIndex, offsetBy: to)]
      return Span(String(text), isMarked ? .evidence : .text)
    }
  }
}
