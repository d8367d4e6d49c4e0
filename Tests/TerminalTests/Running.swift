import Foundation
import Testing

/// What became of a program that has run to its end.
struct Finished {
  /// As a shell reports it: 128 and the signal's number for a program that a signal ended.
  let exitCode: Int32
  let output: String
  let errors: String
}

/// Runs a program to its end.
///
/// Its streams are files, and it is waited for by its process alone. Foundation's `Process` waits until a socket the
/// child inherits is closed, and a program that leaves a server behind, as tmux does, never closes it.
func run(
  _ program: URL, _ arguments: [String], environment: [String: String], input: Data = Data(), folder: URL? = nil
) throws -> Finished {
  let streams = FileManager.default.temporaryDirectory.appending(path: "attune-run-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: streams) }
  try input.write(to: streams.appending(path: "0"))

  #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
  #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
  #endif
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, streams.path + "/0", O_RDONLY, 0)
  for stream in [1, 2] as [Int32] {
    posix_spawn_file_actions_addopen(&actions, stream, streams.path + "/\(stream)", O_WRONLY | O_CREAT, 0o600)
  }

  // Threads of the test runner block signals, and children inherit that: tmux could not be told to end.
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var noSignals = sigset_t()
  sigemptyset(&noSignals)
  posix_spawnattr_setsigmask(&attributes, &noSignals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

  var process = pid_t()
  let changeFolder = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0.path] } ?? []
  let words = changeFolder + [program.path] + arguments
  let argv = words.map { strdup($0) }
  let envp = environment.map { strdup("\($0)=\($1)") }
  defer { (argv + envp).forEach { free($0) } }
  let refusal = posix_spawn(&process, words[0], &actions, &attributes, argv + [nil], envp + [nil])
  try #require(refusal == 0, "\(program.path) cannot be run: \(String(cString: strerror(refusal)))")
  var status: Int32 = 0
  while waitpid(process, &status, 0) < 0, errno == EINTR {}
  let signal = status & 0x7F
  return Finished(
    exitCode: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
    output: try String(contentsOf: streams.appending(path: "1"), encoding: .utf8),
    errors: try String(contentsOf: streams.appending(path: "2"), encoding: .utf8))
}
