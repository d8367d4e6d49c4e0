import AttuneApp
import CursesTerminal
import Foundation
import TerminalUI
import Vault

/// The loop: events in, effects out, one frame for whatever came at once.
///
/// It waits for the terminal, for signals and for news from the desk, all in one place, and between these nothing runs.
@MainActor
final class FrontEnd {
  /// News from the desk.
  enum Turn: Sendable {
    /// Things that happened.
    case events([Event])
    /// Give a text to the terminal's clipboard.
    case copy(String)
    /// Lend the terminal to the writer's own editor for a file, and say how it went: nothing, or what went wrong.
    case lend(path: String, then: @Sendable (String?) -> Void)
    /// Draw everything anew.
    case redraw
    /// Give the terminal back until the shell continues the program.
    case stop
    /// End, and leave these words for the writer in the terminal.
    case quit(Int32, lastWords: [String])
  }

  private var model: Model
  private let screen: CursesScreen
  private let clock: Clock
  private let folder: JournalFolder
  private let mailbox: Mailbox<Turn>
  /// Opened behind the first screen, which needs nothing of it.
  private lazy var desk = Desk(
    folder: folder, content: model.world.content, settings: model.world.settings, clock: clock
  ) { [mailbox] in mailbox.put($0) }
  private var ending: (exitCode: Int32, lastWords: [String])?

  /// Sets the loop up; `nil` when the system has no pipe to give.
  init?(model: Model, screen: CursesScreen, clock: Clock, folder: JournalFolder) {
    guard let mailbox = Mailbox<Turn>() else { return nil }
    self.model = model
    self.screen = screen
    self.clock = clock
    self.folder = folder
    self.mailbox = mailbox
  }

  /// Runs until the program is to end.
  ///
  /// - Returns: the exit code, and words for the writer once the terminal is as it was.
  func run() -> (exitCode: Int32, lastWords: [String]) {
    // The first screen does not wait for what is read from the disk.
    screen.show(model.view)
    model.firstEffects.forEach(desk.take)
    while true {
      let (inputs, isNews) = screen.wait(orFor: mailbox.descriptor)
      take(in: inputs.compactMap(Event.init))
      if isNews { mailbox.takeAll().forEach(take) }
      if let ending { return ending }
      screen.show(model.view)
    }
  }

  private func take(in events: [Event]) {
    guard !events.isEmpty else { return }
    for event in [.clock(clock.now)] + events { model.update(event).forEach(desk.take) }
  }

  private func take(_ turn: Turn) {
    switch turn {
    case .events(let events): take(in: events)
    case .copy(let text): screen.copy(text)
    case .redraw: screen.forget()
    case .lend(let path, let then): leave { then(OwnEditor.edit(path)) }
    case .stop: leave { screen.stopProcess() }
    case .quit(let code, let words): ending = ending ?? (code, words)
    }
  }

  /// Gives the terminal back as it was, does something, and takes it again.
  private func leave(_ act: () -> Void) {
    screen.stop()
    act()
    // What came of it goes before any signal that came meanwhile: after the end nothing is taken in.
    mailbox.takeAll().forEach(take)
    do { try screen.start() } catch {
      // The terminal is gone for good; the drafts are on disk.
      return take(in: [.end(exitCode: 1)])
    }
    take(in: [.resize(screen.size)])
  }
}

extension Event {
  /// What something from the terminal means to the program.
  fileprivate init?(_ input: TerminalInput) {
    switch input {
    case .key(let key): self = .key(key)
    case .paste(let text): self = .paste(text)
    case .mouse(let mouse): self = .mouse(mouse)
    case .resize(let size): self = .resize(size)
    case .signal(.end(let exitCode)): self = .end(exitCode: exitCode)
    case .signal(.stop): self = .stop
    case .signal(.go), .background: return nil
    }
  }
}
