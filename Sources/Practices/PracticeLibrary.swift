import Concepts
import Documents

/// The practices this journal knows.
package struct PracticeLibrary: Sendable {
  /// Every practice, in alphabetical order of title, free pages last.
  package let practices: [Practice]
  /// What is wrong with the files that could not be read; their practices are missing.
  package let problems: [FileProblem]

  /// Reads a library from files; a bad file is reported and left out, never in the way of the others.
  package init(files: [SourceFile]) {
    var practices: [Practice] = []
    var problems: [FileProblem] = []
    for file in files {
      do throws(FileProblem) { practices.append(try Practice(file)) } catch { problems.append(error) }
    }
    self.practices = practices.sorted {
      ($0.isFreePage ? 1 : 0, $0.title) < ($1.isFreePage ? 1 : 0, $1.title)
    }
    self.problems = problems
  }

  /// The practices that come with the program.
  package static let shipped = PracticeLibrary(files: ShippedContent.files(in: "practices"))

  /// The practice of that id.
  package subscript(id: String) -> Practice? { practices.first { $0.id == id } }

  /// The practices in the order to offer them at a time of day.
  ///
  /// What suits it comes first, by place, and there what is made for it before what suits any time; then what is for
  /// some people only, free pages, and what suits other times.
  package func offered(at time: Practice.Time) -> [Practice] {
    let ranks = practices.enumerated().map { number, practice in
      let isMade = practice.suits.contains(time)
      let group = practice.isFreePage ? 2 : !practice.suits(time) ? 3 : practice.audience != nil ? 1 : 0
      return (group, practice.place, isMade ? 0 : 1, number)
    }
    return ranks.sorted(by: <).map { practices[$0.3] }
  }
}

extension Practice.Time {
  /// The time of day at an hour, 0 to 23; the night lasts until five.
  package init(hour: Int) {
    switch hour {
    case 5..<12: self = .morning
    case 12..<17: self = .afternoon
    case 17..<22: self = .evening
    default: self = .night
    }
  }
}
