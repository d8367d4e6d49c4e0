import Foundation
import Synchronization

/// The system's own dictionary, through hunspell or aspell, whichever is installed; words stay on this machine.
///
/// It is asked one thing at a time, and given up on when it does not answer: the desk must go on.
final class Speller: Sendable {
  /// Why there is no dictionary.
  struct None: Error {
    let reason: String
  }

  private let dictionary: String
  private let turn = Mutex(())

  /// - Parameter dictionary: the dictionary's name, `en_GB` say; the system's language when empty.
  init(dictionary: String) { self.dictionary = dictionary.isEmpty ? Self.systemLanguage : dictionary }

  /// The language of the environment, as dictionaries are named; empty for none.
  private static var systemLanguage: String {
    let variables = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
    let name = String(locale.prefix { $0 != "." && $0 != "@" })
    return ["C", "POSIX"].contains(name) ? "" : name
  }

  /// Those of the words that the dictionary does not have.
  func misspelt(_ words: [String]) -> Result<[String], None> { turn.withLock { _ in look(up: words) } }

  private func look(up words: [String]) -> Result<[String], None> {
    // Dictionaries have the straight apostrophe only.
    let asked = Dictionary(grouping: words) { $0.replacing("’", with: "'") }
    let text = asked.keys.sorted().joined(separator: "\n") + "\n"
    var isInstalled = false
    for (name, arguments) in [("hunspell", hunspell), ("aspell", aspell)] {
      guard let program = Self.find(name) else { continue }
      isInstalled = true
      if let found = Self.run(program, arguments, input: text) {
        return .success(found.split(whereSeparator: \.isNewline).flatMap { asked[String($0)] ?? [] })
      }
    }
    let language = dictionary.isEmpty ? "your language" : dictionary
    return .failure(
      None(
        reason: isInstalled
          ? "There is no dictionary for \(language). Install one, or name another in config.toml."
          : "No dictionary is installed. With hunspell or aspell on this machine, words can be looked up."))
  }

  private var hunspell: [String] { ["-l", "-i", "UTF-8"] + (dictionary.isEmpty ? [] : ["-d", dictionary]) }
  private var aspell: [String] { ["list", "--encoding=utf-8"] + (dictionary.isEmpty ? [] : ["--lang=\(dictionary)"]) }

  private static func find(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: "\($0)/\(name)") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Runs a program on a text; `nil` when it does not end well.
  private static func run(_ program: URL, _ arguments: [String], input text: String) -> String? {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let patience = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 5, execute: patience)
    defer { patience.cancel() }
    // The words asked about at once fit into a pipe, so nobody waits for anybody here.
    try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try? input.fileHandleForWriting.close()
    let found = (try? output.fileHandleForReading.readToEnd()) ?? nil
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: found ?? Data(), as: UTF8.self) : nil
  }
}
