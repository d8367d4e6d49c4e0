import Concepts
import Documents
import Journal
import Searching
import TerminalUI
import TextEditing

/// An entry as a page to read: its date, its concepts, the questions and the answers, and in these the sentences
/// that speak for the concepts.
struct EntryPage {
  /// The rows of the page at a width.
  ///
  /// - Parameters:
  ///   - card: the entry's card, which knows of concepts that are not in the file.
  ///   - query: what is looked for, to be marked wherever it stands.
  static func rows(
    of entry: EntryFile, _ card: EntryCard? = nil, query: Query = Query(), in world: World, columns: Int
  ) -> [[Span]] {
    let answers = answers(of: entry, query: query, in: world, columns: columns)
    return head(of: card ?? EntryCard(entry), in: world, columns: columns) + answers.joined()
  }

  /// The rows of each answer, its question above it.
  static func answers(
    of entry: EntryFile, query: Query = Query(), in world: World, columns: Int
  ) -> [[[Span]]] {
    let evidence = (world.evidence[entry.id] ?? []).map(\.sentence)
    return entry.entry.answers.map { answer in
      let question = answer.question.map { Paragraph.rows($0, columns: columns).map { [Span($0, .question)] } + [[]] }
      let hits = query.marks(in: answer.text)
      return [[]] + (question ?? []) + rows(of: answer.text, sentences: evidence, hits: hits, columns: columns)
    }
  }

  /// The rows that hold what is looked for, or where no words are, those in which a marked sentence begins.
  static func markedRows(in rows: [[Span]], isLookingForWords: Bool) -> [Int] {
    let style: Style = isLookingForWords ? .match : .evidence
    let marked = rows.indices.filter { row in rows[row].contains { $0.style == style } }
    return isLookingForWords ? marked : marked.filter { !marked.contains($0 - 1) }
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

  /// The rows of a text, some sentences in it marked, and what is looked for.
  static func rows(
    of text: String, sentences: [String] = [], hits: [Range<Int>] = [], columns: Int
  ) -> [[Span]] {
    let wrap = WordWrap(width: columns, measure: DisplayWidth.measure)
    var before = 0
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line -> [[Span]] in
      let line = String(line)
      let start = before
      before += line.utf8.count + 1
      let found = sentences.compactMap { range(of: $0, in: line) }.map { ($0, Style.evidence) }
      let looked = hits.filter { $0.overlaps(start..<start + line.utf8.count) }.map { hit in
        (max(0, hit.lowerBound - start)..<min(line.utf8.count, hit.upperBound - start), Style.match)
      }
      return wrap.rows(of: line).map { row in
        let indent = row.indent > 0 ? [Span(String(repeating: " ", count: row.indent))] : []
        return indent + spans(of: line, from: row.start, to: row.end, marks: found + looked)
      }
    }
  }

  private static func range(of sentence: String, in line: String) -> Range<Int>? {
    guard let found = line.firstRange(of: sentence) else { return nil }
    let start = line.utf8.distance(from: line.startIndex, to: found.lowerBound)
    return start..<start + sentence.utf8.count
  }

  /// A row cut where a mark begins or ends.
  private static func spans(
    of line: String, from start: Int, to end: Int, marks: [(range: Range<Int>, style: Style)]
  ) -> [Span] {
    let utf8 = line.utf8
    let row = line[utf8.index(line.startIndex, offsetBy: start)..<utf8.index(line.startIndex, offsetBy: end)]
    let inRow = marks.filter { $0.range.lowerBound < end && start < $0.range.upperBound }.map { mark in
      (max(0, mark.range.lowerBound - start)..<min(end, mark.range.upperBound) - start, mark.style)
    }
    return Span.parts(of: String(row), marks: inRow, otherwise: .text)
  }
}
