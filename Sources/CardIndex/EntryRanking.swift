import Foundation
import GRDB
import Journal

/// Finds the number of an entry among those of the same second.
///
/// These have room between them, and are numbered anew where it runs out.
struct EntryRanking {
  let db: Database

  private static let firstRank: Int64 = 1 << 20
  private static let step: Int64 = 64

  /// A number that is free and where the entry belongs; `nil` when there is no room for one.
  func freeKey(for card: EntryCard) throws -> Int64? {
    let first = EntryKey.first(of: card.moment)
    guard let last = try neighbours(from: first, isWhole: false).first else { return first + Self.firstRank }
    if card.isNewer(than: last.card), last.key + Self.step < first + EntryKey.ranks { return last.key + Self.step }
    let all = try neighbours(from: first, isWhole: true)
    // Newest first, as a list is.
    let place = all.firstIndex { card.isNewer(than: $0.card) } ?? all.endIndex
    let above = place > 0 ? all[place - 1].key : first + EntryKey.ranks
    let below = place < all.count ? all[place].key : first - 1
    if place == all.count, above - Self.step > below { return above - Self.step }
    return above - below > 1 ? below + (above - below) / 2 : nil
  }

  /// A number where the entry belongs, after the others of its second have been numbered anew, with room between them.
  func keyAfterSpreading(for card: EntryCard) throws -> Int64 {
    let first = EntryKey.first(of: card.moment)
    try spread(try neighbours(from: first, isWhole: true).map(\.key), from: first)
    return try freeKey(for: card) ?? first
  }

  /// The entries of a second, newest first, or only the newest.
  private func neighbours(from first: Int64, isWhole: Bool) throws -> [(key: Int64, card: EntryCard)] {
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT key, name, path, card FROM entry JOIN folder ON id = folder WHERE key >= ? AND key < ? \
          ORDER BY key DESC LIMIT ?
          """), arguments: [first, first + EntryKey.ranks, isWhole ? -1 : 1])
    var all: [(key: Int64, card: EntryCard)] = []
    while let row = try rows.next() {
      let path = try EntryPath.path(of: row.value(1), in: row.value(2))
      let key: Int64 = try row.value(0)
      all.append((key, try CardReader.card(at: path, key: key, row.value(3))))
    }
    return all
  }

  /// Numbers the entries of a second anew, with room between them.
  private func spread(_ keys: [Int64], from first: Int64) throws {
    let step = min(Self.step, (EntryKey.ranks - Self.firstRank) / Int64(keys.count + 1))
    func move(_ key: Int64, to other: Int64) throws {
      for (table, column) in [("entry", "key"), ("touch", "key"), ("guess", "key"), ("text", "rowid")] {
        try db.execute(sql: "UPDATE \(table) SET \(column) = ? WHERE \(column) = ?", arguments: [other, key])
      }
    }
    // First out of the way, since the new numbers may be old ones of others.
    for key in keys { try move(key, to: -key) }
    for (index, key) in keys.reversed().enumerated() {
      try move(-key, to: first + Self.firstRank + Int64(index) * step)
    }
  }
}

/// A path in the journal and its two parts: that of the folder, and the file's name.
enum EntryPath {
  /// Puts the parts together.
  static func path(of name: String, in folder: String) -> String { folder.isEmpty ? name : folder + "/" + name }

  /// Parts a path.
  static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
