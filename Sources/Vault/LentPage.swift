import Foundation

/// A page on its way through another editor: a file of its own in the journal's `.attune`, as private as the rest.
package struct LentPage: Sendable {
  /// Where it stands.
  package let path: String

  /// A page that goes by a name.
  package init(_ name: String, journal: JournalFolder) { path = "\(journal.path)/.attune/lent/\(name).md" }

  /// Puts the page there.
  package func put(_ bytes: [UInt8]) throws(VaultProblem) { try AtomicFile.replace(path, with: bytes) }

  /// Takes the page back, and its file away.
  package func takeBack() throws(VaultProblem) -> [UInt8] {
    let bytes = try FileReading.bytes(path)
    unlink(path)
    return bytes
  }
}
