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
      let place = path + "/" + name
      switch FileReading.read(place) {
      case .text(let text, _): files.append(SourceFile(path: place, text: text))
      case .notUTF8(let line):
        problems.append(FileProblem(path: place, line: line, what: "the text is not UTF-8", mend: "Save it as UTF-8."))
      case .notAFile:
        problems.append(FileProblem(path: place, what: "this is not a file", mend: "Move it away or rename it."))
      case .failed:
        problems.append(
          FileProblem(path: place, what: "the file can’t be read", mend: "Give yourself the right to read it."))
      }
    }
    return (files, problems)
  }
}
