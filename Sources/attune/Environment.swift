import ArgumentParser
import Documents
import Practices
import Settings
import Vault

/// The journal a command is about, as the command line and the environment have it.
struct Environment: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The journal’s folder.",
      discussion: "Otherwise $ATTUNE_JOURNAL, or attune/journal in $XDG_DATA_HOME (~/.local/share).",
      valueName: "dir"))
  var journal: String?

  /// Refuses a name that is none; a script's variable may not have been set.
  func validate() throws {
    guard journal?.isEmpty != true else { throw ValidationError("--journal needs the name of a folder.") }
  }

  /// Where everything is.
  var places: Places { Places(journal: journal) }
  /// The journal asked for.
  var folder: JournalFolder { places.folder }
  /// What there is to sit down with.
  var content: Content { places.content }
  /// The number of the tagger that the content makes; to read all of it takes longer.
  var taggerNumber: Int64 { places.taggerNumber }
  /// How the writer likes to work, and what is wrong with the file that says so.
  var settings: (Settings, [FileProblem]) { places.settings }
}
