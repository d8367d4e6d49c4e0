/// The front matter of a file of content (a concept, a practice): typed reading with one voice for what is wrong.
package struct ContentHeader {
  private let frontMatter: FrontMatter
  private let path: String

  /// Takes a document's front matter.
  ///
  /// - Throws: a problem when the document has none.
  package init(_ document: MarkdownDocument, path: String) throws(FileProblem) {
    guard let frontMatter = document.frontMatter else {
      throw FileProblem(
        path: path, line: 1, what: "the file has no front matter",
        mend: "Begin it with “---”, one “key: value” a line, and “---”.")
    }
    self.frontMatter = frontMatter
    self.path = path
  }

  /// Whether the key is there at all.
  package func has(_ key: String) -> Bool { frontMatter[key] != nil }

  /// A text that must be there.
  package func text(_ key: String) throws(FileProblem) -> String {
    guard let text = frontMatter[key]?.value.string?.trimmed, !text.isEmpty else {
      throw problem(key, "“\(key)” is missing or empty", mend: "Write “\(key): …” in the front matter.")
    }
    return text
  }

  /// A whole number in a range that must be there.
  package func number(_ key: String, in range: ClosedRange<Int>) throws(FileProblem) -> Int {
    guard let number = Int(try text(key)), range.contains(number) else {
      throw problem(
        key, "“\(key)” is not a whole number from \(range.lowerBound) to \(range.upperBound)",
        mend: "Write for instance “\(key): \(range.lowerBound)”.")
    }
    return number
  }

  /// A list of texts; a missing key is an empty list.
  package func list(_ key: String) throws(FileProblem) -> [String] {
    guard let field = frontMatter[key] else { return [] }
    guard let list = field.value.strings else {
      throw problem(key, "“\(key)” is not a list of words", mend: "Write “\(key): [one, two]”.")
    }
    return list
  }

  /// A list of words out of a fixed set.
  package func choices<Choice: RawRepresentable & CaseIterable>(
    _ key: String, atLeast least: Int
  ) throws(FileProblem) -> [Choice] where Choice.RawValue == String {
    let words = try list(key)
    let choices = words.compactMap(Choice.init(rawValue:))
    guard choices.count == words.count, choices.count >= least else {
      throw problem(
        key, "“\(key)” is missing or has a word that is not known there",
        mend: "Choose from: \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    return choices
  }

  private func problem(_ key: String, _ what: String, mend: String) -> FileProblem {
    FileProblem(path: path, line: frontMatter[key]?.line ?? 1, what: what, mend: mend)
  }
}
