import Journal
import Searching

/// `one` to `twelve`; digits above.
func spelled(_ number: Int) -> String {
  let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  return words.indices.contains(number - 1) ? words[number - 1] : String(number)
}

/// `1 reading`, `14 readings`.
func counted(_ number: Int, _ one: String, _ many: String) -> String { "\(number) \(number == 1 ? one : many)" }

extension String {
  /// The same with a capital in front.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

/// How long it is from one day to a later one, in the largest unit that fits at least once.
struct Interval: Hashable {
  /// What is counted.
  enum Unit: String {
    case day
    case week
    case month
    case year
  }

  let count: Int
  let unit: Unit

  /// Days up to two weeks, weeks up to two months, months up to a year, then years: whole ones, never rounded up.
  init(from first: Day, to last: Day) {
    let days = max(0, last.ordinal - first.ordinal)
    let (years, months) = (last.year - first.year, last.month - first.month)
    // The last day of a month that is shorter than the first day's counts as the whole month.
    let isWhole = last.day >= first.day || last.moved(by: 1).day == 1
    let whole = max(0, years * 12 + months - (isWhole ? 0 : 1))
    if days < 14 {
      (count, unit) = (days, .day)
    } else if whole < 2 {
      (count, unit) = (days / 7, .week)
    } else if whole < 12 {
      (count, unit) = (whole, .month)
    } else {
      (count, unit) = (whole / 12, .year)
    }
  }

  /// `3 days`.
  var inDigits: String { "\(count) \(units)" }

  /// `a day`, `three days`.
  var inWords: String { Self.words(count, unit.rawValue) }

  /// `a year`, `three years`.
  static func words(_ count: Int, _ unit: String) -> String {
    count == 1 ? "a \(unit)" : "\(spelled(count)) \(unit)s"
  }

  private var units: String { unit.rawValue + (count == 1 ? "" : "s") }
}

extension String {
  /// A person's name as names are compared: whatever the capitals and accents.
  var asName: String {
    let folded = SearchWords.folded(self)
    return folded.isEmpty ? self : folded
  }
}
