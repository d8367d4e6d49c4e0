import ArgumentParser
import Concepts
import Journal
import Searching
import TerminalUI
import Vault

/// `attune list`: the entries, a line each.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List entries, newest first, a line each: name, concepts, first words.",
    discussion: "A concept with a question mark is the model’s guess; without one, your own word.")

  @OptionGroup var environment: Environment

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only entries that touch this concept; several times for entries that touch all of them.",
      valueName: "name"))
  var concept: [String] = []

  func run() throws {
    let content = environment.content
    let journal = try JournalReading.contents(of: environment.folder, content: content)
    let wanted = Condition.all(try concept.map { .concept(try id(named: $0, in: journal, content.concepts)) })
    let entries = journal.entries.filter(wanted.holds)
    for problem in journal.unreadable { complain(problem.description) }
    for entry in entries { try Output.line(Self.line(for: entry)) }
    guard !entries.isEmpty else {
      let what = wanted == .everything ? "There are no entries yet" : "No entry touches that"
      throw Failure("\(what) in \(environment.folder.path).", code: .nothingFound)
    }
  }

  private static func line(for entry: EntryFile) -> String {
    let (ids, standing) = entry.concepts
    let tags = ids.map { $0.rawValue + (standing == .kept ? "" : "?") }.joined(separator: " ")
    let glimpse = DisplayWidth.clipped(entry.glimpse, to: 60)
    return [entry.name, tags, glimpse].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  /// The concept of that name: one the program knows, or one some entry carries.
  private func id(named name: String, in journal: JournalContents, _ library: ConceptLibrary) throws -> Concept.ID {
    if let concept = library.concept(named: name) { return concept.id }
    let id = Concept.ID(rawValue: name)
    guard journal.entries.contains(where: { $0.concepts.ids.contains(id) }) else {
      let known = library.concepts.map(\.id).sorted().map(\.rawValue).joined(separator: ", ")
      throw Failure("There is no concept of that name. Choose from: \(known).")
    }
    return id
  }
}
