import ArgumentParser
import Foundation
import Journal
import Searching
import TerminalUI
import Vault

/// `attune trash`: what has been deleted, and the way back.
struct TrashCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trash",
    abstract: "List deleted entries, bring them back, or let them go.",
    subcommands: [ListTrash.self, Restore.self, Empty.self], defaultSubcommand: ListTrash.self)

  /// `attune trash list`: what is in it.
  struct ListTrash: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List what is in the trash; with words, the entries that hold all of them.")

    @OptionGroup var environment: Environment

    @Argument(help: "Words to look for.")
    var words: [String] = []

    func run() throws {
      let journal = try TrashCommand.contents(of: environment)
      for problem in journal.unreadable { complain(problem.description) }
      let found = journal.entries.filter(Condition.words(words.joined(separator: " ")).holds)
      for entry in found {
        try Output.line("\(entry.name)  \(DisplayWidth.clipped(entry.glimpse, to: 60))")
      }
      guard !found.isEmpty else {
        throw Failure(
          words.isEmpty ? "The trash is empty." : "Nothing in the trash holds these words.", code: .nothingFound)
      }
    }
  }

  /// `attune trash restore`: back to where they were.
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Bring entries back to where they were.")

    @OptionGroup var environment: Environment

    @Argument(help: ArgumentHelp("The entries’ names.", valueName: "name"))
    var names: [String]

    func run() throws {
      for name in names {
        guard let found = try TrashCommand.contents(of: environment).id(named: name) else {
          throw Failure("There is no \(name) in the trash. attune trash lists what is there.", code: .nothingFound)
        }
        do {
          let id = try Trash(of: environment.folder).restore(found)
          let isOwnName = id == found
          try Output.line("\(name) is back\(isOwnName ? "." : ", as \(id), since something else has its name by now.")")
        } catch let problem as VaultProblem { throw Failure("Not brought back. \(problem)") }
      }
    }
  }

  /// `attune trash empty`: for good.
  struct Empty: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let everything in the trash go, for good. You are asked first.")

    @OptionGroup var environment: Environment

    @Flag(help: "Do not ask.")
    var yes = false

    func run() throws {
      let count = try TrashCommand.contents(of: environment).ids.count
      guard count > 0 else { throw Failure("The trash is empty.", code: .nothingFound) }
      let what = count == 1 ? "1 entry" : "\(count) entries"
      if !yes {
        guard isatty(STDIN_FILENO) == 1 else { throw Failure("\(what) would go for good. Say so with --yes.") }
        try Output.write("\(what) will go for good and can’t be brought back. Type yes to let them go: ")
        guard readLine()?.lowercased() == "yes" else { return try Output.line("Nothing has gone.") }
      }
      do { _ = try Trash(of: environment.folder).empty() } catch { throw Failure(error) }
      environment.forget([])
      try Output.line("The trash is empty now; \(what) gone.")
    }
  }

  private static func contents(of environment: Environment) throws -> JournalContents {
    do { return try Trash(of: environment.folder).contents() } catch { throw Failure(error) }
  }
}
