import Concepts
import Journal
import Searching

/// A query is read, whatever it is, and what was read can be written, told and looked for.
enum QueryCheck {
  private static let reader = QueryReader(
    names: QueryNames(concepts: .shipped, practices: [("evening", "Evening reflection")]),
    today: Day("2026-11-21") ?? .epoch)

  static func run(_ text: String) throws(Broken) {
    for isTyping in [false, true] {
      let reading = reader.read(text, isTyping: isTyping)
      for problem in reading.problems {
        try hold(
          0 <= problem.range.lowerBound && problem.range.upperBound <= text.utf8.count && !problem.range.isEmpty,
          "A problem stands nowhere in the query: \(problem)")
        try hold(isTyping || !problem.isUnfinished, "A query nobody is typing is not finished: \(problem)")
      }
      try hold(!reading.understood.isEmpty, "Nothing is said of what was understood.")
      try checkWritten(reading.query)
      try checkMarks(of: reading.query, in: text)
    }
    let completions = reader.completions(of: text)
    try hold((0...text.utf8.count).contains(completions.start), "A completion begins nowhere in the query.")
  }

  /// What was read is the same when it is written and read again.
  private static func checkWritten(_ query: Query) throws(Broken) {
    let text = query.text()
    let again = reader.read(text).query
    try hold(again == query, "Written and read again it is another: \(text.debugDescription)")
    try hold(again.text() == text, "Written twice it is another: \(text.debugDescription)")
  }

  /// What is looked for stands in order where it is said to, and on a line.
  private static func checkMarks(of query: Query, in text: String) throws(Broken) {
    let marks = query.marks(in: text)
    let count = text.utf8.count
    try hold(
      marks.allSatisfy { !$0.isEmpty && 0 <= $0.lowerBound && $0.upperBound <= count }, "A mark is beyond the text.")
    try hold(
      zip(marks, marks.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }, "Marks touch each other: \(marks)")
    guard let snippet = query.snippet(of: text, columns: 20) else {
      return try hold(marks.isEmpty, "What is marked has no snippet.")
    }
    try hold(snippet.text.count <= 21 && !snippet.text.contains(where: \.isNewline), "A snippet is too long.")
    try hold(
      snippet.marks.allSatisfy { $0.upperBound <= snippet.text.utf8.count }, "A mark is beyond the snippet.")
    let folded = SearchWords.folded(text)
    try hold(SearchWords.folded(folded).bytes == folded.bytes, "Folded twice it is another.")
  }
}
