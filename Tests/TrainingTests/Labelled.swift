import Concepts
import Documents
import Foundation
import Tagging

@testable import Training

/// The files of this repository that tests of the model read.
enum Labelled {
  private static let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// An entry with the labels its readers agree on.
  struct Entry: Decodable {
    let id: String
    let persona: String
    let text: String
    let labels: [String]

    var concepts: [Concept.ID] { labels.map { Concept.ID(rawValue: $0) } }
  }

  /// Whole entries by voices that the model never met; for measuring, never for learning.
  static func entries() throws -> [Entry] {
    let text = try String(contentsOf: here.appending(path: "Labelled/dev.jsonl"), encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(Entry.self, from: Data($0.utf8)) }
  }

  /// Four writers' journals, each in the order of its days, with the same lives coming back.
  static func writers() throws -> [[TrainingText]] {
    let folder = here.appending(path: "Labelled/writers")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return try TrainingText.entries(SourceFile(path: name, text: text))
    }
  }

  /// The corpus in prompts/.
  static func corpus() throws -> Corpus {
    let prompts = here.deletingLastPathComponent().deletingLastPathComponent().appending(path: "prompts").path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: prompts)
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
    return try Corpus(
      paths.sorted().map { SourceFile(path: $0, text: try String(contentsOfFile: "\(prompts)/\($0)", encoding: .utf8)) }
    )
  }
}
