import ArgumentParser
import Insights
import Journal
import Practices
import Searching
import Vault

/// `attune report`: a year of the journal as one page.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a page of a year: its days, the window, what it touched, ruptures and returns.",
    discussion: """
      The page is one HTML file that needs nothing else, for a browser, a phone or paper. It holds none of your words \
      and names nobody unless you ask for that.

      For instance: attune report --year 2026 --html 2026.html
      """)

  @OptionGroup var environment: Environment
  @OptionGroup var index: IndexUse

  @Option(name: .long, help: ArgumentHelp("The year; the present one unless told.", valueName: "year"))
  var year: Int?

  @Option(
    name: .long, help: ArgumentHelp("The file to write; standard output unless told.", valueName: "file"))
  var html: String?

  @Flag(name: .long, help: "Name the people your entries name.")
  var people = false

  @Flag(
    name: .long,
    help: "Show the first words of ruptures and of entries you marked, and what you made yourself by its name.")
  var words = false

  @Flag(name: .long, help: "Write over a file that is there already.")
  var force = false

  func validate() throws {
    guard year.map((1...9999).contains) ?? true else { throw ValidationError("--year needs a year from 1 to 9999.") }
    guard html?.isEmpty != true else { throw ValidationError("--html needs the name of a file.") }
  }

  func run() throws {
    let (settings, problems) = environment.settings
    problems.forEach { complain($0.description) }
    let today = settings.days.day(of: try Clock().now)
    let year = year ?? today.year
    let journal = try AskedJournal(environment, index, showsConcepts: true)
    journal.unreadable.forEach { complain($0.description) }
    let cards = try journal.find(Self.query(year, settings.days), 0..<Int.max).cards
    var contents: Insights.Report.Contents = []
    if people { contents.insert(.people) }
    if words { contents.insert(.words) }
    let names = words ? environment.content.names : Content.shipped.names
    let report = Insights.Report(
      of: cards, year: year, today: today, days: settings.days, names: names, contents: contents)
    guard !report.isEmpty else {
      throw Failure(
        "There are no entries of \(year) in \(environment.folder.path).", code: .nothingFound)
    }
    guard let html else { return try Output.text(report.html) }
    let path = Places.absolute(html)
    let isWritten: Bool
    do throws(VaultProblem) { isWritten = try PrivateFile.write(report.html, to: path, replacing: force) } catch {
      throw Failure(error)
    }
    guard isWritten else {
      throw Failure("\(path) is there already. Choose another name, or add --force to write over it.")
    }
    try Output.line("\(path) is written. Only you can read it.")
  }

  /// The entries of a year, and those of any year that a rupture of it may have to do with.
  private static func query(_ year: Int, _ days: LogicalDays) -> Query {
    let start = Day(year: year, month: 1, day: 1).map(days.start)
    let end = Day(year: year + 1, month: 1, day: 1).map(days.start)
    return Query(.any([.written(WallSpan(from: start, to: end)), .concept("rupture"), .state(.repair)]))
  }
}

extension Content {
  /// What a report calls things.
  fileprivate var names: Insights.Report.Names {
    var names = Insights.Report.Names()
    names.concepts = Dictionary(concepts.concepts.map { ($0.id, $0.title) }) { first, _ in first }
    names.practices = Dictionary(practices.practices.map { ($0.id, $0.title) }) { first, _ in first }
    let questions = concepts.concepts.flatMap(\.prompts) + practices.practices.flatMap(\.questions)
    names.questions = Dictionary(questions.map { ($0.id, $0.question) }) { first, _ in first }
    return names
  }
}
