import ArgumentParser
import CardIndex
import Foundation
import Journal
import Searching

/// `attune index`: what makes searching fast, and is made from the entries.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "See what the index knows, make it anew, or take it away.",
    discussion: """
      The index holds the words of your entries once more, on this machine only and for you only, so that they are found at \
      once. It is made from your files whenever it is missing; nothing is lost with it.
      """,
    subcommands: [Status.self, Rebuild.self, Drop.self], defaultSubcommand: Status.self)

  /// `attune index status`: where it is and what is in it.
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Say where the index is, how large, and what is in it.")

    @OptionGroup var environment: Environment

    func run() throws {
      let place = environment.indexPlace
      guard FileManager.default.fileExists(atPath: place.database) else {
        throw Failure(
          "There is no index of \(environment.folder.path) yet; the next search makes one.", code: .nothingFound)
      }
      do {
        let overview = try JournalIndex(of: environment.folder, at: place, isShared: false).overview()
        try Output.line("Where:    \(place.database)")
        try Output.line("Size:     \(Self.size(overview.size))")
        try Output.line("Entries:  \(overview.entries)\(overview.isComplete ? "" : ", not all yet")")
        if let moments = overview.moments {
          try Output.line("Written:  \(moments.lowerBound.day) to \(moments.upperBound.day)")
        }
        if !overview.unreadable.isEmpty { try Output.line("Can’t be read:  \(overview.unreadable.count)") }
        if let looked = overview.looked { try Output.line("Looked:   \(looked.day) \(looked.clock)") }
      } catch let problem as IndexProblem { throw Failure(problem) }
    }

    private static func size(_ bytes: Int) -> String {
      bytes < 1_000_000 ? "\((bytes + 999) / 1000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
    }
  }

  /// `attune index rebuild`: from nothing.
  struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make the index anew from the entries.")

    @OptionGroup var environment: Environment

    func run() throws {
      let showsProgress = isatty(STDERR_FILENO) == 1
      func tell(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8)) }
      do {
        JournalIndex.remove(at: environment.indexPlace)
        let index = try JournalIndex(of: environment.folder, at: environment.indexPlace, isShared: false)
        try index.refresh { progress in
          if showsProgress { tell("\(progress.done) of \(progress.total) entries") }
        }
        if showsProgress { tell("") }
        let entries = try index.overview().entries
        try Output.line(entries == 1 ? "1 entry is in the index." : "\(entries) entries are in the index.")
      } catch let problem as IndexProblem { throw Failure(problem) }
    }
  }

  /// `attune index drop`: away with it.
  struct Drop: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take the index away. Your entries stay; the next search makes a new index.")

    @OptionGroup var environment: Environment

    func run() throws {
      guard FileManager.default.fileExists(atPath: environment.indexPlace.folder) else {
        throw Failure("There is no index of \(environment.folder.path).", code: .nothingFound)
      }
      JournalIndex.remove(at: environment.indexPlace)
      try Output.line("The index is gone; your entries are as they were.")
    }
  }
}
