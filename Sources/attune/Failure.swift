import Foundation

/// Why a command did not do what it was asked; the one line the user sees, and how the program exits.
struct Failure: Error {
  /// What a shell can tell from the exit code; usage mistakes are 64, as the parser gives them.
  enum Code: Int32 {
    /// Something went wrong.
    case wrong = 1
    /// All is well, and there is nothing of the kind asked for.
    case nothingFound = 2
  }

  let message: String
  let code: Code

  init(_ message: String, code: Code = .wrong) {
    self.message = message
    self.code = code
  }

  /// Takes over the words of an error that describes itself in one line.
  init(_ error: some Error & CustomStringConvertible) { self.init(error.description) }
}

/// Writes one line to standard error, under the program's name; a file's name in it may be anything, and steers nothing.
func complain(_ message: String) { tell("attune: \(message.visible)") }

/// Writes what the parser of the command line has to say, which may be several lines, to standard error.
func explainUsage(_ message: String) { tell(message.visibleLines) }

private func tell(_ text: String) {
  // Where this cannot be written either there is nobody left to tell.
  try? FileHandle.standardError.write(contentsOf: Data("\(text)\n".utf8))
}
