import Journal
import Testing

@testable import Insights

@Suite("A year’s page")
struct ReportTests {
  private static var names: Report.Names {
    var names = Report.Names()
    names.concepts = [
      "rupture": "Rupture", "repair": "Repair", "mindsight": "Mind<sight>", "attunement": "Attunement",
      "curiosity": "Curiosity", "mindfulness": "Mindfulness",
    ]
    names.practices = ["evening": "Evening & night"]
    names.questions = ["evening.break": "Where did you feel a break?"]
    return names
  }

  private func report(
    _ cards: [EntryCard] = SampleYear.cards, year: Int = 2026, _ contents: Report.Contents = []
  ) -> Report {
    Report(
      of: cards, year: year, today: day("2026-11-21"), days: SampleYear.days, names: Self.names, contents: contents)
  }

  private func page(_ cards: [EntryCard] = SampleYear.cards, _ contents: Report.Contents = []) throws -> Element {
    try Element.reading(report(cards, contents).html)
  }

  private func section(_ heading: String, of page: Element) throws -> Element {
    try #require(page.find("section").first { $0.find("h2").first?.text == heading })
  }

  @Test("is well-formed, needs nothing from anywhere and runs nothing")
  func selfContained() throws {
    let html = report(SampleYear.cards, [.people, .words]).html
    let page = try Element.reading(html)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    for word in ["<script", "http:", "https:", "url(", "@import", "src=", "href=", "javascript:", " on"] {
      let isThere =
        word == " on" ? page.all.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } } : html.contains(word)
      #expect(!isThere, "\(word)")
    }
    let policy = page.find("meta").first { $0["http-equiv"] == "Content-Security-Policy" }
    #expect(policy?["content"] == "default-src 'none'; style-src 'unsafe-inline'")
    #expect(page.find("h1").map(\.text) == ["2026"])
    #expect(page.find("header").first?.text.contains("12 entries, on 9 days.") == true)
  }

  @Test("every drawing says in words what it shows")
  func accessible() throws {
    let drawings = try page().find("svg").filter { $0["aria-hidden"] == nil }
    #expect(drawings.count == 12 + 12 + 2 + 7 + 1)
    for drawing in drawings {
      #expect(drawing["role"] == "img")
      #expect(drawing.children.prefix(2).map(\.name) == ["title", "desc"])
      let words = drawing.children.prefix(2).map(\.text).joined(separator: ". ")
      #expect(drawing["aria-label"] == words && !words.isEmpty)
    }
  }

  @Test("the calendar has a cell for every day, where it stands and as many as there were", arguments: [2024, 2026])
  func days(year: Int) throws {
    let page = try Element.reading(report(year: year).html)
    let days = try section("The days", of: page).find("svg", "month").flatMap { $0.find("rect", "day") }
    let ends = try section("Where the days ended", of: page).find("svg", "month").flatMap { $0.find("path", "day") }
    #expect(days.count == (year == 2024 ? 366 : 365))
    #expect(ends.count == days.count)
  }

  @Test("a day’s cell stands under its weekday in its week, and tells how many entries it has")
  func dayCells() throws {
    let months = try section("The days", of: page()).find("svg", "month")
    // 5 January 2026 is the Monday of the second week, 10 June the Wednesday of the second.
    let january = try #require(months[0].find("rect", "shade2").first)
    #expect([january["x"], january["y"]] == ["1", "15"])
    #expect(january.text == "Monday 5 January 2026: 2 entries, last reading +1.")
    let june = try #require(months[5].find("rect", "shade3").first)
    #expect([june["x"], june["y"]] == ["29", "15"])
    #expect(months.flatMap { $0.find("rect", "shade1") }.count == 7)
    #expect(months[1].find("desc").first?.text == "13: 1 entry.")
    #expect(months[3].find("desc").first?.text == "No entries.")
  }

  @Test("where a day ended is told by a shape")
  func dayEnds() throws {
    let months = try section("Where the days ended", of: page()).find("svg", "month")
    // 3 March 2026 is the Tuesday of the second week.
    #expect(months[2].find("path", "shut").map { $0["d"] } == ["M15 16h10l-5 9z"])
    #expect(months.flatMap { $0.find("path", "flooded") }.count == 2)
    #expect(months.flatMap { $0.find("path", "steady") }.count == 5)
    #expect(months[0].find("desc").first?.text == "5: +1, 8: 0.")
  }

  @Test("the window’s readings stand week by week at their levels, and weeks without any are empty")
  func window() throws {
    let halves = try section("The window, week by week", of: page()).find("svg", "window")
    func places(_ half: Element, _ kind: String) -> [String] {
      half.find("circle", kind).map { "\($0["cx"] ?? ""),\($0["cy"] ?? "")" }
    }
    // Weeks 1, 2, 7, 9, 12 and 23 of the year; a level is 11 units high, 0 at 65; a week is 9 wide, the first at 64.
    #expect(places(halves[0], "arrived") == ["64,32", "73,43", "118,54", "136,109", "163,65", "262,10"])
    #expect(places(halves[0], "left") == ["68,54", "77,65", "122,43", "140,98", "167,65", "266,32"])
    #expect(places(halves[1], "arrived") == ["136,43", "244,76"])
    #expect(places(halves[1], "left") == ["140,76"])
    let reaches = halves[0].find("line", "reach").map { [$0["x1"], $0["y1"], $0["y2"]] }
    #expect(reaches == [["64", "32", "87"], ["68", "54", "65"]])
    #expect(halves[1].find("line", "reach").isEmpty)
    #expect(halves[0].find("desc").first?.text.hasSuffix("left between −3 and +3; 14 readings.") == true)
  }

  @Test("a concept has a bar for each month it was touched in, and its count")
  func concepts() throws {
    let rows = try section("What the entries touch", of: page()).find("tr")
    #expect(
      rows.map { $0.find("th").first?.text } == [
        "Rupture", "Repair", "A concept of your own", "Mind<sight>", "Attunement", "Curiosity", "Mindfulness",
      ])
    #expect(rows.map { $0.find("td", "count").first?.text } == ["4", "3", "2", "2", "1", "1", "1"])
    #expect(rows[0].find("rect", "bar").map { $0["x"] } == ["0", "24", "96", "120"])
    #expect(rows[0].find("rect", "bar").map { $0["height"] } == ["4", "4", "4", "4"])
    #expect(rows[0].find("rect").count == 12)
    #expect(rows[0].find("desc").first?.text == "January: 1, March: 1, September: 1, November: 1.")
  }

  @Test("what travels together is on two entries and more")
  func together() throws {
    var cards = SampleYear.cards
    #expect(try !page(cards).find("h2").map(\.text).contains("What travels together"))
    cards.append(card("2026-07-01 10:00") { $0.keep("mindsight", "rupture") })
    let list = try section("What travels together", of: page(cards)).find("li")
    #expect(list.map(\.text) == ["Mind<sight> and rupture, on 2 entries"])
  }

  @Test("ruptures stand on the year’s line, with an arc to the return, and in words")
  func ruptures() throws {
    let section = try section("Ruptures and returns", of: page())
    #expect(
      section.find("li").map(\.text) == [
        "5 January: returned to 3 days later", "3 March: not returned to; perhaps 2 weeks later",
        "1 September: returned to in the same entry", "15 November: let go of",
      ])
    #expect(section.find("circle", "rupture").map { $0["cx"] } == ["13", "60", "209"])
    // Three days are too few for an arc: that return stands in the rupture’s own mark, as one of the same entry does.
    #expect(section.find("circle", "return").map { $0["cx"] } == ["13", "209"])
    #expect(section.find("path", "return").isEmpty)
    #expect(section.find("path", "perhaps").map { $0["d"] } == ["M60 42Q66 22 73 42"])
    #expect(section.find("path", "let-go").map { $0["d"] } == ["M267 39l6 6M267 45l6 -6"])
  }

  @Test("a return in the next year belongs to this year’s rupture, whose arc leaves at the right")
  func nextYear() throws {
    let cards = [
      card("2026-12-30 21:00") { $0.keep("rupture") },
      card("2027-01-20 21:00") { $0.repairs = "2026-12-30-2100" },
    ]
    let section = try section("Ruptures and returns", of: page(cards))
    #expect(section.find("li").map(\.text) == ["30 December: returned to 3 weeks later"])
    #expect(section.find("circle", "return").isEmpty)
    #expect(section.find("path", "return").map { $0["d"] } == ["M307 42Q310 25 313 42"])
    #expect(report(cards, year: 2027).html.contains("Ruptures and returns") == false)
  }

  @Test("practices and questions are called by their names")
  func names() throws {
    let page = try page()
    #expect(
      try section("Practices and where you stood after them", of: page).find("li").map(\.text)
        == ["Evening & night: nearer to steady after 4 of 6; as near as before after 1, farther after 1"])
    #expect(
      try section("Questions you came back to", of: page).find("li").map(\.text) == [
        "Where did you feel a break?3 answers, from 5 January to 20 March",
        "A question of your own2 answers, from 5 January to 21 November",
      ])
  }

  @Test("what the writer made is called so, and by its id only where the writer’s words are asked for")
  func ownThings() throws {
    let cards = (1...3).map { number in
      card("2026-05-0\(number) 10:00") {
        $0.practice = "ana-and-me"
        $0.prompts = ["ana-and-me.why-ana"]
        $0.window(2, 1)
        $0.keep("life-without-ana", "rupture")
      }
    }
    let html = report(cards).html
    for word in ["ana-and-me", "why-ana", "life-without-ana"] {
      #expect(!html.contains(word), "\(word)")
      #expect(report(cards, [.words]).html.contains(word), "\(word)")
    }
    let page = try Element.reading(html)
    let together = try section("What travels together", of: page).find("li").map(\.text)
    #expect(together == ["A concept of your own and rupture, on 3 entries"])
    let practices = try section("Practices and where you stood after them", of: page).find("li").map(\.text)
    #expect(practices == ["A practice of your own: nearer to steady after 3 of 3"])
    let questions = try section("Questions you came back to", of: page).find("li").map(\.text)
    #expect(questions == ["A question of your own3 answers, from 1 May to 3 May"])
  }

  private var talkative: [EntryCard] {
    SampleYear.cards.map { card in
      var card = card
      card.glimpse =
        "</p>Secret \u{1B}[31m & \"words\" \(card.name) " + (1...20).map(String.init).joined(separator: " ")
      card.isStarred = card.practice == "morning"
      return card
    }
  }

  @Test("holds nobody’s name and none of the writer’s words unless asked")
  func discreet() {
    let html = report(talkative).html
    for word in ["Secret", "Ana", "Ben", "BEN", "Cy", "Dee"] { #expect(!html.contains(word), "\(word)") }
    #expect(html.contains("It holds no words of yours, and it names nobody."))
    #expect(!report(talkative, [.words]).html.contains("Ana"))
    #expect(!report(talkative, [.people]).html.contains("Secret"))
  }

  @Test("shows first words and names where that is asked for, whatever they are")
  func told() throws {
    let page = try page(talkative, [.people, .words])
    let people = try section("People you named", of: page).find("li").map(\.text)
    #expect(people == ["Ana, in 2 entries", "Ben, in 2 entries", "Cy, in 1 entry", "Dee, in 1 entry"])
    #expect(try section("Entries you marked", of: page).find("li").count == 3)
    let quote = try #require(section("Ruptures and returns", of: page).find("q").first)
    #expect(
      quote.text == "</p>Secret \u{FFFD}[31m & \"words\" 2026-01-05-2130 1 2 3 4 5 6 7 8 9 …")
    #expect(page.find("footer").first?.text.contains("first words of some entries, and it names people") == true)
  }

  @Test("a year without entries is empty, and still a page")
  func empty() throws {
    let report = report(year: 2020)
    #expect(report.isEmpty)
    #expect(try Element.reading(report.html).find("section").count == 2)
    #expect(!self.report().isEmpty)
  }
}
