import Documents
import Journal

/// The small files the program keeps for itself below the journal's `.attune`.
extension JournalFolder {
  /// Those that cannot be read, with what that means for the writer.
  package func unreadableState() -> [FileProblem] {
    var problems: [FileProblem] = []
    if !LearningStart(of: self).isReadable {
      problems.append(
        FileProblem(
          path: ".attune/learns-from.json", what: "this can’t be read, so all your reviews are learned from",
          mend: "To set it anew: attune model reset. Otherwise move it away."))
    }
    if !Retagging(self).isReadable {
      problems.append(
        FileProblem(
          path: ".attune/retagged.json", what: "this can’t be read, so the last retagging can’t be taken back",
          mend: "Move it away; the next retagging makes a new one."))
    }
    if !RestingFile(of: self).isReadable {
      problems.append(
        FileProblem(
          path: ".attune/resting.json", what: "this can’t be read, so nothing of the past comes up by itself",
          mend: "Put right what is wrong in it, or move it away; then everything may come up again."))
    }
    return problems
  }
}
