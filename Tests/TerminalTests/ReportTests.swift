import Foundation
import Testing

/// `attune report` as it is called from a shell.
@Suite("The report command")
struct ReportTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      "---\ndate: 2026-11-18T22:40:00+01:00\npractice: evening\nprompts: [evening.break]\nconcepts: [rupture]\n"
        + "people: [Ana]\nwindow: {arrived: 3, left: 1}\n---\n\n## Where?\n\nShe left the room.\n",
      to: "2026/11/2026-11-18-2240.md")
    try place.write(
      "---\ndate: 2025-03-02T07:00:00+01:00\nconcepts: []\n---\n\nDucks.\n", to: "2025/03/2025-03-02-0700.md")
    return place
  }

  @Test("the present year goes to standard output, without names and words")
  func standardOutput() throws {
    let report = try place().attune("report")
    #expect(report.exitCode == 0 && report.errors.isEmpty)
    #expect(report.output.hasPrefix("<!DOCTYPE html>\n"))
    #expect(report.output.contains("<h1>2026</h1>") && report.output.contains("1 entry, on 1 day."))
    #expect(report.output.contains("<bdi>Rupture</bdi>"))
    #expect(!report.output.contains("Ana") && !report.output.contains("She left"))
  }

  @Test("names and first words come when they are asked for")
  func asked() throws {
    let report = try place().attune("report", "--people", "--words")
    #expect(report.output.contains("Ana") && report.output.contains("She left the room."))
  }

  @Test("what the writer made, or named over, comes by its name only when words are asked for")
  func ownNames() throws {
    let place = try place()
    for day in 1...2 {
      try place.write(
        "---\ndate: 2026-11-0\(day)T22:40:00+01:00\nprompts: [ana.why]\nconcepts: [ana, curiosity]\n---\n\n## Why?\n\nDucks.\n",
        to: "2026/11/2026-11-0\(day)-2240.md")
    }
    try place.write(
      "---\ntitle: Life without Ana\ncorners: [mind]\n---\n\nWhat it is.\n\n## Prompts\n\n- why: Why did Ana go?\n",
      to: "prompts/concepts/ana.md")
    try place.write(
      "---\ntitle: What Ana asked\ncorners: [mind]\n---\n\nWhat it is.\n", to: "prompts/concepts/curiosity.md")
    let report = try place.attune("report")
    #expect(report.exitCode == 0 && !report.output.lowercased().contains("ana"))
    #expect(
      report.output.contains("<bdi>A concept of your own</bdi>") && report.output.contains("<bdi>Curiosity</bdi>"))
    #expect(report.output.contains("<bdi>A question of your own</bdi>"))
    let told = try place.attune("report", "--words").output
    for words in ["Life without Ana", "Why did Ana go?", "What Ana asked"] { #expect(told.contains(words), "\(words)") }
  }

  @Test("a file is made for the writer alone, and one that is there is not written over unless told")
  func file() throws {
    let place = try place()
    let path = place.root.path + "/year.html"
    let made = try place.attune("report", "--year", "2025", "--html", path)
    #expect(made.exitCode == 0 && made.output == "\(path) is written. Only you can read it.\n")
    let first = try String(contentsOfFile: path, encoding: .utf8)
    #expect(first.contains("<h1>2025</h1>"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    let again = try place.attune("report", "--html", path)
    #expect(again.exitCode == 1 && again.output.isEmpty)
    #expect(
      again.errors == "attune: \(path) is there already. Choose another name, or add --force to write over it.\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == first)
    #expect(try place.attune("report", "--html", path, "--force").exitCode == 0)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("<h1>2026</h1>"))
    #expect(place.files.allSatisfy { $0.hasSuffix(".md") })
  }

  @Test("a year without entries is nothing found, and makes no file")
  func emptyYear() throws {
    let place = try place()
    let path = place.root.path + "/year.html"
    let report = try place.attune("report", "--year", "1999", "--html", path)
    #expect(report.exitCode == 2 && report.output.isEmpty)
    #expect(report.errors == "attune: There are no entries of 1999 in \(place.journal.path).\n")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("what is written in the first hours of a year belongs to the last evening, for whoever says so")
  func dayEnds() throws {
    let place = try place()
    try place.write("---\ndate: 2024-01-01T01:00:00+01:00\n---\n\nDucks.\n", to: "2024/01/2024-01-01-0100.md")
    #expect(try place.attune("report", "--year", "2023").exitCode == 2)
    let folder = place.root.path + "/config/attune"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try "[journal]\nday_ends = \"04:00\"\n".write(toFile: folder + "/config.toml", atomically: true, encoding: .utf8)
    #expect(try place.attune("report", "--year", "2023").output.contains("1 entry, on 1 day."))
    #expect(try place.attune("report", "--year", "2024").exitCode == 2)
  }

  @Test("a year that is none is a mistake of usage", arguments: ["0", "10000", "last"])
  func noYear(year: String) throws { #expect(try place().attune("report", "--year", year).exitCode == 64) }
}
