import ArgumentParser
import Journal
import Vault

/// `attune show`: entries as they stand in their files.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the entries of a day, or one by its name.",
    discussion: "For instance: attune show 2026-11-21, attune show 2026-11-21-2104, attune show today.")

  @OptionGroup var environment: Environment

  @Argument(help: ArgumentHelp("A day (2026-11-21, today, yesterday) or an entry’s name.", valueName: "date"))
  var date: String

  func run() throws {
    let journal: JournalContents
    do { journal = try environment.folder.contents() } catch { throw Failure(error) }
    let found = try entries(in: journal)
    let unreadable = journal.unreadable.filter { $0.path.contains(date) }
    for problem in unreadable { complain(problem.description) }
    guard !found.isEmpty else {
      throw Failure(
        "No entry of that date\(unreadable.isEmpty ? "" : " that can be read") in \(environment.folder.path).",
        code: unreadable.isEmpty ? .nothingFound : .wrong)
    }
    try Output.text(found.map(\.file.text).joined(separator: "\n"))
  }

  /// The entries asked for, oldest first, as one reads a day.
  private func entries(in journal: JournalContents) throws -> [EntryFile] {
    let oldestFirst = journal.entries.reversed()
    let named = oldestFirst.filter { $0.name == date || $0.id == date }
    if !named.isEmpty { return Array(named) }
    let (settings, problems) = environment.settings
    problems.forEach { complain($0.description) }
    let today = settings.days.day(of: try Clock().now)
    if let day = ["today": today, "yesterday": today.before][date] ?? Day(date) {
      return oldestFirst.filter { settings.days.day(of: $0.entry.moment) == day }
    }
    guard let moment = Moment(date) ?? Moment(stem: date) else {
      throw Failure("That is neither a date nor an entry’s name. Write it like 2026-11-21 or 2026-11-21-2104.")
    }
    return oldestFirst.filter { $0.entry.moment.stem == moment.stem }
  }
}
