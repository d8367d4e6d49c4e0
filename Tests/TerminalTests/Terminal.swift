import Foundation
import Testing

/// A real terminal, of tmux's making: it types, shows what is on the screen, and knows how its program ended.
///
/// Each terminal is a tmux server of its own, without anybody's configuration. Waiting is for something to
/// appear, with a bound that only a broken program reaches.
final class Terminal {
  private let name = "attune-test-\(UUID().uuidString.prefix(8))"
  private let environment: [String: String]
  private let tmux: URL
  private static let patience = 20.0

  /// Opens a terminal and runs a command line of the shell in it.
  init(_ command: String, environment: [String: String], columns: Int = 80, rows: Int = 24) throws {
    self.environment = environment
    let paths = (environment["PATH"] ?? "").split(separator: ":").map { URL(fileURLWithPath: "\($0)/tmux") }
    tmux = try #require(
      paths.first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "tmux is needed to run these tests: apt-get install tmux")
    let size = ["-x", String(columns), "-y", String(rows)]
    // tmux names the terminal it is itself; the program under test is told the one the test asks for.
    let term = environment["TERM"] ?? "xterm-256color"
    try control(["-f", "/dev/null", "new-session", "-d"] + size + ["TERM=\(term) exec sh -c '\(command)'"])
    try control(["set-option", "-g", "remain-on-exit", "on"])
  }

  /// Opens a terminal and runs the program in it, with the terminal's modes printed before and after.
  convenience init(_ place: Workplace, _ arguments: String = "", columns: Int = 80, rows: Int = 24) throws {
    let program = try Workplace.program.path
    try self.init(
      "stty -a; \(program) \(arguments); echo exit code $?; stty -a; exec sleep 1000",
      environment: place.environment, columns: columns, rows: rows)
  }

  deinit { close() }

  /// Closes the window, program or not.
  func close() { _ = try? control(["kill-server"]) }

  /// The screen as text.
  var screen: String { (try? control(["capture-pane", "-p"])) ?? "" }

  /// The screen with the sequences that style it.
  var styledScreen: String { (try? control(["capture-pane", "-p", "-e"])) ?? "" }

  /// Waits until a text has a style put before it.
  func waitForStyled(_ style: String, before text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(sourceLocation: sourceLocation, for: "“\(text)” in another style") { _ in
      let screen = styledScreen
      return screen.firstRange(of: text).map { screen[..<$0.lowerBound].suffix(24).contains(style) } ?? false
    }
  }

  /// Something tmux knows of the terminal: `alternate_on`, `cursor_flag`, `pane_pid`.
  func ask(_ variable: String) throws -> String {
    try control(["display-message", "-p", "#{\(variable)}"]).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Presses keys by tmux's names for them: `Enter`, `C-n`, `M-b`, `Down`.
  func press(_ keys: String...) throws { try control(["send-keys"] + keys) }

  /// Goes to an item of the list on the screen and opens it.
  ///
  /// The way is read off the screen and gone in one go; looking after each key would race with the program.
  func choose(_ item: String) throws {
    try select(item)
    try press("Enter")
  }

  /// Goes to an item of the list on the screen, a page further down where it is not in sight.
  func select(_ item: String) throws {
    for _ in 0..<5 {
      let items = screen.split(separator: "\n").filter { $0.hasPrefix("   ▸ ") || $0.hasPrefix("     ") }
      let here = try #require(items.firstIndex { $0.hasPrefix("   ▸ ") }, "nothing is selected:\n\(screen)")
      if let there = items.firstIndex(where: { $0.dropFirst(5).hasPrefix(item) }) {
        for _ in 0..<abs(there - here) { try press(there > here ? "j" : "k") }
        break
      }
      let before = screen
      try press("PageDown")
      try wait(for: "the next page") { $0 != before }
    }
    try wait(for: "▸ " + item)
  }

  /// Types a text.
  func type(_ text: String) throws { try control(["send-keys", "-l", "--", text]) }

  /// Pastes a text as a terminal does, between brackets.
  func paste(_ text: String) throws {
    // By a file: a megabyte is more than a command line may hold.
    let file = FileManager.default.temporaryDirectory.appending(path: name)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try control(["load-buffer", file.path])
    try control(["paste-buffer", "-p"])
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) throws {
    try control(["resize-window", "-x", String(columns), "-y", String(rows)])
  }

  /// Sends bytes as they are, as if the terminal itself did.
  func send(_ bytes: String) throws { try control(["send-keys", "-l", "--", bytes]) }

  /// Waits until the screen has a text.
  ///
  /// - Returns: the screen.
  @discardableResult
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try wait(sourceLocation: sourceLocation, for: "“\(text)”") { $0.contains(text) }
  }

  /// Waits until the screen satisfies a condition.
  @discardableResult
  func wait(
    sourceLocation: SourceLocation = #_sourceLocation, for what: String, until isRight: (String) throws -> Bool
  ) throws -> String {
    let end = Date(timeIntervalSinceNow: Self.patience)
    var screen = screen
    while try !isRight(screen) {
      guard Date() < end else {
        Issue.record("waited in vain for \(what); the screen:\n\(screen)", sourceLocation: sourceLocation)
        throw WaitedInVain()
      }
      // Looking costs a process each time.
      usleep(50_000)
      screen = self.screen
    }
    return screen
  }

  /// What is thrown when a wait has no end; the issue itself is on record.
  struct WaitedInVain: Error {}

  /// The process of the program in this terminal: the child of its shell.
  func processID() throws -> Int32 {
    let env = URL(fileURLWithPath: "/usr/bin/env")
    let found = try run(env, ["pgrep", "-x", "attune", "--parent", try ask("pane_pid")], environment: environment)
    return try #require(Int32(found.output.split(separator: "\n").first ?? ""), "the program is not running")
  }

  @discardableResult
  private func control(_ arguments: [String]) throws -> String {
    var environment = environment
    environment["TERM"] = "xterm-256color"
    let done = try run(tmux, ["-u", "-L", name] + arguments, environment: environment)
    guard done.exitCode == 0 else { throw Refused(errors: done.errors) }
    return done.output
  }

  /// tmux would not do what it was asked.
  struct Refused: Error { let errors: String }
}
