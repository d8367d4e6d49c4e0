import ArgumentParser
import Foundation
import Tagging
import Training

/// `trainer train`: from prompts/ to the model's file.
struct Train: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn the model and write its file.",
    discussion: "The same texts give the same file, byte for byte, on every machine.")

  @OptionGroup var prompts: PromptsFolder

  @Option(help: "The model’s file.")
  var model = "Sources/CTaggerModel/tagger.model"

  @Flag(help: "Write nothing; fail if the file is not what these texts give.")
  var check = false

  func run() async throws {
    let started = ContinuousClock.now
    let outcome = await ModelTrainer(try prompts.corpus()).train()
    let bytes = outcome.model.bytes
    Figures.show("voices left out in turn", outcome.crossValidation)
    let reliability = ModelTrainer.reliability(outcome.unseen, concepts: outcome.model.concepts)
    let tenths = reliability.enumerated().map { String(format: "0.%d: %.2f", $0, $1.right) }
    print("right of what was given a chance of " + tenths.joined(separator: ", "))
    print("\(outcome.model.featureCount) features, \(bytes.count) bytes")
    print("learned in \((ContinuousClock.now - started).formatted(.units(allowed: [.seconds], width: .narrow)))")
    let file = URL(fileURLWithPath: self.model)
    if check {
      guard try Array(Data(contentsOf: file)) == bytes else {
        throw ValidationError("\(self.model) is not what these texts give. Run “trainer train” and commit the file.")
      }
      print("\(self.model) is what these texts give.")
    } else {
      try Data(bytes).write(to: file)
      print("wrote \(self.model)")
    }
  }
}
