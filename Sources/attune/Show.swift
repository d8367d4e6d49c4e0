import ArgumentParser
import Journal
import Searching
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
    let journal = try AskedJournal(environment, showsConcepts: false, makesIndex: false)
    let found = try ids(in: journal)
    let unreadable = journal.unreadable.filter { $0.path.contains(date) }
    for problem in unreadable { complain(problem.description) }
    guard !found.isEmpty else {
      throw Failure(
        "No entry of that date\(unreadable.isEmpty ? "" : " that can be read") in \(environment.folder.path).",
        code: unreadable.isEmpty ? .nothingFound : .wrong)
    }
    var texts: [String] = []
    for id in found {
      do { texts.append(try environment.folder.entry(at: id).file.text) } catch { throw Failure(error) }
    }
    try Output.text(texts.joined(separator: "\n"))
  }

  /// The entries asked for, oldest first, as one reads a day.
  private func ids(in journal: AskedJournal) throws -> [EntryFile.ID] {
    // A name may look like a date, and be that of an entry written on another.
    // Most days are none; whether there is one of that name then need not be asked of every file.
    let isDay = ["today", "yesterday"].contains(date) || Day(date) != nil
    if let id = try environment.folder.likelyID(of: date) ?? journal.id(named: date, looksWhole: !isDay) { return [id] }
    let (settings, problems) = environment.settings
    problems.forEach { complain($0.description) }
    let days = settings.days
    let today = days.day(of: try Clock().now)
    if let day = ["today": today, "yesterday": today.before][date] ?? Day(date) {
      return try ids(WallSpan(from: days.start(of: day), to: days.start(of: day.moved(by: 1))), in: journal)
    }
    guard let moment = Moment(date) ?? Moment(stem: date) else {
      throw Failure("That is neither a date nor an entry’s name. Write it like 2026-11-21 or 2026-11-21-2104.")
    }
    let start = Moment(day: moment.day)
    let span = WallSpan(from: start, to: Moment(day: moment.day.moved(by: 1)))
    return try ids(span, in: journal) { $0.stem == moment.stem }
  }

  private func ids(
    _ span: WallSpan, in journal: AskedJournal, where isAsked: (Moment) -> Bool = { _ in true }
  ) throws -> [EntryFile.ID] {
    let found = try journal.find(Query(.written(span), order: .oldestFirst), 0..<Int.max)
    return found.cards.filter { isAsked($0.moment) }.map(\.id)
  }
}
