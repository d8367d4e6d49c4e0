import ArgumentParser
import Foundation
import Journal
import Vault

/// `attune add`: an entry from the command line.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep a few words as an entry.",
    discussion: "For instance: attune add She knocked before she came in. Without words it reads standard input.")

  @OptionGroup var environment: Environment

  @Argument(help: "The words of the entry.")
  var words: [String] = []

  func run() throws {
    let text = try words.isEmpty ? Self.standardInput() : words.joined(separator: " ")
    guard text.contains(where: { !$0.isWhitespace }) else { throw Failure("Nothing written, nothing kept.") }
    let entry = Entry(moment: try Clock().now, answers: [Entry.Answer(text: text)])
    do { try Output.line(try environment.folder.keep(entry).name) } catch let problem as VaultProblem {
      // What stood behind the command the shell still has.
      let place = words.isEmpty ? Rescue.keep(entry) : nil
      throw Failure("Not kept. \(problem)" + (place.map { " Your words are in \($0)." } ?? ""))
    }
  }

  private static func standardInput() throws -> String {
    // In a terminal somebody would wait for it, and it for them.
    if isatty(STDIN_FILENO) == 1 { complain("Write, and end with Ctrl-D on a line of its own.") }
    guard let bytes = try? FileHandle.standardInput.readToEnd() ?? Data() else {
      throw Failure("Standard input can’t be read. Give the words behind the command.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("The text is not UTF-8. Convert it first, with iconv for instance.")
    }
    return text.hasSuffix("\n") ? String(text.dropLast()) : text
  }
}
