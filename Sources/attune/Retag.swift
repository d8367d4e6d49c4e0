import ArgumentParser
import Concepts
import Journal
import Practices
import Tagging
import Vault

/// `attune retag`: the suggestions in the journal, made anew.
struct Retag: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Suggest concepts anew for entries you have not reviewed.",
    discussion: """
      After a new version, or when your reviews have taught it something. What you kept at review stays as it is, and \
      so do files that carry no front matter. --undo takes the last retagging back.
      """)

  @OptionGroup var environment: Environment

  @Flag(help: "Show what would change, and change nothing.")
  var preview = false

  @Flag(help: "Take the last retagging back.")
  var undo = false

  func validate() throws {
    guard !(preview && undo) else { throw ValidationError("Give either --preview or --undo.") }
  }

  func run() throws {
    let folder = environment.folder
    let retagging = Retagging(folder)
    do {
      if undo {
        guard let count = try retagging.undo() else {
          throw Failure("There is no retagging to take back in \(folder.path).", code: .nothingFound)
        }
        return try Output.line("\(Self.entries(count)) as before.")
      }
      let changes = try Self.changes(in: folder, content: environment.content)
      if preview {
        for change in changes { try Output.line(Self.line(for: change)) }
        return try Output.line("\(Self.entries(changes.count)) would change. Nothing has.")
      }
      let (made, problem) = changes.isEmpty ? ([], nil) : try retagging.make(changes)
      for change in made { try Output.line(Self.line(for: change)) }
      if let problem {
        throw Failure(
          "\(Self.entries(made.count)) changed, then: \(problem) To take back what was: attune retag --undo.")
      }
      let back = made.isEmpty ? "" : " To take it back: attune retag --undo."
      try Output.line("\(Self.entries(made.count)) changed.\(back)")
    } catch let problem as VaultProblem { throw Failure(problem) }
  }

  private static func changes(in folder: JournalFolder, content: Content) throws -> [Retagging.Change] {
    let journal = try JournalReading.contents(of: folder)
    let tagger = content.makeTagger(entries: LearningStart(of: folder).entries(in: journal))
    return Retagging.changes(in: journal) { tagger.suggestions(for: $0, content: content) }
  }

  private static func entries(_ count: Int) -> String { count == 1 ? "1 entry" : "\(count) entries" }

  /// The entry's name, what goes and what comes.
  private static func line(for change: Retagging.Change) -> String {
    let going = change.before.filter { !change.after.contains($0) }.map { "-\($0)" }
    let coming = change.after.filter { !change.before.contains($0) }.map { "+\($0)" }
    let order = going.isEmpty && coming.isEmpty ? ["another order"] : going + coming
    return ([change.entry] + order).joined(separator: "  ")
  }
}
