import Concepts
import Documents
import Foundation
import Practices
import Settings
import Vault

/// Where everything is: the journal, what the writer has set, what can be made anew.
struct Places: Sendable {
  /// The journal named on the command line.
  let journal: String?

  init(journal: String?) { self.journal = journal }

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

  static var home: String { variable("HOME") ?? NSHomeDirectory() }

  private static var configuration: String {
    folder("XDG_CONFIG_HOME") ?? home + "/.config"
  }

  /// The folder for what can be made anew.
  static var caches: String {
    #if os(macOS)
      let usual = home + "/Library/Caches"
    #else
      let usual = home + "/.cache"
    #endif
    return folder("XDG_CACHE_HOME") ?? usual
  }

  /// A variable of the environment that names a folder; the XDG specification says that a relative path is to be ignored.
  private static func folder(_ variable: String) -> String? {
    self.variable(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static var defaultJournal: String {
    variable("ATTUNE_JOURNAL") ?? (folder("XDG_DATA_HOME") ?? home + "/.local/share") + "/attune/journal"
  }

  static func absolute(_ path: String) -> String {
    let path = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
