import Foundation
import Journal
import Practices
import Synchronization
import Vault

/// The last resort: drafts that could not be written when the program has to end go into files of their own, outside the
/// journal, in the writer's home or else in the system's folder for temporary files.
final class Rescue: Sendable {
  private struct Unsaved {
    let draft: Draft
    let problem: VaultProblem
  }

  private static let prefix = "attune-unsaved-"
  private let unsaved = Mutex<[Draft.ID: Unsaved]>([:])

  /// Notes that a draft could not be written.
  func note(_ draft: Draft, problem: VaultProblem) {
    unsaved.withLock { $0[draft.id] = Unsaved(draft: draft, problem: problem) }
  }

  /// Notes that a draft is on disk, or no longer wanted.
  func settle(_ id: Draft.ID) { unsaved.withLock { _ = $0.removeValue(forKey: id) } }

  /// Puts every draft that is not on disk somewhere else.
  ///
  /// - Returns: a line for each, saying where it is now.
  func keepAll() -> [String] {
    unsaved.withLock { unsaved in
      defer { unsaved = [:] }
      return unsaved.values.map { item in
        let path = Self.keep(item.draft.sitting.everything)
        let outcome = path.map { "It is in \($0)." } ?? "No other place took it either."
        return "What you were writing could not be kept in the journal. \(item.problem) \(outcome)"
      }
    }
  }

  /// Keeps an entry in the first place that takes it.
  static func keep(_ entry: Entry) -> String? {
    for folder in folders {
      for number in 1...9 {
        let name = prefix + entry.moment.stem + (number == 1 ? "" : "-\(number)") + ".md"
        let path = (folder.hasSuffix("/") ? folder : folder + "/") + name
        if let kept = try? Elsewhere.keep(entry, at: path) { return kept }
      }
    }
    return nil
  }

  private static var folders: [String] { [Places.home, NSTemporaryDirectory()] }

  /// The names of a folder that such a file has; the system looks for them, since there may be thousands of others.
  private static func names(in folder: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    let literal = folder.map { "*?[\\".contains($0) ? "\\\($0)" : String($0) }.joined()
    guard glob("\(literal)/\(prefix)*.md", 0, nil, &found) == 0, let paths = found.gl_pathv else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      paths[index].map { URL(fileURLWithPath: String(cString: $0)).lastPathComponent }
    }
  }

  /// Files of that kind that are still there, and the writer's.
  static var found: [String] {
    folders.flatMap { folder -> [String] in
      let shown = folder == Places.home ? "~/" : folder.hasSuffix("/") ? folder : folder + "/"
      return names(in: folder).sorted().compactMap { name in
        let owner = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.ownerAccountID] as? Int
        return owner == Int(geteuid()) ? shown + name : nil
      }
    }
  }
}

/// Entries in files outside the journal.
enum Elsewhere {
  /// Keeps an entry in a file that must not be there yet; `~/` is the writer's home.
  ///
  /// - Returns: the file's path.
  static func keep(_ entry: Entry, at path: String) throws(VaultProblem) -> String {
    try JournalFolder.keep(entry, at: place(of: path))
    return path
  }

  /// Keeps a text in a file that must not be there yet; `~/` is the writer's home.
  static func keep(_ text: String, at path: String) throws(VaultProblem) {
    try JournalFolder.keep(text, at: place(of: path))
  }

  private static func place(of path: String) -> String {
    path.hasPrefix("~/") ? Places.home + path.dropFirst() : Places.absolute(path)
  }
}
