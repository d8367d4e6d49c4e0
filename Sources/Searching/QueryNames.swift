import Concepts

/// The names a query may use, and what they mean.
package struct QueryNames: Sendable {
  /// Something that goes by more than one name.
  struct Named: Sendable {
    let id: String
    let title: String
    let names: [String]
  }

  let concepts: [Named]
  let practices: [Named]

  /// The concepts and practices this journal knows.
  ///
  /// - Parameter practices: each by its id and its title.
  package init(concepts: ConceptLibrary, practices: [(id: String, title: String)] = []) {
    self.concepts = concepts.concepts.map {
      Named(
        id: $0.id.rawValue, title: $0.title, names: ([$0.id.rawValue, $0.title] + $0.aliases).map(SearchWords.folded))
    }
    self.practices = practices.map {
      Named(id: $0.id, title: $0.title, names: [$0.id, $0.title].map(SearchWords.folded))
    }
  }
}

extension [QueryNames.Named] {
  /// What goes by a name: its id, else its title or another name, whatever the case and the hyphens.
  func named(_ name: String) -> QueryNames.Named? {
    if let known = first(where: { $0.id == name }) { return known }
    let folded = SearchWords.folded(name)
    return first { $0.names.prefix(2).contains(folded) } ?? first { $0.names.contains(folded) }
  }

  /// Whether a name may still become one of these, as more of it is typed.
  func hasNames(beginningWith start: String) -> Bool {
    let start = SearchWords.folded(start)
    return contains { $0.names.contains { $0.hasPrefix(start) } }
  }

  /// The id whose name looks most like another, if any does.
  func nearest(to name: String) -> String? {
    let name = SearchWords.folded(name)
    let near = compactMap { named in
      named.names.compactMap { $0.slips(from: name) }.min().map { (slips: $0, id: named.id) }
    }
    return near.min { $0.slips < $1.slips }?.id
  }
}

extension String {
  /// How many letters have to be changed, added or left out to make another word of it; `nil` where it is another word.
  ///
  /// One slip in three letters makes another word; so do four in any.
  func slips(from other: String) -> Int? {
    let (one, two) = (Array(unicodeScalars), Array(other.unicodeScalars))
    let most = Swift.min(3, one.count / 3, two.count / 3)
    guard most > 0, abs(one.count - two.count) <= most else { return nil }
    var row = Array(0...two.count)
    for (place, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for column in two.indices {
        let changed = diagonal + (letter == two[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = Swift.min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[two.count] <= most ? row[two.count] : nil
  }
}
