import ArgumentParser
import Documents
import Foundation
import Training

/// Where the texts are that the model learns from.
struct PromptsFolder: ParsableArguments {
  @Option(help: "The folder of prompts.")
  var prompts = "prompts"

  /// Reads them.
  func corpus() throws -> Corpus {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: prompts)
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
    return try Corpus(
      paths.sorted().map { path in
        SourceFile(path: path, text: try String(contentsOfFile: prompts + "/" + path, encoding: .utf8))
      })
  }
}
