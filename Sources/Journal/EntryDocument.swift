import Concepts
import Documents

/// An entry and the Markdown file it stands in.
///
/// The text is the truth: an entry is read from it, and a change is made in it without touching what Attune
/// did not write.
package struct EntryDocument: Sendable {
  /// What the file says.
  package private(set) var entry: Entry
  private var document: MarkdownDocument

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: the text and its path in the journal.
  ///   - modified: when the file was last changed, for one that says its date neither inside nor in its name.
  /// - Throws: a problem with its line when the front matter cannot be understood.
  package init(_ file: SourceFile, modified: Moment) throws(FileProblem) {
    let document = try MarkdownDocument(file)
    let header = document.frontMatter ?? FrontMatter(path: file.path)
    let moment = try header.moment() ?? Moment(stem: file.stem) ?? modified
    let prompts = try header.words(Key.prompts) ?? []
    entry = Entry(
      moment: moment,
      practice: header[Key.practice]?.value.string,
      answers: EntryBody.answers(in: document.body, prompts: prompts.map(Prompt.ID.init(rawValue:))),
      concepts: try header.words(Key.concepts)?.map(Concept.ID.init(rawValue:)),
      suggested: try header.words(Key.suggested)?.map(Concept.ID.init(rawValue:)) ?? [],
      arrived: try header.window("arrived"), left: try header.window("left"),
      isStarred: header[Key.starred]?.value.string == "true",
      people: try header.words(Key.people) ?? [],
      repairs: header[Key.repairs]?.value.string)
    self.document = document
  }

  /// Puts a new entry into words.
  ///
  /// - Parameter path: where it is going to stand, for a problem's sake.
  /// - Throws: a problem when a value cannot be written; none that Attune makes is known to.
  package init(_ entry: Entry, path: String) throws(FileProblem) {
    self.entry = entry
    document = MarkdownDocument(path: path, body: "\n" + EntryBody.text(for: entry.answers))
    for (key, value) in entry.frontMatter { try document.set(key, to: value) }
  }

  /// The whole text of the file.
  package var text: String { document.text }

  /// Writes what the writer kept at review: the concepts, and how they left.
  ///
  /// Suggestions go: they have been answered.
  package mutating func review(concepts: [Concept.ID], left: WindowReading?) throws(FileProblem) {
    entry.concepts = concepts
    entry.suggested = []
    entry.left = left
    for key in [Key.concepts, Key.suggested, Key.window] {
      let earlier = Key.all.prefix { $0 != key }
      try document.set(key, to: entry.frontMatterValue(key), behind: Array(earlier))
    }
  }
}

/// The keys of an entry's front matter.
private enum Key {
  static let date = "date"
  static let practice = "practice"
  static let prompts = "prompts"
  static let concepts = "concepts"
  static let suggested = "suggested"
  static let window = "window"
  static let starred = "starred"
  static let people = "people"
  static let repairs = "repairs"

  /// In the order a new entry has them.
  static let all = [date, practice, prompts, concepts, suggested, window, starred, people, repairs]
}

extension Entry {
  fileprivate var frontMatter: [(String, FrontMatterValue)] {
    Key.all.compactMap { key in frontMatterValue(key).map { (key, $0) } }
  }

  /// What a key says about this entry; `nil` when it is better left out.
  fileprivate func frontMatterValue(_ key: String) -> FrontMatterValue? {
    switch key {
    case Key.date: .scalar(moment.description)
    case Key.practice: practice.map(FrontMatterValue.scalar)
    case Key.prompts: list(answers.compactMap(\.prompt?.rawValue))
    case Key.concepts: concepts.map { .list($0.map { .scalar($0.rawValue) }) }
    case Key.suggested: list(suggested.map(\.rawValue))
    case Key.window: window
    case Key.starred: isStarred ? .scalar("true") : nil
    case Key.people: list(people)
    case Key.repairs: repairs.map(FrontMatterValue.scalar)
    default: nil
    }
  }

  private func list(_ words: [String]) -> FrontMatterValue? {
    words.isEmpty ? nil : .list(words.map(FrontMatterValue.scalar))
  }

  private var window: FrontMatterValue? {
    let readings = [("arrived", arrived), ("left", left)].compactMap { name, reading in
      reading.map { FrontMatterValue.Pair(key: name, value: .scalar(String($0.level))) }
    }
    return readings.isEmpty ? nil : .mapping(readings)
  }
}

extension FrontMatter {
  fileprivate func moment() throws(FileProblem) -> Moment? {
    guard let field = self[Key.date] else { return nil }
    guard let moment = field.value.string.flatMap({ Moment($0.trimmed) }) else {
      throw problem(
        at: Key.date, "the date is not one", mend: "Write it like “date: 2026-11-21T21:04:00+01:00”.")
    }
    return moment
  }

  fileprivate func words(_ key: String) throws(FileProblem) -> [String]? {
    guard let field = self[key] else { return nil }
    guard let words = field.value.strings else {
      throw problem(at: key, "“\(key)” is not a list of words", mend: "Write it like “\(key): [one, two]”.")
    }
    return words
  }

  fileprivate func window(_ name: String) throws(FileProblem) -> WindowReading? {
    guard let window = self[Key.window]?.value, let value = window[name] else { return nil }
    guard let reading = value.string.flatMap(Int.init).flatMap({ WindowReading($0) }) else {
      throw problem(
        at: Key.window, "a reading of the window is not a whole number from −5 to 5",
        mend: "Write it like “window: {arrived: 3, left: 1}”.")
    }
    return reading
  }
}

extension Moment {
  /// Reads the date a file's name begins with: `2026-11-21-2104`, `2026-11-21 a walk`, `2026-11-21`.
  package init?(stem: String) {
    guard let day = Day(stem.prefix(10)) else { return nil }
    let clock = stem.dropFirst(11).prefix { $0.isASCII && $0.isNumber }
    let digits = clock.count == 4 ? Int(clock) ?? 0 : 0
    self.init(day: day, hour: digits / 100, minute: digits % 100)
  }
}
