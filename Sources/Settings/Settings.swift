import Documents
import Journal
import TOMLKit

/// How the writer likes to work, as `config.toml` says; everything has a value that needs no file.
package struct Settings: Hashable, Sendable {
  /// Whose keys the page answers to.
  package enum Keys: String, CaseIterable, Sendable {
    /// Those of most editors, with readline's beside them.
    case usual
    /// vi's, beginning each page ready to type.
    case vi
  }

  /// How things look.
  package enum Theme: String, CaseIterable, Sendable {
    /// The terminal's own colours, as its background asks for.
    case auto
    /// For a dark background.
    case dark
    /// For a light background.
    case light
    /// Nothing faint and nothing coloured; weight, underline and reverse alone.
    case contrast
    /// The terminal's two colours alone.
    case plain
  }

  /// How much may move.
  package enum Motion: String, CaseIterable, Sendable {
    case full
    /// Nothing glides; words change where something would have moved.
    case reduced
  }

  /// Whose keys the page answers to.
  package var keys = Keys.usual
  /// Whether words the dictionary does not have are underlined from the beginning.
  package var checksSpelling = false
  /// The dictionary, `en_GB` say; the system's language when empty.
  package var dictionary = ""
  /// How things look.
  package var theme = Theme.auto
  /// How much may move.
  package var motion = Motion.full
  /// Whether the program hears of the mouse.
  package var usesMouse = true

  /// When a day ends.
  package var days = LogicalDays.ofTheCalendar

  /// What holds without a file.
  package init() {}
}

extension Settings {
  /// Reads a settings file.
  ///
  /// What is in order holds, whatever else is wrong: a slip in one line must not keep the journal from opening.
  ///
  /// - Returns: the settings, and what is wrong with the file.
  package static func reading(_ file: SourceFile) -> (settings: Settings, problems: [FileProblem]) {
    if let line = lineTooDeep(in: file.text) {
      let problem = FileProblem(
        path: file.path, line: line, what: "this is no setting",
        mend: "Write it as name = \"value\", below a heading like [writing].")
      return (Settings(), [problem])
    }
    let table: TOMLTable
    do {
      table = try TOMLTable(string: file.text)
    } catch let error as TOMLParseError {
      let problem = FileProblem(
        path: file.path, line: Int(error.source.begin.line), what: "this is not TOML",
        mend: "Write a setting as name = \"value\", below a heading like [writing].")
      return (Settings(), [problem])
    } catch {
      return (
        Settings(),
        [FileProblem(path: file.path, what: "this is not TOML", mend: "See the README for what it may hold.")]
      )
    }
    var reading = SettingsReading(file: file, table: table)
    var settings = Settings()
    settings.keys = reading.choice("writing", "keys") ?? settings.keys
    settings.checksSpelling = reading.flag("writing", "spelling") ?? settings.checksSpelling
    settings.dictionary = reading.text("writing", "dictionary") ?? settings.dictionary
    settings.theme = reading.choice("screen", "theme") ?? settings.theme
    settings.motion = reading.choice("screen", "motion") ?? settings.motion
    settings.usesMouse = reading.flag("screen", "mouse") ?? settings.usesMouse
    settings.days = reading.days("journal", "day_ends") ?? settings.days
    reading.noteUnknown()
    return (settings, reading.problems)
  }

  /// The first line, counted from 1, with more dots than any setting has; comments may have as many as they like.
  ///
  /// Each dot may stand for a table inside a table, and the parser goes into each by calling itself.
  private static func lineTooDeep(in text: String) -> Int? {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { line in
      guard line.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) != UInt8(ascii: "#") else {
        return false
      }
      return line.count { $0 == UInt8(ascii: ".") } > mostDots
    }.map { $0 + 1 }
  }

  private static let mostDots = 64
}
