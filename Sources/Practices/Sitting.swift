import Concepts
import Documents
import Journal

/// One reflection under way: where the writer is in a practice and what they have written so far.
///
/// Answers belong to steps, so going back, changing one's mind and skipping lose nothing.
package struct Sitting: Hashable, Codable, Sendable {
  /// The practice.
  package let practice: Practice
  /// When it began, which becomes the entry's date.
  package let began: Moment
  /// The step the writer is at.
  package private(set) var index: Int
  /// What the writer wrote at each step.
  package private(set) var texts: [String]
  /// The reading each window step has been given.
  package private(set) var readings: [WindowReading?]

  /// Sits down to a practice.
  package init(_ practice: Practice, at began: Moment) {
    self.practice = practice
    self.began = began
    index = 0
    texts = Array(repeating: "", count: practice.steps.count)
    readings = Array(repeating: nil, count: practice.steps.count)
  }

  /// Reads a sitting, and refuses one whose parts do not belong together: no step could be shown of it.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    practice = try container.decode(Practice.self, forKey: .practice)
    began = try container.decode(Moment.self, forKey: .began)
    index = try container.decode(Int.self, forKey: .index)
    texts = try container.decode([String].self, forKey: .texts)
    readings = try container.decode([WindowReading?].self, forKey: .readings)
    let steps = practice.steps.indices
    guard steps.contains(index), texts.indices == steps, readings.indices == steps else {
      throw DecodingError.dataCorruptedError(
        forKey: .index, in: container, debugDescription: "the texts are not those of the practice’s steps")
    }
  }

  /// The step the writer is at.
  package var step: Practice.Step { practice.steps[index] }
  /// What stands on the page now.
  package var text: String {
    get { texts[index] }
    set { texts[index] = newValue }
  }
  /// The reading at this step, while it is a window step and has been set.
  package var reading: WindowReading? {
    get { readings[index] }
    set { readings[index] = newValue }
  }
  /// Whether this is the first step.
  package var isFirst: Bool { index == 0 }
  /// Whether this is the last step.
  package var isLast: Bool { index == practice.steps.count - 1 }

  /// Goes to the next step; stays at the last.
  package mutating func next() { index = min(index + 1, practice.steps.count - 1) }
  /// Goes to the step before; stays at the first.
  package mutating func back() { index = max(index - 1, 0) }
  /// Goes to a step.
  package mutating func go(to step: Int) { index = min(max(step, 0), practice.steps.count - 1) }

  /// Whether a step has been answered.
  package func isAnswered(_ step: Int) -> Bool { readings[step] != nil || !texts[step].isBlank }
  /// Whether there is any word worth keeping.
  package var hasWords: Bool { texts.contains { !$0.isBlank } }

  /// The reading of the window on arrival, if it was given.
  package var arrived: WindowReading? { readings.lazy.compactMap { $0 }.first }

  /// What the writer answered, as an entry: the questions passed over are left out.
  package var entry: Entry {
    let answers = zip(practice.steps, texts).compactMap { step, text -> Entry.Answer? in
      guard !text.isBlank else { return nil }
      switch step {
      case .question(let prompt): return Entry.Answer(prompt: prompt.id, question: prompt.question, text: text)
      case .page: return Entry.Answer(text: text)
      case .window: return nil
      }
    }
    return Entry(moment: began, practice: practice.id, answers: answers, arrived: arrived)
  }

  /// The answered texts, each with what its question is about; what the tagger reads.
  package var tagged: [(text: String, topics: [Concept.ID])] {
    zip(practice.steps, texts).compactMap { step, text in
      guard !text.isBlank else { return nil }
      if case .question(let prompt) = step { return (text, prompt.concepts) }
      return (text, [])
    }
  }
}
