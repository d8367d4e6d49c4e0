import CTerminal
import TerminalUI

/// The keys terminfo knows by name, under the bytes this terminal sends for them.
enum TerminfoKeys {
  /// Which key each sequence stands for; a terminal that lacks a key has no sequence for it.
  @MainActor static func sequences() -> [[UInt8]: Key] {
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in names {
      if let bytes = ct_key_bytes(name) { sequences[Array(String(cString: bytes).utf8)] = key }
    }
    return sequences
  }

  private static let names: [(String, Key)] = plain + functions + modified

  private static let plain: [(String, Key)] = [
    ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
    ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
    ("kbs", Key(.backspace)), ("kdch1", Key(.delete)), ("kent", Key(.enter)), ("kcbt", Key(.tab, .shift)),
    ("kLFT", Key(.left, .shift)), ("kRIT", Key(.right, .shift)), ("kHOM", Key(.home, .shift)),
    ("kEND", Key(.end, .shift)), ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)),
  ]

  private static let functions: [(String, Key)] = (1...12).map { ("kf\($0)", Key(.function($0))) }

  /// xterm's names for keys with modifiers: `kLFT5` is Ctrl and the left arrow.
  private static let modified: [(String, Key)] = {
    let bases: [(String, Key.Code)] = [
      ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
      ("kDC", .delete), ("kPRV", .pageUp), ("kNXT", .pageDown),
    ]
    let modifiers: [(Int, Key.Modifiers)] = [
      (3, .alt), (4, [.alt, .shift]), (5, .control), (6, [.control, .shift]), (7, [.control, .alt]),
    ]
    return bases.flatMap { base in modifiers.map { ("\(base.0)\($0.0)", Key(base.1, $0.1)) } }
  }()
}
