import Concepts
import Documents
import Journal

/// A file of the journal is read or refused, and changed only where it is meant to be.
enum EntryCheck {
  private static let path = "2026/11/2026-11-21-2104.md"

  static func run(_ text: String) throws(Broken) {
    let file = SourceFile(path: path, text: text)
    let read: EntryFile
    do throws(FileProblem) {
      read = try EntryFile(file, modified: .epoch)
    } catch {
      return try error.check(in: file)
    }
    let document = read.document
    try hold(document.text.bytes == text.bytes, "The text does not come back as it was.")
    try hold(!read.glimpse.contains(where: \.isNewline), "The first words are not on one line.")
    try hold(read.entry.wordCount >= 0, "Words are counted.")

    let concepts: [Concept.ID] = ["rupture", "window-of-tolerance"]
    try check(document, changing: ["suggested"]) { document throws(FileProblem) in try document.suggest(concepts) }
    for (concepts, left) in [(concepts, WindowReading(clamping: -2)), ([], nil)] {
      try check(document, changing: ["concepts", "suggested", "window"]) { document throws(FileProblem) in
        try document.review(concepts: concepts, left: left)
      }
    }
    try checkWrittenAnew(document.entry)
  }

  private static func entry(in text: String, after what: String) throws(Broken) -> Entry {
    do throws(FileProblem) {
      return try EntryDocument(SourceFile(path: path, text: text), modified: .epoch).entry
    } catch {
      throw Broken(description: "\(what) it can’t be read: \(error)")
    }
  }

  /// A change is what the file then says, or it has not been made at all.
  private static func check(
    _ before: EntryDocument, changing keys: Set<String>, by change: (inout EntryDocument) throws(FileProblem) -> Void
  ) throws(Broken) {
    var after = before
    do throws(FileProblem) {
      try change(&after)
    } catch {
      try error.check(in: SourceFile(path: path, text: before.text))
      return try hold(
        after.text.bytes == before.text.bytes && after.entry == before.entry, "A change that was refused was made.")
    }
    let read = try entry(in: after.text, after: "After a change")
    try hold(read == after.entry, "A change is read as something else: \(after.text.debugDescription)")
    try hold(read.answers.isSame(as: before.entry.answers), "A change in the front matter changed the answers.")

    guard let old = try? MarkdownDocument(SourceFile(path: path, text: before.text)),
      let new = try? MarkdownDocument(SourceFile(path: path, text: after.text))
    else { throw Broken(description: "An entry’s file is no document.") }
    try hold(after.text.bytes.reversed().starts(with: old.body.bytes.reversed()), "A change reached the body.")
    let (kept, left) = (old.others(than: keys), new.others(than: keys))
    try hold(
      kept.map(\.key) == left.map(\.key) && kept.map(\.value) == left.map(\.value), "A change reached another key.")
    var again = after
    try? change(&again)
    try hold(again.text.bytes == after.text.bytes, "A change made twice is not the change made once.")
  }

  /// An entry that was read can be written, and is read as itself.
  private static func checkWrittenAnew(_ entry: Entry) throws(Broken) {
    let text: String
    do throws(FileProblem) {
      text = try EntryDocument(entry, path: path).text
    } catch {
      throw Broken(description: "An entry that was read can’t be written: \(error)")
    }
    var expected = entry
    for index in expected.answers.indices {
      // A question stands on one line, whatever it was read from.
      expected.answers[index].question = entry.answers[index].question?.onOneLine
    }
    let read = try Self.entry(in: text, after: "Written anew")
    try hold(read.answers.isSame(as: expected.answers), "Answers are read as others: \(text.debugDescription)")
    try hold(read == expected, "An entry is read as another: \(text.debugDescription)")
  }
}

extension FileProblem {
  /// A problem names its file, and a line that is in it.
  func check(in file: SourceFile) throws(Broken) {
    try hold(path == file.path, "A problem names another file: \(self)")
    let lines = file.text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    if let line {
      try hold((1...lines).contains(line), "A problem names a line of \(lines) that is not there: \(self)")
    }
  }
}

extension MarkdownDocument {
  fileprivate func others(than keys: Set<String>) -> [FrontMatter.Field] {
    (frontMatter?.fields ?? []).filter { !keys.contains($0.key) }
  }
}

extension [Entry.Answer] {
  /// Whether these are the same, byte for byte.
  fileprivate func isSame(as others: [Entry.Answer]) -> Bool {
    count == others.count
      && zip(self, others).allSatisfy {
        $0.prompt == $1.prompt && $0.question?.bytes == $1.question?.bytes && $0.text.bytes == $1.text.bytes
      }
  }
}

extension String {
  fileprivate var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ").trimmed }
}
