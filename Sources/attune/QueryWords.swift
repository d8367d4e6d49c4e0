import Concepts
import Journal
import Searching

/// Reads what the command line asks for: words, phrases in quotation marks, and `concept:` with a name.
enum QueryWords {
  /// The condition of some arguments, of which every one must hold.
  static func condition(_ arguments: [String], _ environment: Environment) throws -> Condition {
    .all(arguments.flatMap { condition($0) })
  }

  private static func condition(_ argument: String) -> [Condition] {
    let concept = "concept:"
    if argument.hasPrefix(concept) {
      return [.concept(Concept.ID(rawValue: String(argument.dropFirst(concept.count))))]
    }
    let words = SearchWords.words(of: argument).map(\.folded)
    return argument.hasPrefix("\"") ? [.text(.phrase(words))] : words.map { .text(.word($0)) }
  }
}

extension Condition {
  /// Whether it makes a difference which concepts entries touch.
  var asksForConcepts: Bool {
    switch self {
    case .all(let all), .any(let all): all.contains(where: \.asksForConcepts)
    case .not(let other): other.asksForConcepts
    case .concept, .state(.concepts), .state(.repair): true
    default: false
    }
  }
}
