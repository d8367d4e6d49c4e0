extension String {
  /// Whether a path is an entry's; what else cannot be read, a folder or a draft, has another.
  package var isEntryPath: Bool { hasSuffix(".md") && !split(separator: "/").contains { $0.hasPrefix(".") } }
}

/// An entry's path in the journal, as far as it says which of the entries of one minute it is:
/// `2026/11/2026-11-21-2104.md`, `…-2104-2.md`, `…-2104-3.md`.
package struct EntryName: Hashable, Comparable, Sendable {
  /// The path without number and ending.
  package let base: String
  /// 1 for the first, which is not numbered.
  package let number: Int

  /// Reads a path; a name of the writer's own has no number, whatever it ends in.
  package init(_ id: EntryFile.ID) {
    let stem = id.hasSuffix(".md") ? String(id.dropLast(3)) : id
    let name = stem.split(separator: "/").last ?? ""
    guard let dash = name.lastIndex(of: "-"), let number = Int(name[name.index(after: dash)...]), number > 1,
      name.hasSuffix("-\(number)"),
      Moment(stem: String(name[..<dash]))?.stem == String(name[..<dash])
    else {
      (base, self.number) = (stem, 1)
      return
    }
    base = String(stem.dropLast(name.distance(from: dash, to: name.endIndex)))
    self.number = number
  }

  private init(base: String, number: Int) {
    self.base = base
    self.number = number
  }

  /// The path.
  package var id: EntryFile.ID { number == 1 ? base + ".md" : "\(base)-\(number).md" }

  /// The paths to try where this one may be taken: itself first, then one number after the other.
  package var free: some Sequence<EntryFile.ID> {
    (0..<Self.mostInAMinute).lazy.map { step in
      step == 0 ? id : EntryName(base: base, number: step + 1).id
    }
  }

  /// More entries than anybody writes in one minute.
  private static let mostInAMinute = 1000

  /// By name, and by number where that is the same.
  package static func < (left: EntryName, right: EntryName) -> Bool {
    (left.base, left.number) < (right.base, right.number)
  }
}
