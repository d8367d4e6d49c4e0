import ArgumentParser
import Insights
import Journal
import Practices
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

  @Option(name: .long, help: ArgumentHelp("The year; the present one unless told.", valueName: "year"))
  var year: Int?

  @Option(
    name: .long, help: ArgumentHelp("The file to write; standard output unless told.", valueName: "file"))
  var html: String?

  @Flag(name: .long, help: "Name the people your entries name.")
  var people = false

  @Flag(name: .long, help: "Show the first words of ruptures and of entries you marked.")
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
    let content = environment.content
    let journal = try JournalReading.contents(of: environment.folder, content: content)
    journal.unreadable.forEach { complain($0.description) }
    var contents: Insights.Report.Contents = []
    if people { contents.insert(.people) }
    if words { contents.insert(.words) }
    let report = Insights.Report(
      of: journal.entries.map(EntryCard.init), year: year ?? today.year, today: today, days: settings.days,
      names: content.names, contents: contents)
    guard !report.isEmpty else {
      throw Failure(
        "There are no entries of \(year ?? today.year) in \(environment.folder.path).", code: .nothingFound)
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
