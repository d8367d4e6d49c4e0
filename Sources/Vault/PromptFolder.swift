import Documents
import Foundation

/// A folder with the writer's own concepts, practices and passages, in the format of the program's own.
package struct PromptFolder: Sendable {
  private let path: String

  /// Names a folder, there or not.
  package init(path: String) { self.path = path }

  /// Its files, and what cannot be read of them; a folder that is not there has none.
  package func files() -> (files: [SourceFile], problems: [FileProblem]) {
    var files: [SourceFile] = []
    var problems: [FileProblem] = []
    for name in (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted() {
      guard name.hasSuffix(".md") || name.hasSuffix(".txt"), !name.hasPrefix("."), !name.contains("/.") else {
        continue
      }
      switch Self.file(at: path + "/" + name) {
      case .success(let file): files += [file].compactMap { $0 }
      case .failure(let problem): problems.append(problem)
      }
    }
    return (files, problems)
  }

  /// One text file that the writer may have; `nil` when there is none.
  package static func file(at path: String) -> Result<SourceFile?, FileProblem> {
    switch FileReading.read(path) {
    case .text(let text, _): .success(SourceFile(path: path, text: text))
    case .notUTF8(let line):
      .failure(FileProblem(path: path, line: line, what: "the text is not UTF-8", mend: "Save it as UTF-8."))
    case .notAFile: .failure(FileProblem(path: path, what: "this is not a file", mend: "Move it away or rename it."))
    case .failed(let problem) where problem.code == ENOENT: .success(nil)
    case .failed:
      .failure(FileProblem(path: path, what: "the file can’t be read", mend: "Give yourself the right to read it."))
    }
  }
}
