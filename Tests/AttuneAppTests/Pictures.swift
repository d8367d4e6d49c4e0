import Foundation
import TerminalUI
import Testing

/// Compares a screen with the picture of it kept in the folder `Pictures`.
///
/// A picture is three blocks of text: the letters, the styles by their letter, the cursor. To draw them anew after
/// a change that is meant: `ATTUNE_RECORD=1 swift test --filter AttuneAppTests`, then look at the diff.
func expectPicture(
  of frame: Frame, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let cursor = "\(frame.cursor.row),\(frame.cursor.column)\(frame.isCursorVisible ? "" : " hidden")"
  let picture = "\(frame.picture)\n=== styles\n\(frame.stylePicture)\n=== cursor \(cursor)\n"
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Pictures/\(name)-\(frame.size.columns)x\(frame.size.rows).txt")
  if ProcessInfo.processInfo.environment["ATTUNE_RECORD"] != nil {
    try picture.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let kept = try? String(contentsOf: file, encoding: .utf8)
  #expect(kept != nil, "there is no picture \(file.lastPathComponent) yet", sourceLocation: sourceLocation)
  guard let kept, kept != picture else { return }
  Issue.record("\(file.lastPathComponent) differs:\n\(difference(kept, picture))", sourceLocation: sourceLocation)
}

/// The rows that differ, as they were and as they are.
private func difference(_ old: String, _ new: String) -> String {
  let old = old.split(separator: "\n", omittingEmptySubsequences: false)
  let new = new.split(separator: "\n", omittingEmptySubsequences: false)
  return (0..<max(old.count, new.count)).compactMap { row in
    let before = row < old.count ? old[row] : "(no row)"
    let after = row < new.count ? new[row] : "(no row)"
    return before == after ? nil : "row \(row)\n  - \(before)\n  + \(after)"
  }
  .joined(separator: "\n")
}
