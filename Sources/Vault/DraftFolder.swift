import Foundation
import Practices

/// Unfinished sittings, one file each, in the journal's own `.attune/drafts`.
package struct DraftFolder: Sendable {
  private let path: String

  /// The drafts of a journal.
  package init(journal: JournalFolder) { path = journal.path + "/.attune/drafts" }

  /// Every draft there is, oldest first; a file that is no draft is left alone.
  package func drafts() -> [Draft] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted().compactMap { name in
      guard case .text(let text, _) = FileReading.read(path + "/" + name) else { return nil }
      return try? JSONDecoder().decode(Draft.self, from: Data(text.utf8))
    }
  }

  /// Writes a draft, instead of its earlier state.
  package func save(_ draft: Draft) throws(VaultProblem) {
    let file = place(of: draft.id)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(draft) else { throw VaultProblem(.cannotWrite, path: file, code: EINVAL) }
    try AtomicFile.replace(file, with: String(decoding: data, as: UTF8.self))
  }

  /// Takes a draft away: it has become an entry, or the writer let it go.
  package func remove(_ id: Draft.ID) { unlink(place(of: id)) }

  private func place(of id: Draft.ID) -> String { "\(path)/\(id).json" }
}
