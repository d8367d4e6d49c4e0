import ArgumentParser
import Concepts
import Documents
import Foundation
import Journal
import Practices
import Settings
import Vault

/// Where the journal is and what time it is, as the command line and the environment have it.
struct Environment: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The journal’s folder.",
      discussion: "Otherwise $ATTUNE_JOURNAL, or attune/journal in $XDG_DATA_HOME (~/.local/share).",
      valueName: "dir"))
  var journal: String?

  init() {}

  /// Reads a command line that does nothing but open a journal, `attune` or `attune --journal <dir>`; `nil` for any other.
  ///
  /// So most days begin, and to find out what else could be meant takes longer than all the rest before the first screen.
  init?(opening arguments: ArraySlice<String>) {
    let name = arguments.last
    guard arguments.isEmpty || arguments.count == 2 && arguments.first == "--journal",
      name.map({ !$0.isEmpty && !$0.hasPrefix("-") }) ?? true
    else { return nil }
    journal = name
  }

  /// Refuses a name that is none; a script's variable may not have been set.
  func validate() throws {
    guard journal?.isEmpty != true else { throw ValidationError("--journal needs the name of a folder.") }
  }

  /// The journal asked for.
  var folder: JournalFolder { JournalFolder(path: Self.absolute(journal ?? Self.defaultJournal)) }

  /// What there is to sit down with: the program's own, then the writer's for every journal, then this journal's.
  var content: Content {
    let own = ownFiles
    return Content(layers: [ShippedContent.files] + own.map(\.files), problems: own.flatMap(\.problems))
  }

  /// The number of the tagger that the content makes; to read all of it takes longer.
  var taggerNumber: Int64 { Content.taggerNumber(layers: [ShippedContent.files] + ownFiles.map(\.files)) }

  private var ownFiles: [(files: [SourceFile], problems: [FileProblem])] {
    [Self.configuration + "/attune/prompts", folder.path + "/prompts"].map { PromptFolder(path: $0).files() }
  }

  /// How the writer likes to work, and what is wrong with the file that says so.
  var settings: (Settings, [FileProblem]) {
    let path = Self.configuration + "/attune/config.toml"
    switch TextFile.read(path) {
    case .success(nil): return (Settings(), [])
    case .success(let file?): return Settings.reading(file)
    case .failure(let problem): return (Settings(), [problem])
    }
  }

  static var home: String { variables["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory() }

  private static var configuration: String {
    variables["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.config"
  }

  /// The folder for what can be made anew.
  static var caches: String {
    #if os(macOS)
      let usual = home + "/Library/Caches"
    #else
      let usual = home + "/.cache"
    #endif
    return variables["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? usual
  }

  private static var variables: [String: String] { ProcessInfo.processInfo.environment }

  private static var defaultJournal: String {
    if let path = variables["ATTUNE_JOURNAL"], !path.isEmpty { return path }
    // The XDG specification: a relative path there is to be ignored.
    let data = variables["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.local/share"
    return data + "/attune/journal"
  }

  static func absolute(_ path: String) -> String {
    let path = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

/// The time on the writer's wall; a fixed one where `ATTUNE_NOW` names it, so that a run can be repeated exactly.
struct Clock: Sendable {
  private let fixed: Moment?

  /// Reads `ATTUNE_NOW`, an ISO 8601 date such as `2026-11-21T21:04:00+01:00`.
  init() throws {
    guard let text = ProcessInfo.processInfo.environment["ATTUNE_NOW"], !text.isEmpty else {
      fixed = nil
      return
    }
    guard let moment = Moment(text) else {
      throw Failure("ATTUNE_NOW is not a date. Write it like 2026-11-21T21:04:00+01:00, or leave it out.")
    }
    fixed = moment
  }

  /// The time now.
  var now: Moment { fixed ?? WallClock.now() }
}
