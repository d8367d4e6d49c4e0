import Documents
import Foundation

/// Text files that the writer may have put somewhere: settings, prompts of their own.
package enum TextFile {
  /// Reads one; `nil` when there is none.
  package static func read(_ path: String) -> Result<SourceFile?, FileProblem> {
    switch FileReading.read(path, atMost: FileReading.mostInASettingsFile) {
    case .text(let text, _): .success(SourceFile(path: path, text: text))
    case .notUTF8(let line):
      .failure(FileProblem(path: path, line: line, what: "the text is not UTF-8", mend: "Save it as UTF-8."))
    case .notAFile: .failure(FileProblem(path: path, what: "this is not a file", mend: "Move it away or rename it."))
    case .tooLarge:
      .failure(
        FileProblem(
          path: path, what: "the file is larger than such a file can be (\(FileReading.mostInASettingsFile >> 20) MB)",
          mend: "Shorten it, or part it into several."))
    case .failed(let problem) where problem.code == ENOENT: .success(nil)
    case .failed:
      .failure(FileProblem(path: path, what: "the file can’t be read", mend: "Give yourself the right to read it."))
    }
  }
}
