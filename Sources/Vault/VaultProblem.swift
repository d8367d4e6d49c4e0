import Foundation

/// Why the journal's folder could not be read or written.
package struct VaultProblem: Error, Hashable, Sendable {
  /// What happened.
  package enum Kind: Hashable, Sendable {
    /// The journal's path leads to something that is no folder.
    case notAFolder
    /// A folder could not be made.
    case cannotMakeFolder
    /// A folder or file could not be read.
    case cannotRead
    /// A file could not be written.
    case cannotWrite
    /// The file is not what it was when it was opened: something else has written it since.
    case changedOnDisk
    /// What was written reads back as something else.
    case notAsWritten
    /// A file of the program's own holds something else than this program writes.
    case notUnderstood
  }

  /// What happened.
  package let kind: Kind
  /// The file or folder it happened to.
  package let path: String
  /// The system's error number, 0 when the system did not refuse anything.
  package let code: Int32

  /// A problem; the system's present error number is its reason unless another is given.
  package init(_ kind: Kind, path: String, code: Int32 = errno) {
    self.kind = kind
    self.path = path
    self.code = code
  }
}

extension VaultProblem: CustomStringConvertible {
  /// One line: what happened, to which file, and what to do.
  package var description: String {
    switch kind {
    case .notAFolder: "\(path) is not a folder. Name another with --journal, or move that file away."
    case .cannotMakeFolder: "The folder \(path) can’t be made: \(reason). \(mend)"
    case .cannotRead: "\(path) can’t be read: \(reason). \(mend)"
    case .cannotWrite: "\(path) can’t be written: \(reason). \(mend)"
    case .changedOnDisk:
      "\(path) has been changed by another program since it was opened. It is left as it is; open it again to see it."
    case .notUnderstood:
      "\(path) holds what can’t be read here, so it is left as it is. Put right what is wrong in it, or move it away."
    case .notAsWritten:
      "\(path) can’t be written: it reads back differently. The disk may be failing; name another journal with --journal."
    }
  }

  private var reason: String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case ENOSPC, EDQUOT: "no space left"
    case EROFS: "the disk is read-only"
    case ENOTDIR: "a part of the path is not a folder"
    case EISDIR: "it is a folder"
    case ENOENT: "it is not there"
    case EEXIST: "something else has that name"
    case ELOOP: "its links go in a circle"
    default: String(cString: strerror(code)).lowercased()
    }
  }

  /// What to do about it, as a sentence.
  var mend: String {
    switch code {
    case ENOENT where kind == .cannotRead: "A link may lead nowhere; mend or remove it."
    case EACCES, EPERM, EROFS: "Give yourself the right to it, or name another journal with --journal."
    case ENOSPC, EDQUOT: "Make some room and try again."
    case ENOTDIR, EEXIST, EISDIR: "Move what is in the way, or name another journal with --journal."
    default: "Try again, or name another journal with --journal."
    }
  }
}
