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
    let today = try Clock().now.day
    switch date {
    case "today": return try ids(of: today, in: journal)
    case "yesterday": return try ids(of: today.before, in: journal)
    default:
      // A name may look like a date, and be that of an entry written on another.
      if let id = try environment.folder.likelyID(of: date) ?? journal.id(named: date) { return [id] }
      if let day = Day(date) { return try ids(of: day, in: journal) }
      guard let moment = Moment(date) ?? Moment(stem: date) else {
        throw Failure("That is neither a date nor an entry’s name. Write it like 2026-11-21 or 2026-11-21-2104.")
      }
      return try ids(of: moment.day, in: journal) { $0.stem == moment.stem }
    }
  }

  private func ids(
    of day: Day, in journal: AskedJournal, where isAsked: (Moment) -> Bool = { _ in true }
  ) throws -> [EntryFile.ID] {
    let span = WallSpan(from: Moment(day: day), to: Day(ordinal: day.ordinal + 1).flatMap { Moment(day: $0) })
    let found = try journal.find(Query(.written(span), order: .oldestFirst), 0..<Int.max)
    return found.cards.filter { isAsked($0.moment) }.map(\.id)
  }
}
