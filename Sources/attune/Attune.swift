import ArgumentParser
import AttuneApp
import CursesTerminal
import Foundation
import Settings

/// The program: without a command it opens the journal.
@main
struct Attune: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attune",
    abstract: "A reflection journal for the terminal.",
    usage: "attune [--journal <dir>]\nattune [--journal <dir>] <command>",
    discussion: """
      Without a command the journal opens: it asks one question at a time, keeps what you write as \
      dated Markdown files, and names ideas of interpersonal neurobiology your words seem to touch.

      It exits with 0 when all is well, 1 when something went wrong, 2 when nothing was found, \
      and 64 when the command line is not understood.
      """,
    version: "0.1.0",
    subcommands: [
      Add.self, List.self, Search.self, Show.self, Edit.self, Delete.self, TrashCommand.self, Tag.self, Retag.self,
      ModelCommand.self, Prompts.self, Report.self, IndexCommand.self, Doctor.self,
    ])

  @OptionGroup var environment: Environment

  static func main() async {
    Privacy.keep()
    // A reader that has seen enough, `head` say, is no mistake.
    signal(SIGPIPE, SIG_DFL)
    do {
      if let places = Places(opening: CommandLine.arguments.dropFirst()) { try open(places) }
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      complain(failure.message)
      Foundation.exit(failure.code.rawValue)
    } catch {
      let code = exitCode(for: error)
      if code == .success { exit(withError: error) }
      // It quotes the command line, on which the shell may have put the names of files.
      explainUsage(fullMessage(for: error))
      Foundation.exit(code.rawValue)
    }
  }

  @MainActor
  func run() async throws { try Self.open(environment.places) }

  /// Opens the journal, and ends with it.
  @MainActor
  private static func open(_ places: Places) throws -> Never {
    // A dictionary or an editor that ends early must not end the journal.
    signal(SIGPIPE, SIG_IGN)
    let clock = try Clock()
    let content = Beside {
      let content = places.content
      // To read what the first screen shows takes as long as to prepare the terminal.
      _ = content.practices
      return content
    }
    let screen: CursesScreen
    let (settings, problems) = places.settings
    do { screen = try CursesScreen(theme: Theme(settings.theme), usesMouse: settings.usesMouse) } catch {
      throw Failure(error.message)
    }
    let world = World(
      size: screen.size, now: clock.now, content: content.value, settings: settings, settingsProblems: problems,
      windowName: String(UInt32.random(in: 0 ... .max), radix: 36))
    let model = Model(world: world)
    let ending = FrontEnd(model: model, screen: screen, clock: clock, folder: places.folder)?.run()
    screen.stop()
    guard let ending else {
      throw Failure("The system has no more files to give. Close some programs and try again.")
    }
    ending.lastWords.forEach(complain)
    Foundation.exit(ending.exitCode)
  }
}

extension Theme {
  fileprivate init(_ theme: Settings.Theme) {
    switch theme {
    case .auto: self = .auto
    case .dark: self = .dark
    case .light: self = .light
    case .contrast: self = .contrast
    case .plain: self = .plain
    }
  }
}

extension TerminalProblem {
  /// What happened and what to do, in one line.
  fileprivate var message: String {
    switch self {
    case .notATerminal:
      "The journal opens in a terminal, and this is none. To read without one, try: attune list, attune show DATE."
    case .unknownTerminal:
      "The system does not know the terminal that TERM names. Try: TERM=xterm-256color attune."
    case .cannotPlaceText:
      "This kind of terminal (TERM) can’t place text on its screen. To read without that, try: attune list."
    case .noUTF8:
      "The system has no UTF-8 locale, which your words need. Install one, C.UTF-8 for instance."
    }
  }
}
