import Documents
import Foundation
import Journal
import Searching
import Testing
import Vault

@testable import CardIndex

/// A journal for one test with its index, gone with it.
final class IndexedJournal: Sendable {
  private let root: String
  let folder: JournalFolder
  let place: IndexPlace

  init() throws {
    root = FileManager.default.temporaryDirectory.path + "/attune-index-\(UUID().uuidString)"
    folder = JournalFolder(path: root + "/journal")
    place = IndexPlace(journal: folder.path, caches: root + "/cache")
    try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// Opens the index.
  func index(restarted: @escaping @Sendable () -> Void = {}) throws -> JournalIndex {
    try JournalIndex(of: folder, at: place, restarted: restarted)
  }

  /// Opens the index and takes everything in, as long after the last change as makes that sure.
  func freshIndex() throws -> JournalIndex {
    let index = try index()
    try index.refresh(at: later)
    return index
  }

  /// A moment at which all the files of a test have been as they are for long.
  var later: Int { FileStamp.now() + 3_000_000_000 }

  func path(of name: String) -> String { folder.path + "/" + name }

  /// Writes an entry's file, and makes the folders above it.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes a file of any bytes, and makes the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let place = URL(fileURLWithPath: path(of: name))
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(of: name)) }

  /// Writes over a part of a file without another change of it, as programs do that save in place.
  func overwrite(_ name: String, with text: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path(of: name)))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }
}

extension EntryIndex {
  /// The paths of everything found.
  func ids(_ condition: Condition = .everything, _ order: Query.Order = .newestFirst) throws -> [EntryFile.ID] {
    try find(Query(condition, order: order), 0..<10_000, counting: false).cards.map(\.id)
  }

  /// The paths of the entries with a word.
  func ids(of word: String) throws -> [EntryFile.ID] { try ids(.text(.word(word))) }
}
