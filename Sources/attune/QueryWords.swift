import Concepts
import Journal
import Searching

/// Reads what the command line asks for; see `QueryHelp` for how that is written.
enum QueryWords {
  /// The query of some arguments, of which every one must hold.
  ///
  /// - Throws: what could not be read, since a script is not to go on with less than it asked for.
  static func query(_ arguments: [String], order: EntryOrder?, _ environment: Environment) throws -> Query {
    let text = arguments.joined(separator: " ")
    let reading = try reader(for: text, environment).read(text)
    if let problem = reading.problems.first { throw Failure(problem.description) }
    return Query(reading.query.condition, order: order?.query ?? reading.query.order)
  }

  /// A reader with what the text may need; to read the prompts and settings takes longer than most searches.
  private static func reader(for text: String, _ environment: Environment) throws -> QueryReader {
    let today = try Clock().now
    guard text.contains(where: { ":#@".contains($0) }) else {
      return QueryReader(names: QueryNames(concepts: ConceptLibrary(files: [])), today: today.day)
    }
    let content = environment.content
    let days = environment.settings.0.days
    let practices = content.practices.practices.map { ($0.id, $0.title) }
    return QueryReader(
      names: QueryNames(concepts: content.concepts, practices: practices), today: days.day(of: today), days: days)
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
