import Searching
import Testing

@Suite("What forms of a word share")
struct EnglishStemTests {
  @Test(
    "is one for the forms of one word",
    arguments: [
      "walk walks walked walking", "slam slams slammed slamming", "hope hopes hoped hoping", "hop hops hopped hopping",
      "cry cries cried crying", "die dies died dying", "repair repairs repaired repairing",
      "argue argues argued arguing",
      "agree agrees agreed agreeing", "quiet quietly", "kind kindly kindness", "feel feels feeling feelings",
      "connect connected connection connections", "gentle gently", "sky skies", "happy happiness",
      "notice notices noticed noticing", "breathe breathes breathed breathing", "attune attuned attunement",
      "sad sadly sadness", "hopeful hopefully hopefulness", "fight fights fighting",
    ])
  func together(forms: String) {
    let stems = Set(forms.split(separator: " ").map { SearchWords.stem(String($0)) })
    #expect(stems.count == 1, "\(stems.sorted())")
  }

  @Test(
    "is not one for words that only look alike",
    arguments: [
      "news new", "evening even", "only on", "university universe", "general generous", "past paste", "sing singly",
      "sky skis", "bias bia", "organ organic organization", "inning inn", "proceed process", "went go",
      "hoping hopping",
    ])
  func apart(words: String) {
    let words = words.split(separator: " ").map(String.init)
    #expect(Set(words.map(SearchWords.stem)).count == words.count)
  }

  @Test(
    "is what Snowball’s own list has",
    arguments: [
      ("consign", "consign"), ("consigned", "consign"), ("consistency", "consist"), ("consolation", "consol"),
      ("consolidating", "consolid"), ("knightly", "knight"), ("knives", "knive"), ("knocker", "knocker"),
      ("generously", "generous"), ("relational", "relat"), ("vileness", "vile"), ("analogous", "analog"),
      ("radically", "radic"), ("skating", "skate"), ("luxuriating", "luxuri"), ("yelled", "yell"), ("sayings", "say"),
      ("ties", "tie"), ("gas", "gas"), ("this", "this"), ("kiwis", "kiwi"), ("gaps", "gap"), ("succeed", "succeed"),
      ("biologist", "biolog"), ("added", "add"), ("egging", "egg"), ("falling", "fall"), ("employment", "employ"),
      ("enjoy", "enjoy"), ("by", "by"), ("say", "say"), ("communal", "communal"), ("restless", "restless"),
      ("possibly", "possibl"), ("regulation", "regul"), ("vulnerability", "vulner"), ("bliss", "bliss"), ("is", "is"),
    ])
  func known(word: String, stem: String) {
    #expect(SearchWords.stem(word) == stem)
  }

  @Test(
    "is the word itself where it has a digit or a letter beyond a to z", arguments: ["2nds", "шёлковые", "今", "", "s"])
  func itself(word: String) {
    #expect(SearchWords.stem(word) == word)
  }
}
