import Foundation

/// A turn at saving in a folder: the windows and commands of this program take it one after the other.
///
/// Other programs know nothing of it, and a save is safe from each of them without it; but where three change places with
/// one file at once, the words of one could come to lie in a file that nobody knows.
struct SavingTurn {
  private let folder: Int32

  /// Waits for the turn.
  ///
  /// Without it the save goes on after a while: a program may have been stopped in its turn, and some file systems know no
  /// locks.
  init(in path: String) {
    let folder = uninterrupted { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    var patience = 100
    while folder >= 0, patience > 0, flock(folder, LOCK_EX | LOCK_NB) != 0, [EWOULDBLOCK, EINTR].contains(errno) {
      patience -= 1
      usleep(20_000)
    }
    self.folder = folder
  }

  /// Gives the turn to the next.
  func end() { if folder >= 0 { close(folder) } }
}
