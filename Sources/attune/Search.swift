import ArgumentParser
import Foundation
import Journal
import Searching
import TerminalUI
import Vault

/// `attune search`: the entries that are what was asked for.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look for entries by words, concepts and more, newest first.",
    discussion: """
      For instance: attune search door kitchen, attune search concept:rupture, attune search '"looked at me"'.

      A query may hold, together:
      \(QueryHelp.lines.map { "  \($0.syntax)   \($0.meaning): \($0.example)" }.joined(separator: "\n"))

      It exits with 2 when nothing is found.
      """)

  @OptionGroup var environment: Environment
  @OptionGroup var index: IndexUse

  @Argument(help: ArgumentHelp("What to look for.", valueName: "query"))
  var words: [String]

  @Option(help: "In what order: newest, oldest or best.")
  var order: EntryOrder?

  @Option(help: ArgumentHelp("At most so many.", valueName: "number"))
  var limit = 50

  @Flag(help: "Give what was found as JSON, a line for each entry.")
  var json = false

  @Flag(help: "Give only the files’ paths in the journal, a line for each.")
  var names = false

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit needs a number from 1 on.") }
  }

  func run() throws {
    let query = try QueryWords.query(words, order: order, environment)
    let journal = try AskedJournal(environment, index, showsConcepts: query.condition.asksForConcepts)
    for problem in journal.unreadable { complain(problem.description) }
    // One more than is shown tells whether there are more.
    var found = try journal.find(query, 0..<limit + 1)
    let hasMore = found.cards.count > limit
    if hasMore { found.cards.removeLast() }
    try CardLines(query, environment.folder).write(found.cards, json ? .json : names ? .names : .hits)
    guard !found.cards.isEmpty else {
      throw Failure("Nothing in \(environment.folder.path) is what you look for.", code: .nothingFound)
    }
    guard hasMore, let total = try journal.find(query, 0..<1, counting: true).total else { return }
    complain("\(total - limit) more; to see them, add --limit \(total).")
  }
}

/// In what order entries are listed.
enum EntryOrder: String, CaseIterable, ExpressibleByArgument {
  case newest
  case oldest
  case best

  /// The same in a query.
  var query: Query.Order {
    switch self {
    case .newest: .newestFirst
    case .oldest: .oldestFirst
    case .best: .bestFirst
    }
  }
}
