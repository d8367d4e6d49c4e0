import ArgumentParser
import Practices

/// `attune prompts`: the writer's own concepts, practices and passages.
struct Prompts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look after your own concepts, practices and questions.",
    discussion: """
      They live in attune/prompts in $XDG_CONFIG_HOME (~/.config), and in prompts/ in the journal, in the same format \
      as the program’s own; a file of the same name stands in for one of those.
      """,
    subcommands: [Check.self])

  /// `attune prompts check`: what is wrong with them, and what would be right.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is wrong in your own files: file, line, and what would be right.")

    @OptionGroup var environment: Environment

    func run() throws {
      let content = environment.content
      for problem in content.problems { complain(problem.description) }
      guard content.problems.isEmpty else {
        let count = content.problems.count
        throw Failure(
          count == 1 ? "One thing to mend; the rest can be used." : "\(count) things to mend; the rest can be used.")
      }
      let (concepts, practices) = (content.concepts.concepts.count, content.practices.practices.count)
      try Output.line("All is well: \(concepts) concepts, \(practices) practices.")
    }
  }
}
