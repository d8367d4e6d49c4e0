import Foundation
import Testing

/// The arrows between the targets, read from the sources themselves.
@Suite("Imports run one way")
struct ImportTests {
  /// What each target may import besides the standard library; what is not listed is not allowed.
  static let allowed: [String: Set<String>] = [
    "Documents": ["Yams"],
    "Concepts": ["Documents"],
    "CTaggerModel": [],
    "Tagging": ["CTaggerModel", "Concepts", "Documents"],
    "Training": ["Concepts", "Documents", "Tagging"],
    "Journal": ["Concepts", "Documents"],
    "Searching": ["Concepts", "Documents", "Journal", "Synchronization"],
    "Insights": ["Concepts", "Documents", "Journal", "Searching"],
    "Practices": ["Concepts", "Documents", "Journal", "Searching", "Synchronization", "Tagging"],
    "Settings": ["Documents", "Journal", "TOMLKit"],
    "TextEditing": [],
    "TerminalUI": ["TextEditing"],
    "AttuneApp": [
      "Concepts", "Documents", "Insights", "Journal", "Practices", "Searching", "Settings", "Tagging", "TerminalUI",
      "TextEditing",
    ],
    "CFiles": [],
    "Vault": [
      "CFiles", "Concepts", "Documents", "Foundation", "Insights", "Journal", "Practices", "Synchronization",
    ],
    "CardIndex": [
      "Concepts", "Documents", "Foundation", "GRDB", "Journal", "Searching", "Synchronization", "Vault",
    ],
    "CTerminal": [],
    "CursesTerminal": ["CTerminal", "TerminalUI"],
    "attune": [
      "ArgumentParser", "AttuneApp", "CardIndex", "Concepts", "CursesTerminal", "Documents", "Foundation", "Insights",
      "Journal", "Practices", "Searching", "Settings", "Synchronization", "Tagging", "TerminalUI", "TextEditing",
      "Vault",
    ],
    "trainer": ["ArgumentParser", "Concepts", "Documents", "Foundation", "Tagging", "Training"],
    // "Documents" is what the file written by the embedder imports.
    "Plugins": ["Documents", "Foundation", "PackagePlugin"],
  ]

  static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources")

  /// The source files of a target, by path relative to `Sources`, with their texts.
  static func files(of target: String) throws -> [(path: String, text: String)] {
    let folder = sources.appending(path: target)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    return try paths.filter { $0.hasSuffix(".swift") || $0.hasSuffix(".c") || $0.hasSuffix(".h") }.map {
      ("\(target)/\($0)", try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
    }
  }

  @Test("every folder of Sources is known here")
  func everyTargetIsKnown() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
    #expect(Set(folders) == Set(Self.allowed.keys))
  }

  @Test("a target imports only what lies below it", arguments: allowed.keys.sorted())
  func importsAreAllowed(target: String) throws {
    let files = try Self.files(of: target)
    #expect(!files.isEmpty)
    for file in files {
      for module in imports(in: file.text) {
        #expect(Self.allowed[target]?.contains(module) == true, "\(file.path) imports \(module)")
      }
    }
  }

  @Test("only the program itself sees both the terminal and the vault")
  func terminalAndVaultNeverMeet() {
    let both = Self.allowed.filter { $0.value.contains("CursesTerminal") && $0.value.contains("Vault") }
    #expect(both.map(\.key) == ["attune"])
  }

  @Test("one file includes curses")
  func cursesIsBehindOneDoor() throws {
    let including = try Self.allowed.keys.flatMap(Self.files).filter { $0.text.contains("curses.h>") }.map(\.path)
    #expect(including == ["CTerminal/screen.c"])
  }

  @Test("nothing steps around the checks of Swift 6, or stops the program")
  func noEscapeHatches() throws {
    let hatches = [
      "nonisolated(unsafe)", "@unchecked", "@preconcurrency", "try!", "fatalError(", "preconditionFailure(", "as!",
    ]
    for file in try Self.allowed.keys.flatMap(Self.files) {
      for hatch in hatches { #expect(!file.text.contains(hatch), "\(file.path) has \(hatch)") }
    }
  }

  @Test("there is no network code")
  func noNetwork() throws {
    let words = ["URLSession", "FoundationNetworking", "socket(", "getaddrinfo", "import Network"]
    for file in try Self.allowed.keys.flatMap(Self.files) {
      for word in words { #expect(!file.text.contains(word), "\(file.path) has \(word)") }
    }
  }

  private func imports(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").filter { !$0.hasPrefix("@") && $0 != "package" && $0 != "public" }
      guard words.first == "import", words.count >= 2 else { return nil }
      return words.last.map { String($0.prefix { $0 != "." }) }
    }
  }
}
