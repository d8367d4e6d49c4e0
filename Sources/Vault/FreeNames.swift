import Journal

/// The names an entry may have where its own is taken: `2026-11-21-2104.md`, `2026-11-21-2104-2.md`, `…-3.md`.
enum FreeNames {
  /// More entries than anybody writes in one minute.
  private static let most = 1000

  /// The names to try, in this order.
  ///
  /// - Parameter id: the entry's path in the journal.
  static func of(_ id: EntryFile.ID) -> some Sequence<EntryFile.ID> {
    let stem = id.hasSuffix(".md") ? String(id.dropLast(3)) : id
    return (1...most).lazy.map { $0 == 1 ? id : "\(unnumbered(stem))-\($0).md" }
  }

  /// `2026/11/2026-11-21-2104-2` without its number; a name of the writer's own stays as it is.
  private static func unnumbered(_ stem: String) -> String {
    guard let dash = stem.lastIndex(of: "-") else { return stem }
    let (head, number) = (stem[..<dash], stem[stem.index(after: dash)...])
    let name = head.split(separator: "/").last ?? head
    let isNumbered = number.allSatisfy { ("0"..."9").contains($0) } && Moment(stem: String(name))?.stem == String(name)
    return isNumbered ? String(head) : stem
  }
}
