import Foundation

/// A turn at something that the windows and commands of this program do one after the other.
struct IndexTurn {
  private let file: Int32

  /// Waits for the turn at a file or folder; without one, should the system know no locks.
  init(at path: String) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    while file >= 0, flock(file, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Takes the turn if it is free; `nil` when somebody else has it.
  init?(ifFreeAt path: String) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0, flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    close(file)
    return nil
  }

  /// Gives the turn to the next.
  func end() { if file >= 0 { close(file) } }
}
