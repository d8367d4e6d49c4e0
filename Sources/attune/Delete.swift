import ArgumentParser
import Journal
import Vault

/// `attune delete`: entries go into the trash.
struct Delete: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Move entries to the trash.",
    discussion: "For instance: attune delete 2026-11-21-2104. attune trash restore brings them back.")

  @OptionGroup var environment: Environment

  @Argument(help: ArgumentHelp("The entries’ names.", valueName: "name"))
  var names: [String]

  func run() throws {
    for name in names {
      let id = try JournalReading.id(named: name, in: environment)
      do {
        _ = try Trash(of: environment.folder).take(id)
        try Output.line("\(name) is in the trash.")
      } catch let problem as VaultProblem { throw Failure("Not deleted. \(problem)") }
    }
  }
}
