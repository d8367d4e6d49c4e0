/// A Markdown text cut into front matter and body; put together again, it is the same text byte for byte.
package struct MarkdownDocument: Sendable {
  /// The front matter, or `nil` when the text has none.
  package private(set) var frontMatter: FrontMatter?
  /// Everything behind the front matter.
  package var body: String
  /// The body's first line in the file, counted from 1; the last line of the front matter where no body is behind it.
  package private(set) var bodyLine: Int

  private let path: String
  private var opening: String
  private var closing: String

  /// Cuts a file.
  ///
  /// A text that opens with `---` but never closes it has no front matter: it starts with a rule.
  ///
  /// - Throws: a problem with its line when there is front matter and it is not YAML.
  package init(_ file: SourceFile) throws(FileProblem) {
    path = file.path
    let lines = file.text.linesWithEnds
    guard let first = lines.first, Self.isFence(first),
      let close = lines.dropFirst().firstIndex(where: Self.isFence)
    else {
      let hasMark = file.text.unicodeScalars.first == Self.byteOrderMark
      (opening, closing, frontMatter, bodyLine) = (hasMark ? String(Self.byteOrderMark) : "", "", nil, 1)
      body = String(file.text.unicodeScalars.dropFirst(hasMark ? 1 : 0))
      return
    }
    opening = String(first)
    closing = String(lines[close])
    let block = file.text[first.endIndex..<lines[close].startIndex]
    frontMatter = try FrontMatter(block: String(block), path: file.path, lineEnd: first.lineEnd)
    body = String(file.text[lines[close].endIndex...])
    bodyLine = body.isEmpty ? close + 1 : close + 2
  }

  /// A document not written yet, with empty front matter.
  package init(path: String, body: String) {
    self.path = path
    (opening, closing, frontMatter) = ("---\n", "---\n", FrontMatter(path: path))
    self.body = body
    bodyLine = 3
  }

  /// The whole text.
  package var text: String { opening + (frontMatter?.block ?? "") + closing + body }

  /// Sets a key of the front matter, which comes into being with its first key.
  ///
  /// - Throws: a problem when the front matter is in a form that cannot be changed line by line.
  package mutating func set(
    _ key: String, to value: FrontMatterValue?, behind earlier: [String] = []
  ) throws(FileProblem) {
    if frontMatter == nil {
      guard value != nil else { return }
      let end = body.lineEnd
      let gap = body.linesWithEnds.first?.isBlank == true ? "" : end
      opening += "---" + end
      closing = "---" + end + gap
      frontMatter = FrontMatter(path: path, lineEnd: end)
    }
    try frontMatter?.set(key, to: value, behind: earlier)
  }

  /// Some editors put this in front of a UTF-8 text; it is kept where it stands, and read over.
  private static let byteOrderMark: Unicode.Scalar = "\u{FEFF}"

  private static func isFence(_ line: Substring) -> Bool {
    var scalars = line.unicodeScalars[...]
    if scalars.first == byteOrderMark { scalars.removeFirst() }
    guard scalars.starts(with: "---".unicodeScalars) else { return false }
    return scalars.dropFirst(3).allSatisfy(\.properties.isWhitespace)
  }
}
