/// Something in a file that stands in the way: where it is, what it is, and what would be right.
///
/// It never quotes the file. What the writer wrote stays in the file.
package struct FileProblem: Error, Hashable, Sendable {
  /// The file, as the writer would recognise it.
  package let path: String
  /// The line, counted from 1, where the problem has one.
  package let line: Int?
  /// What is wrong, as the rest of a sentence: “the date is not one”.
  package let what: String
  /// What would be right, as a sentence of its own.
  package let mend: String

  /// Describes a problem in the file at `path`.
  package init(path: String, line: Int? = nil, what: String, mend: String) {
    self.path = path
    self.line = line
    self.what = what
    self.mend = mend
  }
}

extension FileProblem: CustomStringConvertible {
  /// The problem on one line.
  ///
  /// It has the shape that editors and compilers share: `path:line: what. Mend.`
  package var description: String {
    let place = line.map { "\(path):\($0)" } ?? path
    return "\(place): \(what). \(mend)"
  }
}
