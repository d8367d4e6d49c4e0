import ArgumentParser
import Documents
import Foundation
import Journal
import Practices
import Vault

/// `attune doctor`: whether all is well with the journal's files.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look over the journal’s files: say what needs a hand, and what to do.",
    discussion: """
      Nothing is changed, unless with --repair: that takes away other users’ right to open what is yours, and moves what \
      interrupted saves left to .attune/trash, and makes an index that differs from your files anew. No text is touched.

      It exits with 0 when all is well, 1 when something is left for you to look at, and 2 when there is no journal.
      """)

  @OptionGroup var environment: Environment

  @Flag(help: "Put right what can be put right without you.")
  var repair = false

  @Flag(help: "Give what was found as JSON: path, line, kind, what, mend, repaired.")
  var json = false

  func run() throws {
    var (repaired, counts) = ([Finding](), "")
    var findings: [Finding]
    // What has been put right may have kept something else from being seen.
    while true {
      let found = try look()
      (findings, counts) = (found.findings, found.counts)
      let mended = repair ? found.repair(in: environment) : []
      guard !mended.isEmpty else { break }
      repaired += mended
    }
    try json ? Output.json((repaired + findings).map(Line.init), pretty: true) : write(repaired, findings, counts)
    guard findings.isEmpty else {
      throw Failure(
        findings.count == 1
          ? "One thing for you to look at; your words are as they were."
          : "\(findings.count) things for you to look at; your words are as they were.")
    }
    if counts.isEmpty { throw Failure("There is no journal yet in \(environment.folder.path).", code: .nothingFound) }
  }

  private func write(_ repaired: [Finding], _ findings: [Finding], _ counts: String) throws {
    for group in [repaired, findings] {
      var written: [Finding.Kind: Int] = [:]
      for finding in group {
        written[finding.kind, default: 0] += 1
        if written[finding.kind, default: 0] <= Self.mostOfAKind { try Output.line(finding.problem.description) }
      }
      let more = written.values.reduce(0) { $0 + max(0, $1 - Self.mostOfAKind) }
      if more > 0 { try Output.line("… and \(more) more like these. To see all of them: attune doctor --json.") }
    }
    if findings.isEmpty, !counts.isEmpty { try Output.line("All is well: \(counts).") }
  }

  /// More lines than this of one kind say no more than these.
  private static let mostOfAKind = 20

  private func look() throws -> Found {
    let folder = environment.folder
    let now = try Clock().now
    do throws(VaultProblem) {
      let facts = try folder.facts()
      let (drafts, unreadable) = DraftFolder(journal: folder).drafts()
      let entries = facts.isEmpty ? JournalContents() : try folder.contents()
      var journal = entries
      journal.add(unreadable: unreadable)
      var findings = Checkup(facts: facts, journal: journal, now: now).findings
      findings += folder.unreadableState().map { Finding(.unreadableState, $0) }
      findings += environment.settings.1.map { Finding(.settings, $0) }
      findings += environment.content.problems.map { Finding(.prompts, $0) }
      if !facts.isEmpty, let finding = try IndexCheck(environment: environment).finding(entries) {
        findings.append(finding)
      }
      let (count, open) = (entries.entries.count, drafts.count)
      let counts =
        (count == 1 ? "1 entry" : "\(count) entries")
        + (open == 0 ? "" : open == 1 ? ", 1 draft" : ", \(open) drafts")
      return Found(facts: facts, findings: findings, counts: facts.isEmpty ? "" : counts)
    } catch { throw Failure(error) }
  }

  /// What one look found.
  private struct Found {
    let facts: [FileFacts]
    let findings: [Finding]
    /// How much there is in the journal, in words; empty when there is no journal.
    let counts: String

    /// Puts right what can be.
    ///
    /// - Returns: what has been.
    func repair(in environment: Environment) -> [Finding] {
      let byPath = Dictionary(facts.map { ($0.path, $0) }) { first, _ in first }
      return findings.compactMap { finding in
        if finding.repair == .makeIndexAnew {
          return IndexCheck(environment: environment).makeAnew() ? finding.repaired : nil
        }
        guard let repair = finding.repair, let fact = byPath[finding.path] else { return nil }
        return environment.folder.repair(fact, repair) ? finding.repaired : nil
      }
    }
  }

  /// A finding as JSON; its keys are lasting.
  private struct Line: Encodable {
    let finding: Finding

    private enum Key: String, CodingKey { case path, line, kind, what, mend, repaired }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      // The journal's own folder has a name for people in the problem, and the usual one here.
      try container.encode(finding.path.isEmpty ? "." : finding.path, forKey: .path)
      try container.encode(finding.problem.line, forKey: .line)
      try container.encode(finding.kind.rawValue, forKey: .kind)
      try container.encode(finding.problem.what, forKey: .what)
      try container.encode(finding.problem.mend, forKey: .mend)
      try container.encode(finding.isRepaired, forKey: .repaired)
    }
  }
}
