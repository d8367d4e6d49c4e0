extension Query {
  /// What is looked for in texts, each term once; what must not be there is left out.
  package var terms: [TextTerm] {
    var terms: [TextTerm] = []
    condition.collect(&terms, isWanted: true)
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
  fileprivate func collect(_ terms: inout [TextTerm], isWanted: Bool) {
    switch self {
    case .all(let parts), .any(let parts): for part in parts { part.collect(&terms, isWanted: isWanted) }
    case .not(let other): other.collect(&terms, isWanted: !isWanted)
    case .text(let term) where isWanted && !terms.contains(term): terms.append(term)
    default: break
    }
  }
}
