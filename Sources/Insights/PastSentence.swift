import Journal

/// A sentence out of an entry that can stand alone.
package enum PastSentence {
  /// How many words it may have.
  package static let words = 6...25

  /// One of a text's whole sentences, always the same for the same day; `nil` when none can stand alone.
  ///
  /// Headings, list items, quotations, tables, code and whatever has an address or a link in it are passed over.
  package static func choose(from text: String, seed: DaySeed) -> String? {
    let sentences = paragraphs(of: text).flatMap(sentences).filter(canStandAlone)
    return sentences.isEmpty ? nil : sentences[seed.number(below: sentences.count)]
  }

  /// The text's paragraphs of plain prose, each on one line.
  private static func paragraphs(of text: String) -> [String] {
    var paragraphs: [[Substring]] = [[]]
    var isCode = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = line.drop(while: \.isWhitespace)
      let isFence = line.hasPrefix("```") || line.hasPrefix("~~~")
      if isFence { isCode.toggle() }
      if isFence || isCode || line.isEmpty || isNoProse(line) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    return paragraphs.map { lines in lines.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  private static func isNoProse(_ line: Substring) -> Bool {
    if let first = line.first, "#>|-*+\\".contains(first) { return true }
    let behindNumber = line.drop(while: \.isNumber)
    return behindNumber.startIndex > line.startIndex && (behindNumber.hasPrefix(".") || behindNumber.hasPrefix(")"))
  }

  private static let ends = Set(".!?…")
  private static let closing = Set("\"'”’)»")

  private static func sentences(of paragraph: String) -> [String] {
    var sentences: [String] = []
    var start = paragraph.startIndex
    var index = start
    while index < paragraph.endIndex {
      let isEnd = ends.contains(paragraph[index])
      index = paragraph.index(after: index)
      guard isEnd else { continue }
      index = paragraph[index...].firstIndex { !ends.contains($0) && !closing.contains($0) } ?? paragraph.endIndex
      guard index == paragraph.endIndex || paragraph[index].isWhitespace else { continue }
      // “Mrs. Lee”, “e.g. here”: what goes on in lower case has not ended; a title has not either.
      let next = paragraph[index...].first { !$0.isWhitespace }
      guard next?.isLowercase != true, !titles.contains(where: paragraph[start..<index].hasSuffix) else { continue }
      sentences.append(paragraph[start..<index].split(whereSeparator: \.isWhitespace).joined(separator: " "))
      start = index
    }
    return sentences
  }

  private static let titles = ["Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St."]

  private static func canStandAlone(_ sentence: String) -> Bool {
    guard words.contains(sentence.wordCount), sentence.first?.isLowercase != true else { return false }
    let marks = ["://", "www.", "](", "`", "[[", "@", "<"]
    return !marks.contains { mark in sentence.indices.contains { sentence[$0...].hasPrefix(mark) } }
  }
}
