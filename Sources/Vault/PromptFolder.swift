import Documents
import Foundation

/// A folder with the writer's own concepts, practices and passages, in the format of the program's own.
package struct PromptFolder: Sendable {
  private let path: String

  /// Names a folder, there or not.
  package init(path: String) { self.path = path }

  /// Its files, and what cannot be read of them; a folder that is not there has none.
  package func files() -> (files: [SourceFile], problems: [FileProblem]) {
    // Most writers have none, and to begin a walk takes longer than to see that.
    guard access(path, F_OK) == 0 else { return ([], []) }
    var files: [SourceFile] = []
    var problems: [FileProblem] = []
    for name in (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted() {
      guard name.hasSuffix(".md") || name.hasSuffix(".txt"), !name.hasPrefix("."), !name.contains("/.") else {
        continue
      }
      switch TextFile.read(path + "/" + name) {
      case .success(let file): files += [file].compactMap { $0 }
      case .failure(let problem): problems.append(problem)
      }
    }
    return (files, problems)
  }
}
