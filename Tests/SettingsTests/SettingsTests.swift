import Documents
import Journal
import Settings
import Testing

@Suite("Settings")
struct SettingsTests {
  private func read(_ text: String) -> (settings: Settings, problems: [FileProblem]) {
    Settings.reading(SourceFile(path: "config.toml", text: text))
  }

  @Test("an empty file changes nothing")
  func empty() {
    #expect(read("").settings == Settings())
    #expect(read("# nothing yet\n").problems.isEmpty)
  }

  @Test("every setting can be set")
  func all() {
    let (settings, problems) = read(
      """
      [writing]
      keys = "vi"
      spelling = true
      dictionary = "en_GB"

      [screen]
      theme = "contrast"
      motion = "reduced"
      mouse = false

      [journal]
      day_ends = "04:00"
      """)
    #expect(problems.isEmpty)
    #expect(settings.keys == .vi && settings.checksSpelling && settings.dictionary == "en_GB")
    #expect(settings.days == LogicalDays(endingAt: 240))
    #expect(settings.theme == .contrast && settings.motion == .reduced && !settings.usesMouse)
  }

  @Test("a slip is named with its line and what would be right, and the rest holds")
  func slips() {
    let (settings, problems) = read(
      "[screen]\ntheme = \"pink\"\nmouse = 1\nmotion = \"reduced\"\ncolour = 3\n\n[sound]\nbell = true\n")
    #expect(settings.motion == .reduced && settings.theme == .auto && settings.usesMouse)
    #expect(
      Set(problems.map(\.description)) == [
        "config.toml:2: theme is none of its words. Write one of \"auto\", \"dark\", \"light\", \"contrast\", \"plain\".",
        "config.toml:3: mouse is neither true nor false. Write mouse = true or mouse = false.",
        "config.toml:5: there is no setting “colour”. [screen] has motion, mouse, theme.",
        "config.toml:7: there is no setting “sound”. Settings stand below [journal] and [screen] and [writing].",
      ])
  }

  @Test("a day’s end is a time between midnight and noon", arguments: ["\"13:00\"", "4", "\"4\"", "\"04:60\"", "true"])
  func dayEnds(value: String) {
    let (settings, problems) = read("[journal]\nday_ends = \(value)\n")
    #expect(settings.days == .ofTheCalendar)
    #expect(problems.map(\.line) == [2])
  }

  @Test(
    "what is no TOML is named with its line, and the journal opens all the same",
    arguments: ["[screen\n", "[writing]\nkeys = vi\n", "screen]\n"])
  func broken(text: String) {
    let (settings, problems) = read(text)
    #expect(settings == Settings())
    #expect(problems.count == 1 && problems.first?.line != nil)
  }

  @Test(
    "names of hundreds of thousands of parts are refused before the parser goes into them",
    arguments: ["a%%=1\n", "[a%%]\n", "  a = {a%%=1}\n", "\"#\"%%=1\n"])
  func deep(form: String) {
    let text = "# ............................................................................\n" + form
    let (settings, problems) = read(text.replacing("%%", with: String(repeating: ".a", count: 400_000)))
    #expect(settings == Settings())
    #expect(problems.map(\.line) == [2] && problems.map(\.what) == ["this is no setting"])
  }

  @Test("each of many thousand names that are no settings is named with its line", .timeLimit(.minutes(1)))
  func many() {
    let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
    let names = letters.flatMap { first in letters.flatMap { second in letters.map { first + second + $0 } } }
    let (_, problems) = read("[writing]\n" + names.map { $0 + "x = 1\n" }.joined())
    #expect(problems.count == names.count)
    #expect(Set(problems.compactMap(\.line)) == Set(2...names.count + 1))
  }

  @Test("a section that is none is named", arguments: ["writing = 3\n", "[[writing]]\nkeys = \"vi\"\n"])
  func noSection(text: String) { #expect(read(text).problems.count == 1) }
}
