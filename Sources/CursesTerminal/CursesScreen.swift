import CTerminal
import TerminalUI

/// Why the terminal could not be taken.
package enum TerminalProblem: Error, Hashable, Sendable {
  /// Input or output is a pipe or a file.
  case notATerminal
  /// `TERM` names no terminal the system knows.
  case unknownTerminal
  /// The terminal cannot put text at a place of its choosing.
  case cannotPlaceText
  /// The system has no UTF-8 locale.
  case noUTF8
}

/// The terminal while the program has it: frames go out, inputs come in.
///
/// curses is one global screen on one thread, so there is one of these at a time, on the main actor.
@MainActor
package final class CursesScreen {
  private var decoder = InputDecoder()
  private let usesMouse: Bool
  private let theme: Theme
  private let signals: Int32
  private var bytes = [UInt8](repeating: 0, count: mostRead)
  /// When a key that has begun is taken for what it is, in milliseconds.
  private var settlesAt = 0
  /// The size the window had last.
  private var measured = Size(columns: 0, rows: 0)
  /// What is on the screen.
  private var shown: Frame?

  /// Takes the terminal over.
  ///
  /// - Parameters:
  ///   - theme: how things look.
  ///   - usesMouse: whether the program hears of the mouse; the terminal's own selecting needs Shift then.
  package init(theme: Theme, usesMouse: Bool) throws(TerminalProblem) {
    // Before curses starts, or it would put its own handler for window changes in place.
    signals = ct_watch_signals()
    self.usesMouse = usesMouse
    self.theme = theme
    try start()
    decoder = InputDecoder(keys: TerminfoKeys.sequences())
    theme.apply(onLight: false)
  }

  /// Takes the terminal, for the first time or again.
  package func start() throws(TerminalProblem) {
    shown = nil
    switch ct_start(usesMouse) {
    case CT_STARTED: return
    case CT_NOT_A_TERMINAL: throw .notATerminal
    case CT_NO_UTF8: throw .noUTF8
    case CT_CANNOT_PLACE: throw .cannotPlaceText
    default: throw .unknownTerminal
    }
  }

  /// Gives the terminal back as it was.
  package func stop() { ct_stop() }

  /// Stops the process as Ctrl-Z does, until the shell continues it.
  package func stopProcess() { ct_stop_process() }

  /// The window's size now.
  package var size: Size {
    var (rows, columns): (Int32, Int32) = (0, 0)
    ct_measure(&rows, &columns)
    let size = Size(columns: Int(columns), rows: Int(rows))
    // What curses cut off when the window was smaller for an instant is not on its screen any more.
    if size != measured { (measured, shown) = (size, nil) }
    return size
  }

  /// The longest text that is given to the terminal's clipboard, in bytes; longer ones are dropped by many terminals.
  private static let mostCopied = 100_000

  /// Gives a text to the terminal's clipboard (OSC 52); a terminal that has none passes it over.
  package func copy(_ text: String) {
    guard text.utf8.count <= Self.mostCopied else { return }
    ct_copy(Base64.text(of: Array(text.utf8)))
  }

  /// Sends the next frame whole, whatever is on the screen.
  package func forget() {
    shown = nil
    ct_forget()
  }

  /// Shows a frame; only what differs from the last one is sent.
  package func show(_ frame: Frame) {
    Self.draw(frame, over: shown)
    ct_show(Int32(frame.cursor.row), Int32(frame.cursor.column), frame.isCursorVisible)
    // The last frame goes when the writer has this one.
    shown = frame
  }

  /// Puts what differs from the last frame on curses' screen, from where the next refresh takes it.
  static func draw(_ frame: Frame, over last: Frame? = nil) {
    let known = last?.size == frame.size ? last : nil
    guard frame.size.columns > 0 else { return }
    for (row, cells) in frame.rows.enumerated() {
      if known == nil { ct_clear_row(Int32(row)) }
      let whole = 0...frame.size.columns - 1
      guard let columns = known.map({ frame.difference(from: $0, inRow: row) }) ?? whole else { continue }
      for column in columns where known != nil || cells[column] != .blank {
        guard let glyph = cells[column].glyph else { continue }
        let style = Int32(cells[column].style.rawValue)
        glyph.withScalars { ct_put(Int32(row), Int32(column), $0, Int32($1), Int32(glyph.columns), style) }
      }
    }
  }

  /// Waits until something comes: keys, a signal, or news on another descriptor.
  ///
  /// - Returns: what has come from the terminal and the system, and whether there is news.
  package func wait(orFor news: Int32) -> (inputs: [TerminalInput], isNews: Bool) {
    let reasons = Int(ct_wait(signals, news, decoder.patience.map(Int32.init) ?? -1))
    let asked = reasons & CT_SIGNALLED != 0 ? readSignals() : []
    var inputs = reasons & CT_TYPED != 0 ? readKeys() : []
    // What has been typed goes before what the system asks, and all of it before the end.
    if asked.contains(where: \.isEnd) { inputs += readLastKeys() }
    inputs += asked
    inputs.removeAll { input in
      guard case .background(let isLight) = input else { return false }
      theme.apply(onLight: isLight)
      forget()
      return true
    }
    // Nothing more came to a key that has begun: it was all of it.
    if reasons & CT_TYPED == 0, decoder.patience != nil, Self.milliseconds >= settlesAt { inputs += decoder.settle() }
    return (inputs, reasons & CT_NEWS != 0)
  }

  /// How many bytes are read at once.
  private static let mostRead = 65_536

  /// What has been typed; a terminal that is gone asks for the end.
  private func readKeys() -> [TerminalInput] {
    let count = Int(ct_read(&bytes, Int32(bytes.count)))
    guard count != Int(CT_GONE) else { return decoder.finish() + [.signal(.end(exitCode: Int32(CT_HUNG_UP)))] }
    return decode(bytes.prefix(count))
  }

  /// More than the system holds back of what has been typed; somebody who goes on typing does not keep the end away.
  private static let mostLastReads = 64

  /// What has been typed and not been read, since nothing will be read any more.
  private func readLastKeys() -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    for _ in 0..<Self.mostLastReads where Int(ct_wait(-1, -1, 0)) & CT_TYPED != 0 { inputs += readKeys() }
    return inputs + decoder.finish()
  }

  private func decode(_ bytes: ArraySlice<UInt8>) -> [TerminalInput] {
    let now = Self.milliseconds
    let inputs = decoder.decode(bytes, at: now)
    settlesAt = now + (decoder.patience ?? 0)
    return inputs
  }

  private static var milliseconds: Int { Int(ct_milliseconds()) }

  /// Everything the system has asked since the last call.
  private func readSignals() -> [TerminalInput] {
    var inputs: [TerminalInput] = []
    while true {
      let signal = ct_next_signal(signals)
      switch Int(signal) {
      case CT_NO_SIGNAL: return inputs
      case CT_WINDOW_CHANGED: inputs.append(.resize(size))
      case CT_STOP_ASKED: inputs.append(.signal(.stop))
      case CT_CONTINUED: inputs.append(.signal(.go))
      default: inputs.append(.signal(.end(exitCode: Self.exitCode(of: signal))))
      }
    }
  }

  /// What a shell reports for a program that a signal ended.
  private static func exitCode(of signal: Int32) -> Int32 { 128 + signal }
}
