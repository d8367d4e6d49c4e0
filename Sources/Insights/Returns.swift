import Journal

/// After which practices the writer stood nearer to steady than before, by their own readings.
///
/// It says what was, never what works: nothing is ranked, and what is rare is left out.
package struct Returns: Hashable, Sendable {
  /// The sittings with one practice that have a reading on arrival and on leaving.
  package struct Practice: Hashable, Sendable, Identifiable {
    /// The practice.
    package let id: String
    /// How many ended nearer to steady than they began.
    package fileprivate(set) var nearer = 0
    /// How many ended as far from steady as they began, on whichever side.
    package fileprivate(set) var same = 0
    /// How many ended farther from steady.
    package fileprivate(set) var farther = 0

    /// How many there are.
    package var sittings: Int { nearer + same + farther }

    /// `Evening reflection: nearer to steady after 9 of 14`.
    package func words(titled title: String) -> String {
      "\(title): nearer to steady after \(nearer) of \(sittings)"
    }

    /// `as near as before after 3, farther after 2`; empty where neither was so.
    package var others: String {
      [
        same == 0 ? nil : "as near as before after \(same)",
        farther == 0 ? nil : "farther after \(farther)",
      ]
      .compactMap { $0 }.joined(separator: ", ")
    }
  }

  /// A practice with fewer sittings says nothing yet.
  package static let fewestSittings = 3

  /// The practices with enough sittings, by name.
  package let practices: [Practice]

  /// Looks at some entries.
  package init(of cards: some Sequence<EntryCard>) {
    var practices: [String: Practice] = [:]
    for card in cards {
      guard let id = card.practice, let arrived = card.arrived, let left = card.left else { continue }
      let (before, after) = (abs(arrived.level), abs(left.level))
      practices[id, default: Practice(id: id)].nearer += after < before ? 1 : 0
      practices[id]?.same += after == before ? 1 : 0
      practices[id]?.farther += after > before ? 1 : 0
    }
    self.practices = practices.values.filter { $0.sittings >= Self.fewestSittings }.sorted { $0.id < $1.id }
  }
}
