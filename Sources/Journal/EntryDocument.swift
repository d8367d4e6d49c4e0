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
      feelings: try header.words(Key.feelings) ?? [],
      isStarred: header[Key.starred]?.value.string == "true",
      people: try header.words(Key.people) ?? [],
      repairs: header[Key.repairs]?.value.string,
      isLetGo: header[Key.letGo]?.value.string == "true")
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

  /// Whether the file begins with front matter; one made by hand may have none.
  package var hasFrontMatter: Bool { document.frontMatter != nil }

  /// The line of a key of the front matter, counted from 1; `nil` when it is not there.
  package func line(of key: String) -> Int? { document.frontMatter?[key]?.line }

  /// Writes what the model suggests, instead of what it suggested before.
  ///
  /// - Throws: a problem when the front matter cannot be changed; then nothing has been.
  package mutating func suggest(_ concepts: [Concept.ID]) throws(FileProblem) {
    var changed = self
    changed.entry.suggested = concepts
    let value = changed.entry.frontMatterValue(Key.suggested)
    try changed.document.set(Key.suggested, to: value, behind: Array(Key.all.prefix { $0 != Key.suggested }))
    self = changed
  }

  /// Writes something the writer says of the entry beside its words.
  ///
  /// - Throws: a problem when the front matter cannot be changed; then nothing has been.
  package mutating func change(_ change: EntryChange) throws(FileProblem) {
    var changed = self
    let key: String
    switch change {
    case .star(let isStarred): (changed.entry.isStarred, key) = (isStarred, Key.starred)
    case .repairs(let name): (changed.entry.repairs, key) = (name, Key.repairs)
    case .letGo(let isLetGo): (changed.entry.isLetGo, key) = (isLetGo, Key.letGo)
    }
    let value = changed.entry.frontMatterValue(key)
    try changed.document.set(key, to: value, behind: Array(Key.all.prefix { $0 != key }))
    self = changed
  }

  /// Writes what the writer kept at review: the concepts, and how they left.
  ///
  /// Suggestions go: they have been answered.
  ///
  /// - Throws: a problem when the front matter cannot be changed; then nothing has been.
  package mutating func review(concepts: [Concept.ID], left: WindowReading?) throws(FileProblem) {
    var reviewed = self
    reviewed.entry.concepts = concepts
    reviewed.entry.suggested = []
    reviewed.entry.left = left
    let window = document.frontMatter?[Key.window]?.value
    for key in [Key.concepts, Key.suggested, Key.window] {
      let value = reviewed.entry.frontMatterValue(key, instead: key == Key.window ? window : nil)
      let earlier = Key.all.prefix { $0 != key }
      try reviewed.document.set(key, to: value, behind: Array(earlier))
    }
    self = reviewed
  }
}

/// Something the writer says of an entry beside its words.
package enum EntryChange: Hashable, Sendable {
  /// It is marked, or no longer.
  case star(Bool)
  /// It returns to the rupture in the entry of that name, or to none.
  case repairs(String?)
  /// The rupture in it has been let go of, or is open again.
  case letGo(Bool)
}

/// The keys of an entry's front matter.
private enum Key {
  static let date = "date"
  static let practice = "practice"
  static let prompts = "prompts"
  static let concepts = "concepts"
  static let suggested = "suggested"
  static let window = "window"
  static let feelings = "feelings"
  static let starred = "starred"
  static let people = "people"
  static let repairs = "repairs"
  static let letGo = "let-go"

  /// In the order a new entry has them.
  static let all = [date, practice, prompts, concepts, suggested, window, feelings, starred, people, repairs, letGo]
}

extension Entry {
  fileprivate var frontMatter: [(String, FrontMatterValue)] {
    Key.all.compactMap { key in frontMatterValue(key).map { (key, $0) } }
  }

  /// What a key says about this entry; `nil` when it is better left out.
  ///
  /// A window keeps whatever else the old one held.
  fileprivate func frontMatterValue(_ key: String, instead old: FrontMatterValue? = nil) -> FrontMatterValue? {
    switch key {
    case Key.date: .scalar(moment.description)
    case Key.practice: practice.map(FrontMatterValue.scalar)
    case Key.prompts: list(answers.compactMap(\.prompt?.rawValue))
    case Key.concepts: concepts.map { .list($0.map { .scalar($0.rawValue) }) }
    case Key.suggested: list(suggested.map(\.rawValue))
    case Key.window: window(instead: old)
    case Key.feelings: list(feelings)
    case Key.starred: isStarred ? .scalar("true") : nil
    case Key.people: list(people)
    case Key.repairs: repairs.map(FrontMatterValue.scalar)
    case Key.letGo: isLetGo ? .scalar("true") : nil
    default: nil
    }
  }

  private func list(_ words: [String]) -> FrontMatterValue? {
    words.isEmpty ? nil : .list(words.map(FrontMatterValue.scalar))
  }

  private func window(instead old: FrontMatterValue?) -> FrontMatterValue? {
    var pairs: [FrontMatterValue.Pair] = []
    if case .mapping(let present) = old { pairs = present }
    for (name, reading) in [("arrived", arrived), ("left", left)] {
      let new = reading.map { FrontMatterValue.Pair(key: name, value: .scalar(String($0.level))) }
      let place = pairs.firstIndex { $0.key == name } ?? pairs.endIndex
      pairs.replaceSubrange(place..<min(place + 1, pairs.endIndex), with: new.map { [$0] } ?? [])
    }
    return pairs.isEmpty ? nil : .mapping(pairs)
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
    guard let window = self[Key.window]?.value, window.string?.isEmpty != true else { return nil }
    if case .mapping = window, window[name] == nil { return nil }
    guard let reading = window[name]?.string.flatMap(Int.init).flatMap({ WindowReading($0) }) else {
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
    let moment = Moment(day: day, hour: digits / 100, minute: digits % 100) ?? Moment(day: day)
    guard let moment else { return nil }
    self = moment
  }
}
