import Foundation

/// Where the index of a journal lies: in the system's folder for what can be made anew, never in the journal, which may be
/// synced or on a network, where SQLite’s files would come to harm.
package struct IndexPlace: Hashable, Sendable {
  /// The folder of the index: its files are named by what they are.
  package let folder: String

  /// The place for a journal.
  ///
  /// - Parameters:
  ///   - journal: the journal's whole path.
  ///   - caches: the folder for what can be made anew, `~/.cache` say.
  package init(journal: String, caches: String) {
    // FNV-1a: two journals of one machine are not going to meet in 64 bits.
    let hash = journal.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    folder = "\(caches)/attune/\(String(hash, radix: 16))"
  }

  /// The database's file.
  package var database: String { folder + "/index.sqlite" }

  /// All files of the database; SQLite makes those beside it.
  var files: [String] { ["", "-wal", "-shm", "-journal"].map { database + $0 } }

  /// A file that whoever takes the journal in holds locked.
  var turn: String { folder + "/turn" }
}
