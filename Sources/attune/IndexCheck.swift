import CardIndex
import Documents
import Journal
import Searching
import Vault

/// Whether the index says what the files say.
struct IndexCheck {
  let environment: Environment

  /// What is wrong with the index; `nil` where nothing is, and where there is none.
  ///
  /// - Parameter journal: what the files say.
  func finding(_ journal: JournalContents) throws(VaultProblem) -> Finding? {
    guard environment.hasIndex, var count = differences(journal) else { return nil }
    // Another program may have written something between the one look and the other.
    if count > 0 { count = differences(try environment.folder.contents()) ?? 0 }
    guard count > 0 else { return nil }
    return Finding(
      .indexDiffers,
      FileProblem(
        path: environment.indexPlace.database,
        what: "the index says something else than your files do, of \(count == 1 ? "1 entry" : "\(count) entries")",
        mend: "Your entries are as they were. To make it anew: attune doctor --repair."),
      repair: .makeIndexAnew)
  }

  /// How many entries differ; `nil` where the index cannot be asked, and so misleads nobody.
  private func differences(_ journal: JournalContents) -> Int? {
    do throws(IndexProblem) {
      let index = try JournalIndex(of: environment.folder, at: environment.indexPlace, isShared: false)
      try index.refresh()
      return try index.differences(from: journal).count
    } catch { return nil }
  }

  /// Makes the index anew; whether it says what the files say then.
  func makeAnew() -> Bool {
    do throws(IndexProblem) {
      JournalIndex.remove(at: environment.indexPlace)
      let index = try JournalIndex(of: environment.folder, at: environment.indexPlace, isShared: false)
      try index.refresh()
    } catch { return false }
    return (try? environment.folder.contents()).flatMap(differences) == 0
  }
}
