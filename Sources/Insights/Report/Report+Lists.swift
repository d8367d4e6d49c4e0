import Journal

extension Report {
  /// After which practices the writer stood nearer to steady.
  var returnsSection: HTML {
    let practices = Returns(of: cards).practices
      .sorted { (name(ofPractice: $0.id), $0.id) < (name(ofPractice: $1.id), $1.id) }
    guard !practices.isEmpty else { return HTML([]) }
    return Self.section(
      "Practices and where you stood after them", "Sittings with a reading on arrival and on leaving, by name."
    ) {
      HTML("ul") {
        for practice in practices {
          HTML("li") {
            practice.words(titled: name(ofPractice: practice.id))
            if !practice.others.isEmpty { HTML("span", ["class": "count"]) { "; \(practice.others)" } }
          }
        }
      }
    }
  }

  /// The questions answered most often.
  var questionsSection: HTML {
    let questions = AskedAgain(of: cards, days: days).questions.prefix(8)
    guard !questions.isEmpty else { return HTML([]) }
    return Self.section("Questions you came back to") {
      HTML("ul") {
        for question in questions {
          HTML("li") {
            HTML.own(wording(of: question.id))
            HTML("br")
            HTML("span", ["class": "count"]) {
              "\(question.count) answers, from \(question.first.dayAndMonth) to \(question.last.dayAndMonth)"
            }
          }
        }
      }
    }
  }

  /// Who is named, where that was asked for.
  var peopleSection: HTML {
    var counts: [String: (name: String, count: Int)] = [:]
    for card in cards {
      for (key, name) in Dictionary(card.people.map { ($0.asName, $0) }, uniquingKeysWith: { first, _ in first }) {
        counts[key, default: (name, 0)].count += 1
      }
    }
    let people = counts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value)
    guard contents.contains(.people), !people.isEmpty else { return HTML([]) }
    return Self.section("People you named") {
      HTML("ul") {
        for person in people {
          HTML("li") {
            HTML.own(person.name)
            HTML("span", ["class": "count"]) { ", in \(counted(person.count, "entry", "entries"))" }
          }
        }
      }
    }
  }

  /// The entries the writer marked, by their first words, where words were asked for.
  var markedSection: HTML {
    let marked = cards.filter { $0.isStarred && !$0.glimpse.isEmpty }
    guard contents.contains(.words), !marked.isEmpty else { return HTML([]) }
    return Self.section("Entries you marked") {
      HTML("ul") {
        for card in marked {
          HTML("li") {
            HTML("span", ["class": "when"]) { days.day(of: card.moment).dayAndMonth }
            HTML("br")
            firstWords(of: card)
          }
        }
      }
    }
  }
}
