import Foundation
import Insights
import Journal

/// What the writer has put to rest, in `.attune/resting.json`.
///
/// It is the writer’s word and cannot be made anew, so it stands in the journal.
package struct RestingFile: Sendable {
  private let file: StateFile

  /// That of a journal.
  package init(of journal: JournalFolder) { file = StateFile("resting", in: journal) }

  /// Whether it can be read, or is not there.
  var isReadable: Bool { file.isReadable(as: Rests.self) }

  /// What is at rest; what cannot be read is taken as being of a later program: then nothing comes up.
  package var rests: Rests { file.read(Rests.self) ?? (isReadable ? Rests() : .fromLater) }

  /// Writes it anew; a file that cannot be read stays as it is.
  ///
  /// Two windows change it one after the other, so that none overwrites what the other has just put there.
  package func change(_ change: (inout Rests) -> Void) throws(VaultProblem) -> Rests {
    let folder = AtomicFile.parent(of: file.path)
    try AtomicFile.makeFolder(folder)
    let turn = SavingTurn(in: folder)
    defer { turn.end() }
    var rests = rests
    guard !rests.isFromLater else { throw file.problem ?? VaultProblem(.notUnderstood, path: file.path, code: 0) }
    change(&rests)
    try file.write(rests)
    return rests
  }
}
