/// How a query is written, a line for each part: for the help screen, the command line and the README alike.
package struct QueryHelp: Hashable, Sendable {
  /// How it is written.
  package let syntax: String
  /// What it finds.
  package let meaning: String
  /// A query that uses it.
  package let example: String

  private init(_ syntax: String, _ meaning: String, _ example: String) {
    (self.syntax, self.meaning, self.example) = (syntax, meaning, example)
  }

  /// Every line.
  package static let lines = [
    QueryHelp("word word", "entries that hold both words, in any of their forms", "walk door"),
    QueryHelp("\"a phrase\"", "these words, one behind the other, exactly so", "\"left the room\""),
    QueryHelp("begin*", "words that begin so", "breath*"),
    QueryHelp("-…, not …", "not what stands behind it", "door -window"),
    QueryHelp("… or …", "one or the other", "door or window"),
    QueryHelp("( … )", "what belongs together", "(door or window) not kitchen"),
    QueryHelp("concept:name, #name", "entries that touch a concept", "#rupture -#repair"),
    QueryHelp("person:name, @name", "entries about somebody", "@Ana"),
    QueryHelp("feeling:word", "a feeling you chose", "feeling:tender"),
    QueryHelp("practice:name", "entries from a practice", "practice:evening"),
    QueryHelp("prompt:name", "answers to a question, or to all of a practice", "prompt:evening.break"),
    QueryHelp("window:level", "a reading from -5, shut down, to 5, flooded", "window:>2"),
    QueryHelp("arrived:level, left:level", "the reading before or after writing", "arrived:>=3 left:-1..1"),
    QueryHelp("since:, until:", "from a day on, up to a day, the day itself included", "since:3 weeks ago"),
    QueryHelp("after:, before:", "the day itself not included", "before:2026-03"),
    QueryHelp("on:, in:, year:", "on a day, in a month or a year", "in:march"),
    QueryHelp("weekday:day", "on that day of the week", "weekday:sunday"),
    QueryHelp("is:…", "starred, reviewed, unreviewed or let-go", "is:starred"),
    QueryHelp("has:…", "repair, people, feelings, window, concepts or question", "has:repair"),
    QueryHelp("repairs:entry", "entries that return to another", "repairs:2026-11-18-2104"),
    QueryHelp("order:…", "newest, oldest or best first", "door order:best"),
    QueryHelp("\"or\", word:or", "a word that would join others: and, or, not", "\"or\""),
    QueryHelp("key:\"two words\"", "a value with spaces in it", "concept:\"window of tolerance\""),
  ]
}
