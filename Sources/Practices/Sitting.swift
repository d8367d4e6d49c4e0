import Concepts
import Documents
import Journal
import Tagging

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
  /// The feeling words chosen at each step, at most `mostFeelings`.
  package private(set) var feelings: [[String]]

  /// The steps the writer leaves out; what they wrote there waits, and is not in the entry.
  package private(set) var skipped: Set<Int>

  /// The name of the entry with the rupture that this sitting returns to.
  package let repairs: String?

  /// How many feeling words can be chosen at a step.
  package static let mostFeelings = 3

  /// Sits down to a practice.
  ///
  /// - Parameter repairs: the name of the entry with the rupture that the writer sits down to return to.
  package init(_ practice: Practice, at began: Moment, repairs: String? = nil) {
    self.repairs = repairs
    self.practice = practice
    self.began = began
    index = 0
    texts = Array(repeating: "", count: practice.steps.count)
    readings = Array(repeating: nil, count: practice.steps.count)
    feelings = Array(repeating: [], count: practice.steps.count)
    skipped = []
  }

  /// Reads a sitting, and refuses one whose parts do not belong together: no step could be shown of it.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    practice = try container.decode(Practice.self, forKey: .practice)
    began = try container.decode(Moment.self, forKey: .began)
    index = try container.decode(Int.self, forKey: .index)
    texts = try container.decode([String].self, forKey: .texts)
    readings = try container.decode([WindowReading?].self, forKey: .readings)
    feelings =
      try container.decodeIfPresent([[String]].self, forKey: .feelings) ?? Array(repeating: [], count: texts.count)
    repairs = try container.decodeIfPresent(String.self, forKey: .repairs)
    let steps = practice.steps.indices
    skipped = try container.decodeIfPresent(Set<Int>.self, forKey: .skipped) ?? []
    guard steps.contains(index), texts.indices == steps, readings.indices == steps,
      feelings.indices == steps, skipped.isSubset(of: steps)
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .index, in: container, debugDescription: "the texts are not those of the practice’s steps")
    }
  }

  /// The step the writer is at.
  package var step: Practice.Step { practice.steps[index] }
  /// What stands on the page now.
  package var text: String {
    get { texts[index] }
    set {
      if texts[index] != newValue { skipped.remove(index) }
      texts[index] = newValue
    }
  }
  /// The reading at this step, while it is a window step and has been set.
  package var reading: WindowReading? {
    get { readings[index] }
    set {
      skipped.remove(index)
      readings[index] = newValue
    }
  }
  /// The feeling words chosen at this step, the first `mostFeelings` of them.
  package var chosenFeelings: [String] {
    get { feelings[index] }
    set {
      skipped.remove(index)
      feelings[index] = Array(newValue.prefix(Self.mostFeelings))
    }
  }

  /// Whether this is the last step.
  package var isLast: Bool { index == practice.steps.count - 1 }

  /// Leaves the present step out.
  package mutating func skip() { skipped.insert(index) }
  /// Goes to a step.
  package mutating func go(to step: Int) { index = min(max(step, 0), practice.steps.count - 1) }

  /// Whether a step has been answered.
  package func isAnswered(_ step: Int) -> Bool {
    !skipped.contains(step) && (readings[step] != nil || !feelings[step].isEmpty || !texts[step].isBlank)
  }
  /// Whether there is anything that belongs into an entry.
  package var hasAnswers: Bool { practice.steps.indices.contains(where: isAnswered) }
  /// Whether there are words on a page left out, which an entry would not have.
  package var leavesWordsOut: Bool { skipped.contains { !texts[$0].isBlank } }

  /// The reading of the window on arrival, if it was given.
  package var arrived: WindowReading? {
    practice.steps.indices.lazy.filter(isAnswered).compactMap { readings[$0] }.first
  }

  /// What the writer answered, as an entry: the questions passed over are left out.
  package var entry: Entry {
    var entry = Entry(moment: began, practice: practice.id, answers: [], arrived: arrived, repairs: repairs)
    for index in practice.steps.indices where isAnswered(index) {
      let text = texts[index]
      switch practice.steps[index] {
      case .question(let prompt):
        entry.answers.append(Entry.Answer(prompt: prompt.id, question: prompt.question, text: text))
      case .page: entry.answers.append(Entry.Answer(text: text))
      case .person: entry.people += Self.names(in: text)
      case .feeling: entry.feelings += feelings[index]
      case .window, .breath: break
      }
    }
    return entry
  }

  /// Everything that is written anywhere in it, the pages left out included; for when words have to be saved as they are.
  package var everything: Entry {
    var sitting = self
    sitting.skipped = []
    return sitting.entry
  }

  /// The names in a line such as “Ana, Tom and my sister”.
  private static func names(in text: String) -> [String] {
    text.replacing(" and ", with: ",").split { $0 == "," || $0.isNewline }.map(\.trimmed).filter { !$0.isEmpty }
  }

  /// The answered texts, each with what its question is about; what the tagger reads.
  package var tagged: [Lesson.Answer] {
    practice.steps.indices.filter(isAnswered).compactMap { index in
      switch practice.steps[index] {
      case .question(let prompt): return Lesson.Answer(texts[index], topics: prompt.concepts)
      case .page: return Lesson.Answer(texts[index])
      case .window, .breath, .feeling, .person: return nil
      }
    }
  }
}
