import Yams

/// The YAML at the head of a Markdown file: read by key, and changed by key without touching the rest.
///
/// The text of the block is the truth. A key that is set anew replaces its own lines and nothing else, so keys
/// Attune does not know, comments, quoting and order survive byte for byte.
package struct FrontMatter: Sendable {
  /// A key at the top level: its value and where it stands.
  package struct Field: Sendable {
    /// The key's text.
    package let key: String
    /// The key's line in the file, counted from 1.
    package let line: Int
    /// What it holds.
    package let value: FrontMatterValue
  }

  /// The lines between the two `---`, with their ends.
  package private(set) var block: String
  /// The top-level keys in order.
  package private(set) var fields: [Field]

  private let path: String
  /// How a line ends in a block that has none yet.
  private let lineEnd: String
  /// The block's first line is the file's second: the first is `---`.
  private static let linesBefore = 1
  /// The most lines of a value with what may be a comment in each; YAML is asked about every one of them.
  private static let mostCommented = 100
  /// The most values a block may unfold to; a long year of hand-kept metadata has some hundreds.
  private static let mostValues = 20_000

  /// Reads a block of YAML.
  ///
  /// - Parameters:
  ///   - block: the lines between the two `---`.
  ///   - path: the file they stand in, for the problem's sake.
  ///   - lineEnd: how the lines around the block end.
  /// - Throws: a problem with its line when the block is not YAML, or not keys and values.
  package init(block: String, path: String, lineEnd: String = "\n") throws(FileProblem) {
    self.block = block
    self.path = path
    self.lineEnd = block.isEmpty ? lineEnd : block.lineEnd
    fields = try Self.read(block, path: path)
  }

  /// Front matter without a key, for an entry not written yet.
  package init(path: String, lineEnd: String = "\n") {
    block = ""
    self.path = path
    self.lineEnd = lineEnd
    fields = []
  }

  /// The field of that name.
  package subscript(key: String) -> Field? { fields.first { $0.key == key } }

  /// A problem at the line of a key, or at the head of the file when the key is missing.
  package func problem(at key: String, _ what: String, mend: String) -> FileProblem {
    FileProblem(path: path, line: self[key]?.line, what: what, mend: mend)
  }

  private static func read(_ block: String, path: String) throws(FileProblem) -> [Field] {
    if let plain = PlainYAML.read(block) {
      return plain.map { Field(key: $0.key, line: $0.line + linesBefore, value: $0.value) }
    }
    return try parsed(block, path: path)
  }

  /// What the parser makes of a block, plain or not.
  static func parsed(_ block: String, path: String) throws(FileProblem) -> [Field] {
    if let line = YAMLCost.lineTooMuch(in: block) { throw tooMuch(path: path, line: line + linesBefore) }
    let lines = lines(of: block)
    func fileLine(_ line: Int) -> Int { lines[min(max(line, 1), lines.count) - 1] + linesBefore }
    let root: Node?
    do {
      // What a value means is not asked here, so no resolver need look for numbers and dates.
      root = try Yams.compose(yaml: block, .basic, .default, .utf8)
    } catch YamlError.duplicatedKeysInMapping(_, let context) {
      throw FileProblem(
        path: path, line: fileLine(context.mark.line),
        what: "the front matter has the same key twice", mend: "Take one of the two lines away.")
    } catch {
      throw FileProblem(
        path: path, line: line(of: error).map(fileLine),
        what: "the front matter between the two “---” is not YAML",
        mend: "Write one “key: value” a line there; the entry below it is untouched.")
    }
    guard let root else { return [] }
    guard case .mapping(let mapping) = root else {
      throw FileProblem(
        path: path, line: 1 + linesBefore,
        what: "the front matter between the two “---” is not made of keys and values",
        mend: "Write one “key: value” a line there, or take the two “---” away.")
    }
    var budget = mostValues
    var fields: [Field] = []
    for (key, node) in mapping {
      let line = fileLine(key.mark?.line ?? 1)
      guard let value = FrontMatterValue(node, budget: &budget) else {
        throw tooMuch(path: path, line: line)
      }
      fields.append(Field(key: key.string ?? "", line: line, value: value))
    }
    return fields
  }

  private static func tooMuch(path: String, line: Int) -> FileProblem {
    FileProblem(
      path: path, line: line, what: "the front matter holds more than a journal entry can use",
      mend: "Shorten it; the entry below it is untouched.")
  }

  /// The line of YAML, from 1, on which it stops being that.
  private static func line(of error: any Error) -> Int? {
    switch error as? YamlError {
    case .reader(_, let offset?, _, let yaml): lines(of: String(yaml.prefix(offset))).count
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }

  /// The line of the block, from 1, that each line of YAML begins on.
  ///
  /// To YAML a line ends also with a lone carriage return and with Unicode's own signs for it; to a file it does not.
  private static func lines(of block: String) -> [Int] {
    var (lines, line) = ([1], 1)
    var previous: Unicode.Scalar?
    for scalar in block.unicodeScalars {
      switch scalar {
      case "\n":
        line += 1
        if previous == "\r" { lines[lines.count - 1] = line } else { lines.append(line) }
      case "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append(line)
      default: break
      }
      previous = scalar
    }
    return lines
  }
}

// MARK: - Changing a key

extension FrontMatter {
  /// Sets a key, or takes it away with `nil`, leaving every other byte as it is.
  ///
  /// A comment behind the old value stays, and so do comments inside it, on lines of their own. A value that is
  /// already what it should be is not rewritten.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - value: what it is to hold.
  ///   - earlier: keys a new one stands behind, where they are there; it goes to the end otherwise.
  /// - Throws: a problem when the block is written in a form that has no line of its own for each key.
  package mutating func set(
    _ key: String, to value: FrontMatterValue?, behind earlier: [String] = []
  ) throws(FileProblem) {
    guard self[key]?.value != value else { return }
    var lines = block.linesWithEnds.map(String.init)
    if let last = lines.last, !last.utf8.reversed().starts(with: "\n".utf8) { lines[lines.count - 1] += lineEnd }
    let replacement = value.map { "\(key): \($0.yaml)" }

    if let old = try lineRange(of: key, in: lines) {
      guard old.count(where: { lines[$0].contains("#") }) <= Self.mostCommented else { throw cannotChange(key) }
      let kept = old.compactMap { comment(in: lines, at: $0) }
      if let replacement {
        let isBehind = comment(in: lines, at: old.lowerBound) != nil
        let first = replacement + (isBehind ? kept[0] : "")
        lines.replaceSubrange(old, with: ([first] + kept.dropFirst(isBehind ? 1 : 0)).map { $0 + lineEnd })
      } else {
        lines.replaceSubrange(old, with: kept.map { $0 + lineEnd })
      }
    } else if let replacement {
      try requireOneKeyALine(in: lines)
      let before = fields.last { earlier.contains($0.key) }
      let place = try before.flatMap { field throws(FileProblem) in try lineRange(of: field.key, in: lines)?.upperBound
      }
      lines.insert(replacement + lineEnd, at: place ?? lines.endIndex)
    }
    guard let changed = try? FrontMatter(block: lines.joined(), path: path), changed[key]?.value == value,
      changed.values(without: key) == values(without: key)
    else { throw cannotChange(key) }
    self = changed
  }

  /// The lines a key and its value take up, without the blank lines and comments that lead to the next key.
  private func lineRange(of key: String, in lines: [String]) throws(FileProblem) -> Range<Int>? {
    guard let index = fields.firstIndex(where: { $0.key == key }) else { return nil }
    try requireOneKeyALine(in: lines)
    let start = fields[index].line - 1 - Self.linesBefore
    var end = index + 1 < fields.count ? fields[index + 1].line - 1 - Self.linesBefore : lines.count
    while end > start + 1, lines[end - 1].isBlank || lines[end - 1].hasPrefix("#") { end -= 1 }
    return start..<end
  }

  private func requireOneKeyALine(in lines: [String]) throws(FileProblem) {
    let starts = fields.map { $0.line - 1 - Self.linesBefore }
    let firstCharacters = starts.compactMap { lines.indices.contains($0) ? lines[$0].first : nil }
    let isPlain =
      firstCharacters.count == fields.count
      && !firstCharacters.contains { $0.isWhitespace || "{?#".contains($0) }
    guard isPlain, Set(starts).count == starts.count else { throw cannotChange(fields.first?.key ?? "") }
  }

  private func values(without key: String) -> [FrontMatterValue] { fields.filter { $0.key != key }.map(\.value) }

  private func cannotChange(_ key: String) -> FileProblem {
    problem(
      at: key, "the front matter is written in a form that Attune reads but does not change",
      mend: "Write one “key: value” a line there, or make the change by hand.")
  }

  /// The `# …` at the end of a line with the space before it, found by asking YAML what can go unnoticed.
  ///
  /// What begins before a comment can’t, and what begins in it can, so few of many signs have to be asked about.
  private func comment(in lines: [String], at index: Int) -> String? {
    let line = lines[index].withoutLineEnd.unicodeScalars
    func end(before mark: String.Index) -> String.Index {
      line[..<mark].lastIndex { $0 != " " && $0 != "\t" }.map(line.index(after:)) ?? line.startIndex
    }
    func goesUnnoticed(from start: String.Index) -> Bool {
      var without = lines
      without[index] = String(line[..<start]) + lineEnd
      let read = try? Self.read(without.joined(), path: path)
      return read?.map(\.value) == fields.map(\.value)
    }
    let starts = line.indices.filter { line[$0] == "#" }.map { (mark: $0, end: end(before: $0)) }
      .filter { $0.end < $0.mark || $0.mark == line.startIndex }.map(\.end)
    // A comment goes to the end of its line: from its own sign on all of them can go unnoticed, and none before it.
    var (first, last) = (0, starts.count)
    while first < last {
      let middle = (first + last) / 2
      if goesUnnoticed(from: starts[middle]) { last = middle } else { first = middle + 1 }
    }
    return first < starts.count ? String(line[starts[first]...]) : nil
  }
}
