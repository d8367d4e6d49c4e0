import Concepts
import Foundation
import Tagging
import Training

/// An entry with the labels its readers agree on.
struct LabelledEntry: Decodable {
  let id: String
  let text: String
  let labels: [String]
  let persona: String?

  /// Reads a file of them, one a line.
  static func read(_ file: String) throws -> [LabelledEntry] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(LabelledEntry.self, from: Data($0.utf8))
    }
  }

  /// The labels as concepts.
  var concepts: [Concept.ID] { labels.map { Concept.ID(rawValue: $0) } }

  /// The same as one of a voice's entries.
  var trainingText: TrainingText {
    TrainingText(kind: .entry, source: persona ?? id, text: text, concepts: concepts)
  }
}
