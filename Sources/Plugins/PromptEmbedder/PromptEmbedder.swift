import Foundation

/// Writes one Swift file that holds every `.md` below a folder as string literals.
///
/// Usage: `PromptEmbedder <folder> <output.swift>`. A string literal costs the compiler almost nothing,
/// where an array of bytes (SwiftPM's own `.embedInCode`) costs it seconds a hundred kilobytes.
@main
struct PromptEmbedder {
  static func main() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
    let output = URL(fileURLWithPath: CommandLine.arguments[2])
    let files = try contentFiles(below: folder).map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return "    SourceFile(path: \(literal(path)), text: \(literal(text))),\n"
    }
    let source = """
      import Documents

      extension ShippedContent {
        static let all: [SourceFile] = [
      \(files.joined())  ]
      }

      """
    try source.write(to: output, atomically: true, encoding: .utf8)
  }

  private static func contentFiles(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }
      .sorted()
  }

  /// A Swift string literal on one line, whatever the text holds.
  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case _ where scalar.value < 0x20: result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
