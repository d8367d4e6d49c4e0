import ArgumentParser

/// The workbench of the tagger's model: learn it, measure it, look over what it learns from.
@main
struct Trainer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn the tagger’s model from prompts/, measure it, and look over what it learns from.",
    subcommands: [Train.self, Evaluate.self, Corpora.self])
}
