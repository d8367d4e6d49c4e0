import Concepts

/// One sitting's writing.
package struct Entry: Hashable, Sendable {
  /// A question and what the writer answered; a page without a question has only the text.
  package struct Answer: Hashable, Sendable {
    /// The question's lasting name, where it has one.
    package var prompt: Prompt.ID?
    /// The question as it was worded then; `nil` for a free page.
    package var question: String?
    /// The writer's words, whatever they are.
    package var text: String

    /// Makes an answer.
    package init(prompt: Prompt.ID? = nil, question: String? = nil, text: String) {
      self.prompt = prompt
      self.question = question
      self.text = text
    }
  }

  /// When it was written.
  package var moment: Moment
  /// The practice it came from, by the name of its file.
  package var practice: String?
  /// The answers in order.
  package var answers: [Answer]
  /// The concepts the writer kept; `nil` as long as the entry has not been reviewed.
  package var concepts: [Concept.ID]?
  /// What the model suggested for an entry not reviewed.
  package var suggested: [Concept.ID]
  /// The reading on arrival.
  package var arrived: WindowReading?
  /// The reading on leaving.
  package var left: WindowReading?
  /// The words the writer chose for what they felt.
  package var feelings: [String]
  /// Whether the writer marked it.
  package var isStarred: Bool
  /// Who it is about, in the writer's words.
  package var people: [String]
  /// The name of the entry with the rupture this one returns to.
  package var repairs: String?
  /// Whether the writer let go of the rupture in it: nothing asks about it any more.
  package var isLetGo: Bool

  /// Makes an entry.
  package init(
    moment: Moment, practice: String? = nil, answers: [Answer], concepts: [Concept.ID]? = nil,
    suggested: [Concept.ID] = [], arrived: WindowReading? = nil, left: WindowReading? = nil,
    feelings: [String] = [],
    isStarred: Bool = false, people: [String] = [], repairs: String? = nil,
    isLetGo: Bool = false
  ) {
    self.moment = moment
    self.practice = practice
    self.answers = answers
    self.concepts = concepts
    self.suggested = suggested
    self.arrived = arrived
    self.left = left
    self.feelings = feelings
    self.isStarred = isStarred
    self.people = people
    self.repairs = repairs
    self.isLetGo = isLetGo
  }

  /// Whether the writer has said which concepts fit.
  package var isReviewed: Bool { concepts != nil }

  /// Everything the writer wrote, as one text, without the questions.
  package var text: String { answers.map(\.text).joined(separator: "\n") }

  /// How many words the writer wrote, headings not counted.
  package var wordCount: Int { answers.reduce(0) { $0 + $1.text.wordCount } }
}

extension String {
  /// Stretches without white space that hold a letter or a digit; each ideograph and kana counts as one word.
  package var wordCount: Int {
    var count = 0
    var inWord = false
    for scalar in unicodeScalars {
      if scalar.isCJK {
        count += 1
        inWord = false
      } else if scalar.isSpace {
        inWord = false
      } else if !inWord, scalar.isLetterOrNumber {
        count += 1
        inWord = true
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  /// Whether this parts words; most texts are mostly ASCII, about which no table need be asked.
  fileprivate var isSpace: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }

  /// Whether a stretch with this in it is a word.
  fileprivate var isLetterOrNumber: Bool {
    guard isASCII else { return properties.isAlphabetic || properties.numericType != nil }
    return (0x30...0x39).contains(value) || (0x41...0x5A).contains(value & 0xDF)
  }

  /// Whether this is a sign of a script that writes no spaces between words.
  fileprivate var isCJK: Bool {
    switch value {
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
