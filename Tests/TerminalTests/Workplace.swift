import Foundation
import Testing

/// A place of its own for one test: a home, a journal, and an environment in which nothing is left to chance.
final class Workplace {
  /// The folder that holds everything; it goes when the test is over.
  let root: URL
  /// The journal's folder, not there until something is kept.
  var journal: URL { root.appending(path: "journal") }

  init() throws {
    root = FileManager.default.temporaryDirectory.appending(path: "attune-\(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  /// The program just built, which lies beside the tests.
  static var program: URL {
    get throws {
      let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      var folder = tests.deletingLastPathComponent()
      // On macOS the tests lie inside a bundle beside the program.
      for _ in 0..<4 where !FileManager.default.isExecutableFile(atPath: folder.appending(path: "attune").path) {
        folder.deleteLastPathComponent()
      }
      let program = folder.appending(path: "attune")
      try #require(FileManager.default.isExecutableFile(atPath: program.path), "attune has not been built")
      return program
    }
  }

  /// The whole environment the program runs in.
  var environment: [String: String] {
    [
      "HOME": root.path, "XDG_DATA_HOME": root.path + "/data", "XDG_CONFIG_HOME": root.path + "/config",
      "XDG_CACHE_HOME": root.path + "/cache", "ATTUNE_JOURNAL": journal.path, "ATTUNE_NOW": "2026-11-21T21:04:00+01:00",
      "TZ": "Europe/Berlin", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color",
      "SWIFT_BACKTRACE": "enable=no",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ]
  }

  /// Writes a file of the journal.
  func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Writes a file of the journal, whatever its bytes.
  func write(_ data: Data, to path: String) throws {
    let file = journal.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  /// Whether there is an index of the journal.
  var hasIndex: Bool { FileManager.default.fileExists(atPath: root.path + "/cache/attune") }

  /// The text of a file of the journal.
  func text(of path: String) throws -> String {
    try String(contentsOf: journal.appending(path: path), encoding: .utf8)
  }

  /// The paths of the journal's files, hidden ones too, in alphabetical order.
  var files: [String] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: journal.path)) ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: journal.path + "/" + path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    .sorted()
  }
}

extension Workplace {
  /// Runs a command of the program.
  func attune(_ arguments: String..., input: String = "") throws -> Finished {
    try run(Self.program, arguments, environment: environment, input: Data(input.utf8))
  }
}
