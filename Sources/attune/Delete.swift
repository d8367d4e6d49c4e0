import ArgumentParser
import CardIndex
import Foundation
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
    var gone: [EntryFile.ID] = []
    defer { environment.forget(gone) }
    for name in names {
      let id = try JournalReading.id(named: name, in: environment)
      do {
        _ = try Trash(of: environment.folder).take(id)
        gone.append(id)
        try Output.line("\(name) is in the trash.")
      } catch let problem as VaultProblem { throw Failure("Not deleted. \(problem)") }
    }
  }
}

extension Environment {
  /// Takes entries that are gone out of the index, and all words that are in none any more; where there is no index, none is
  /// made.
  ///
  /// Should that fail, it is done when the index is next used.
  func forget(_ ids: [EntryFile.ID]) {
    guard FileManager.default.fileExists(atPath: indexPlace.database),
      let index = try? JournalIndex(of: folder, at: indexPlace, isShared: false)
    else { return }
    for id in ids { try? index.noteRemoval(of: id) }
    try? index.tidy()
  }
}
