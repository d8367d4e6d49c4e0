import Concepts
import Journal

extension Report {
  /// Each concept's year as twelve bars, and how many entries there were.
  var conceptsSection: HTML {
    let months = ConceptMonths(of: cards, until: lastDay, days: days)
    guard !months.concepts.isEmpty else { return HTML([]) }
    let top = max(5, months.concepts.flatMap { months[$0] }.max() ?? 0)
    return Self.section(
      "What the entries touch", "Month by month, from January to December: what you kept, or what was suggested."
    ) {
      HTML("table") {
        for id in months.concepts {
          let counts = months[id]
          HTML("tr") {
            HTML("th", ["scope": "row"]) { HTML.own(name(of: id)) }
            HTML("td") { bars(counts, top: top, title: name(of: id)) }
            HTML("td", ["class": "count"]) { String(counts.reduce(0, +)) }
          }
        }
      }
    }
  }

  private func bars(_ counts: [Int], top: Int, title: String) -> HTML {
    let words = counts.enumerated().filter { $0.element > 0 }.map { month, count in
      "\(firstDay.movedByMonths(month).monthName): \(count)"
    }
    return HTML.drawing(
      (width: 143, height: 24), kind: "bars", title: title, words: words.joined(separator: ", ") + "."
    ) {
      for (month, count) in counts.enumerated() {
        // A month without any keeps a line at the bottom, so that the others can be placed.
        let height = count == 0 ? 1 : max(3, count * 24 / top)
        HTML(
          "rect",
          [
            "x": "\(month * 12)", "y": "\(24 - height)", "width": "9", "height": "\(height)",
            "class": count == 0 ? "none" : "bar",
          ])
      }
    }
  }

  /// The concepts found on the same entries most often.
  var togetherSection: HTML {
    let pairs = Together(on: cards).pairs.prefix(8)
    guard !pairs.isEmpty else { return HTML([]) }
    return Self.section("What travels together") {
      HTML("ul") {
        for pair in pairs {
          HTML("li") {
            HTML.own(name(of: pair.one))
            " and "
            HTML.own(name(of: pair.other).lowercased())
            HTML("span", ["class": "count"]) { ", on \(counted(pair.count, "entry", "entries"))" }
          }
        }
      }
    }
  }
}
