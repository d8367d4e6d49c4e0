import Concepts
import Documents
import Foundation
import Testing

/// The table `Coverage.md` names, for each of the 172 things the source texts hold, where it is carried.
@Suite("What the source texts hold")
struct CoverageTests {
  struct Row {
    let number: Int
    let places: [String]
    let reason: String
  }

  static func rows() throws -> [Row] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Coverage.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
      guard cells.count >= 5, let number = Int(cells[1]) else { return nil }
      let places = cells[3].split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
      return Row(number: number, places: places, reason: cells[4])
    }
  }

  /// Every place a row may name: `file#section`.
  static let places: Set<String> = Set(
    ShippedContent.files.flatMap { file -> [String] in
      guard let document = try? MarkdownDocument(file) else { return [] }
      let sections = Section.cut(document.body).sections.map(\.heading)
      return (sections + ["What it is", "Sources", "Aliases"]).map { "\(file.path)#\($0)" }
    })

  @Test("is all in the table, each thing once")
  func complete() throws {
    #expect(try Self.rows().map(\.number) == Array(1...172))
  }

  @Test("has for each thing the place that carries it, or the reason why nothing does")
  func places() throws {
    for row in try Self.rows() {
      #expect(row.places.isEmpty == !row.reason.isEmpty, "row \(row.number) needs a place or a reason, not both")
      for place in row.places { #expect(Self.places.contains(place), "row \(row.number): there is no \(place)") }
    }
  }

  @Test("is left out in at most 25 things")
  func leftOut() throws {
    #expect(try Self.rows().count { $0.places.isEmpty } <= 25)
  }
}
