import ArgumentParser
import Concepts
import Foundation
import Journal
import Practices
import Tagging
import Vault

/// `attune model`: what notices the concepts, and what it has learned from this writer.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Show what the program has learned from your reviews.",
    discussion: """
      It learns from the entries you have reviewed, each time anew: take an entry away, and what it taught is gone \
      with it. Nothing leaves this machine.
      """,
    subcommands: [Status.self, Reset.self], defaultSubcommand: Status.self)

  /// `attune model`: the figures.
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what has been learned (the default).")

    @OptionGroup var environment: Environment

    func run() throws {
      let folder = environment.folder
      let content = environment.content
      let start = LearningStart(of: folder)
      let all = start.entries(in: try JournalReading.contents(of: folder))
      let reviewed = Array(all.sorted { $0.moment < $1.moment }.suffix(Content.mostReviews))
      let tagger = content.makeTagger(entries: reviewed)
      let size = String(format: "%.1f", Double(TaggerModel.shippedBytes.count) / 1_000_000)
      try Output.line(
        "The model knows \(tagger.model.concepts.count) concepts by \(tagger.model.featureCount) words, pairs and families (\(size) MB)."
      )
      if let moment = start.moment { try Output.line("It learns from entries since \(moment.day) \(moment.clock).") }
      let count = reviewed.count
      try Output.line(
        count == 0
          ? "It has not learned from you yet: no entry\(start.moment == nil ? "" : " since then") is reviewed."
          : "It has learned from \(count == 1 ? "1 reviewed entry" : "\(count) reviewed entries").")
      for line in Self.lines(tagger, content, reviewed) { try Output.line(line) }
      for concept in tagger.ownConcepts {
        let examples = content.ownExamples.count { $0.concepts.contains(concept) }
        let kept = reviewed.count { $0.concepts?.contains(concept) == true }
        let sources = [(examples, "example"), (kept, "review")].filter { $0.0 > 0 }
        let words = sources.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " and ")
        try Output.line("\(concept): your own, from \(words)")
      }
    }

    /// For each concept: how often it was kept as suggested, refused and added.
    private static func lines(_ tagger: Tagger, _ content: Content, _ reviewed: [Entry]) -> [String] {
      let untaught = Tagger(model: tagger.model)
      var kept: [Concept.ID: Int] = [:]
      var refused: [Concept.ID: Int] = [:]
      var added: [Concept.ID: Int] = [:]
      for entry in reviewed {
        let suggested = Set(untaught.suggestions(for: entry, content: content))
        for concept in entry.concepts ?? [] where tagger.model.concepts.contains(concept) {
          if suggested.contains(concept) { kept[concept, default: 0] += 1 } else { added[concept, default: 0] += 1 }
        }
        for concept in suggested.subtracting(entry.concepts ?? []) { refused[concept, default: 0] += 1 }
      }
      let concepts = Set(kept.keys).union(refused.keys).union(added.keys).sorted()
      return concepts.map { concept in
        let counts = [(kept, "kept"), (refused, "refused"), (added, "added")].compactMap { counts, word in
          counts[concept].map { "\(word) \($0)" }
        }
        return "\(concept): " + counts.joined(separator: ", ")
      }
    }
  }

  /// `attune model reset`: from now on only.
  struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Forget what was learned: learn only from entries written from now on.",
      discussion: "Your entries stay as they are. --undo learns from all of them again.")

    @OptionGroup var environment: Environment

    @Flag(help: "Learn from every reviewed entry again.")
    var undo = false

    func run() throws {
      let start = LearningStart(of: environment.folder)
      guard FileManager.default.fileExists(atPath: environment.folder.path) else {
        throw Failure("There is no journal in \(environment.folder.path).", code: .nothingFound)
      }
      do {
        if undo {
          try start.clear()
          try Output.line("It learns from all your reviewed entries again.")
        } else {
          try start.set(try Clock().now)
          try Output.line(
            "Forgotten. It learns from entries written from now on. To take this back: attune model reset --undo.")
        }
      } catch let problem as VaultProblem { throw Failure(problem) }
    }
  }
}
