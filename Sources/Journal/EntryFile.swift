import Concepts
import Documents

/// An entry where it stands in the journal.
package struct EntryFile: Sendable, Identifiable {
  /// What is in the file, in one piece: journals of thousands of entries are copied, filtered and sorted.
  private final class Content: Sendable {
    let file: SourceFile
    let document: EntryDocument

    init(_ file: SourceFile, _ document: EntryDocument) {
      self.file = file
      self.document = document
    }
  }

  private let content: Content
  /// The file as it was read; a save compares it with the disk and overwrites nothing newer.
  package var file: SourceFile { content.file }
  /// The entry in it.
  package var document: EntryDocument { content.document }
  /// What the tagger makes of an entry nobody has reviewed and no sitting left suggestions in; never written.
  ///
  /// `nil` as long as it has not been asked.
  package var noticed: [Concept.ID]?

  /// Reads a file; `modified` dates one that carries no date.
  package init(_ file: SourceFile, modified: Moment, noticed: [Concept.ID]? = nil) throws(FileProblem) {
    self.noticed = noticed
    content = Content(file, try EntryDocument(file, modified: modified))
  }

  /// An entry just kept.
  package init(_ document: EntryDocument, path: String) {
    content = Content(SourceFile(path: path, text: document.text), document)
  }

  /// The path in the journal.
  package var id: String { file.path }
  /// The file's name without its ending, `2026-11-21-2104`: what other entries and the command line call it.
  package var name: String { file.stem }
  /// The entry.
  package var entry: Entry { document.entry }

  /// Whether concepts are the writer's word or the model's guess.
  package enum Standing: Hashable, Sendable {
    /// The writer kept them at review.
    case kept
    /// The model suggests them.
    case suggested
  }

  /// The entry's concepts, and whose word they are.
  package var concepts: (ids: [Concept.ID], standing: Standing) {
    if let kept = entry.concepts { return (kept, .kept) }
    return (entry.suggested.isEmpty ? noticed ?? [] : entry.suggested, .suggested)
  }

  /// Whether neither the writer, nor an earlier sitting, nor the tagger has said anything of its concepts.
  package var isUntagged: Bool { !entry.isReviewed && entry.suggested.isEmpty && noticed == nil }

  /// Whether it stands before another in a list that begins with the newest.
  package func isNewer(than other: EntryFile) -> Bool {
    guard entry.moment == other.entry.moment else { return entry.moment > other.entry.moment }
    return EntryName(id) > EntryName(other.id)
  }

  /// The same entry after its file has been written anew.
  package func saved(as document: EntryDocument) -> EntryFile {
    EntryFile(document, path: file.path)
  }

  /// The first words of the entry, on one line.
  package var glimpse: String {
    let text = entry.answers.lazy.map(\.text).first { !$0.isBlank } ?? ""
    // Most texts begin with nothing but ASCII, where a byte is a character.
    let head = text.utf8.prefix(401)
    guard head.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) else {
      return text.prefix(400).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let words = head.prefix(400).split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }
}

/// Everything in a journal's folder: what can be read, and what cannot.
package struct JournalContents: Sendable {
  /// The entries, newest first.
  package private(set) var entries: [EntryFile]
  /// Files that look like entries and cannot be read, with the reason, by path.
  package private(set) var unreadable: [FileProblem]

  /// Sorts what was found.
  package init(entries: [EntryFile] = [], unreadable: [FileProblem] = []) {
    self.entries = entries.sorted { $0.isNewer(than: $1) }
    self.unreadable = unreadable.sorted { $0.path < $1.path }
  }

  /// The paths of everything that is or looks like an entry.
  package var ids: [EntryFile.ID] { entries.map(\.id) + unreadable.map(\.path).filter(\.isEntryPath) }

  /// The entry in that file.
  package subscript(path: String) -> EntryFile? { entries.first { $0.id == path } }

  /// Whether an entry stands in it that says the same.
  ///
  /// It was written at that moment, with these answers, readings, feelings and people; what a review adds may differ.
  package func holds(_ entry: Entry) -> Bool {
    let same = entries.filter { $0.entry.moment == entry.moment }
    guard !same.isEmpty, let text = try? EntryDocument(entry, path: "").text,
      let read = try? EntryDocument(SourceFile(path: "", text: text), modified: entry.moment).entry
    else { return false }
    return same.contains { file in
      let other = file.entry
      return other.answers == read.answers && other.arrived == read.arrived && other.practice == read.practice
        && other.feelings == read.feelings && other.people == read.people
    }
  }

  /// Puts an entry in its place, instead of what stood at its path.
  package mutating func put(_ entry: EntryFile) {
    entries.removeAll { $0.id == entry.id }
    let place = entries.firstIndex { entry.isNewer(than: $0) } ?? entries.endIndex
    entries.insert(entry, at: place)
  }

  /// Takes out what stands at a path.
  package mutating func remove(_ path: String) {
    entries.removeAll { $0.id == path }
    unreadable.removeAll { $0.path == path }
  }

  /// Takes over what the tagger made of entries that have not changed since.
  ///
  /// - Returns: the earlier entries that have changed or are gone, by path.
  @discardableResult
  package mutating func keepNoticed(from earlier: JournalContents) -> Set<EntryFile.ID> {
    var others = Dictionary(earlier.entries.map { ($0.id, $0) }) { first, _ in first }
    for index in entries.indices {
      let id = entries[index].id
      guard let old = others[id], old.file == entries[index].file else { continue }
      entries[index].noticed = old.noticed
      others[id] = nil
    }
    return Set(others.keys)
  }

  /// Adds files that cannot be read.
  package mutating func add(unreadable problems: [FileProblem]) {
    unreadable = (unreadable + problems).sorted { $0.path < $1.path }
  }

  /// Notes what the tagger makes of the entries in some files.
  package mutating func notice(_ concepts: [String: [Concept.ID]]) {
    for index in entries.indices {
      if let noticed = concepts[entries[index].id] { entries[index].noticed = noticed }
    }
  }
}
