import ArgumentParser
import Concepts
import Journal
import Searching
import Vault

/// `attune list`: the entries, a line each.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List entries, newest first, a line each: name, concepts, first words.",
    discussion: "A concept with a question mark is the model’s guess; without one, your own word.")

  @OptionGroup var environment: Environment
  @OptionGroup var index: IndexUse

  @Argument(help: ArgumentHelp("What to look for, as with attune search.", valueName: "query"))
  var words: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Only entries that touch this concept; several times for entries that touch all of them.",
      valueName: "name"))
  var concept: [String] = []

  @Option(help: "In what order: newest, oldest or best.")
  var order: EntryOrder?

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit: Int?

  @Flag(help: "Give the entries as JSON, a line for each.")
  var json = false

  @Flag(help: "Give only the files’ paths in the journal, a line for each.")
  var names = false

  func validate() throws {
    guard limit ?? 1 > 0 else { throw ValidationError("--limit needs a number from 1 on.") }
  }

  /// So many are found, and kept in memory, at once.
  private static let pageSize = 1000

  func run() throws {
    let journal = try AskedJournal(environment, index, showsConcepts: true)
    for problem in journal.unreadable { complain(problem.description) }
    let concepts = try concept.map { Condition.concept(try id(named: $0, in: journal)) }
    var query = try QueryWords.query(words, order: order, environment)
    query.condition = .all([query.condition] + concepts)
    let lines = CardLines(query, environment.folder)
    var count = 0
    while count < limit ?? .max {
      let found = try journal.find(query, count..<min(count + Self.pageSize, limit ?? .max))
      try lines.write(found.cards, json ? .json : names ? .names : .glimpses)
      count += found.cards.count
      if found.cards.count < Self.pageSize { break }
    }
    guard count > 0 else {
      let what =
        !words.isEmpty
        ? "No entry is what you look for"
        : concept.isEmpty ? "There are no entries yet" : "No entry touches that"
      throw Failure("\(what) in \(environment.folder.path).", code: .nothingFound)
    }
  }

  /// The concept of that name: one the program knows, or one some entry carries.
  private func id(named name: String, in journal: AskedJournal) throws -> Concept.ID {
    let id = Concept.ID(rawValue: name)
    if try !journal.find(Query(.concept(id)), 0..<1).cards.isEmpty { return id }
    let library = environment.content.concepts
    guard let concept = library.concept(named: name) else {
      let known = library.concepts.map(\.id).sorted().map(\.rawValue).joined(separator: ", ")
      throw Failure("There is no concept of that name. Choose from: \(known).")
    }
    return concept.id
  }
}
