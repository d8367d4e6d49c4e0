extension Query {
  /// What is looked for in texts, each term once; what must not be there is left out.
  package var terms: [TextTerm] {
    var terms: [TextTerm] = []
    var seen: Set<TextTerm> = []
    condition.forEachTerm { if seen.insert($0).inserted { terms.append($0) } }
    return terms
  }

  /// Where what is looked for stands in a text: in bytes of its UTF-8, in order, none touching another.
  package func marks(in text: String) -> [Range<Int>] {
    let terms = terms
    guard !terms.isEmpty else { return [] }
    let words = SearchWords.words(of: text)
    let folded = Array(words.map(\.folded).joined(separator: " ").utf8)
    let places = terms.flatMap { TermMatcher($0).places(in: folded) }.map {
      words[$0.lowerBound].range.lowerBound..<words[$0.upperBound - 1].range.upperBound
    }
    var marks: [Range<Int>] = []
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = marks.last, place.lowerBound <= last.upperBound {
        marks[marks.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        marks.append(place)
      }
    }
    return marks
  }
}

extension Condition {
  /// Hands over what must be there, from left to right; twice negated is wanted.
  fileprivate func forEachTerm(isWanted: Bool = true, _ take: (TextTerm) -> Void) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.forEachTerm(isWanted: isWanted, take) }
    case .not(let other): other.forEachTerm(isWanted: !isWanted, take)
    case .text(let term): if isWanted { take(term) }
    default: break
    }
  }
}
