import ArgumentParser
import Documents
import Foundation
import Journal
import Vault

/// `attune edit`: an entry in the writer's own editor.
struct Edit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open an entry in your own editor, $VISUAL or $EDITOR.",
    discussion: """
      The editor has a copy. What another program writes into the entry meanwhile is not lost: then both are kept, \
      yours under a name of its own.
      """)

  @OptionGroup var environment: Environment

  @Argument(help: "The entry’s name.")
  var name: String

  func run() throws {
    let folder = environment.folder
    let id = try JournalReading.id(named: name, in: environment)
    let entry: EntryFile
    do { entry = try folder.entry(at: id) } catch {
      // Another program may have deleted it this instant.
      _ = try JournalReading.id(named: name, in: environment)
      throw Failure(error)
    }
    let desk = EditingDesk(journal: folder)
    let copy: String
    do { copy = try desk.lend(entry) } catch { throw Failure("The entry can’t be lent to your editor. \(error)") }
    let problem = OwnEditor.edit(copy)
    if let problem { complain(problem) }
    do {
      switch try desk.takeBack(entry, from: copy) {
      case .unchanged:
        try Output.line("\(name) is as it was.")
        if problem != nil { throw ExitCode(Failure.Code.wrong.rawValue) }
      case .saved: try Output.line("\(name) is changed.")
      case .both(let other):
        try Output.line(
          "\(name) was changed by another program meanwhile. Both are kept: that one as it is, yours as \(other).")
      case .gone(let other):
        try Output.line("\(name) was deleted meanwhile. What you have written is kept as \(other).")
      }
    } catch let problem as FileProblem {
      throw Failure("Not changed; what you have written is in \(copy). \(problem)")
    } catch let problem as VaultProblem {
      throw Failure("Not changed; what you have written is in \(copy). \(problem)")
    }
  }
}
