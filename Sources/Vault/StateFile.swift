import Foundation

/// A small file of the program's own below the journal's `.attune`: what it must remember between runs.
struct StateFile: Sendable {
  /// Where it stands.
  let path: String

  init(path: String) { self.path = path }

  /// The file of that name in a journal.
  init(_ name: String, in journal: JournalFolder) { self.init(path: "\(journal.path)/.attune/\(name).json") }

  /// What was written last; `nil` when nothing was, or when it can no longer be read.
  func read<Value: Decodable>(_ type: Value.Type) -> Value? {
    guard case .text(let text, _) = FileReading.read(path, atMost: FileReading.mostInAStateFile) else { return nil }
    return try? JSONDecoder().decode(type, from: Data(text.utf8))
  }

  /// Whether there is nothing to read, or it can be read.
  func isReadable<Value: Decodable>(as type: Value.Type) -> Bool { problem?.code == ENOENT || read(type) != nil }

  /// Why the system does not let it be read; `nil` where it does, whatever it holds.
  var problem: VaultProblem? {
    if case .failed(let problem) = FileReading.read(path, atMost: 0) { problem } else { nil }
  }

  /// Writes a value instead of the last one.
  func write(_ value: some Encodable) throws(VaultProblem) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { throw VaultProblem(.cannotWrite, path: path, code: EINVAL) }
    try AtomicFile.replace(path, with: Array(data))
  }

  /// Takes the file away.
  func remove() throws(VaultProblem) {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else { throw VaultProblem(.cannotWrite, path: path) }
  }
}
