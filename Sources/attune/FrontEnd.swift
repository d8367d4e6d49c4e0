import AttuneApp
import CursesTerminal
import Dispatch
import Foundation
import TerminalUI
import Vault

/// The loop: events in, effects out, one frame for each batch.
///
/// Keys and signals arrive through dispatch sources on the main queue, outcomes of effects from the desk; all come
/// down one stream. Between events nothing runs.
@MainActor
final class FrontEnd {
  /// What comes down the stream.
  enum Turn: Sendable {
    /// Things that happened.
    case events([Event])
    /// Give a text to the terminal's clipboard.
    case copy(String)
    /// Draw everything anew.
    case redraw
    /// Give the terminal back until the shell continues the program.
    case stop
    /// End.
    case quit(Int32)
  }

  private var model: Model
  private let screen: CursesScreen
  private let clock: Clock
  private let desk: Desk
  private let turns: AsyncStream<Turn>
  private let send: AsyncStream<Turn>.Continuation
  private var sources: [any DispatchSourceProtocol] = []
  /// What will be done when nothing more comes to a key that has begun.
  private var settling: DispatchWorkItem?

  init(model: Model, screen: CursesScreen, clock: Clock, folder: JournalFolder) {
    self.model = model
    self.screen = screen
    self.clock = clock
    (turns, send) = AsyncStream.makeStream()
    let send = send
    desk = Desk(folder: folder, content: model.world.content) { send.yield($0) }
  }

  /// Runs until the program is to end.
  ///
  /// - Returns: the exit code.
  func run() async -> Int32 {
    listen(STDIN_FILENO) { [self] in readKeys() }
    listen(screen.signalDescriptor) { [screen] in screen.readSignals() }
    model.firstEffects.forEach(desk.take)
    screen.show(model.view)
    for await turn in turns {
      switch turn {
      case .events(let events):
        for event in [.clock(clock.now)] + events { model.update(event).forEach(desk.take) }
      case .copy(let text): screen.copy(text)
      case .redraw: screen.forget()
      case .stop: suspend()
      case .quit(let exitCode):
        sources.forEach { $0.cancel() }
        return exitCode
      }
      screen.show(model.view)
    }
    return 0
  }

  private func suspend() {
    do { try screen.suspend() } catch {
      // The terminal is gone for good; the drafts are on disk.
      send.yield(.events([.end(exitCode: 1)]))
    }
    send.yield(.events([.resize(screen.size)]))
  }

  /// Reads what was typed, and looks again later where it ends in the middle of something.
  private func readKeys() -> [TerminalInput] {
    let inputs = screen.readKeys()
    settling?.cancel()
    settling = screen.patience.map { patience in
      let work = DispatchWorkItem { [self] in MainActor.assumeIsolated { pass(screen.settleKeys()) } }
      DispatchQueue.main.asyncAfter(deadline: .now() + .milliseconds(patience), execute: work)
      return work
    }
    return inputs
  }

  private func pass(_ inputs: [TerminalInput]) {
    let events = inputs.compactMap(Event.init)
    if !events.isEmpty { send.yield(.events(events)) }
  }

  private func listen(_ descriptor: Int32, read: @escaping @MainActor () -> [TerminalInput]) {
    guard descriptor >= 0 else { return }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { [self] in MainActor.assumeIsolated { pass(read()) } }
    source.resume()
    sources.append(source)
  }
}

extension Event {
  /// What something from the terminal means to the program.
  fileprivate init?(_ input: TerminalInput) {
    switch input {
    case .key(let key): self = .key(key)
    case .paste(let text): self = .paste(text)
    case .mouse(let mouse): self = .mouse(mouse)
    case .background: return nil
    case .resize(let size): self = .resize(size)
    case .signal(.end(let exitCode)): self = .end(exitCode: exitCode)
    case .signal(.stop): self = .stop
    case .signal(.go): return nil
    }
  }
}
